// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.swing.JFrame;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;

/** A real window: its frames, the delay from add to painted, and what it takes of the processor. */
final class LiveRun {

    private static final int BARRED_RATE = 1_000_000;
    private static final double MOST_FRAME_MILLIS = 16;
    private static final double MOST_LATENCY_MILLIS = 40;

    private final Scale scale;
    private final com.sun.management.OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private LiveRun(Scale scale) {
        this.scale = scale;
    }

    static void run(Scale scale) throws Exception {
        new LiveRun(scale).rates();
        new CurvesRun(scale).run();
        defaultSource(scale);
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
        LiveChart chart = BenchWindow.onEdt(() -> LiveChart.builder()
                .title("Benchmark")
                .window(Duration.ofSeconds(10))
                .build());
        LiveSeries series = chart.series("series 0");
        Feeder feeder = new Feeder(series, pointsPerSecond, System.currentTimeMillis() / 1e3);
        FrameWatch watch = BenchWindow.onEdt(() -> FrameWatch.watch(
                chart.jfreeChart(), () -> feeder.takePainted(chart.history(0).lastX(), System.nanoTime(), latencies)));
        JFrame frame = BenchWindow.onEdt(() -> BenchWindow.show(new LiveChartPanel(chart)));
        feeder.start();
        // Until the window is full.
        scale.pause(10_000);
        // What was added until now is not counted.
        BenchWindow.onEdt(() -> {
            feeder.takePainted(Double.POSITIVE_INFINITY, 0, new Samples());
            watch.record();
            return true;
        });
        long processorStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double elapsed = System.nanoTime() - start;
        double share = (system.getProcessCpuTime() - processorStart) / elapsed;
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
                MarkdownTable.percent(share));
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

    /** The program as it comes up: the random source, one point a second. */
    private static void defaultSource(Scale scale) throws IOException, InterruptedException {
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
                    + MarkdownTable.percent(used.toNanos() / elapsed) + " of one core.\n");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }
}
