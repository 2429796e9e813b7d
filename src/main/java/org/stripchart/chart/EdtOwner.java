// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.history.Turn;

/** The event dispatch thread as the owner of histories. */
record EdtOwner(FrameClock clock) implements Turn.Owner {

    @Override
    public boolean isCurrent() {
        return EventQueue.isDispatchThread();
    }

    @Override
    public void later(Runnable task) {
        clock.later(task);
    }
}
