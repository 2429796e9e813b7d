// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.nimbus.NimbusLookAndFeel;
import org.jfree.chart.event.ChartProgressEvent;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;

/**
 * A host with the look and feel Nimbus opens and closes a chart a hundred times, then looks for what is left of them:
 * charts and panels, threads, timers, memory. It prints one line and ends by itself.
 */
public final class OpenAndClose {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int FRAMES_SEEN = 3;

    /** Whoever watches all windows of this JVM may hold on to the first ones until others have come. */
    private static final long WARM_UP_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Long enough for a dozen ticks of the slowest chart. */
    private static final int LISTEN_MILLIS = 600;

    /**
     * What was left.
     *
     * @param times how often a chart was opened and closed
     * @param left how many of the charts and panels could not be collected
     * @param threads that run now and did not before, Java's own for windows apart
     * @param events on the event dispatch thread while nothing should have happened, such as a timer's
     * @param heapGrowth in bytes, from after the first tenth to the end
     */
    record Leftovers(int times, int left, Set<String> threads, int events, long heapGrowth) {

        /** Whether nothing is left but a few objects of Swing's own. */
        boolean isNothing() {
            return left == 0 && threads.isEmpty() && events == 0 && heapGrowth < 4 << 20;
        }

        @Override
        public String toString() {
            return "opened and closed " + times + " times; left: " + left + " charts or panels, " + threads.size()
                    + " threads " + threads + ", " + events + " timer events, " + heapGrowth / 1024 + " KiB of heap";
        }
    }

    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final List<WeakReference<Object>> made = new ArrayList<>();
    private int gone;

    private OpenAndClose() {}

    public static void main(String[] args) throws Exception {
        EventQueue.invokeAndWait(() -> {
            try {
                UIManager.setLookAndFeel(new NimbusLookAndFeel());
            } catch (UnsupportedLookAndFeelException e) {
                throw new IllegalStateException(e);
            }
        });
        Leftovers leftovers = run(100);
        System.out.println(leftovers);
        // No exit here: the process ends when nothing is left that keeps it.
    }

    /** Opens and closes as often as said; not for the event dispatch thread. */
    static Leftovers run(int times) throws InterruptedException {
        return new OpenAndClose().openAndClose(times);
    }

    private Leftovers openAndClose(int times) throws InterruptedException {
        int warmUp = Math.max(1, times / 10);
        for (int i = 0; i < warmUp; i++) {
            openOnce();
        }
        awaitCollection(WARM_UP_PATIENCE_NANOS);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        long heapBefore = usedHeap();
        for (int i = warmUp; i < times; i++) {
            openOnce();
        }
        awaitCollection(PATIENCE_NANOS);
        long heapGrowth = usedHeap() - heapBefore;
        return new Leftovers(times, made.size() - gone, newThreads(before), eventsWhenIdle(), heapGrowth);
    }

    private void openOnce() throws InterruptedException {
        LiveChart chart = OnEdt.call(() -> LiveChart.builder().title("Host").build());
        CountDownLatch frames = framesOf(chart);
        JFrame frame = OnEdt.call(() -> open(chart));
        Thread feeder = new Thread(() -> feed(chart.series("wave")), "feeder");
        feeder.start();
        await(frames, "frames of the chart");
        OnEdt.run(() -> {
            frame.dispose();
            chart.close();
        });
        feeder.join();
    }

    private JFrame open(LiveChart chart) {
        LiveChartPanel panel = new LiveChartPanel(chart);
        made.add(new WeakReference<>(chart, collected));
        made.add(new WeakReference<>(panel, collected));
        JFrame frame = new JFrame("Host");
        frame.add(new JLabel("A host in its own look and feel"), BorderLayout.PAGE_START);
        frame.add(panel);
        frame.pack();
        frame.setVisible(true);
        return frame;
    }

    /** Goes on until the chart is closed, which is when it takes no more points. */
    private static void feed(LiveSeries series) {
        double y = 0;
        while (series.add(Math.sin(y += 0.01))) {
            LockSupport.parkNanos(100_000);
        }
    }

    private static CountDownLatch framesOf(LiveChart chart) {
        CountDownLatch frames = new CountDownLatch(FRAMES_SEEN);
        chart.jfreeChart().addProgressListener(event -> {
            if (event.getType() == ChartProgressEvent.DRAWING_FINISHED) {
                frames.countDown();
            }
        });
        return frames;
    }

    /** Swing keeps the window that was closed last until there is another one; let it be one without a chart. */
    private static void openAnother() throws InterruptedException {
        JFrame other = new JFrame("Other");
        CountDownLatch closed = new CountDownLatch(1);
        other.addWindowListener(new WindowAdapter() {
            @Override
            public void windowActivated(WindowEvent event) {
                other.dispose();
            }

            @Override
            public void windowClosed(WindowEvent event) {
                closed.countDown();
            }
        });
        OnEdt.run(() -> {
            other.setSize(200, 100);
            other.setVisible(true);
        });
        await(closed, "another window");
    }

    private static void await(CountDownLatch latch, String what) throws InterruptedException {
        if (!latch.await(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("waited in vain for " + what);
        }
    }

    private void awaitCollection(long patienceNanos) throws InterruptedException {
        openAnother();
        long deadline = System.nanoTime() + patienceNanos;
        while (gone < made.size() && System.nanoTime() - deadline < 0) {
            System.gc();
            if (collected.remove(50) != null) {
                gone++;
                while (collected.poll() != null) {
                    gone++;
                }
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Set<String> newThreads(Set<Thread> before) {
        Set<String> names = new HashSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            // Java starts and ends its own as it sees fit: for windows, timers and references.
            boolean isJavas =
                    thread.getName().matches("AWT-.*|TimerQueue|Java2D.*|Common-Cleaner|process reaper|Image.*");
            if (!isJavas && !before.contains(thread)) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    /** Counts what the event dispatch thread is given to do while no window is open: a timer that runs shows here. */
    private static int eventsWhenIdle() throws InterruptedException {
        AtomicInteger events = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        Counting queue = new Counting(events);
        OnEdt.run(() -> {
            Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
            Timer end = new Timer(LISTEN_MILLIS, event -> over.countDown());
            end.setRepeats(false);
            end.start();
            events.set(0);
        });
        over.await();
        // The end of the listening is an event, too.
        int counted = events.get() - 1;
        OnEdt.run(() -> {
            queue.pop();
        });
        return counted;
    }

    private static final class Counting extends EventQueue {

        private final AtomicInteger events;

        Counting(AtomicInteger events) {
            this.events = events;
        }

        @Override
        protected void dispatchEvent(AWTEvent event) {
            events.incrementAndGet();
            super.dispatchEvent(event);
        }

        @Override
        public void pop() {
            super.pop();
        }
    }
}
