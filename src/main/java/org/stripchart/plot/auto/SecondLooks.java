// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.auto;

/**
 * When strips that the first rows gave are looked at once more: one, two, four seconds after these and so on, for a minute, and when all has
 * been read. Later a person has got used to them.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class SecondLooks {

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long LONGEST = 64 * SECOND_NANOS;

    private boolean hasBegun;
    private long beginNanos;
    private long next = SECOND_NANOS;
    private boolean wasWhole;

    /**
     * Returns whether it is time to look.
     *
     * @param nanos the time, for differences only
     * @param isWhole whether all has come that will
     */
    public boolean isDue(long nanos, boolean isWhole) {
        if (!hasBegun) {
            hasBegun = true;
            beginNanos = nanos;
        }
        boolean isDue = isWhole && !wasWhole;
        wasWhole = isWhole;
        long since = nanos - beginNanos;
        while (next < LONGEST && since >= next) {
            next *= 2;
            isDue = true;
        }
        return isDue;
    }
}
