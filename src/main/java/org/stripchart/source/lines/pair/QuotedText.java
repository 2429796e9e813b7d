// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import org.stripchart.source.lines.cell.Cells;

/**
 * Text in quotes, double or single ones, as a value or as a label: {@code 'outTemp': '62.1'}.
 *
 * <p><b>Threading:</b> any thread.
 */
final class QuotedText {

    private QuotedText() {}

    /** Whether a quote stands there that something may close. */
    static boolean begins(byte[] bytes, int at, int to) {
        return at < to && (bytes[at] == '"' || (bytes[at] == '\'' && end(bytes, at, to) > at));
    }

    /** Returns where it ends, behind the quote; {@code from} if no quote stands there, or nothing closes it. */
    static int end(byte[] bytes, int from, int to) {
        boolean isQuote = from < to && (bytes[from] == '"' || bytes[from] == '\'');
        if (!isQuote) {
            return from;
        }
        int quote = from + 1;
        while (quote < to && bytes[quote] != bytes[from]) {
            quote += bytes[quote] == '\\' ? 2 : 1;
        }
        return quote < to ? quote + 1 : from;
    }

    /**
     * Whether there is a label in quotes, behind which its mark stands. A field of JSON is none.
     *
     * @param start of the line
     */
    static boolean isLabel(byte[] bytes, int start, int at, int to) {
        boolean mayBe = at + 2 < to && (bytes[at] == '"' || bytes[at] == '\'') && Cells.isLetter(bytes[at + 1]);
        int end = mayBe ? end(bytes, at, to) : at;
        boolean isMarked = end > at && end < to && (bytes[end] == ':' || bytes[end] == '=');
        return isMarked && !(bytes[at] == '"' && Cells.contains(bytes, start, at, (byte) '{'));
    }
}
