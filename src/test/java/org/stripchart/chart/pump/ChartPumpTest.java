// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.chart.pump.ChartPump.Pace;

class ChartPumpTest {

    /** Notes its ticks, and is as quick as it is told to be. */
    private final class FakeTick implements ChartPump.Tick {
        private Pace pace = Pace.ASLEEP;
        private boolean points;
        private Runnable during = () -> {};
        private final List<Long> ticks = new ArrayList<>();
        private final List<Long> calls = new ArrayList<>();

        @Override
        public Pace tick() {
            ticks.add(clock.nanos());
            during.run();
            return pace;
        }

        @Override
        public boolean hasPoints() {
            return points;
        }

        @Override
        public void woken(long nanos) {
            calls.add(nanos);
        }
    }

    private final FakeFrameClock clock = new FakeFrameClock();
    private FakeTick tick = new FakeTick();
    private final ChartPump pump = new ChartPump(tick, clock);

    @Test
    void hasNoTimerBeforeTheFirstPoint() {
        clock.step(5000);
        assertThat(clock.running()).isZero();
        assertThat(tick.ticks).isEmpty();
    }

    @Test
    void isWokenOnceForManyPoints() {
        long when = clock.nanos();
        for (int i = 0; i < 1000; i++) {
            pump.wake();
        }
        assertThat(clock.running()).isEqualTo(1);
        clock.step(3);
        assertThat(tick.ticks).as("waits for the others of the moment").isEmpty();
        clock.step(1);
        assertThat(tick.ticks).hasSize(1);
        assertThat(tick.calls).containsExactly(when);
    }

    @Test
    void sleepsAgainWithoutATimerWhenThereIsNothingMore() {
        pump.wake();
        clock.step(1000);
        assertThat(tick.ticks).hasSize(1);
        assertThat(clock.running()).isZero();
        pump.wake();
        clock.step(1000);
        assertThat(tick.ticks).hasSize(2);
        assertThat(tick.calls).hasSize(2);
    }

    @Test
    void goesOnAtTheScreensPaceWhilePointsCome() {
        tick.pace = Pace.FRAME;
        pump.wake();
        clock.step(4 + 160);
        assertThat(tick.ticks).hasSize(11);
        pump.wake();
        assertThat(clock.tasks()).as("it is awake").isZero();
        tick.pace = Pace.ASLEEP;
        clock.step(1000);
        assertThat(tick.ticks).hasSize(12);
    }

    @Test
    void isQuickInAFlood() {
        tick.pace = Pace.FLOOD;
        pump.wake();
        clock.step(4 + 100);
        assertThat(tick.ticks).hasSize(51);
        tick.pace = Pace.FRAME;
        clock.step(2 + 160);
        assertThat(tick.ticks).hasSize(51 + 11);
    }

    @Test
    void staysAwakeWhileASourceHasTakenRoomForAPoint() {
        tick.points = true;
        pump.wake();
        clock.step(4 + 160);
        assertThat(tick.ticks).hasSize(11);
        tick.points = false;
        clock.step(1000);
        assertThat(tick.ticks).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void losesNoCallThatComesDuringATick(Pace pace) {
        tick.pace = pace;
        tick.during = () -> {
            if (tick.ticks.size() == 1) {
                tick.points = true;
                pump.wake();
            }
        };
        pump.wake();
        clock.step(100);
        assertThat(tick.ticks).hasSizeGreaterThan(1);
    }

    @Test
    void isCalledWhenAPointComesJustAsItFallsAsleep() {
        // The source moves its cursor after the pump has looked at it, and then reads that the pump is asleep.
        pump.wake();
        clock.step(4);
        pump.wake();
        clock.step(4);
        assertThat(tick.ticks).hasSize(2);
    }

    @Test
    void goesOnAfterATickThatThrew() {
        tick.pace = Pace.FRAME;
        tick.during = () -> {
            tick.during = () -> {};
            throw new IllegalStateException("as it is");
        };
        pump.wake();
        assertThatThrownBy(() -> clock.step(100)).hasMessage("as it is");
        clock.step(16);
        assertThat(tick.ticks).hasSize(2);
    }

    @Test
    void isNotWokenOnceItIsStopped() {
        pump.wake();
        pump.stop();
        clock.step(1000);
        pump.wake();
        clock.step(1000);
        assertThat(tick.ticks).isEmpty();
        assertThat(clock.running()).isZero();
    }

    @Test
    void stopsWhenNobodyHoldsWhatItDrives() {
        tick.pace = Pace.FRAME;
        pump.wake();
        clock.step(100);
        assertThat(clock.running()).isEqualTo(1);
        tick = new FakeTick();
        awaitCollection();
        clock.step(100);
        assertThat(clock.running()).isZero();
        pump.wake();
        clock.step(100);
        assertThat(clock.running()).isZero();
    }

    /** Until a thing that was made unreachable later has gone. */
    @SuppressWarnings("BusyWait")
    private static void awaitCollection() {
        java.lang.ref.WeakReference<Object> witness = new java.lang.ref.WeakReference<>(new Object());
        while (witness.get() != null) {
            System.gc();
        }
        System.gc();
    }

    @Test
    void isWokenByTheNextPointWhereTheCallOfOneFails() {
        clock.failNext();
        assertThatThrownBy(pump::wake).isInstanceOf(OutOfMemoryError.class);
        pump.wake();
        clock.step(1000);
        assertThat(tick.ticks).hasSize(1);
    }

    @Test
    void goesOnAfterATickThatThrows() {
        tick.pace = Pace.FRAME;
        tick.during = () -> {
            if (tick.ticks.size() % 2 == 1) {
                throw new IllegalStateException("a test's");
            }
        };
        pump.wake();
        int thrown = 0;
        for (int i = 0; i < 4 + 160; i++) {
            try {
                clock.step(1);
            } catch (IllegalStateException e) {
                thrown++;
            }
        }
        assertThat(tick.ticks).hasSize(11);
        assertThat(thrown).isEqualTo(6);
    }
}
