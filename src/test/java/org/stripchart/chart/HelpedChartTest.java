// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.engine.EngineThread;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.SeriesView;

/** A chart whose points another thread takes as well; each slice of it when the test says so. */
@ExtendWith(OnEdt.class)
@Timeout(60)
class HelpedChartTest {

    private static final int QUEUE = 1024;

    private final FakeFrameClock clock = new FakeFrameClock();
    private final SteppedHelper helper = new SteppedHelper();
    private final HistoryBudget budget = new HistoryBudget();
    private double x;

    private LiveChart chart(HistoryBudget ofBudget, @Nullable SteppedHelper by) {
        LiveChartBuilder builder = LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .windowAll()
                .queuePoints(QUEUE)
                .historyBudget(ofBudget);
        builder.clock(clock);
        if (by != null) {
            builder.engineThread(true).engineStarter = by;
        }
        return builder.build();
    }

    /** Adds points whose y goes from 0 to 99 again and again. */
    private void add(LiveChart chart, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(chart.series("s").add(x, x % 100)).isTrue();
            x++;
        }
    }

    private LiveChart flooded() {
        LiveChart chart = chart(budget, helper);
        add(chart, QUEUE / 2);
        clock.step(17);
        assertThat(helper.isAtWork()).isTrue();
        return chart;
    }

    private static void assertAddsUp(LiveChart chart) {
        ChartStatistics s = chart.statistics();
        assertThat(s.published()).isEqualTo(s.appended() + s.dropped() + s.queued());
        assertThat(s.appended() + s.computed()).isEqualTo(s.retained() + s.evicted());
    }

    @Test
    void hasNoHelperWhilePointsComeThin() {
        LiveChart chart = chart(budget, helper);
        for (int i = 0; i < 100; i++) {
            add(chart, QUEUE / 8);
            clock.step(17);
        }
        assertThat(helper.starts()).isZero();
        assertThat(chart.statistics().appended()).isEqualTo(100 * QUEUE / 8);
        chart.close();
    }

    @Test
    void hasPointsTakenBetweenTwoFramesInAFlood() throws InterruptedException {
        LiveChart chart = flooded();
        int[] changes = new int[1];
        chart.onChange(() -> changes[0]++);
        add(chart, 500);
        clock.step(0);
        assertThat(helper.slice()).isEqualTo(EngineThread.Next.REST);

        assertThat(changes[0]).as("frames that another thread made").isZero();
        assertThat(chart.statistics().queued()).isZero();
        assertThat(chart.statistics().appended()).isEqualTo(QUEUE / 2 + 500);
        assertAddsUp(chart);

        clock.step(34);
        assertThat(changes[0]).isEqualTo(1);
        XYSeriesCollection shown =
                (XYSeriesCollection) chart.jfreeChart().getXYPlot().getDataset();
        int last = shown.getSeries(0).getItemCount() - 1;
        assertThat(shown.getSeries(0).getX(last)).isEqualTo(x - 1);
        chart.close();
    }

    @Test
    void isAloneAgainWhenLittleHasComeForAWhile() throws InterruptedException {
        LiveChart chart = flooded();
        clock.step(1000);
        assertThat(helper.slice()).as("right behind the flood").isEqualTo(EngineThread.Next.REST);
        clock.step(1000);
        assertThat(helper.slice()).isEqualTo(EngineThread.Next.END);
        clock.step(100);
        assertThat(clock.running()).as("timers").isZero();

        add(chart, 1);
        clock.step(17);
        assertThat(chart.statistics().appended()).isEqualTo(QUEUE / 2 + 1);
        assertThat(helper.isAtWork()).isFalse();
        add(chart, QUEUE / 2);
        clock.step(17);
        assertThat(helper.starts()).isEqualTo(2);
        chart.close();
    }

    @Test
    void tellsOnItsOwnThreadWhatTheOtherHasFound() throws InterruptedException {
        LiveChart chart = chart(budget, helper);
        chart.analysis().alarm("s > 90");
        chart.analysis().trigger(new TriggerRule("s", new Trigger.Edge(50, 5, Trigger.Slope.RISING)));
        List<String> told = new ArrayList<>();
        chart.analysis().alarms().onChange((change, event) -> told.add(change + " " + EventQueue.isDispatchThread()));
        chart.analysis().events().onChange(() -> told.add("events " + EventQueue.isDispatchThread()));
        add(chart, QUEUE / 2);
        clock.step(17);
        told.clear();
        long before = chart.analysis().alarms().count();
        add(chart, 200);
        clock.step(0);
        helper.slice();

        assertThat(told).isEmpty();
        assertThat(chart.analysis().alarms().count()).isEqualTo(before);
        clock.step(17);
        assertThat(told).contains("CAME true", "GONE true", "events true").doesNotContain("CAME false", "GONE false");
        assertThat(chart.analysis().alarms().count()).isEqualTo(before + 2);
        chart.close();
    }

    @Test
    void keepsItsIndicesWhileItDealsWithOneEvent() throws InterruptedException {
        LiveChart chart = flooded();
        add(chart, 500);
        // Kept from one event to the next.
        SeriesView points = chart.history(0);
        clock.step(0);
        long end = points.endIndex();
        AtomicReference<EngineThread.Next> next = new AtomicReference<>();
        Thread slice = helper.start(next);
        while (!budget.turn().isWanted() && slice.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(points.endIndex()).isEqualTo(end);
        assertThat(chart.statistics().queued()).isEqualTo(500);
        assertThat(points.x(end - 1)).isEqualTo((double) (end - 1));
        clock.step(0);
        slice.join();
        assertThat(points.endIndex()).isEqualTo(end + 500);
        chart.close();
    }

    @Test
    void isReadOnNoOtherThread() throws InterruptedException {
        LiveChart chart = flooded();
        SeriesView points = chart.history(0);
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread other = new Thread(points::lastX);
        other.setUncaughtExceptionHandler((thread, thrown) -> fault.set(thrown));
        other.start();
        other.join();
        assertThat(fault.get()).isInstanceOf(IllegalStateException.class);
        chart.close();
    }

    @Test
    void isHelpedNoMoreOnceItIsClosed() throws InterruptedException {
        LiveChart chart = flooded();
        add(chart, 300);
        chart.close();
        clock.step(0);
        assertThat(helper.slice()).isEqualTo(EngineThread.Next.END);
        ChartStatistics s = chart.statistics();
        assertThat(s.appended()).isEqualTo(QUEUE / 2 + 300);
        assertThat(s.retained()).isZero();
    }

    @Test
    void tellsAnotherChartThatItsPointsHadToGo() throws InterruptedException {
        HistoryBudget small = new HistoryBudget(4 << 20, 4 << 20);
        LiveChart other = chart(small, null);
        while (other.statistics().evicted() == 0) {
            add(other, QUEUE);
            other.refresh();
        }
        int[] frames = new int[1];
        LiveChart chart = chart(small, helper);
        x = 0;
        add(chart, QUEUE / 2);
        clock.step(17);
        other.onChange(() -> frames[0]++);
        long evicted = other.statistics().evicted();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            for (int k = 0; k < QUEUE; k++) {
                chart.series("s").add(x++, random.nextDouble());
            }
            clock.step(0);
            helper.slice();
        }
        assertThat(frames[0]).isZero();
        clock.step(34);
        assertThat(other.statistics().evicted()).isGreaterThan(evicted);
        assertThat(frames[0]).as("frames of what is left").isPositive();
        assertAddsUp(chart);
        assertAddsUp(other);
        chart.close();
        other.close();
    }

    /** What comes of points, formulas, alarms and a trigger. */
    private record Outcome(List<Double> points, List<Double> computed, List<AlarmEvent> alarms, List<Double> events) {

        static Outcome of(LiveChart chart) {
            List<Double> events = new ArrayList<>();
            for (int i = 0; i < chart.analysis().events().size(); i++) {
                events.add(chart.analysis().events().x(i));
            }
            return new Outcome(
                    values(chart.history(0)),
                    values(chart.history(1)),
                    chart.analysis().alarms().events(),
                    events);
        }

        private static List<Double> values(SeriesView series) {
            List<Double> values = new ArrayList<>();
            for (long i = series.firstIndex(); i < series.endIndex(); i++) {
                values.add(series.x(i));
                values.add(series.y(i));
            }
            return values;
        }
    }

    @Test
    void comesToTheSameWhoeverTakesThePoints() throws InterruptedException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            LiveChart helped = chart(budget, helper);
            LiveChart plain = chart(new HistoryBudget(), null);
            for (LiveChart chart : List.of(helped, plain)) {
                chart.series("s").add(-1, 0);
                chart.refresh();
                chart.analysis().derive("d", "", "2 * s + mean(s, 20)");
                chart.analysis().alarm("d > 90");
                chart.analysis().trigger(new TriggerRule("s", new Trigger.Edge(50, 5, Trigger.Slope.RISING)));
            }
            clock.step(0);
            x = 0;
            for (int i = 0; i < 200; i++) {
                int count = random.nextInt(QUEUE / 2);
                for (int k = 0; k < count; k++) {
                    // Some come late.
                    double at = random.nextInt(200) == 0 ? x - random.nextInt(300) : x;
                    helped.series("s").add(at, x % 97);
                    plain.series("s").add(at, x % 97);
                    x++;
                }
                plain.refresh();
                clock.step(0);
                if (random.nextInt(3) == 0 || !helper.isAtWork()) {
                    clock.step(17 + random.nextInt(20));
                }
                for (int k = random.nextInt(3); k >= 0 && helper.isAtWork(); k--) {
                    helper.slice();
                }
            }
            helped.viewport().complete(true);
            plain.viewport().complete(true);
            helped.refresh();
            plain.refresh();
            Outcome outcome = Outcome.of(helped);
            assertThat(outcome.computed()).as("seed %d", seed).isNotEmpty();
            assertThat(outcome.alarms()).as("seed %d", seed).isNotEmpty();
            assertThat(outcome.points())
                    .as("seed %d", seed)
                    .isEqualTo(Outcome.of(plain).points());
            assertThat(outcome.computed())
                    .as("seed %d", seed)
                    .isEqualTo(Outcome.of(plain).computed());
            assertAddsUp(helped);
            helped.close();
            plain.close();
            clock.step(0);
            if (helper.isAtWork()) {
                assertThat(helper.slice()).isEqualTo(EngineThread.Next.END);
            }
        }
        assertThat(helper.starts()).isGreaterThanOrEqualTo(5);
    }
}
