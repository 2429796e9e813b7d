// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Lets ten a minute through, and counts the rest.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class AlarmPace {

    private static final int MOST = 10;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final LongSupplier nanos;
    /** When the latest ones went through. */
    private final Deque<Long> passed = new ArrayDeque<>();

    private long missed;

    /**
     * @param nanos the time, for differences only
     */
    AlarmPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Returns whether one may go through; else it is counted. */
    boolean passes() {
        long now = nanos.getAsLong();
        while (!passed.isEmpty() && now - passed.getFirst() >= MINUTE_NANOS) {
            passed.removeFirst();
        }
        if (passed.size() == MOST) {
            missed++;
            return false;
        }
        passed.addLast(now);
        return true;
    }

    /** Counts one that went through and was good for nothing. */
    void missed() {
        missed++;
    }

    /** Returns how many did not go through since this was asked before. */
    long takeMissed() {
        long count = missed;
        missed = 0;
        return count;
    }
}
