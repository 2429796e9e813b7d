// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

/**
 * The fields of a line, and what each of them is.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Cells {

    /** What a field holds. */
    public enum Kind {
        NUMBER,
        /** Nothing, or the dash that vnlog and sar write for it. */
        MISSING,
        TIME,
        TEXT
    }

    /** Tells times from other texts. */
    public interface Times {

        /** Whether digits alone mean something else than their number. */
        boolean isPattern();

        /** Whether the bytes are a time by their looks, not just a number. */
        boolean isText(byte[] bytes, int from, int to);
    }

    private final Fields fields = new Fields();
    private final NumberParser numbers = new NumberParser();
    private final Times times;

    public Cells(Times times) {
        this.times = times;
    }

    /** Splits a line; where a comma does not delimit, it may stand for the decimal point. */
    public void split(byte[] bytes, int from, int to, byte delimiter) {
        fields.split(bytes, from, to, delimiter);
        numbers.decimalComma(delimiter != ',');
    }

    public int count() {
        return fields.count();
    }

    public int from(int field) {
        return fields.from(field);
    }

    public int to(int field) {
        return fields.to(field);
    }

    /** The number that was read last. */
    public double value() {
        return numbers.value();
    }

    public boolean isNumber(byte[] bytes, int field) {
        return numbers.isNumber(bytes, fields.from(field), fields.to(field));
    }

    public boolean isMissing(byte[] bytes, int field) {
        int length = fields.to(field) - fields.from(field);
        return length == 0 || (length == 1 && bytes[fields.from(field)] == '-');
    }

    public boolean isTime(byte[] bytes, int field) {
        return times.isText(bytes, fields.from(field), fields.to(field));
    }

    public boolean isWord(byte[] bytes, int field) {
        int from = fields.from(field);
        int to = fields.to(field);
        return to > from && isLetter(bytes[from]) && Names.isLabel(bytes, from, to);
    }

    public Kind kind(byte[] bytes, int field) {
        if (times.isPattern() && isTime(bytes, field)) {
            return Kind.TIME;
        }
        if (isNumber(bytes, field)) {
            return Kind.NUMBER;
        }
        if (isMissing(bytes, field)) {
            return Kind.MISSING;
        }
        return isTime(bytes, field) ? Kind.TIME : Kind.TEXT;
    }

    /** Whether a digit is among those bytes. */
    public static boolean hasDigit(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The kinds of all fields. */
    public Kind[] kinds(byte[] bytes) {
        Kind[] kinds = new Kind[count()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(bytes, i);
        }
        return kinds;
    }

    public static boolean contains(byte[] bytes, int from, int to, byte wanted) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    public static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return (lower >= 'a' && lower <= 'z') || b == '_' || b < 0;
    }
}
