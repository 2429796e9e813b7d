// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import java.util.Arrays;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;

/**
 * The name of a metric and its labels, as a line of Prometheus' text begins with them: {@code name{label="value"}}, {@code
 * name}, {@code {"name in quotes",label="value"}}.
 *
 * <p>However a line writes it, with blanks or a last comma, a series has one {@link #text}. Labels keep their order and
 * their quotes, so different ones never look the same.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class MetricName {

    /** The longest, in bytes; real ones have some hundred. */
    private static final int LONGEST = 1 << 12;

    private byte[] text = new byte[256];
    private int length;
    private boolean marked;
    private boolean named;
    private int nameFrom;
    private int nameTo;

    /**
     * Reads a name with or without labels that begins at {@code from}.
     *
     * @return where it ends, or -1 if there is none
     */
    int read(byte[] bytes, int from, int to) {
        length = 0;
        nameFrom = from;
        nameTo = nameEnd(bytes, from, to);
        named = nameTo > from;
        marked = false;
        append(bytes, nameFrom, nameTo);
        int brace = skipBlanks(bytes, nameTo, to);
        int end;
        if (brace < to && bytes[brace] == '{') {
            marked = true;
            append((byte) '{');
            end = labels(bytes, brace + 1, to, true);
        } else {
            end = named ? nameTo : -1;
        }
        return end - from > LONGEST ? -1 : end;
    }

    /** Reads labels that stand alone, from their opening brace; returns where they end, or -1. */
    int skipLabels(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] != '{') {
            return -1;
        }
        named = true;
        length = 0;
        return labels(bytes, from + 1, to, false);
    }

    /** Whether it has braces, as no word of a text has. */
    boolean isMarked() {
        return marked;
    }

    /** The series' name, of so many bytes as {@link #length} says. */
    byte[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Where the name of the metric begins in the line, without its quotes. */
    int nameFrom() {
        return nameFrom;
    }

    int nameTo() {
        return nameTo;
    }

    private int labels(byte[] bytes, int from, int to, boolean mayName) {
        int next = from;
        int count = 0;
        while (true) {
            next = skipBlanks(bytes, next, to);
            if (next < to && bytes[next] == '}') {
                return named ? close(bytes, next + 1, count) : -1;
            }
            int keyFrom = next;
            next = key(bytes, keyFrom, to);
            int equals = next < 0 ? to : skipBlanks(bytes, next, to);
            if (equals == to) {
                return -1;
            }
            if (bytes[equals] == '=') {
                int valueFrom = skipBlanks(bytes, equals + 1, to);
                int valueTo = quotedEnd(bytes, valueFrom, to);
                if (valueTo < 0) {
                    return -1;
                }
                if (count++ > 0) {
                    append((byte) ',');
                }
                append(bytes, keyFrom, next);
                append((byte) '=');
                append(bytes, valueFrom, valueTo);
                next = valueTo;
            } else if (mayName && !named && bytes[keyFrom] == '"') {
                named = true;
                nameFrom = keyFrom + 1;
                nameTo = next - 1;
            } else {
                return -1;
            }
            int comma = skipBlanks(bytes, next, to);
            if (comma == to || (comma == next && bytes[comma] != ',' && bytes[comma] != '}')) {
                return -1;
            }
            next = bytes[comma] == ',' ? comma + 1 : comma;
        }
    }

    /** Puts a name in quotes before its labels, where the text has it. */
    private int close(byte[] bytes, int end, int count) {
        if (length > 0 && text[0] == '{') {
            int size = nameTo - nameFrom;
            byte[] labels = Arrays.copyOfRange(text, 1, length);
            length = 0;
            if (isPlain(bytes)) {
                append(bytes, nameFrom, nameTo);
                if (count == 0) {
                    return size == 0 ? -1 : end;
                }
                append((byte) '{');
            } else {
                append((byte) '{');
                append(bytes, nameFrom - 1, nameTo + 1);
                if (count > 0) {
                    append((byte) ',');
                }
            }
            append(labels, 0, labels.length);
        }
        append((byte) '}');
        return end;
    }

    /** Whether the name could not be taken for one with labels without its quotes. */
    private boolean isPlain(byte[] bytes) {
        for (int i = nameFrom; i < nameTo; i++) {
            byte b = bytes[i];
            if (b == '{' || b == '}' || b == '"' || b == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Where a label's name ends, in quotes or not; -1 if there is none. */
    private static int key(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] == '"') {
            return quotedEnd(bytes, from, to);
        }
        int end = from;
        while (end < to && isLabelByte(bytes[end], end == from)) {
            end++;
        }
        return end == from ? -1 : end;
    }

    private static boolean isLabelByte(byte b, boolean first) {
        return (Cells.isLetter(b) && b > 0) || (!first && b >= '0' && b <= '9');
    }

    /** Behind the quote that closes the one at {@code from}; -1 if there is none. */
    private static int quotedEnd(byte[] bytes, int from, int to) {
        if (from >= to || bytes[from] != '"') {
            return -1;
        }
        for (int i = from + 1; i < to; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the name of a metric ends that comments declare, in quotes or not; -1 if there is none. */
    static int familyEnd(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] == '"') {
            return quotedEnd(bytes, from, to);
        }
        int end = nameEnd(bytes, from, to);
        return end == from ? -1 : end;
    }

    /** Where a metric's name ends that stands without quotes; {@code from} if there is none. */
    private static int nameEnd(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && isNameByte(bytes[end], end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isNameByte(byte b, boolean first) {
        return Cells.isLetter(b) || b == ':' || (!first && (b == '.' || (b >= '0' && b <= '9')));
    }

    private void append(byte b) {
        if (length < LONGEST + 4) {
            room(1);
            text[length++] = b;
        }
    }

    private void append(byte[] bytes, int from, int to) {
        int size = Math.min(to - from, LONGEST + 4 - length);
        room(size);
        System.arraycopy(bytes, from, text, length, size);
        length += size;
    }

    private void room(int size) {
        if (text.length - length < size) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + size));
        }
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }
}
