// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/** What formats of tools do alike with their lines. */
final class ToolLine {

    /** No tool here writes longer lines. */
    private static final int LONGEST = 2000;

    private ToolLine() {}

    /** Returns the line as text; an endless one is none. */
    static String text(byte[] bytes, int from, int to) {
        return to - from > LONGEST ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether there is nothing to see in the line. */
    static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line has those bytes of ASCII in it; cheaper than its text. */
    static boolean contains(byte[] bytes, int from, int to, String ascii) {
        int length = ascii.length();
        for (int at = from; at + length <= to; at++) {
            int i = 0;
            while (i < length && bytes[at + i] == ascii.charAt(i)) {
                i++;
            }
            if (i == length) {
                return true;
            }
        }
        return false;
    }

    /** Returns the place behind those bytes of ASCII if they stand there; else -1. */
    static int past(byte[] bytes, int from, int to, String ascii) {
        int length = ascii.length();
        if (from < 0 || from + length > to) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return -1;
            }
        }
        return from + length;
    }

    /** Returns the place of that character of ASCII, or -1. */
    static int indexOf(byte[] bytes, int from, int to, char ascii) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == ascii) {
                return at;
            }
        }
        return -1;
    }

    /** Puts a number, which the line's pattern has found to be one, in its unit. */
    static void put(RowWriter rows, String name, String number, String unit) {
        rows.put(rows.label(name), Double.parseDouble(number.strip()), Unit.of(unit));
    }
}
