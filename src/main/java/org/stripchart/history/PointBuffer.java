// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import java.util.Arrays;
import java.util.Objects;

/**
 * Points as two parallel arrays that grow and are then reused, frame after frame, without allocation.
 *
 * <p>The arrays are the buffer's own and not copies: they are valid up to {@link #size()} and until the next call that
 * adds. A NaN y is a gap in the line.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class PointBuffer {

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    /** Returns the x of every point, in the first {@link #size()} elements. */
    public double[] xs() {
        return xs;
    }

    /** Returns the y of every point, in the first {@link #size()} elements. */
    public double[] ys() {
        return ys;
    }

    /** Returns how many points there are. */
    public int size() {
        return size;
    }

    /** Returns the x of one point. */
    public double x(int index) {
        return xs[Objects.checkIndex(index, size)];
    }

    /** Returns the y of one point. */
    public double y(int index) {
        return ys[Objects.checkIndex(index, size)];
    }

    /** Forgets the points and keeps the room. */
    public void clear() {
        size = 0;
    }

    /** Adds one point at the end. */
    public void add(double x, double y) {
        if (size == xs.length) {
            ensureRoom(1);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /** Adds points from a pair of arrays, which may be one. */
    public void addAll(double[] fromXs, int firstX, double[] fromYs, int firstY, int count) {
        ensureRoom(count);
        System.arraycopy(fromXs, firstX, xs, size, count);
        System.arraycopy(fromYs, firstY, ys, size, count);
        size += count;
    }

    /**
     * Adds points that the caller then writes into {@link #xs()} and {@link #ys()}.
     *
     * @return the place of the first
     */
    public int makeRoom(int count) {
        ensureRoom(count);
        int first = size;
        size += count;
        return first;
    }

    /** Returns whether a point added now would not be joined to one before it. */
    public boolean atGap() {
        return size == 0 || Double.isNaN(ys[size - 1]);
    }

    private void ensureRoom(int count) {
        int needed = Math.addExact(size, count);
        if (needed > xs.length) {
            int capacity = Math.max(needed, xs.length + (xs.length >> 1));
            double[] moreXs = Arrays.copyOf(xs, capacity);
            // Both or none, for a buffer that goes on after it found no memory.
            ys = Arrays.copyOf(ys, capacity);
            xs = moreXs;
        }
    }
}
