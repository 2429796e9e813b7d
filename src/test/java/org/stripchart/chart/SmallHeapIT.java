// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several charts with no limit of their own, in a JVM that has hardly the memory for them. */
class SmallHeapIT {

    private static final int CHARTS = 3;
    private static final int POINTS = 6_000_000;
    private static final int SLICE = 50_000;

    @Test
    @Timeout(180)
    void threeChartsThatFillAreHeldByASmallHeap() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).as(output).doesNotContain("OutOfMemoryError").endsWith("all is well\n");
        assertThat(child.exitValue()).isZero();
    }

    /** Runs in the small JVM. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws Exception {
            EventQueue.invokeAndWait(Child::fill);
            System.out.println("all is well");
            System.exit(0);
        }

        private static void fill() {
            List<LiveChart> charts = new ArrayList<>();
            for (int i = 0; i < CHARTS; i++) {
                charts.add(LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build());
            }
            double[] xs = new double[SLICE];
            double[] ys = new double[SLICE];
            for (int from = 0; from < POINTS; from += SLICE) {
                for (int i = 0; i < SLICE; i++) {
                    xs[i] = from + i;
                    ys[i] = Math.sin(from + i);
                }
                for (LiveChart chart : charts) {
                    chart.series("s").addAll(xs, ys, 0, SLICE);
                    chart.refresh();
                }
            }
            for (LiveChart chart : charts) {
                ChartStatistics s = chart.statistics();
                System.out.println(s);
                check(s.appended() == POINTS && s.dropped() == 0, "all points have come");
                check(s.appended() == s.retained() + s.evicted(), "the counters add up");
                check(s.retained() > 500_000, "each has kept its share");
                chart.close();
            }
        }

        private static void check(boolean holds, String what) {
            if (!holds) {
                throw new IllegalStateException("not true: " + what);
            }
        }
    }
}
