// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

/**
 * Which points are written as CSV, and in which rows.
 *
 * @param stretch which of them
 * @param isCommon whether each row has a value of each series: the latest, where a series has none at that x; else that field is
 *     empty
 */
public record CsvSpec(Stretch stretch, boolean isCommon) {

    /** All points, as they came. */
    public static final CsvSpec ALL = new CsvSpec(Stretch.ALL, false);

    /** A stretch of x. */
    public enum Stretch {
        /** What the view shows. */
        VISIBLE,
        /** From one cursor to the other. */
        CURSORS,
        /** All that is kept. */
        ALL
    }
}
