// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javax.swing.RepaintManager;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartProgressEvent;
import org.jspecify.annotations.Nullable;

/**
 * Watches the frames of a window from outside: when a picture has gone to the screen, and how long the event dispatch
 * thread was busy for it, with everything else that it did since the picture before. Event dispatch thread only.
 */
final class FrameWatch {

    /** At 60 frames a second. */
    static final double PERIOD_MILLIS = 1000 / 60.0;

    private static final double LATE_PERIODS = 1.5;

    private final Runnable painted;
    private final Samples frames = new Samples();
    private int late;
    private int lateWhileBusy;
    private int lateWhileComputing;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long lastPainted;
    private long processorNanos;
    private long busyNanos;
    private long dispatchStart;
    private boolean drawn;
    private boolean recording;

    private FrameWatch(Runnable painted) {
        this.painted = painted;
    }

    /**
     * Starts to watch.
     *
     * @param painted what to do after each picture
     */
    static FrameWatch watch(JFreeChart chart, Runnable painted) {
        FrameWatch watch = new FrameWatch(painted);
        chart.addProgressListener(watch::progress);
        RepaintManager.setCurrentManager(watch.new Painting());
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch.new Events());
        return watch;
    }

    /** Counts from now on. */
    void record() {
        recording = true;
        lastPainted = 0;
    }

    boolean isRecording() {
        return recording;
    }

    void stop() {
        recording = false;
        RepaintManager.setCurrentManager(null);
    }

    /** How long the thread was busy for each frame. */
    Samples frames() {
        return frames;
    }

    /** Gaps between pictures of more than one and a half periods. */
    int late() {
        return late;
    }

    /** Those of them in which the thread was busy for more than a period, so that the program is to blame. */
    int lateWhileBusy() {
        return lateWhileBusy;
    }

    /**
     * Those in which the thread even had more than a period of processor time: in the others it stood still for the
     * garbage collector, the window system, or whoever else had the processor.
     */
    int lateWhileComputing() {
        return lateWhileComputing;
    }

    private void progress(ChartProgressEvent event) {
        drawn |= event.getType() == ChartProgressEvent.DRAWING_FINISHED;
    }

    private void onScreen() {
        long now = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        busyNanos += now - dispatchStart;
        if (recording) {
            frames.add(busyNanos);
            if (lastPainted != 0 && (now - lastPainted) / 1e6 > LATE_PERIODS * PERIOD_MILLIS) {
                late++;
                if (busyNanos / 1e6 > PERIOD_MILLIS) {
                    lateWhileBusy++;
                    if ((processor - processorNanos) / 1e6 > PERIOD_MILLIS) {
                        lateWhileComputing++;
                    }
                }
            }
            painted.run();
        }
        lastPainted = now;
        processorNanos = processor;
        busyNanos = 0;
        dispatchStart = System.nanoTime();
    }

    private final class Painting extends RepaintManager {
        @Override
        public void paintDirtyRegions() {
            super.paintDirtyRegions();
            // By now the buffer has been copied to the window.
            if (drawn) {
                drawn = false;
                onScreen();
            }
        }
    }

    private final class Events extends EventQueue {
        @Override
        protected void dispatchEvent(@Nullable AWTEvent event) {
            dispatchStart = System.nanoTime();
            super.dispatchEvent(event);
            busyNanos += System.nanoTime() - dispatchStart;
        }
    }
}
