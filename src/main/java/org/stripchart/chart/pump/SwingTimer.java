// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import javax.swing.Timer;

/**
 * A timer of Swing, whose beats gather while the event dispatch thread is busy. Swing starts a timer from any thread: what it is to do
 * is volatile, and its queue has a lock.
 */
final class SwingTimer implements FrameTimer {

    private final Timer timer;

    SwingTimer(Runnable beat) {
        timer = new Timer(0, event -> beat(beat));
        timer.setCoalesce(true);
    }

    @Override
    public void once(int millis) {
        start(millis, millis, false);
    }

    @Override
    public void repeat(int firstMillis, int everyMillis) {
        start(firstMillis, everyMillis, true);
    }

    @Override
    public void stop() {
        timer.stop();
    }

    @Override
    public boolean isRunning() {
        return timer.isRunning();
    }

    private void start(int firstMillis, int everyMillis, boolean repeats) {
        timer.setRepeats(repeats);
        timer.setInitialDelay(firstMillis);
        timer.setDelay(everyMillis);
        timer.restart();
    }

    private void beat(Runnable beat) {
        boolean threw = true;
        try {
            beat.run();
            threw = false;
        } finally {
            if (threw && timer.isRunning()) {
                // Or it would never fire again: Swing takes this beat for one that is still to be told.
                timer.setInitialDelay(timer.getDelay());
                timer.restart();
            }
        }
    }
}
