// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.stripchart.words.CountText;

/**
 * Tells of alarms, ten times a minute at most, as no person reads more; how many were not told is said with the next one.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class AlarmTeller {

    private static final int MOST = 10;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Consumer<String> out;
    private final LongSupplier nanos;
    /** When the latest ones were told. */
    private final Deque<Long> told = new ArrayDeque<>();

    private long untold;

    /**
     * @param out gets a line for each
     * @param nanos the time, for differences only
     */
    public AlarmTeller(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    /** Tells a line, or counts it. */
    public void tell(String line) {
        long now = nanos.getAsLong();
        while (!told.isEmpty() && now - told.getFirst() >= MINUTE_NANOS) {
            told.removeFirst();
        }
        if (told.size() == MOST) {
            untold++;
            return;
        }
        told.addLast(now);
        tellCount();
        out.accept(line);
    }

    /** Says how many were not told, if there are some. */
    public void end() {
        tellCount();
    }

    private void tellCount() {
        if (untold > 0) {
            out.accept(CountText.of(untold, "more line") + " about alarms, not told");
            untold = 0;
        }
    }
}
