// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.lang.ref.WeakReference;
import javax.swing.Timer;

/**
 * Drives a chart: looks at its queue at the pace of the screen while points come, more rarely while none do, and stops by
 * itself when nobody holds the chart any more.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class ChartPump {

    /** What is driven. */
    interface Tick {
        /** Takes what is queued. */
        Pace tick();
    }

    /** How soon the next tick should be. */
    enum Pace {
        /** Nothing came for a while; a first point waits 150 ms at most, and an idle chart costs next to nothing. */
        IDLE(150),
        /** Points come: 60 frames a second. */
        FRAME(16),
        /** More came than a frame's share of the queue: do not let it fill up. */
        FLOOD(2);

        private final int delayMillis;

        Pace(int delayMillis) {
            this.delayMillis = delayMillis;
        }
    }

    private final Timer timer;

    ChartPump(Tick tick) {
        WeakReference<Tick> held = new WeakReference<>(tick);
        timer = new Timer(Pace.FRAME.delayMillis, null);
        timer.addActionListener(e -> {
            Tick target = held.get();
            if (target == null) {
                timer.stop();
            } else {
                timer.setDelay(target.tick().delayMillis);
            }
        });
        timer.setCoalesce(true);
    }

    void start() {
        timer.start();
    }

    void stop() {
        timer.stop();
    }
}
