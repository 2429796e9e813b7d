// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

/**
 * A column of a table.
 *
 * @param name in the header, or one by its place
 * @param unit that the header tells; empty if it tells none
 * @param group that a line above the names puts it into; empty if none does
 * @param role what becomes of its cells
 * @param hasUnits whether cells had units behind their numbers
 * @param isOpen whether nothing has come yet: what comes first decides between numbers and states
 */
record Column(String name, String unit, String group, Role role, boolean hasUnits, boolean isOpen) {

    /** What becomes of the cells of a column. */
    enum Role {
        /** A point each. */
        NUMBER,
        /** A state each, until numbers come. */
        STATE,
        /** They tell the x. */
        X,
        /** They tell, with those of other such columns, which series the row is of. */
        LABEL,
        /** Settings that stand beside the table. */
        BESIDE,
        /** Nothing. */
        LEFT_OUT;

        /** Whether the column is a series, or one for each label. */
        boolean isSeries() {
            return this == NUMBER || this == STATE;
        }
    }
}
