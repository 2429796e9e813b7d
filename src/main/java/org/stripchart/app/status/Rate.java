// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.ArrayDeque;

/**
 * How fast a counter grows, steady enough to read: over the last two seconds, or over the last ten while it grows slowly.
 * Confined to its owner.
 */
public final class Rate {

    private static final double SHORT_SECONDS = 2;
    private static final double LONG_SECONDS = 10;

    /** So many steps make a steady figure. */
    private static final long STEADY = 20;

    private record Step(double seconds, long count) {}

    /** The moments at which the counter was seen to have grown. */
    private final ArrayDeque<Step> steps = new ArrayDeque<>();

    private double seconds;

    /** Takes a reading; the times must not go back. */
    void at(double newSeconds, long count) {
        seconds = newSeconds;
        Step last = steps.peekLast();
        if (last == null || last.count != count) {
            steps.addLast(new Step(seconds, count));
        }
        while (steps.size() > 1 && seconds - steps.getFirst().seconds > LONG_SECONDS + 1) {
            steps.removeFirst();
        }
    }

    /** The growth in a second. */
    double perSecond() {
        double fast = over(SHORT_SECONDS, STEADY);
        return fast > 0 ? fast : over(LONG_SECONDS, 1);
    }

    /** 0 if it grew by less than the least. */
    private double over(double span, long least) {
        Step first = null;
        Step last = null;
        int grown = -1;
        for (Step step : steps) {
            if (seconds - step.seconds <= span + 0.5) {
                first = first == null ? step : first;
                last = step;
                grown++;
            }
        }
        if (first == null || last == null || last.count - first.count < least || grown < 1) {
            return 0;
        }
        double between = (last.seconds - first.seconds) / grown;
        // A reading between two points says nothing new; one that is overdue says that it got slower.
        boolean overdue = seconds - last.seconds > 1.5 * between + 0.5;
        return (last.count - first.count) / ((overdue ? seconds : last.seconds) - first.seconds);
    }
}
