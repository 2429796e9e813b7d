// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import org.stripchart.source.lines.format.Outcome;

/** Told of lines that did not fit. */
public interface Unfit {

    /** A line, or something in it, is not on the chart. */
    void add(byte[] bytes, int from, int to, long number, Outcome outcome);

    /** The same, if that outcome is one of a line that does not fit. */
    default void addUnlessFit(byte[] bytes, int from, int to, long number, Outcome outcome) {
        if (outcome.isUnfit()) {
            add(bytes, from, to, number, outcome);
        }
    }

    /** A line before any row does not fit; if a table comes, it stood before that, and is no loss. */
    void addBeforeRows(byte[] bytes, long number, Outcome outcome);

    /** A table came, so that what stood before it is no loss. */
    void forgetBeforeRows();
}
