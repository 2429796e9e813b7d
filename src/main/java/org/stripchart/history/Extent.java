// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * The smallest and the largest of some values; reusable, so that asking every frame allocates nothing.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class Extent {

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Returns whether nothing is included yet. */
    public boolean isEmpty() {
        return min > max;
    }

    /** Returns the smallest value; positive infinity when empty. */
    public double min() {
        return min;
    }

    /** Returns the largest value; negative infinity when empty. */
    public double max() {
        return max;
    }

    /** Includes one value; NaN is skipped. */
    public void include(double value) {
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
    }

    /**
     * Includes some values of an array; NaN is skipped. Frames have this loop here, and not amid what they do once: a method with a loop
     * of many rounds is soon compiled as a whole, with all that it calls.
     *
     * @param from the first of them
     * @param to the one after the last
     */
    public void include(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            include(values[i]);
        }
    }

    /** Includes all that another extent does. */
    public void include(Extent other) {
        include(other.min, other.max);
    }

    /** Makes this empty. */
    public void clear() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    /** Includes all from one value to another one; nothing if low is above high. */
    public void include(double low, double high) {
        min = Math.min(min, low);
        max = Math.max(max, high);
    }
}
