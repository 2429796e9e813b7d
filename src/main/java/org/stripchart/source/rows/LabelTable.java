// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by label, looked up by the label's bytes so that a known label costs no garbage.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class LabelTable {

    /** Told for a label that is not in the table. */
    public static final int ABSENT = Integer.MIN_VALUE;

    /** What bounds the memory against an input that labels every value anew, most of them left out. */
    private static final int MOST = 1 << 14;

    /** Any odd number whose bits are mixed. */
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final long seed;

    // Open addressing with linear probing, at most half full.
    private byte[] @Nullable [] labels = new byte[8][];
    private int[] numbers = new int[8];
    private int size;

    public LabelTable() {
        this(new SplittableRandom().nextLong());
    }

    LabelTable(long seed) {
        this.seed = seed;
    }

    /** The number of a label, or {@link #ABSENT}. */
    public int get(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        return labels[slot] == null ? ABSENT : numbers[slot];
    }

    /** Adds a label that is absent; false if there is no room for it. */
    public boolean add(byte[] bytes, int from, int to, int number) {
        if (size == MOST) {
            return false;
        }
        if (2 * (size + 1) > labels.length) {
            grow();
        }
        int slot = slot(bytes, from, to);
        labels[slot] = Arrays.copyOfRange(bytes, from, to);
        numbers[slot] = number;
        size++;
        return true;
    }

    private void grow() {
        byte[] @Nullable [] oldLabels = labels;
        int[] oldNumbers = numbers;
        labels = new byte[2 * oldLabels.length][];
        numbers = new int[labels.length];
        for (int i = 0; i < oldLabels.length; i++) {
            byte[] label = oldLabels[i];
            if (label != null) {
                int slot = slot(label, 0, label.length);
                labels[slot] = label;
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** Nobody who does not know the seed can make labels that collide, by which each look-up would take long. */
    static int hash(long seed, byte[] bytes, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 15));
    }

    private int slot(byte[] bytes, int from, int to) {
        int mask = labels.length - 1;
        int slot = hash(seed, bytes, from, to) & mask;
        byte[] label;
        while ((label = labels[slot]) != null && !Arrays.equals(label, 0, label.length, bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
