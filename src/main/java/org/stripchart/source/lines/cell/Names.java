// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.rows.SeriesNames;

/** Names of series from bytes: UTF-8 with replacement, without control characters, never blank, not endless. */
public final class Names {

    private Names() {}

    /** The name in those bytes, or the other one if they hold nothing visible. */
    public static String decode(byte[] bytes, int from, int to, String otherwise) {
        String name = SeriesNames.shorten(new String(bytes, from, to - from, StandardCharsets.UTF_8).strip());
        return name.isBlank() ? otherwise : name;
    }

    /** Whether those bytes can be a label that a person gave: not too long, and text. */
    public static boolean isLabel(byte[] bytes, int from, int to) {
        return to - from <= SeriesNames.LONGEST && isText(bytes, from, to);
    }

    /** Whether there are no control characters but tabs. */
    public static boolean isText(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t') || bytes[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** What a column without a name is called; it is counted from 1. */
    public static String unnamed(int column, int columns) {
        return column == 1 && columns == 1 ? SeriesNames.ONLY : "column " + column;
    }
}
