// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.swing.JFrame;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;
import org.stripchart.history.HeapRoom;

/** How soon the window of a formula over a long history is seen, and how frames fare until all of it is computed, while points come. */
final class FormulaShown {

    private static final double MOST_MILLIS = 100;
    private static final int RATE = 10_000;
    private static final int SLICE = 1 << 14;
    private static final int WINDOW_SECONDS = 10;
    private static final String FORMULA = "mean(`series 0`, 0.1s)";
    private static final String NAME = "mean";

    private final Scale scale;

    /** When the whole window of the formula was in a picture first; 0 until then. */
    private long shownNanos;

    FormulaShown(Scale scale) {
        this.scale = scale;
    }

    void run() throws Exception {
        // As the program does.
        HeapRoom.widenForHistories();
        long points = scale.isMoment() ? 3_000_000 : 100_000_000;
        LiveChart chart = BenchWindow.onEdt(() -> LiveChart.builder()
                .title("Benchmark")
                .window(Duration.ofSeconds(WINDOW_SECONDS))
                .historyPoints(3 * points)
                .build());
        LiveSeries series = chart.series("series 0");
        double startX = System.currentTimeMillis() / 1e3;
        BenchWindow.onEdt(() -> fill(chart, series, points, startX - (double) points / RATE));
        Feeder feeder = new Feeder(List.of(series), RATE, startX);
        FrameWatch watch = BenchWindow.onEdt(() -> FrameWatch.watch(chart.jfreeChart(), () -> look(chart)));
        JFrame frame = BenchWindow.onEdt(() -> BenchWindow.show(new LiveChartPanel(chart)));
        feeder.start();
        scale.pause(10_000);

        long begun = BenchWindow.onEdt(() -> {
            watch.record();
            long now = System.nanoTime();
            chart.analysis().derive(NAME, "", FORMULA);
            return now;
        });
        while (BenchWindow.onEdt(() -> chart.statistics().computed() < points)) {
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        ChartStatistics statistics = BenchWindow.onEdt(() -> {
            watch.stop();
            return chart.statistics();
        });
        feeder.end();
        BenchWindow.onEdt(() -> {
            frame.dispose();
            chart.close();
            return true;
        });
        double shownMillis = shownNanos == 0 ? Double.POSITIVE_INFINITY : (shownNanos - begun) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%s over %,d points of which %,d are seen, %,d more a second: the window was seen after %.1f ms, all was computed "
                        + "after %.1f s; %d frames meanwhile, p99 %.1f ms, %d late, of these %d with the thread busy; %d points dropped.%n%n",
                FORMULA,
                points,
                WINDOW_SECONDS * RATE,
                RATE,
                shownMillis,
                seconds,
                watch.frames().count(),
                watch.frames().millis(99),
                watch.late(),
                watch.lateWhileBusy(),
                statistics.dropped());
        Bar.atMost("first window of a formula over 1e8 points", MOST_MILLIS, shownMillis, " ms")
                .print();
        Bar.atMost("late frames until the rest was there", 0, watch.lateWhileBusy(), "")
                .print();
    }

    private static boolean fill(LiveChart chart, LiveSeries series, long points, double startX) {
        Signal signal = Feeder.signal(RATE);
        double[] xs = new double[SLICE];
        double[] ys = new double[SLICE];
        while (signal.next() < points) {
            int count = (int) Math.min(SLICE, points - signal.next());
            signal.fill(xs, ys, count);
            for (int i = 0; i < count; i++) {
                xs[i] = startX + xs[i] / RATE;
            }
            if (series.addAll(xs, ys, 0, count) != count) {
                throw new IllegalStateException("the queue refused points");
            }
            chart.refresh();
        }
        return true;
    }

    /** Looks whether the picture that was painted has the formula over its whole window. */
    private void look(LiveChart chart) {
        XYSeriesCollection lines =
                (XYSeriesCollection) chart.jfreeChart().getXYPlot().getDataset();
        if (shownNanos != 0 || lines.getSeriesCount() < 2) {
            return;
        }
        XYSeries measured = lines.getSeries(0);
        XYSeries computed = lines.getSeries(1);
        double slack = WINDOW_SECONDS * 0.02;
        int last = computed.getItemCount() - 1;
        if (last >= 0
                && x(computed, 0) <= x(measured, 0) + slack
                && x(computed, last) >= x(measured, measured.getItemCount() - 1) - slack) {
            shownNanos = System.nanoTime();
        }
    }

    private static double x(XYSeries line, int item) {
        return line.getX(item).doubleValue();
    }
}
