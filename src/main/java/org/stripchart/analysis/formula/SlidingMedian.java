// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.Arrays;

/**
 * The median of the values of the last span, those with {@code x - span < x' <= x}; of an even number of them the mean of the two
 * in the middle.
 *
 * <p>Two heaps that know where each value is (Härdle and Steiger, "Optimal Median Smoothing", Applied Statistics 44, 1995), so a
 * value comes and goes in a number of steps that grows with the logarithm of their count.
 */
final class SlidingMedian implements Node.Steps {

    private final double span;

    /** A ring: the value that came as the n-th is at n, counted in its length, a power of two. */
    private double[] xs = new double[64];

    private double[] ys = new double[64];
    /** Where in its heap a value is: from 0 in the lower one, from -1 downwards in the upper one. */
    private int[] places = new int[64];

    private long first;
    private long end;
    private final Heap lower = new Heap(true);
    private final Heap upper = new Heap(false);

    SlidingMedian(double span) {
        this.span = span;
    }

    @Override
    public double next(double x, double y) {
        if (Double.isNaN(y)) {
            return y;
        }
        if (end - first == xs.length) {
            makeRoom();
        }
        int slot = slot(end++);
        xs[slot] = x;
        ys[slot] = y;
        (lower.size > 0 && y > ys[lower.slots[0]] ? upper : lower).add(slot);
        balance();
        // The value itself counts, however short the span is.
        while (first < end - 1 && xs[slot(first)] <= x - span) {
            int old = slot(first++);
            (places[old] >= 0 ? lower : upper).remove(old);
            balance();
        }
        double middle = ys[lower.slots[0]];
        return lower.size > upper.size ? middle : (middle + ys[upper.slots[0]]) / 2;
    }

    /** Sees to it that the lower heap has as many values as the upper one, or one more. */
    private void balance() {
        if (lower.size > upper.size + 1) {
            upper.add(lower.removeTop());
        } else if (lower.size < upper.size) {
            lower.add(upper.removeTop());
        }
    }

    private int slot(long number) {
        return (int) number & (xs.length - 1);
    }

    private void makeRoom() {
        int size = xs.length;
        int more = OverTime.twice(size);
        int turned = slot(first);
        xs = turned(xs, turned);
        ys = turned(ys, turned);
        int[] oldPlaces = places;
        places = new int[more];
        for (int i = 0; i < size; i++) {
            places[i] = oldPlaces[(i + turned) & (size - 1)];
        }
        lower.turn(turned, size);
        upper.turn(turned, size);
        first = 0;
        end = size;
    }

    private static double[] turned(double[] from, int by) {
        double[] to = Arrays.copyOf(Arrays.copyOfRange(from, by, from.length), 2 * from.length);
        System.arraycopy(from, 0, to, from.length - by, by);
        return to;
    }

    /** A heap of slots, with the greatest value on top or the least. */
    private final class Heap {

        private final boolean greatestOnTop;
        private int[] slots = new int[64];
        private int size;

        Heap(boolean greatestOnTop) {
            this.greatestOnTop = greatestOnTop;
        }

        void add(int slot) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, 2 * size);
            }
            rise(size++, slot);
        }

        int removeTop() {
            int top = slots[0];
            remove(top);
            return top;
        }

        void remove(int slot) {
            int at = greatestOnTop ? places[slot] : ~places[slot];
            int last = slots[--size];
            if (at < size) {
                sink(at, last);
                if (slots[at] == last) {
                    rise(at, last);
                }
            }
        }

        private void rise(int from, int slot) {
            int at = from;
            while (at > 0 && isAbove(slot, slots[(at - 1) / 2])) {
                put(at, slots[(at - 1) / 2]);
                at = (at - 1) / 2;
            }
            put(at, slot);
        }

        private void sink(int from, int slot) {
            int at = from;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && isAbove(slots[child + 1], slots[child])) {
                    child++;
                }
                if (!isAbove(slots[child], slot)) {
                    break;
                }
                put(at, slots[child]);
                at = child;
            }
            put(at, slot);
        }

        private boolean isAbove(int a, int b) {
            return greatestOnTop ? ys[a] > ys[b] : ys[a] < ys[b];
        }

        private void put(int at, int slot) {
            slots[at] = slot;
            places[slot] = greatestOnTop ? at : ~at;
        }

        /** Follows the ring, of which what was at a place is at its begin now. */
        void turn(int by, int length) {
            for (int i = 0; i < size; i++) {
                slots[i] = (slots[i] - by) & (length - 1);
            }
        }
    }
}
