// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.Arrays;

/**
 * The fields of a line: where each begins and ends, without blanks and quotes around it.
 *
 * <p>Delimited by white space, a field is a run of other bytes. Delimited by anything else, a field may be empty, but an
 * empty one at the end of the line is none: many programs end a row with a delimiter. A field in double quotes may
 * hold the delimiter.
 *
 * <p><b>Threading:</b> confined to the thread that reads; refilled for every line.
 */
public final class Fields {

    /** The delimiter that stands for any run of spaces and tabs. */
    public static final byte BLANKS = ' ';

    /** The delimiter that stands for a tab, or two or more blanks: a field may hold single ones. */
    public static final byte WIDE_BLANKS = 'W';

    /** The delimiter that stands for any run of spaces, tabs and bars. */
    public static final byte BARS_AND_BLANKS = 'B';

    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int count;
    private boolean joined;
    private final boolean joins;

    public Fields() {
        this(true);
    }

    /**
     * @param joins whether a date and a time of day in two neighbouring fields become one field
     */
    public Fields(boolean joins) {
        this.joins = joins;
    }

    /**
     * Splits a line.
     */
    public void split(byte[] bytes, int from, int to, byte delimiter) {
        count = 0;
        joined = false;
        int at = skipBlanks(bytes, from, to, delimiter);
        while (at < to) {
            at = field(bytes, at, to, delimiter);
            at = skipBlanks(bytes, at, to, delimiter);
        }
    }

    public int count() {
        return count;
    }

    public int from(int field) {
        return froms[field];
    }

    public int to(int field) {
        return tos[field];
    }

    /** Whether the field stood in quotes. */
    public boolean isQuoted(byte[] bytes, int field) {
        return froms[field] > 0 && bytes[froms[field] - 1] == '"';
    }

    /** Leaves out bars that stand at the ends of fields, with a blank before them, unless what is before is a number and words. */
    public void leaveOutBars(byte[] bytes) {
        for (int i = 0; i < count; i++) {
            boolean hasBar = tos[i] - froms[i] > 2 && bytes[tos[i] - 1] == '|' && bytes[tos[i] - 2] == ' ';
            boolean hasLetter = false;
            boolean hasDigit = false;
            for (int at = froms[i]; hasBar && at < tos[i]; at++) {
                hasLetter |= Cells.isLetter(bytes[at]);
                hasDigit |= isDigit(bytes[at]);
            }
            tos[i] -= hasBar && !(hasLetter && hasDigit) ? 2 : 0;
        }
    }

    /** Makes one field of that one and the one before it, with what is between them. */
    public void joinWithNext(int field) {
        tos[field] = tos[field + 1];
        System.arraycopy(froms, field + 2, froms, field + 1, count - field - 2);
        System.arraycopy(tos, field + 2, tos, field + 1, count - field - 2);
        count--;
    }

    /** Takes one field and its delimiter, and returns where the next one begins. */
    private int field(byte[] bytes, int from, int to, byte delimiter) {
        int at = from;
        if (bytes[at] == '"') {
            int quote = closingQuote(bytes, at + 1, to);
            if (quote < to) {
                at = quote + 1;
            }
        }
        while (at < to && !isEnd(bytes, at, to, delimiter)) {
            at++;
        }
        add(bytes, from, at);
        return at < to ? at + 1 : at;
    }

    /** Where a quoted field ends; two quotes in it stand for one. */
    private static int closingQuote(byte[] bytes, int from, int to) {
        int quote = from;
        while (quote < to) {
            if (bytes[quote] == '"') {
                if (quote + 1 == to || bytes[quote + 1] != '"') {
                    return quote;
                }
                quote++;
            }
            quote++;
        }
        return quote;
    }

    private void add(byte[] bytes, int from, int to) {
        int first = from;
        int last = to;
        while (last > first && isBlank(bytes[last - 1])) {
            last--;
        }
        if (last - first >= 2 && bytes[first] == '"' && bytes[last - 1] == '"') {
            first++;
            last--;
        }
        if (joins
                && count > 0
                && !joined
                && isTimeOfDay(bytes, first, last)
                && isDate(bytes, froms[count - 1], tos[count - 1])) {
            joined = true;
            tos[count - 1] = last;
            return;
        }
        if (count == froms.length) {
            froms = Arrays.copyOf(froms, 2 * count);
            tos = Arrays.copyOf(tos, 2 * count);
        }
        froms[count] = first;
        tos[count++] = last;
    }

    private static boolean isEnd(byte[] bytes, int at, int to, byte delimiter) {
        byte b = bytes[at];
        return switch (delimiter) {
            case BLANKS -> b == ' ' || b == '\t';
            case BARS_AND_BLANKS -> b == ' ' || b == '\t' || b == '|';
            case WIDE_BLANKS -> b == '\t' || (b == ' ' && at + 1 < to && isBlank(bytes[at + 1]));
            default -> b == delimiter;
        };
    }

    private static int skipBlanks(byte[] bytes, int from, int to, byte delimiter) {
        int at = from;
        while (at < to
                && (bytes[at] == ' '
                        || (bytes[at] == '\t' && delimiter != '\t')
                        || (bytes[at] == '|' && delimiter == BARS_AND_BLANKS))) {
            at++;
        }
        return at;
    }

    /** Whether nothing is to be seen there. */
    public static boolean areBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    public static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Whether the bytes are a date as ISO-8601 has it, with marks between, and nothing else. */
    public static boolean isDate(byte[] bytes, int from, int to) {
        return to - from == 10
                && isDigit(bytes[from])
                && isDigit(bytes[from + 3])
                && (bytes[from + 4] == '-' || bytes[from + 4] == '/')
                && bytes[from + 7] == bytes[from + 4]
                && isDigit(bytes[from + 9]);
    }

    /** Whether a time of day begins there, {@code 12:30}. */
    public static boolean isTimeOfDay(byte[] bytes, int from, int to) {
        return to - from >= 5
                && isDigit(bytes[from])
                && isDigit(bytes[from + 1])
                && bytes[from + 2] == ':'
                && isDigit(bytes[from + 3])
                && isDigit(bytes[from + 4]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
