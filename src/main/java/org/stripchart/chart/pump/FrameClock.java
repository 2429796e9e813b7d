// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import java.awt.EventQueue;
import org.stripchart.clock.Ticker;

/** The time of a chart on the event dispatch thread: what hour it is, and what is to happen later. A test steps its own. */
public interface FrameClock {

    /** The clock of Swing and the system. */
    FrameClock SYSTEM = new FrameClock() {
        @Override
        public FrameTimer timer(Runnable beat) {
            return new SwingTimer(beat);
        }

        @Override
        public void later(Runnable task) {
            EventQueue.invokeLater(task);
        }

        @Override
        public double epochSeconds() {
            return Ticker.SYSTEM.epochSeconds();
        }

        @Override
        public long nanos() {
            return Ticker.SYSTEM.nanos();
        }
    };

    /** Makes a timer that runs a task at each beat; it stands still at first. Event dispatch thread only. */
    FrameTimer timer(Runnable beat);

    /** Has a task run on the event dispatch thread, after what is to be done there already. Any thread. */
    void later(Runnable task);

    /** Returns the seconds since the epoch; they jump when somebody sets the clock. Any thread. */
    double epochSeconds();

    /** Returns nanoseconds since an unknown moment, for differences only. Any thread. */
    long nanos();
}
