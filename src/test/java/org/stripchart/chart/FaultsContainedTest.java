// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.pump.FakeFrameClock;

/** Whatever follows the points and throws, the points go on into the chart, and those of another chart do. */
@ExtendWith(OnEdt.class)
class FaultsContainedTest {

    private final FakeFrameClock clock = new FakeFrameClock();

    private LiveChart chart() {
        LiveChartBuilder builder = LiveChart.builder().xAxis(XAxis.NUMBER).windowAll();
        builder.clock(clock);
        return builder.build();
    }

    @Test
    void aListenerThatThrowsCostsItsOwnFrameOnly() {
        for (Throwable fault :
                new Throwable[] {new IllegalStateException("a test's"), new AssertionError("a test's")}) {
            try (LiveChart chart = chart();
                    LiveChart other = chart()) {
                int[] frames = new int[2];
                chart.jfreeChart().addChangeListener(event -> {
                    if (++frames[0] % 3 == 0) {
                        sneak(fault);
                    }
                });
                other.jfreeChart().addChangeListener(event -> frames[1]++);
                int thrown = 0;
                for (int i = 0; i < 300; i++) {
                    chart.series("a").add(i, i);
                    other.series("a").add(i, i);
                    try {
                        clock.step(17);
                    } catch (IllegalStateException | AssertionError e) {
                        assertThat(e).isSameAs(fault);
                        thrown++;
                    }
                }
                clock.step(100);

                assertThat(thrown).isGreaterThan(50);
                assertThat(frames[0]).isGreaterThan(150);
                assertThat(frames[1]).as("frames of the other").isGreaterThan(150);
                for (LiveChart each : new LiveChart[] {chart, other}) {
                    ChartStatistics counted = each.statistics();
                    assertThat(counted.appended()).isEqualTo(300);
                    assertThat(counted.published())
                            .isEqualTo(counted.appended() + counted.dropped() + counted.queued());
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }
}
