// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.states;

import java.util.Arrays;
import java.util.Objects;

/**
 * Runs of pixel columns that show one state each, from left to right, in arrays that are used again for every frame. Columns
 * that are in no run show nothing: nothing is known there.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class StateRuns {

    /** Stands for the state of columns in which more changes than can be seen. */
    public static final int SEVERAL = -1;

    private int[] froms = new int[32];
    private int[] tos = new int[32];
    private int[] states = new int[32];
    private int size;

    /** Returns how many runs there are. */
    public int size() {
        return size;
    }

    /** Returns the first column of a run. */
    public int from(int run) {
        return froms[Objects.checkIndex(run, size)];
    }

    /** Returns the column after the last of a run. */
    public int to(int run) {
        return tos[Objects.checkIndex(run, size)];
    }

    /** Returns the number of a run's state, or {@link #SEVERAL}. */
    public int state(int run) {
        return states[Objects.checkIndex(run, size)];
    }

    /** Forgets all runs and keeps the room. */
    public void clear() {
        size = 0;
    }

    /** Adds a run behind the others, to the last one if it goes on there; an empty one is none. */
    void add(int from, int to, int state) {
        if (from >= to) {
            return;
        }
        if (size > 0 && tos[size - 1] == from && states[size - 1] == state) {
            tos[size - 1] = to;
            return;
        }
        if (size == froms.length) {
            int capacity = size * 2;
            froms = Arrays.copyOf(froms, capacity);
            tos = Arrays.copyOf(tos, capacity);
            states = Arrays.copyOf(states, capacity);
        }
        froms[size] = from;
        tos[size] = to;
        states[size++] = state;
    }
}
