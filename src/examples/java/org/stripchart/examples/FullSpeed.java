// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.EventQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;

/**
 * Four threads call {@code add} as fast as they can, for ten seconds, while a window shows the chart. Meanwhile a probe
 * asks the event dispatch thread for an answer, again and again, and another an idle thread. Prints how long the answers
 * took, and the counters.
 */
public final class FullSpeed {

    private static final int THREADS = 4;
    private static final int PROBES_A_SECOND = 1000;

    /**
     * What happened.
     *
     * @param calls of {@code add}
     * @param refused how many of the calls said false
     * @param answers how long the event dispatch thread took to answer
     * @param controlAnswers the same of a thread that does nothing else: what the machine itself takes
     * @param faults what was thrown on any thread
     */
    record Outcome(
            long calls,
            long refused,
            Answers answers,
            Answers controlAnswers,
            ChartStatistics statistics,
            List<Throwable> faults) {

        @Override
        public String toString() {
            ChartStatistics s = statistics;
            return String.format(
                    Locale.ROOT,
                    "%,d calls, %,d refused; published %,d = appended %,d + dropped %,d + queued %,d; %d faults%n"
                            + "event dispatch thread: %s%nidle thread: %s%n%,d frames: p50 %.1f ms, p99 %.1f ms",
                    calls,
                    refused,
                    s.published(),
                    s.appended(),
                    s.dropped(),
                    s.queued(),
                    faults.size(),
                    answers,
                    controlAnswers,
                    s.frames(),
                    s.frameMillisP50(),
                    s.frameMillisP99());
        }
    }

    /** How long a thread took to answer. */
    record Answers(int count, double millisP50, double millisP99, double millisMax) {

        static Answers of(List<Double> millis) {
            double[] sorted =
                    millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            int last = sorted.length - 1;
            return new Answers(sorted.length, sorted[last / 2], sorted[(int) (last * 0.99)], sorted[last]);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d answers: p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                    count,
                    millisP50,
                    millisP99,
                    millisMax);
        }
    }

    private FullSpeed() {}

    public static void main(String[] args) throws Exception {
        ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        LiveChart chart = OnEdt.call(
                () -> LiveChart.builder().window(Duration.ofSeconds(5)).build());
        JFrame frame = new JFrame("Full speed");
        CountDownLatch painted = new CountDownLatch(3);
        OnEdt.run(() -> {
            chart.jfreeChart().addProgressListener(event -> painted.countDown());
            frame.add(new LiveChartPanel(chart));
            frame.pack();
            frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
            frame.setVisible(true);
        });
        // Fonts, classes and input methods are loaded with the first frames, whatever the program.
        LiveSeries first = chart.series("thread 1");
        while (!painted.await(100, TimeUnit.MILLISECONDS)) {
            first.add(0);
        }
        ChartStatistics before = OnEdt.call(chart::statistics);
        System.out.printf(Locale.ROOT, "%,d points before%n", before.published());
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        System.out.println(run(chart, Long.MAX_VALUE, end, faults));
        faults.forEach(Throwable::printStackTrace);
        OnEdt.run(() -> {
            frame.dispose();
            chart.close();
        });
    }

    /**
     * Feeds a chart from four threads, until each has added so many points or the time is over.
     *
     * @param callsEach of each thread, at most
     * @param endNanos of {@link System#nanoTime}
     * @param faults what is thrown meanwhile on threads that are not ours; what ours throw is added
     */
    static Outcome run(LiveChart chart, long callsEach, long endNanos, ConcurrentLinkedQueue<Throwable> faults)
            throws InterruptedException {
        List<Feeder> feeders = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            feeders.add(new Feeder(chart.series("thread " + (i + 1)), i, callsEach, endNanos, faults));
        }
        Probe probe = new Probe(EventQueue::invokeLater);
        ExecutorService idleThread = Executors.newSingleThreadExecutor();
        Probe control = new Probe(idleThread);
        probe.start();
        control.start();
        feeders.forEach(Thread::start);
        long calls = 0;
        long refused = 0;
        for (Feeder feeder : feeders) {
            feeder.join();
            calls += feeder.calls;
            refused += feeder.refused;
        }
        Answers answers = probe.end();
        Answers controlAnswers = control.end();
        idleThread.shutdown();
        OnEdt.run(chart::refresh);
        return new Outcome(calls, refused, answers, controlAnswers, OnEdt.call(chart::statistics), List.copyOf(faults));
    }

    private static final class Feeder extends Thread {

        private static final int CALLS_BETWEEN_LOOKS = 1024;

        private final LiveSeries series;
        private final double level;
        private final long callsEach;
        private final long endNanos;
        private final ConcurrentLinkedQueue<Throwable> faults;
        private long calls;
        private long refused;

        Feeder(
                LiveSeries series,
                double level,
                long callsEach,
                long endNanos,
                ConcurrentLinkedQueue<Throwable> faults) {
            super("feeder " + series.name());
            this.series = series;
            this.level = level;
            this.callsEach = callsEach;
            this.endNanos = endNanos;
            this.faults = faults;
        }

        @Override
        public void run() {
            try {
                while (calls < callsEach && System.nanoTime() - endNanos < 0) {
                    for (int i = 0; i < CALLS_BETWEEN_LOOKS && calls < callsEach; i++) {
                        if (!series.add(level + 0.4 * Math.sin(calls * 1e-6))) {
                            refused++;
                        }
                        calls++;
                    }
                }
            } catch (RuntimeException | Error e) {
                faults.add(e);
            }
        }
    }

    /** Asks a thread for an answer, a thousand times a second at most, one at a time. */
    private static final class Probe extends Thread {

        private final List<Double> millis = new ArrayList<>();
        private final Semaphore answered = new Semaphore(0);
        private final Executor asked;
        private volatile boolean ended;

        Probe(Executor asked) {
            super("probe");
            this.asked = asked;
        }

        @Override
        public void run() {
            while (!ended || millis.isEmpty()) {
                long start = System.nanoTime();
                asked.execute(() -> {
                    millis.add((System.nanoTime() - start) / 1e6);
                    answered.release();
                });
                answered.acquireUninterruptibly();
                LockSupport.parkNanos(1_000_000_000L / PROBES_A_SECOND);
            }
        }

        Answers end() throws InterruptedException {
            ended = true;
            join();
            return Answers.of(millis);
        }
    }
}
