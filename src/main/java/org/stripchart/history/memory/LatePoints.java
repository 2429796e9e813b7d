// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import org.stripchart.history.PointBuffer;

/**
 * Points that came after others of larger x, gathered so that a run of them is put in its place at once.
 *
 * <p>Points of equal x keep the order in which they came.
 */
final class LatePoints {

    private PointBuffer points = new PointBuffer();
    private PointBuffer spare = new PointBuffer();
    private int next;

    PointBuffer points() {
        return points;
    }

    void clear() {
        points.clear();
        next = 0;
    }

    /** Returns whether there are points that are not in their places yet. */
    boolean hasNext() {
        return next < points.size();
    }

    /** Returns the first that is not. */
    int next() {
        return next;
    }

    void next(int first) {
        next = first;
    }

    /** Puts them in order of x: a merge sort from the bottom up, since it is stable and takes parallel arrays. */
    void sort() {
        int size = points.size();
        for (int width = 1; width < size && !isSorted(); width <<= 1) {
            spare.clear();
            for (int left = 0; left < size; left += 2 * width) {
                int middle = Math.min(left + width, size);
                merge(left, middle, Math.min(middle + width, size));
            }
            PointBuffer merged = spare;
            spare = points;
            points = merged;
        }
    }

    private boolean isSorted() {
        double[] xs = points.xs();
        for (int i = 1; i < points.size(); i++) {
            if (xs[i] < xs[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void merge(int from, int middle, int to) {
        double[] xs = points.xs();
        double[] ys = points.ys();
        int left = from;
        int right = middle;
        while (left < middle || right < to) {
            if (right == to || (left < middle && xs[left] <= xs[right])) {
                spare.add(xs[left], ys[left++]);
            } else {
                spare.add(xs[right], ys[right++]);
            }
        }
    }
}
