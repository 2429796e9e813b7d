// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LiveWindow;

/** A real window: its frames, the delay from add to painted, and what it takes of the processor. */
final class LiveRun {

    private static final int BARRED_RATE = 1_000_000;
    private static final double MOST_FRAME_MILLIS = 16;
    private static final double MOST_LATENCY_MILLIS = 40;
    private static final double MOST_PERCENT = 5;

    private static final int CURVES = 2;
    private static final int CURVE_POINTS = 1000;
    private static final int UPDATES_PER_SECOND = 25;
    private static final int UPDATE_POINTS = CURVE_POINTS / UPDATES_PER_SECOND;

    private final Scale scale;
    private final com.sun.management.OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private LiveRun(Scale scale) {
        this.scale = scale;
    }

    static void run(Scale scale) throws Exception {
        LiveRun run = new LiveRun(scale);
        run.rates();
        run.curves();
        run.defaultSource();
    }

    private void rates() throws Exception {
        MarkdownTable table = new MarkdownTable(
                "points a second",
                "seconds",
                "frames a second",
                "frame p50",
                "frame p99",
                "to painted p50",
                "p99",
                "the chart's own bound, p99",
                "late frames",
                "of these: thread busy",
                "of these: computing",
                "dropped",
                "processor");
        int[] rates =
                scale.isMoment() ? new int[] {1_000, 100_000} : new int[] {1_000, 100_000, BARRED_RATE, 10_000_000};
        for (int rate : rates) {
            rate(rate, table);
        }
        System.out.println(
                "A window of 1280x720 that rolls over 10 seconds. Milliseconds; a frame is all that the event "
                        + "dispatch thread did for it: drain, lay out, draw, copy to the window. Late: more than 1.5 periods "
                        + "after the frame before. Processor: of one core, the source included.\n");
        System.out.println(table);
    }

    private void rate(int pointsPerSecond, MarkdownTable table) throws Exception {
        int seconds = scale.isMoment() ? 1 : pointsPerSecond == BARRED_RATE ? 60 : 15;
        Samples latencies = new Samples();
        LiveChart chart = onEdt(() -> LiveChart.builder()
                .title("Benchmark")
                .window(Duration.ofSeconds(10))
                .build());
        LiveSeries series = chart.series("series 0");
        Feeder feeder = new Feeder(series, pointsPerSecond, System.currentTimeMillis() / 1e3);
        FrameWatch watch = onEdt(() -> FrameWatch.watch(
                chart.jfreeChart(), () -> feeder.takePainted(chart.history(0).lastX(), System.nanoTime(), latencies)));
        JFrame frame = onEdt(() -> show(new LiveChartPanel(chart)));
        feeder.start();
        // Until the window is full.
        warmUp(10_000);
        // What was added until now is not counted.
        onEdt(() -> {
            feeder.takePainted(Double.POSITIVE_INFINITY, 0, new Samples());
            watch.record();
            return true;
        });
        long processorStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double elapsed = System.nanoTime() - start;
        double share = (system.getProcessCpuTime() - processorStart) / elapsed;
        ChartStatistics statistics = onEdt(() -> {
            watch.stop();
            return chart.statistics();
        });
        feeder.end();
        onEdt(() -> {
            frame.dispose();
            chart.close();
            return true;
        });
        Samples frames = watch.frames();
        table.row(
                String.format(Locale.ROOT, "%,d", pointsPerSecond),
                Integer.toString(seconds),
                MarkdownTable.number(frames.count() / (elapsed / 1e9)),
                MarkdownTable.number(frames.medianMillis()),
                MarkdownTable.number(frames.millis(99)),
                MarkdownTable.number(latencies.medianMillis()),
                MarkdownTable.number(latencies.millis(99)),
                MarkdownTable.number(statistics.latencyMillisP99()),
                Integer.toString(watch.late()),
                Integer.toString(watch.lateWhileBusy()),
                Integer.toString(watch.lateWhileComputing()),
                String.format(Locale.ROOT, "%,d", statistics.dropped()),
                percent(share));
        if (pointsPerSecond == BARRED_RATE) {
            Bar.atMost("frame p99 in the live window, 1e6 points a second", MOST_FRAME_MILLIS, frames.millis(99), " ms")
                    .print();
            Bar.atMost("frames skipped by the program in those 60 s", 0, watch.lateWhileBusy(), "")
                    .print();
            Bar.atMost(
                            "from `add` to painted, p99, 1e6 points a second",
                            MOST_LATENCY_MILLIS,
                            latencies.millis(99),
                            " ms")
                    .print();
        }
    }

    private void curves() throws Exception {
        Share ours = ourCurves();
        Share stock = stockCurves();
        System.out.println(
                "Processor time in a window of 1280x720: 1,000 points per curve, two curves, 25 updates a "
                        + "second of 40 points per curve: in the first half minute, while the JVM compiles, and after a minute.\n");
        System.out.println(new MarkdownTable("chart", "of one core, first 30 s", "after 60 s")
                .row("Stripchart", percent(ours.first()), percent(ours.later()))
                .row("JFreeChart, `ChartPanel`", percent(stock.first()), percent(stock.later())));
        Bar.atMost("two curves of 1,000 points, 25 updates a second", MOST_PERCENT, 100 * ours.later(), " % of a core")
                .print();
    }

    private Share ourCurves() throws Exception {
        LiveChart chart = onEdt(() -> LiveChart.builder()
                .title("Benchmark")
                .xAxis(XAxis.NUMBER)
                .window(new LiveWindow.Span(CURVE_POINTS))
                .build());
        JFrame frame = onEdt(() -> show(new LiveChartPanel(chart)));
        Curves curves = new Curves();
        Share share = shareWhile(() -> {
            curves.fill();
            for (int i = 0; i < CURVES; i++) {
                chart.series("curve " + i).addAll(curves.xs, curves.ys[i], 0, UPDATE_POINTS);
            }
        });
        onEdt(() -> {
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
        JFrame frame = onEdt(() -> show(new ChartPanel(chart)));
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
        onEdt(() -> {
            frame.dispose();
            return true;
        });
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
        warmUp(30_000);
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
        warmUp(millis);
        return (double) (system.getProcessCpuTime() - processorStart) / (System.nanoTime() - start);
    }

    /** The program as it comes up: the random source, one point a second. */
    private void defaultSource() throws IOException, InterruptedException {
        String home = Path.of("target", "bench").toAbsolutePath().toString();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-Djava.util.prefs.userRoot=" + home,
                        "-jar",
                        Path.of("target", "stripchart.jar").toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        try {
            // Even for a moment's run: a program that is told to end while it starts has things to say.
            Thread.sleep(scale.isMoment() ? 4_000 : 15_000);
            Duration before = program.info().totalCpuDuration().orElse(Duration.ZERO);
            long start = System.nanoTime();
            Thread.sleep(scale.isMoment() ? 1_000 : 60_000);
            double elapsed = System.nanoTime() - start;
            if (!program.isAlive()) {
                throw new IllegalStateException("the program ended with status " + program.exitValue());
            }
            Duration used =
                    program.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
            System.out.println("The program with its default source, one point a second, over "
                    + (scale.isMoment() ? "a second: " : "a minute: ")
                    + percent(used.toNanos() / elapsed) + " of one core.\n");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private void warmUp(long millis) throws InterruptedException {
        Thread.sleep(scale.isMoment() ? Math.min(500, millis) : millis);
    }

    private static JFrame show(JComponent chart) {
        chart.setPreferredSize(new Dimension(Contestant.WIDTH, Contestant.HEIGHT));
        JFrame frame = new JFrame("Benchmark");
        frame.add(chart);
        frame.pack();
        frame.setVisible(true);
        return frame;
    }

    private static <T> T onEdt(Callable<T> task)
            throws InterruptedException, InvocationTargetException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(task);
        EventQueue.invokeAndWait(future);
        return future.get();
    }

    private static String percent(double share) {
        return MarkdownTable.number(100 * share) + " %";
    }
}
