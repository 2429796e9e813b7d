// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

/**
 * Counts how often a signal crosses a level, in either direction: from a point on one side to the next one on the other. What only
 * touches it does not cross it, and nothing is counted over a gap.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class Crossings {

    private final double level;
    private double side;
    private long count;

    /** Begins before the first point. */
    public Crossings(double level) {
        this.level = level;
    }

    /** Follows the next points. */
    public void add(double[] ys, int size) {
        for (int i = 0; i < size; i++) {
            double next = Math.signum(ys[i] - level);
            if (next * side < 0) {
                count++;
            }
            // At the level itself it is where it was; a gap is nowhere.
            side = next == 0 ? side : Double.isNaN(next) ? 0 : next;
        }
    }

    /** Returns how many there were. */
    public long count() {
        return count;
    }
}
