// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

/** What a cell holds, by itself. */
enum CellKind {
    NUMBER,
    /** A number with a unit: {@code 34 %}, {@code 512 MiB}. */
    QUANTITY,
    /** A date, a time of day or both. */
    TIME,
    MISSING,
    TEXT;

    /** Whether a series can take it. */
    boolean isValue() {
        return this == NUMBER || this == QUANTITY;
    }
}
