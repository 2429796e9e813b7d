// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;

/** No range that is accepted makes a frame hang or throw; on the event dispatch thread either would stop the program. */
class ExtremeRangesTest {

    private static final double MAX = Double.MAX_VALUE;

    private enum Ranges {
        Y_WITHIN_1E_306(chart -> points(chart, 0, 1e-306, 1, 2e-306)),
        Y_OF_THE_SMALLEST(chart -> points(chart, 0, 0, 1, Double.MIN_VALUE)),
        Y_OF_ALL_NUMBERS(chart -> points(chart, 0, -MAX, 1, MAX)),
        FIXED_Y_OF_DENORMALS(chart -> chart.yScale().fixed(0, 1e-310)),
        FIXED_Y_OF_ONE_ULP(chart -> chart.yScale().fixed(5, Math.nextUp(5))),
        FIXED_Y_HUGE(chart -> chart.yScale().fixed(-MAX / 4, MAX / 4)),
        FIXED_LOWER_HUGE(chart -> chart.yScale().fixed(-MAX / 4, Double.NaN)),
        SOFT_HUGE(chart -> chart.yScale().soft(-MAX / 4, 100)),
        FLOOR_HUGE(chart -> chart.yScale().floor(-MAX / 4, 100)),
        X_HUGE(chart -> chart.viewport().show(-MAX / 4, MAX / 4)),
        X_TINY(chart -> chart.viewport().show(0, 1e-310)),
        X_OF_ONE_ULP_FAR_OUT(chart -> chart.viewport().show(1e300, Math.nextUp(1e300))),
        X_NARROW_AT_THE_END(chart -> chart.viewport().show(Math.nextDown(MAX / 4), MAX / 4)),
        POINT_AT_THE_LARGEST_X(chart -> points(chart, MAX, 1)),
        POINTS_AT_BOTH_ENDS_OF_X(chart -> points(chart, -MAX, 1, MAX, 2)),
        POINT_AT_THE_SMALLEST_X(chart -> points(chart, Double.MIN_VALUE, 1, 0, 2)),
        LAST_POINTS_OF_HUGE_X(chart -> {
            points(chart, -MAX, 1, 0, 2, MAX, 3);
            chart.viewport().window(new LiveWindow.Points(2));
        }),
        SPAN_AT_HUGE_X(chart -> {
            points(chart, -MAX, 1, 0, 2, MAX, 3);
            chart.viewport().window(new LiveWindow.Span(1));
        }),
        HUGE_SPAN(chart -> {
            points(chart, -MAX, 1, 0, 2, MAX, 3);
            chart.viewport().window(new LiveWindow.Span(MAX));
        }),
        TINY_SPAN(chart -> {
            points(chart, 0, 1, 1, 2);
            chart.viewport().window(new LiveWindow.Span(Double.MIN_VALUE));
        });

        @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
        private final Consumer<LiveChart> set;

        Ranges(Consumer<LiveChart> set) {
            this.set = set;
        }
    }

    private static void points(LiveChart chart, double... xy) {
        for (int i = 0; i < xy.length; i += 2) {
            chart.series("s").add(xy[i], xy[i + 1]);
        }
        chart.refresh();
    }

    /** On the event dispatch thread, for so long that only what hangs fails. */
    private static void within20Seconds(Runnable task) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> OnEdt.call(() -> {
                    task.run();
                    return null;
                }));
    }

    private static void drawEveryWay(LiveChart chart, LiveChartPanel panel) {
        assertThat(ChartImage.of(chart, 400, 300, 1).getWidth()).isEqualTo(400);
        BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        panel.paint(g);
        chart.jfreeChart().fireChartChanged();
        panel.doLayout();
        panel.paint(g);
        g.rotate(0.3);
        panel.paint(g);
        g.dispose();
    }

    @ParameterizedTest
    @EnumSource
    void areDrawn(Ranges ranges) {
        within20Seconds(() -> {
            for (XAxis axis : XAxis.values()) {
                for (LineStyle style : LineStyle.values()) {
                    try (LiveChart chart =
                            LiveChart.builder().xAxis(axis).windowAll().build()) {
                        points(chart, 0, 1, 1, 2, 2, Double.NaN, 3, 1.5);
                        chart.line(1.5f, style);
                        ranges.set.accept(chart);
                        LiveChartPanel panel = new LiveChartPanel(chart);
                        panel.setSize(500, 400);
                        drawEveryWay(chart, panel);
                        chart.viewport().hold();
                        drawEveryWay(chart, panel);
                        chart.viewport().zoom(0.5, chart.viewport().from());
                        chart.viewport().zoom(1.5, chart.viewport().to());
                        chart.viewport()
                                .pan((chart.viewport().to() - chart.viewport().from()) / 3);
                        drawEveryWay(chart, panel);
                    }
                }
            }
        });
    }

    @Test
    void areDrawnAtRandom() {
        within20Seconds(() -> {
            SplittableRandom random = new SplittableRandom(17);
            for (int round = 0; round < 150; round++) {
                try (LiveChart chart = LiveChart.builder()
                        .xAxis(round % 2 == 0 ? XAxis.TIME : XAxis.NUMBER)
                        .windowAll()
                        .build()) {
                    for (int i = 0; i < 5; i++) {
                        chart.series("s").add(any(random), any(random));
                    }
                    chart.refresh();
                    double a = any(random) / 4;
                    double b = any(random) / 4;
                    if (round % 3 == 1 && a != b) {
                        chart.yScale().fixed(Math.min(a, b), Math.max(a, b));
                    }
                    if (round % 5 == 1 && a != b) {
                        chart.viewport().show(Math.min(a, b), Math.max(a, b));
                    }
                    assertThat(ChartImage.of(chart, 300, 200, 1))
                            .as("round %d", round)
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void areRefusedWhenTheyCannotBeShown() {
        within20Seconds(() -> {
            try (LiveChart chart = LiveChart.builder().build()) {
                assertThatThrownBy(() -> chart.yScale().fixed(-MAX, 100))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("lower (-1.7976931348623157E308) must be within ");
                assertThatThrownBy(() -> chart.yScale().soft(0, Double.POSITIVE_INFINITY))
                        .hasMessageStartingWith("upper (Infinity) must be within ");
                assertThatThrownBy(() -> chart.yScale().floor(Double.NEGATIVE_INFINITY, Double.NaN))
                        .hasMessageStartingWith("lower (-Infinity) must be within ");
                assertThatThrownBy(() -> chart.viewport().show(-MAX, 100))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("from (-1.7976931348623157E308) must be at least ");
                assertThatThrownBy(() -> chart.viewport().show(0, Double.POSITIVE_INFINITY))
                        .hasMessageStartingWith("to (Infinity) must be at most ");
            }
        });
    }

    private static double any(SplittableRandom random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) ? any : random.nextBoolean() ? MAX : Double.MIN_VALUE;
    }
}
