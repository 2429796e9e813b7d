// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;

/**
 * How soon the event dispatch thread answers while points come, and what that takes: with an engine thread that helps it and without, in
 * turns.
 */
final class AnswerRun {

    private static final double MOST_ANSWER_MILLIS = 20;
    private static final long ASK_NANOS = 5_000_000;
    private static final int FULL_SPEED = 0;
    private static final int FULL_SPEED_SERIES = 2;

    private final Scale scale;
    private final com.sun.management.OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    AnswerRun(Scale scale) {
        this.scale = scale;
    }

    /**
     * What is added.
     *
     * @param pointsPerSecond {@value #FULL_SPEED}: as many as two threads can, each one by one into a series of its own
     */
    private record Load(String name, int pointsPerSecond, int seconds) {}

    /** What was seen in all rounds of one load and one owner. */
    private static final class Seen {
        private final Samples answers = new Samples();
        private final List<Double> frames = new ArrayList<>();
        private long appended;
        private long dropped;
        private long processorNanos;
        private double elapsedNanos;
    }

    void run() throws Exception {
        List<Load> loads = scale.isMoment()
                ? List.of(new Load("two threads at full speed", FULL_SPEED, 1))
                : List.of(
                        new Load("two threads at full speed", FULL_SPEED, 10),
                        new Load("10,000,000 a second", 10_000_000, 10),
                        new Load("1,000,000 a second", 1_000_000, 10));
        int rounds = scale.isMoment() ? 1 : 3;
        MarkdownTable table = new MarkdownTable(
                "points",
                "points are taken by",
                "answer p50",
                "p99",
                "longest",
                "frame p99",
                "taken, millions a second",
                "dropped",
                "processor");
        for (Load load : loads) {
            Seen alone = new Seen();
            Seen helped = new Seen();
            for (int round = 0; round < rounds; round++) {
                measure(load, false, alone);
                measure(load, true, helped);
            }
            row(table, load, "the event dispatch thread", alone);
            row(table, load, "an engine thread as well", helped);
            if (load.pointsPerSecond() == FULL_SPEED) {
                bar("", alone);
                bar(", with an engine thread", helped);
            }
        }
        System.out.println(
                "How soon the event dispatch thread answers, asked every 5 ms, in a window of 1280x720 that rolls over 10 "
                        + "seconds; milliseconds, " + rounds + (rounds == 1 ? " round" : " rounds")
                        + " in turns. Processor: of one core, the sources included.\n");
        System.out.println(table);
    }

    private static void bar(String suffix, Seen seen) {
        Bar.atMost(
                        "answer of the event dispatch thread under two threads that add at full speed, p99" + suffix,
                        MOST_ANSWER_MILLIS,
                        seen.answers.millis(99),
                        " ms")
                .print();
    }

    private static void row(MarkdownTable table, Load load, String by, Seen seen) {
        table.row(
                load.name(),
                by,
                MarkdownTable.number(seen.answers.medianMillis()),
                MarkdownTable.number(seen.answers.millis(99)),
                MarkdownTable.number(seen.answers.millis(100)),
                MarkdownTable.number(seen.frames.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN)),
                MarkdownTable.number(seen.appended / (seen.elapsedNanos / 1e3)),
                String.format(Locale.ROOT, "%,d", seen.dropped),
                MarkdownTable.percent(seen.processorNanos / seen.elapsedNanos));
    }

    private void measure(Load load, boolean isHelped, Seen into) throws Exception {
        LiveChart chart = BenchWindow.onEdt(() -> LiveChart.builder()
                .title("Benchmark")
                .window(Duration.ofSeconds(10))
                .engineThread(isHelped)
                .build());
        FrameWatch watch = BenchWindow.onEdt(() -> FrameWatch.watch(chart.jfreeChart(), () -> {}));
        JFrame frame = BenchWindow.onEdt(() -> BenchWindow.show(new LiveChartPanel(chart)));
        double startX = System.currentTimeMillis() / 1e3;
        List<Thread> flood = new ArrayList<>();
        Feeder feeder = new Feeder(List.of(chart.series("series 0")), Math.max(1, load.pointsPerSecond()), startX);
        if (load.pointsPerSecond() == FULL_SPEED) {
            IntStream.range(0, FULL_SPEED_SERIES).forEach(i -> flood.add(flood(chart.series("series " + i), startX)));
            flood.forEach(Thread::start);
        } else {
            feeder.start();
        }
        scale.pause(5_000);
        ChartStatistics before = BenchWindow.onEdt(() -> {
            watch.record();
            return chart.statistics();
        });
        long processorStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        ask(start + load.seconds() * 1_000_000_000L, into.answers);
        into.elapsedNanos += System.nanoTime() - start;
        into.processorNanos += system.getProcessCpuTime() - processorStart;
        ChartStatistics after = BenchWindow.onEdt(() -> {
            watch.stop();
            return chart.statistics();
        });
        into.frames.add(watch.frames().millis(99));
        into.appended += after.appended() - before.appended();
        into.dropped += after.dropped() - before.dropped();
        flood.forEach(Thread::interrupt);
        for (Thread each : flood) {
            each.join();
        }
        if (flood.isEmpty()) {
            feeder.end();
        }
        BenchWindow.onEdt(() -> {
            frame.dispose();
            chart.close();
            return true;
        });
        System.gc();
    }

    private static Thread flood(LiveSeries series, double startX) {
        return new Thread(
                () -> {
                    double x = startX;
                    while (!Thread.currentThread().isInterrupted()) {
                        for (int i = 0; i < 1000; i++) {
                            series.add(x, i);
                            x += 1e-7;
                        }
                    }
                },
                "flood");
    }

    /** Asks again and again, each time once there was an answer. */
    private static void ask(long untilNanos, Samples answers) throws InterruptedException {
        Object lock = new Object();
        long[] answered = new long[1];
        for (long now = System.nanoTime(); now < untilNanos; now = System.nanoTime()) {
            answered[0] = 0;
            EventQueue.invokeLater(() -> {
                synchronized (lock) {
                    answered[0] = System.nanoTime();
                    lock.notifyAll();
                }
            });
            synchronized (lock) {
                while (answered[0] == 0) {
                    lock.wait();
                }
            }
            answers.add(answered[0] - now);
            LockSupport.parkNanos(ASK_NANOS);
        }
    }
}
