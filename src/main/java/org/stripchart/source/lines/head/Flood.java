// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

/**
 * Passes over lines when too many came that are nothing: twice as many each time, before they are looked at once more.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Flood {

    private static final int MOST = 1 << 16;

    private int length = HeldLines.MOST;
    private int left;

    /** Whether the line is not to be looked at. */
    boolean passesOver() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /** As many lines as may be held were nothing. */
    void rose() {
        left = length;
        length = Math.min(MOST, 2 * length);
    }

    /** They were something. */
    void fell() {
        length = HeldLines.MOST;
    }
}
