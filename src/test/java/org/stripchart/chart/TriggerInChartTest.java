// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.analysis.trigger.TriggerRule.Mode;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.mark.Mark;

/** A trigger in a whole chart. */
@ExtendWith(OnEdt.class)
class TriggerInChartTest {

    private static final Trigger RISING = new Trigger.Edge(0.5, 0.1, Trigger.Slope.RISING);
    private static final int A_SECOND = 1_000_000;

    private final FakeFrameClock clock = new FakeFrameClock();

    private LiveChart chart(double seconds) {
        LiveChartBuilder builder =
                LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofNanos((long) (seconds * 1e9)));
        builder.clock(clock);
        return builder.build();
    }

    /** A million points a second for three seconds, in batches of any size; the generator says where it rises. */
    @Test
    void noEventIsMissedAtAMillionPointsASecond() {
        Random random = new Random(5);
        try (LiveChart chart = chart(0.01)) {
            LiveSeries series = chart.series("s");
            chart.analysis().trigger(new TriggerRule("s", RISING));
            List<Double> rises = new ArrayList<>();
            double[] xs = new double[3 * A_SECOND];
            double[] ys = new double[xs.length];
            int untilChange = 500;
            double level = 0;
            for (int i = 0; i < xs.length; i++) {
                xs[i] = (double) i / A_SECOND;
                if (untilChange-- == 0) {
                    untilChange = 200 + random.nextInt(1000);
                    level = 1 - level;
                    if (level == 1) {
                        // Half way between two points.
                        rises.add((xs[i - 1] + xs[i]) / 2);
                    }
                }
                ys[i] = level;
            }
            int fed = 0;
            while (fed < xs.length) {
                int batch = Math.min(xs.length - fed, 1 + random.nextInt(30_000));
                assertThat(series.addAll(xs, ys, fed, fed + batch)).isEqualTo(batch);
                fed += batch;
                clock.step(16);
            }
            clock.step(200);

            TriggerLog events = chart.analysis().events();
            assertThat(chart.statistics().dropped()).isZero();
            assertThat(events.count()).isEqualTo(rises.size()).isGreaterThan(2000);
            for (int i = 0; i < rises.size(); i++) {
                assertThat(events.x(i)).isCloseTo(rises.get(i), org.assertj.core.api.Assertions.within(1e-12));
            }
            double stoodOn = chart.analysis().eventView().event();
            assertThat(rises.get(rises.size() - 1) - stoodOn)
                    .as("the window stands on the latest event, or fills on one shortly before")
                    .isBetween(-1e-12, 0.02);
        }
    }

    @Test
    void theWindowStandsOnTheEventWhilePointsGoOnComing() {
        try (LiveChart chart = chart(10)) {
            LiveSeries series = chart.series("s");
            chart.analysis().trigger(new TriggerRule("s", RISING, "", 0, Mode.NORMAL, 0.5));
            for (int x = 0; x < 100; x++) {
                series.add(x, x >= 20 && x < 30 ? 1 : 0);
                clock.step(50);
            }
            assertThat(chart.viewport().isLive()).isFalse();
            assertThat(chart.viewport().from()).isEqualTo(14.5);
            assertThat(chart.viewport().to()).isEqualTo(24.5);
            assertThat(chart.statistics().appended()).isEqualTo(100);
            assertThat(chart.analysis().eventView().event()).isEqualTo(19.5);
        }
    }

    @Test
    void aSingleOneLooksOnlyAtWhatComes() {
        try (LiveChart chart = chart(10)) {
            LiveSeries series = chart.series("s");
            series.addAll(new double[] {0, 1, 2}, new double[] {0, 1, 0}, 0, 3);
            chart.refresh();
            chart.analysis().trigger(new TriggerRule("s", RISING).with(Mode.SINGLE));
            clock.step(50);
            assertThat(chart.analysis().events().count()).isZero();
            series.addAll(new double[] {3, 4, 5}, new double[] {1, 0, 1}, 0, 3);
            clock.step(50);
            assertThat(chart.analysis().events().count()).isEqualTo(1);
            assertThat(chart.analysis().events().last()).isEqualTo(2.5);
            assertThat(chart.analysis().isTriggerDone()).isTrue();
        }
    }

    @Test
    void theMarkOfASingleEventStaysWhenAnotherIsLookedFor() {
        try (LiveChart chart = chart(10)) {
            LiveSeries series = chart.series("s");
            series.add(0, 0);
            chart.refresh();
            TriggerRule single = new TriggerRule("s", RISING).with(Mode.SINGLE).with(0, true);
            chart.analysis().trigger(single);
            series.addAll(new double[] {1, 2}, new double[] {1, 0}, 0, 2);
            clock.step(50);
            chart.analysis().trigger(single);
            clock.step(50);
            series.addAll(new double[] {3, 4}, new double[] {1, 0}, 0, 2);
            clock.step(50);
            assertThat(chart.marks().list()).extracting(Mark::x).containsExactly(0.5, 2.5);
            assertThat(chart.analysis().eventsMarked()).containsExactly(2.5);
        }
    }

    @Test
    void aNewOneForgetsWhatAnotherHasFound() {
        try (LiveChart chart = chart(10)) {
            chart.series("s").addAll(new double[] {0, 1, 2}, new double[] {0, 1, 0}, 0, 3);
            chart.analysis().trigger(new TriggerRule("s", RISING));
            chart.refresh();
            assertThat(chart.analysis().events().last()).isEqualTo(0.5);
            chart.analysis().trigger(new TriggerRule("s", new Trigger.Edge(0.5, 0, Trigger.Slope.FALLING)));
            chart.refresh();
            assertThat(chart.analysis().events().count()).isEqualTo(1);
            assertThat(chart.analysis().events().last()).isEqualTo(1.5);
            chart.analysis().removeTrigger();
            chart.refresh();
            assertThat(chart.analysis().events().count()).isZero();
            assertThat(chart.analysis().trigger()).isNull();
        }
    }
}
