// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

/**
 * The lowest and the highest point of a range, the earliest of equals; mutable and reused.
 *
 * <p>It is filled chunk by chunk: a chunk's pyramid writes values and slots, and the chunk turns the slots into indices while it is at
 * hand. The fields are bare, since each column of each picture goes through them.
 */
public final class Extremes {

    public double min;
    public double max;
    public double minX;
    public double maxX;
    public long minIndex;
    public long maxIndex;

    /** Whether the first point of a column is among the points. */
    public boolean entry;

    /** Whether the last point of a column is among the points. */
    public boolean exit;

    /** The slot of a new minimum or maximum in the chunk that is being looked at; -1 while there is none. */
    public int minSlot;

    public int maxSlot;

    /** Makes one of no points. */
    public Extremes() {
        clear();
    }

    /** Forgets all points. */
    public void clear() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        minX = Double.NaN;
        maxX = Double.NaN;
        minIndex = -1;
        maxIndex = -1;
        entry = false;
        exit = false;
        minSlot = -1;
        maxSlot = -1;
    }

    /** Returns the x of the earlier one of the two. */
    public double firstX() {
        return minIndex <= maxIndex ? minX : maxX;
    }

    /** Takes the other's points as well. */
    public void include(Extremes other) {
        if (other.min < min) {
            min = other.min;
            minX = other.minX;
            minIndex = other.minIndex;
        }
        if (other.max > max) {
            max = other.max;
            maxX = other.maxX;
            maxIndex = other.maxIndex;
        }
        entry |= other.entry;
        exit |= other.exit;
    }

    /** Returns whether a column's drawing visits this before the other: the entry comes first and the exit last. */
    public boolean drawnBefore(Extremes other) {
        if (entry || other.entry) {
            return entry;
        }
        if (exit || other.exit) {
            return other.exit;
        }
        return Math.min(minIndex, maxIndex) < Math.min(other.minIndex, other.maxIndex);
    }
}
