// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.pump.FakeFrameClock;

/** A long history is summed while there is nothing else to do. */
@ExtendWith(OnEdt.class)
class SumsAheadTest {

    @Test
    void aChartSumsItsPointsAndThenSleeps() {
        FakeFrameClock clock = new FakeFrameClock();
        LiveChartBuilder builder = LiveChart.builder().xAxis(XAxis.NUMBER);
        builder.clock(clock);
        try (LiveChart chart = builder.build()) {
            int count = 600_000;
            double[] xs = new double[count];
            for (int i = 0; i < count; i++) {
                xs[i] = i;
            }
            LiveSeries series = chart.series("s");
            int fed = 0;
            while (fed < count) {
                fed += series.addAll(xs, xs, fed, Math.min(count, fed + 20_000));
                chart.engine().takePublished();
            }
            assertThat(chart.engine().history().sumNext())
                    .as("there is something to sum")
                    .isTrue();

            clock.step(200);

            assertThat(chart.engine().history().sumNext()).isFalse();
            assertThat(chart.engine().history().sealNext()).as("all is packed").isFalse();
            assertThat(chart.engine().history().bytes()).isLessThan(4L * count);
            assertThat(clock.running()).isZero();
        }
    }
}
