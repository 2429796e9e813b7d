// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.pump.FakeFrameClock;

class LooksTest {

    private final FakeFrameClock clock = new FakeFrameClock();
    private final List<Long> looks = new ArrayList<>();
    private boolean goesOn;
    private final Looks bars = new Looks(clock, () -> {
        looks.add(millis());
        return goesOn;
    });

    private long millis() {
        return clock.nanos() / 1_000_000 + 7_000;
    }

    @Test
    void looksWithAFrameWhereOneComes() {
        bars.now();
        for (int second = 1; second <= 5; second++) {
            clock.step(1000);
            assertThat(bars.changed()).isTrue();
        }

        assertThat(looks).containsExactly(0L, 1000L, 2000L, 3000L, 4000L, 5000L);
    }

    @Test
    void looksTwiceASecondAtMostHoweverManyFramesCome() {
        bars.now();
        for (int frame = 0; frame < 200; frame++) {
            clock.step(10);
            bars.changed();
        }

        assertThat(looks).containsExactly(0L, 500L, 1000L, 1500L, 2000L);
    }

    @Test
    void looksOnceMoreAfterTheLastFrameThatItDidNotSee() {
        bars.now();
        clock.step(200);
        assertThat(bars.changed()).isFalse();
        clock.step(399);
        assertThat(looks).containsExactly(0L);

        clock.step(1);

        assertThat(looks).containsExactly(0L, 600L);
    }

    @Test
    void looksSeldomWhileNothingComes() {
        bars.now();

        clock.step(4000);

        assertThat(looks).containsExactly(0L, 1250L, 2500L, 3750L);
    }

    @Test
    void looksTwiceASecondWhileSomethingGoesOnByTheClock() {
        goesOn = true;
        bars.now();
        clock.step(1000);
        goesOn = false;
        clock.step(2000);

        assertThat(looks).containsExactly(0L, 500L, 1000L, 1500L, 2750L);
    }

    @Test
    void looksAgainAfterALookThatFailed() {
        List<Long> failing = new ArrayList<>();
        Looks faulty = new Looks(clock, () -> {
            failing.add(millis());
            throw new IllegalStateException("a test's");
        });
        try {
            faulty.now();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("a test's");
        }

        assertThat(clock.running()).isEqualTo(1);
        assertThat(failing).containsExactly(0L);
    }

    @Test
    void looksNoMoreOnceStopped() {
        bars.now();
        bars.stop();

        clock.step(3000);

        assertThat(looks).containsExactly(0L);
        assertThat(clock.running()).isZero();
    }
}
