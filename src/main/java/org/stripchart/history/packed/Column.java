// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

/** Packed doubles, wherever they are. Each comes back to the last bit. */
public interface Column {

    /** Returns how many doubles there are. */
    int size();

    /** Returns the memory that they take. */
    long bytes();

    /** Returns whether one can be read without unpacking those before it. */
    boolean isDirect(int index);

    /** Returns one of them. */
    double value(int index);

    /**
     * Unpacks some.
     *
     * @param from the first of them
     * @param to after the last of them
     * @param at where in the array the first goes
     */
    void unpack(int from, int to, double[] out, int at);
}
