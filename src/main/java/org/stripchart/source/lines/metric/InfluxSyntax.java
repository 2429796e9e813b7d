// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import org.stripchart.source.lines.cell.Fields;

/**
 * Where the parts of a line of InfluxDB's protocol end.
 *
 * <p>A backslash takes the meaning from a comma, a blank and, but in a measurement, an equals sign; before anything else it
 * stands for itself.
 */
public final class InfluxSyntax {

    private InfluxSyntax() {}

    /** Where the measurement ends; an equals sign may be part of it. */
    static int measurementEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',' && !Fields.isBlank(bytes[at])) {
            at += bytes[at] == '\\' && at + 1 < to && (bytes[at + 1] == ',' || bytes[at + 1] == ' ') ? 2 : 1;
        }
        return at;
    }

    /** Where the tags end, at a blank; -1 if the line has another form. */
    static int tagsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ',') {
            int keyEnd = keyEnd(bytes, at + 1, to);
            if (keyEnd == at + 1 || keyEnd == to || bytes[keyEnd] != '=') {
                return -1;
            }
            int valueEnd = keyEnd(bytes, keyEnd + 1, to);
            if (valueEnd == keyEnd + 1) {
                return -1;
            }
            at = valueEnd;
        }
        return at < to && Fields.isBlank(bytes[at]) ? at : -1;
    }

    /** Where a key or the value of a tag ends. */
    static int keyEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',' && bytes[at] != '=' && !Fields.isBlank(bytes[at])) {
            at += bytes[at] == '\\' && at + 1 < to && isEscapable(bytes[at + 1]) ? 2 : 1;
        }
        return at;
    }

    /**
     * Whether the line ends within a text in quotes, which may go on in the next one.
     *
     * @param needsTags whether only tags tell that it is a line of the protocol
     */
    public static boolean endsInText(byte[] bytes, int from, int to, boolean needsTags) {
        int measurementEnd = measurementEnd(bytes, from, to);
        int tagsEnd = measurementEnd > from ? tagsEnd(bytes, measurementEnd, to) : -1;
        if (tagsEnd < 0 || (needsTags && tagsEnd == measurementEnd)) {
            return false;
        }
        int at = skipBlanks(bytes, tagsEnd, to);
        while (at < to) {
            int keyEnd = keyEnd(bytes, at, to);
            if (keyEnd == at || keyEnd == to || bytes[keyEnd] != '=') {
                return false;
            }
            boolean isText = keyEnd + 1 < to && bytes[keyEnd + 1] == '"';
            int end = isText ? textEnd(bytes, keyEnd + 2, to) : keyEnd(bytes, keyEnd + 1, to);
            if (end < 0) {
                return true;
            }
            if (end == to || bytes[end] != ',') {
                return false;
            }
            at = end + 1;
        }
        return false;
    }

    /** Whether the line has a measurement with tags and a first field, as no middle of a text has. */
    public static boolean begins(byte[] bytes, int from, int to) {
        int measurementEnd = measurementEnd(bytes, from, to);
        int tagsEnd = measurementEnd > from ? tagsEnd(bytes, measurementEnd, to) : -1;
        int field = tagsEnd < 0 ? to : skipBlanks(bytes, tagsEnd, to);
        int keyEnd = keyEnd(bytes, field, to);
        return keyEnd > field && keyEnd < to && bytes[keyEnd] == '=';
    }

    /** Behind the quote that ends the text which begins at {@code from}, behind its first quote; -1 if none does. */
    static int textEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' && at + 1 < to && (bytes[at + 1] == '"' || bytes[at + 1] == '\\') ? 2 : 1;
        }
        return at < to ? at + 1 : -1;
    }

    /**
     * Copies without backslashes.
     *
     * @param all whether to leave out those before commas and equals signs, and not only those before blanks
     * @return how long the copy is with what there was of it
     */
    static int unescape(byte[] bytes, int from, int to, boolean all, byte[] copy, int length) {
        int next = length;
        for (int at = from; at < to; at++) {
            boolean escapes =
                    bytes[at] == '\\' && at + 1 < to && (all ? isEscapable(bytes[at + 1]) : bytes[at + 1] == ' ');
            if (escapes) {
                at++;
            }
            copy[next++] = bytes[at];
        }
        return next;
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isEscapable(byte b) {
        return b == ',' || b == '=' || b == ' ';
    }
}
