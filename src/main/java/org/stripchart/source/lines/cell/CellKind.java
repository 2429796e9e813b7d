// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

/** What a cell holds, by itself. */
public enum CellKind {
    NUMBER,
    /** A number with a unit: {@code 34 %}, {@code 512 MiB}. */
    QUANTITY,
    /** A date, a time of day or both. */
    TIME,
    MISSING,
    TEXT;

    /** Whether a series can take it. */
    public boolean isValue() {
        return this == NUMBER || this == QUANTITY;
    }
}
