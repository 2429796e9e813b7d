// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import org.stripchart.source.rows.Unit;

/**
 * A number with a unit at it: {@code 12ms}, {@code 3.4%}, {@code 1.5K}, {@code 2 GiB}, {@code 21,5 °C}, {@code $4.20}.
 *
 * <p>The number is what is written, and the unit stands beside it. Before it there may be a mark: {@code <1ms}, {@code >5},
 * {@code ~3}. A comma stands for the decimal point, or parts thousands where that is clear: {@code 1,234.5}. Three digits
 * behind a comma that may be either are {@link #isAmbiguous}, until other numbers have shown which it is.
 *
 * <p>More than 300 lines, since what a comma is depends on all that has been read.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Quantity {

    private static final int GROUP = 3;

    /** Digits with zeros before them and a letter behind. */
    private static final int SHORTEST_ID = 6;

    /** What a comma between digits is. */
    private enum Comma {
        UNKNOWN,
        DECIMAL,
        THOUSANDS,
        /** Not the decimal mark: that is a point. */
        OTHER
    }

    private final NumberParser numbers = new NumberParser();
    private final UnitReader units = new UnitReader();
    private byte[] digits = new byte[32];

    private Comma comma = Comma.UNKNOWN;
    private Comma commaHere = Comma.UNKNOWN;
    private double value;
    private Unit unit = Unit.NONE;
    private boolean ambiguous;
    /** Whether it is thousands of thousands, or a list. */
    private boolean millions;

    /** The number that was read last, as it is written. */
    public double value() {
        return value;
    }

    /** The unit of the number that was read last. */
    public Unit unit() {
        return unit;
    }

    /** Whether the number that was read last may be another one, or several, for all that is known. */
    public boolean isAmbiguous() {
        return ambiguous;
    }

    /** Takes for granted how numbers are marked where these are read. */
    public void take(NumberMarks marks) {
        comma = marks.decimal() == ',' && !marks.ambiguous()
                ? Comma.DECIMAL
                : marks.group() == ',' && !marks.ambiguous() ? Comma.THOUSANDS : Comma.UNKNOWN;
    }

    /** Keeps what the numbers read since the last time told of the comma: they were numbers. */
    public void settle() {
        if (commaHere != Comma.UNKNOWN && comma != commaHere) {
            comma = commaHere;
        }
        commaHere = Comma.UNKNOWN;
    }

    /** Forgets what the numbers read since then told of the comma: the line was another. */
    public void forget() {
        commaHere = Comma.UNKNOWN;
    }

    /** Takes what stands there for the unit of the number that was read last, if that has none and this is one: {@code 10.1 [ms]}. */
    public void takeUnit(byte[] bytes, int from, int to) {
        // [#/sec]
        int start = from < to && bytes[from] == '#' ? from + 1 : from;
        if (start < to && unit.equals(Unit.NONE) && UnitReader.end(bytes, start, to) == to) {
            Unit found = units.read(bytes, start, to);
            unit = found.isKnown() ? found : unit;
        }
    }

    /** Whether the bytes are a number, with a unit perhaps, and nothing else. */
    public boolean read(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Fields.isBlank(bytes[start])) {
            start++;
        }
        while (end > start && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        numbers.decimalComma(true);
        int numberEnd = number(bytes, start, end);
        if (numberEnd < 0) {
            return false;
        }
        int unitFrom = numberEnd;
        while (unitFrom < end && Fields.isBlank(bytes[unitFrom])) {
            unitFrom++;
        }
        if (unitFrom == end) {
            return true;
        }
        // What follows "inf" or "nan" makes it a word; 0000021A is the id of something.
        if (!Double.isFinite(value) || (unitFrom == numberEnd && isId(bytes, start, end))) {
            return false;
        }
        boolean isOneWord = UnitReader.end(bytes, unitFrom, end) == end;
        boolean mayBeUnit = isOneWord || UnitReader.areWords(bytes, unitFrom, end);
        Unit found = mayBeUnit ? units.read(bytes, unitFrom, end) : Unit.NONE;
        if (unitFrom == numberEnd && !(mayBeUnit && found.isKnown())) {
            InstrumentUnit ofInstrument = InstrumentUnit.read(bytes, start, unitFrom, end);
            if (ofInstrument != null) {
                unit = ofInstrument.unit();
                value = ofInstrument.isOverflow() ? Double.NaN : value;
                return true;
            }
        }
        if (!mayBeUnit) {
            return false;
        }
        // 26 /etc/passwd
        if (!found.isKnown() && (!isOneWord || bytes[unitFrom] == '/')) {
            return false;
        }
        unit = found;
        return true;
    }

    private static boolean isId(byte[] bytes, int from, int to) {
        return to - from >= SHORTEST_ID && bytes[from] == '0' && bytes[from + 1] == '0';
    }

    /**
     * Reads the number that begins there, and a usual unit that is at it or behind one blank.
     *
     * @return where it ends, or -1 if there is none, or if a word that is no unit is at it
     */
    public int parse(byte[] bytes, int from, int to) {
        numbers.decimalComma(true);
        return parse(bytes, from, to, true);
    }

    /**
     * Reads the number that begins there, and a usual unit that is at it, but none behind a blank.
     *
     * @param commasPart whether a comma ends it in any case
     */
    public int parseTight(byte[] bytes, int from, int to, boolean commasPart) {
        numbers.decimalComma(!commasPart);
        return parse(bytes, from, to, false);
    }

    private int parse(byte[] bytes, int from, int to, boolean mayBeApart) {
        int end = number(bytes, from, to);
        if (end < 0 || end == to) {
            return end;
        }
        if (millions) {
            ambiguous = comma != Comma.THOUSANDS;
        }
        int unitFrom = bytes[end] == ' ' && mayBeApart ? end + 1 : end;
        int unitEnd = UnitReader.end(bytes, unitFrom, to);
        if (unitEnd == unitFrom || !isEnd(bytes, unitEnd, to)) {
            return isEnd(bytes, end, to) ? end : -1;
        }
        Unit found = units.read(bytes, unitFrom, unitEnd);
        if (Double.isFinite(value) && found.isKnown()) {
            unit = found;
            return unitEnd;
        }
        return unitFrom > end ? end : -1;
    }

    /** Reads a number with the marks before it, and returns where it ends; -1 if there is none. */
    private int number(byte[] bytes, int from, int to) {
        unit = Unit.NONE;
        ambiguous = false;
        millions = false;
        int at = from;
        if (at < to && (bytes[at] == '<' || bytes[at] == '>' || bytes[at] == '~')) {
            at++;
        }
        int currency = UnitReader.currencyEnd(bytes, at, to);
        if (currency > at) {
            unit = units.read(bytes, at, currency);
            at = currency;
        }
        int end = numbers.parse(bytes, at, to);
        if (end < 0) {
            return -1;
        }
        value = numbers.value();
        int mark = numbers.mark();
        if (mark >= 0 && bytes[mark] == ',') {
            return comma(bytes, at, mark, end, to);
        }
        if (mark >= 0 && comma == Comma.UNKNOWN && commaHere == Comma.UNKNOWN) {
            commaHere = Comma.OTHER;
        }
        // 1.013,2 where a comma is the decimal mark.
        boolean continues = comma == Comma.DECIMAL && end + 1 < to && bytes[end] == ',' && isDigit(bytes[end + 1]);
        return continues ? -1 : end;
    }

    private int comma(byte[] bytes, int from, int first, int end, int to) {
        int at = first;
        int groups = 0;
        while (at < to && bytes[at] == ',' && isGroup(bytes, at + 1, to)) {
            groups++;
            at += GROUP + 1;
        }
        int start = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        boolean mayBeGrouped = groups > 0 && first > start && first - start <= GROUP && bytes[start] != '0';
        if (!mayBeGrouped) {
            byte next = end + 1 < to && bytes[end] == ',' ? bytes[end + 1] : 0;
            boolean isList = isDigit(next) || next == '-' || next == '+';
            if (isList || comma == Comma.THOUSANDS || comma == Comma.OTHER) {
                numbers.decimalComma(false);
                numbers.parse(bytes, from, first);
                value = numbers.value();
                return first;
            }
            // Nobody writes both marks for fractions in one line: wscale:7,7 rtt:3.5/1.2
            ambiguous = comma == Comma.UNKNOWN && hasPoint(bytes, end, to);
            commaHere = ambiguous ? commaHere : Comma.DECIMAL;
            return end;
        }
        boolean point = at < to && bytes[at] == '.';
        if (groups > 1 || point || comma == Comma.THOUSANDS) {
            if (comma == Comma.DECIMAL) {
                return -1;
            }
            millions = !point && groups > 1 && !isOne(bytes, first, at, to);
            commaHere = millions ? commaHere : Comma.THOUSANDS;
            return grouped(bytes, from, at, to);
        }
        ambiguous = comma != Comma.DECIMAL;
        return end;
    }

    /** Whether groups of digits are no list: one begins with a zero, or another number in brackets is told behind a blank. */
    private static boolean isOne(byte[] bytes, int from, int end, int to) {
        for (int i = from; i < end; i += GROUP + 1) {
            if (bytes[i + 1] == '0') {
                return true;
            }
        }
        return end + 2 < to && bytes[end] == ' ' && bytes[end + 1] == '(' && isDigit(bytes[end + 2]);
    }

    /** Whether a number with a point as its decimal mark follows. */
    private static boolean hasPoint(byte[] bytes, int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            boolean isInNumber = isDigit(bytes[i]) || bytes[i] == '.';
            points = isInNumber ? points : 0;
            boolean isPoint = bytes[i] == '.' && isDigit(bytes[i - 1]) && i + 1 < to && isDigit(bytes[i + 1]);
            points += isPoint ? 1 : 0;
            boolean ends = i + 1 == to || !(isDigit(bytes[i + 1]) || bytes[i + 1] == '.');
            if (points == 1 && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroup(byte[] bytes, int from, int to) {
        for (int i = from; i < from + GROUP; i++) {
            if (i >= to || !isDigit(bytes[i])) {
                return false;
            }
        }
        return from + GROUP == to || !isDigit(bytes[from + GROUP]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private int grouped(byte[] bytes, int from, int groupsEnd, int to) {
        int end = groupsEnd;
        if (end < to && bytes[end] == '.') {
            end++;
            while (end < to && isDigit(bytes[end])) {
                end++;
            }
        }
        if (digits.length < end - from) {
            digits = new byte[end - from];
        }
        int length = 0;
        for (int i = from; i < end; i++) {
            if (bytes[i] != ',') {
                digits[length++] = bytes[i];
            }
        }
        numbers.parse(digits, 0, length);
        value = numbers.value();
        return end;
    }

    /** Whether a number or a unit may end there: at the end of the line, of a sentence, or before what parts. */
    private static boolean isEnd(byte[] bytes, int at, int to) {
        if (at == to) {
            return true;
        }
        return switch (bytes[at]) {
            case ' ', '\t', ',', ';', '|', ')', ']', '}', '"' -> true;
            case '.' -> at + 1 == to || Fields.isBlank(bytes[at + 1]);
            default -> false;
        };
    }
}
