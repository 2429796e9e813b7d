// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

/**
 * When a head that told nothing is looked at again: only once it has grown by a quarter, since each look is at all of it.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Growth {

    private static final int PART = 4;

    private int judged;

    boolean isDue(int size) {
        return size > judged + judged / PART;
    }

    void judged(int size) {
        judged = size;
    }
}
