// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartBuilder;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;
import org.stripchart.chart.figure.Figure;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.history.HeapRoom;
import org.stripchart.plot.StripRule;

/**
 * A real window: its frames, the delay from add to painted, and what it takes of the processor.
 *
 * <p>More than 300 lines, since all loads are measured in the same way and told in one table.
 */
final class LiveRun {

    private static final int BARRED_RATE = 1_000_000;
    private static final int FLOOD_RATE = 10_000_000;
    private static final int SLOW_RATE = 10;
    private static final double MOST_FRAME_MILLIS = 16;
    private static final double MOST_LATENCY_MILLIS = 40;
    private static final double MOST_PERCENT = 1;

    /** No wave reaches so far, but some spikes do. */
    private static final double LEVEL = 80;

    private static final double HYSTERESIS = 10;

    private final Scale scale;
    private final com.sun.management.OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private LiveRun(Scale scale) {
        this.scale = scale;
    }

    static void run(Scale scale) throws Exception {
        // As the program does.
        HeapRoom.widenForHistories();
        new LiveRun(scale).loads();
        new CurvesRun(scale).run();
        defaultSource(scale);
    }

    /** What a window has besides points. */
    private enum Kind {
        PLAIN,
        /** Arranged as the program does it, which shows some of many lines. */
        ARRANGED,
        ANALYSED
    }

    /**
     * What a window is fed with.
     *
     * @param pointsPerSecond in each of the series
     * @param slowStrips how many strips there are besides, each with a series of {@value #SLOW_RATE} points a second
     */
    private record Load(String name, int series, int pointsPerSecond, int slowStrips, Kind kind, int seconds) {

        static Load of(int pointsPerSecond, int seconds) {
            return new Load(
                    String.format(Locale.ROOT, "%,d", pointsPerSecond), 1, pointsPerSecond, 0, Kind.PLAIN, seconds);
        }
    }

    private void loads() throws Exception {
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
        int seconds = scale.isMoment() ? 1 : 15;
        load(Load.of(1_000, seconds), table);
        load(Load.of(100_000, seconds), table);
        if (!scale.isMoment()) {
            load(Load.of(BARRED_RATE, 60), table);
            load(Load.of(FLOOD_RATE, 60), table);
        }
        int quick = scale.isMoment() ? 100_000 : BARRED_RATE;
        Samples strips = load(
                new Load(
                        String.format(Locale.ROOT, "%,d in one of four strips", quick),
                        1,
                        quick,
                        3,
                        Kind.PLAIN,
                        seconds),
                table);
        Bar.atMost("frame p99, 1e6 points a second in one of four strips", MOST_FRAME_MILLIS, strips.millis(99), " ms")
                .print();
        Samples many = load(
                new Load("10 in each of 200 series, as the program shows them", 200, 10, 0, Kind.ARRANGED, seconds),
                table);
        Bar.atMost("frame p99, 200 series of 10 points a second", MOST_FRAME_MILLIS, many.millis(99), " ms")
                .print();
        load(new Load("10 in each of 200 series, all in one strip", 200, 10, 0, Kind.PLAIN, seconds), table);
        Samples analysed = load(
                new Load(
                        String.format(
                                Locale.ROOT, "%,d with three formulas, a trigger, an alarm and a spectrum", quick),
                        1,
                        quick,
                        0,
                        Kind.ANALYSED,
                        seconds),
                table);
        Bar.atMost(
                        "frame p99, 1e6 points a second with three formulas, a trigger, an alarm and a spectrum",
                        MOST_FRAME_MILLIS,
                        analysed.millis(99),
                        " ms")
                .print();
        System.out.println(
                "A window of 1280x720 that rolls over 10 seconds. Milliseconds; a frame is all that the event "
                        + "dispatch thread did for it: drain, lay out, draw, copy to the window. Late: more than 1.5 periods "
                        + "after the frame before. Processor: of one core, the source included.\n");
        System.out.println(table);
    }

    /** Returns the frames. */
    private Samples load(Load load, MarkdownTable table) throws Exception {
        Samples latencies = new Samples();
        LiveChart chart = BenchWindow.onEdt(() -> chart(load));
        double startX = System.currentTimeMillis() / 1e3;
        Feeder feeder = new Feeder(series(chart, "series ", load.series()), load.pointsPerSecond(), startX);
        List<LiveSeries> slow = series(chart, "slow ", load.slowStrips());
        Feeder slowFeeder = new Feeder(slow, SLOW_RATE, startX);
        for (int i = 0; i < slow.size(); i++) {
            slow.get(i).strip(1 + i);
        }
        FrameWatch watch = BenchWindow.onEdt(() -> FrameWatch.watch(
                chart.jfreeChart(), () -> feeder.takePainted(chart.history(0).lastX(), System.nanoTime(), latencies)));
        JFrame frame = BenchWindow.onEdt(() -> BenchWindow.show(content(load, chart)));
        feeder.start();
        slowFeeder.start();
        // Until the window is full.
        scale.pause(10_000);
        // What was added until now is not counted.
        ChartStatistics before = BenchWindow.onEdt(() -> {
            feeder.takePainted(Double.POSITIVE_INFINITY, 0, new Samples());
            watch.record();
            return chart.statistics();
        });
        long processorStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        Thread.sleep(load.seconds() * 1000L);
        double elapsed = System.nanoTime() - start;
        double share = (system.getProcessCpuTime() - processorStart) / elapsed;
        ChartStatistics statistics = BenchWindow.onEdt(() -> {
            watch.stop();
            return chart.statistics();
        });
        feeder.end();
        slowFeeder.end();
        if (load.kind() == Kind.ANALYSED) {
            tellEvents(chart, feeder, load.pointsPerSecond());
        }
        BenchWindow.onEdt(() -> {
            frame.dispose();
            chart.close();
            return true;
        });
        Samples frames = watch.frames();
        long dropped = statistics.dropped() - before.dropped();
        table.row(
                load.name(),
                Integer.toString(load.seconds()),
                MarkdownTable.number(frames.count() / (elapsed / 1e9)),
                MarkdownTable.number(frames.medianMillis()),
                MarkdownTable.number(frames.millis(99)),
                MarkdownTable.number(latencies.medianMillis()),
                MarkdownTable.number(latencies.millis(99)),
                MarkdownTable.number(statistics.latencyMillisP99()),
                Integer.toString(watch.late()),
                Integer.toString(watch.lateWhileBusy()),
                Integer.toString(watch.lateWhileComputing()),
                String.format(Locale.ROOT, "%,d", dropped),
                MarkdownTable.percent(share));
        if (load.equals(Load.of(BARRED_RATE, 60))) {
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
        if (load.equals(Load.of(FLOOD_RATE, 60))) {
            Bar.atMost("frame p99, 1e7 points a second", MOST_FRAME_MILLIS, frames.millis(99), " ms")
                    .print();
            Bar.atMost("dropped of 1e7 points a second in those 60 s", 0, (double) dropped, "")
                    .print();
        }
        return frames;
    }

    private static JComponent content(Load load, LiveChart chart) {
        LiveChartPanel panel = new LiveChartPanel(chart);
        if (load.kind() != Kind.ANALYSED) {
            return panel;
        }
        JPanel both = new JPanel(new BorderLayout());
        both.add(panel);
        Figure figure = new Figure(chart, FigureSpec.spectrum("series 0"));
        both.add(figure, BorderLayout.SOUTH);
        both.setPreferredSize(new Dimension(Contestant.WIDTH, Contestant.HEIGHT + figure.getPreferredSize().height));
        return both;
    }

    private static List<LiveSeries> series(LiveChart chart, String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> chart.series(prefix + number))
                .toList();
    }

    private static LiveChart chart(Load load) {
        LiveChartBuilder builder = LiveChart.builder().title("Benchmark").window(Duration.ofSeconds(10));
        if (load.kind() == Kind.ARRANGED) {
            return builder.arrange(StripRule.AUTO).build();
        }
        for (int i = 0; i <= load.slowStrips(); i++) {
            builder.strip("strip " + i);
        }
        LiveChart chart = builder.build();
        if (load.kind() == Kind.ANALYSED) {
            ChartAnalysis analysis = chart.analysis();
            analysis.derive("scaled", "", "2 * `series 0` + 1");
            analysis.derive("mean", "", "mean(`series 0`, 0.1s)");
            analysis.derive("rate", "", "rate(`series 0`)");
            analysis.alarm("mean > 45");
            analysis.trigger(new TriggerRule("series 0", new Trigger.Edge(LEVEL, HYSTERESIS, Trigger.Slope.RISING))
                    .with(TriggerRule.Mode.AUTO));
        }
        return chart;
    }

    /** Says how many of the spikes that went through the trigger's level were found. */
    private static void tellEvents(LiveChart chart, Feeder feeder, int rate) throws Exception {
        double[] xs = new double[1 << 16];
        double[] ys = new double[xs.length];
        Signal signal = Feeder.signal(rate);
        long expected = 0;
        double before = 0;
        while (signal.next() < feeder.fed()) {
            int count = (int) Math.min(xs.length, feeder.fed() - signal.next());
            signal.fill(xs, ys, count);
            for (int i = 0; i < count; i++) {
                expected += before < LEVEL && ys[i] >= LEVEL ? 1 : 0;
                before = ys[i];
            }
        }
        // What is left in the queue is taken and looked through in slices.
        Thread.sleep(1_000);
        long events = BenchWindow.onEdt(() -> chart.analysis().events().count());
        System.out.printf(
                Locale.ROOT,
                "Events: %,d of %,d found; %,d points dropped, %,d computed.%n%n",
                events,
                expected,
                BenchWindow.onEdt(() -> chart.statistics().dropped()),
                BenchWindow.onEdt(() -> chart.statistics().computed()));
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
            Thread.sleep(scale.isMoment() ? 4_000 : 60_000);
            Duration before = program.info().totalCpuDuration().orElse(Duration.ZERO);
            long start = System.nanoTime();
            Thread.sleep(scale.isMoment() ? 1_000 : 300_000);
            double elapsed = System.nanoTime() - start;
            if (!program.isAlive()) {
                throw new IllegalStateException("the program ended with status " + program.exitValue());
            }
            Duration used =
                    program.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
            System.out.println("The program with its default source, one point a second, over "
                    + (scale.isMoment() ? "a second: " : "its second to sixth minute: ")
                    + MarkdownTable.percent(used.toNanos() / elapsed) + " of one core.\n");
            Bar.atMost(
                            "the program with its default source, second to sixth minute",
                            MOST_PERCENT,
                            100 * used.toNanos() / elapsed,
                            " % of a core")
                    .print();
        } finally {
            program.destroy();
            program.waitFor();
        }
    }
}
