// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;

/** A program that makes a chart and never closes it; {@link ForgottenChartIT} waits for its end. */
final class ForgetfulHost {

    private ForgetfulHost() {}

    public static void main(String[] args) throws Exception {
        LiveChart[] made = new LiveChart[1];
        EventQueue.invokeAndWait(() -> made[0] = LiveChart.builder().build());
        LiveSeries series = made[0].series("s");
        switch (args[0]) {
            case "adds", "watches" -> {
                if (args[0].equals("watches")) {
                    EventQueue.invokeAndWait(() -> made[0].analysis().alarm("s > 0.5"));
                }
                for (int i = 0; i < 100_000; i++) {
                    series.add(Math.sin(i / 100.0));
                }
                // Until the chart has taken them by itself.
                while (retained(made[0]) < 100_000) {
                    Thread.onSpinWait();
                }
                System.out.println("took them");
            }
            case "throws" -> {
                series.add(1);
                throw new IllegalStateException("the host's own fault");
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static long retained(LiveChart chart) throws Exception {
        long[] retained = new long[1];
        EventQueue.invokeAndWait(() -> retained[0] = chart.statistics().retained());
        return retained[0];
    }
}
