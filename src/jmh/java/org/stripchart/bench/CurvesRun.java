// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import io.fair_acc.dataset.spi.CircularDoubleErrorDataSet;
import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import javax.swing.JFrame;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LiveWindow;

/** What a window with two curves takes of the processor, beside the same one of JFreeChart. */
final class CurvesRun {

    private static final double MOST_PERCENT = 4;

    private static final int CURVES = 2;
    private static final int CURVE_POINTS = 1000;
    private static final int UPDATES_PER_SECOND = 25;
    private static final int UPDATE_POINTS = CURVE_POINTS / UPDATES_PER_SECOND;

    private final Scale scale;
    private final com.sun.management.OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    CurvesRun(Scale scale) {
        this.scale = scale;
    }

    void run() throws Exception {
        Share ours = ourCurves();
        Share stock = stockCurves();
        Optional<ChartFx> fx = scale.isMoment() ? Optional.empty() : ChartFx.start();
        System.out.println(
                "Processor time in a window of 1280x720: 1,000 points per curve, two curves, 25 updates a "
                        + "second of 40 points per curve: in the first half minute, while the JVM compiles, and after a minute.\n");
        MarkdownTable table = new MarkdownTable("chart", "of one core, first 30 s", "after 60 s")
                .row("Stripchart", MarkdownTable.percent(ours.first()), MarkdownTable.percent(ours.later()))
                .row(
                        "JFreeChart, `ChartPanel`",
                        MarkdownTable.percent(stock.first()),
                        MarkdownTable.percent(stock.later()));
        if (fx.isPresent()) {
            Share chartFx = fxCurves(fx.get());
            table.row(
                    "chart-fx, drawn in memory, to no window",
                    MarkdownTable.percent(chartFx.first()),
                    MarkdownTable.percent(chartFx.later()));
        }
        System.out.println(table);
        Bar.atMost("two curves of 1,000 points, 25 updates a second", MOST_PERCENT, 100 * ours.later(), " % of a core")
                .print();
    }

    private Share ourCurves() throws Exception {
        LiveChart chart = BenchWindow.onEdt(() -> LiveChart.builder()
                .title("Benchmark")
                .xAxis(XAxis.NUMBER)
                .window(new LiveWindow.Span(CURVE_POINTS))
                .build());
        JFrame frame = BenchWindow.onEdt(() -> BenchWindow.show(new LiveChartPanel(chart)));
        Curves curves = new Curves();
        Share share = shareWhile(() -> {
            curves.fill();
            for (int i = 0; i < CURVES; i++) {
                chart.series("curve " + i).addAll(curves.xs, curves.ys[i], 0, UPDATE_POINTS);
            }
        });
        BenchWindow.onEdt(() -> {
            frame.dispose();
            chart.close();
            return true;
        });
        return share;
    }

    private Share stockCurves() throws Exception {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < CURVES; i++) {
            XYSeries series = new XYSeries("curve " + i);
            series.setMaximumItemCount(CURVE_POINTS);
            data.addSeries(series);
        }
        JFreeChart chart = ChartFactory.createXYLineChart(
                "Benchmark", "Time", "Data", data, PlotOrientation.VERTICAL, false, false, false);
        JFrame frame = BenchWindow.onEdt(() -> BenchWindow.show(new ChartPanel(chart)));
        Curves curves = new Curves();
        Share share = shareWhile(() -> EventQueue.invokeLater(() -> {
            curves.fill();
            for (int i = 0; i < CURVES; i++) {
                for (int k = 0; k < UPDATE_POINTS; k++) {
                    data.getSeries(i).add(curves.xs[k], curves.ys[i][k], false);
                }
            }
            // One notification for both.
            data.getSeries(0).fireSeriesChanged();
        }));
        BenchWindow.onEdt(() -> {
            frame.dispose();
            return true;
        });
        return share;
    }

    private Share fxCurves(ChartFx fx) throws InterruptedException {
        List<CircularDoubleErrorDataSet> lines = IntStream.range(0, CURVES)
                .mapToObj(number -> new CircularDoubleErrorDataSet("curve " + number, CURVE_POINTS))
                .toList();
        Stage stage = fx.show(lines);
        Curves curves = new Curves();
        double[] noErrors = new double[UPDATE_POINTS];
        Share share = shareWhile(() -> Platform.runLater(() -> {
            curves.fill();
            for (int i = 0; i < CURVES; i++) {
                lines.get(i).add(curves.xs, curves.ys[i], noErrors, noErrors);
            }
        }));
        fx.close(stage);
        return share;
    }

    /** The next points of all curves. Confined to one thread. */
    private static final class Curves {
        private final double[] xs = new double[UPDATE_POINTS];
        private final double[][] ys = new double[CURVES][UPDATE_POINTS];
        private final Signal[] signals = {new Signal(0, CURVE_POINTS), new Signal(1, CURVE_POINTS)};

        void fill() {
            for (int i = 0; i < CURVES; i++) {
                signals[i].fill(xs, ys[i], UPDATE_POINTS);
            }
        }
    }

    /** Of one core: in the first half minute, and for 20 seconds from the second minute on. */
    private record Share(double first, double later) {}

    private Share shareWhile(Runnable update) throws InterruptedException {
        ScheduledExecutorService updates = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> updating =
                updates.scheduleAtFixedRate(update, 0, 1000 / UPDATES_PER_SECOND, TimeUnit.MILLISECONDS);
        double first = processorShare(30_000);
        scale.pause(30_000);
        double later = processorShare(20_000);
        if (updating.isDone()) {
            throw new IllegalStateException("the updates have failed");
        }
        updates.shutdown();
        if (!updates.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the updates do not end");
        }
        return new Share(first, later);
    }

    private double processorShare(long millis) throws InterruptedException {
        long processorStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        scale.pause(millis);
        return (double) (system.getProcessCpuTime() - processorStart) / (System.nanoTime() - start);
    }
}
