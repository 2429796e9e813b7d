// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.time.DateOrder.Order;
import org.stripchart.source.lines.time.text.TimeText;
import org.stripchart.source.lines.time.text.TimeText.Dated;
import org.stripchart.source.rows.EpochUnit;

/**
 * Finds the time at the start of a line: {@code 2024-05-01 12:00:00 …}, {@code [1700000000.5] …}, {@code [   12.345678] …},
 * {@code (1700000000.5) …}, {@code May  1 12:00:00 host …}, {@code 1700000000 21.5}.
 *
 * <p>A bare number is one only if it has the size of times since the epoch. A number in brackets that has not, but a
 * fraction, is seconds since some start, and {@code I (1234)} milliseconds.
 *
 * <p><b>Threading:</b> confined to the thread that reads; times are read in the order in which they come.
 */
public final class LineTime {

    /** A sign and hours. */
    private static final int MOST_OF_OFFSET = 3;

    /** How lines of such boards begin: error, warning, information, debug, verbose. */
    private static final String LEVELS = "EWIDV";

    /** Hours, minutes, seconds, milliseconds and microseconds. */
    private static final String UPTIME = "00:00:00.000,000";

    private final TextTimes texts;
    private final NumberParser numbers = new NumberParser();
    private final @Nullable String doubt;
    private double seconds = Double.NaN;
    private boolean absolute;
    private boolean byText;
    private boolean isOfBoard;

    private LineTime(TextTimes texts, @Nullable String doubt) {
        this.texts = texts;
        this.doubt = doubt;
    }

    /** Returns what finds the times of such lines; they decide whether the day or the month comes first. */
    public static LineTime decide(List<String> lines, TimeContext context) {
        TimeText text = new TimeText(context.zone());
        DateOrder dates = new DateOrder();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            int from = skip(bytes, 0, bytes.length);
            from += from < bytes.length && isOpening(bytes[from]) ? 1 : 0;
            if (text.read(bytes, from, bytes.length) >= 0 && text.dated() == Dated.OPEN) {
                dates.add(text);
            }
        }
        Order order = dates.isEmpty() ? null : dates.decide(context.arrival(), context.locale());
        return new LineTime(new TextTimes(context, order), order != null && dates.isOpen() ? order.doubt() : null);
    }

    /**
     * Returns where the rest of the line begins, behind the time and the blanks and brackets around it; or {@code from} if
     * the line does not begin with a time.
     */
    public int find(byte[] bytes, int from, int to) {
        byText = false;
        int at = skip(bytes, from, to);
        if (at == to) {
            return from;
        }
        int sinceStart = behindLevel(bytes, at, to);
        isOfBoard = sinceStart > 0;
        if (isOfBoard) {
            return sinceStart;
        }
        byte closing = (byte) (bytes[at] == '[' ? ']' : bytes[at] == '(' ? ')' : 0);
        int start = closing == 0 ? at : skip(bytes, at + 1, to);
        int sinceBoot = closing == ']' ? behindUptime(bytes, start, to) : -1;
        if (sinceBoot > 0) {
            isOfBoard = true;
            return sinceBoot;
        }
        int end = number(bytes, start, to, closing != 0);
        if (end < 0) {
            end = text(bytes, start, to);
        }
        if (end < 0) {
            return from;
        }
        int rest = closing == 0 ? behind(bytes, end, to) : behindClosing(bytes, end, to, closing);
        boolean isArray = closing != 0 && rest == to;
        if (rest < 0 || isArray) {
            unread();
            return from;
        }
        return rest;
    }

    /** Returns the time that was found last, in seconds since the epoch if it {@link #isAbsolute}. */
    public double seconds() {
        return seconds;
    }

    /** Whether the time that was found last counts from the epoch; else from some start. */
    public boolean isAbsolute() {
        return absolute;
    }

    /** Whether the time that was found last is of a board, which tells each line at once and nothing of what was before. */
    public boolean isOfBoard() {
        return isOfBoard;
    }

    /** Whether the time that was found last stands there as a text, and not as a number. */
    public boolean isByText() {
        return byText;
    }

    /** Whether the time that was found last is one of a day, with its seconds or its date. */
    public boolean isMoment() {
        TimeText text = texts.text();
        return !byText || (text.isClocked() && (text.dated() != Dated.NO || text.parts() == 3));
    }

    /** Whether the time that was found last is a date with a time of day. */
    public boolean isDated() {
        TimeText text = texts.text();
        return byText && text.isClocked() && text.dated() != Dated.NO;
    }

    /** Forgets the time that was found last, as if it had not come: its line was no row. */
    public void unread() {
        if (byText) {
            texts.unread();
        }
        byText = false;
    }

    /** Returns what of the form is open, and what was taken then; null if nothing is. */
    public @Nullable String ambiguous() {
        return doubt == null ? texts.guess() : doubt;
    }

    /** Returns the zone in which times were read that tell none; empty if there were no such times. */
    public String localZone() {
        return texts.offsets().told();
    }

    private int number(byte[] bytes, int from, int to, boolean bracketed) {
        if (from == to || bytes[from] < '0' || bytes[from] > '9') {
            return -1;
        }
        int end = numbers.parse(bytes, from, to);
        double perSecond = EpochUnit.of(numbers.value());
        boolean isPlain = end >= 0 && end - from >= 10 && (end == to || bytes[end] != 'T');
        if (perSecond > 0 && isPlain) {
            seconds = numbers.value() / perSecond;
            absolute = true;
            return end;
        }
        boolean isFraction =
                end > from + 1 && end < to && (bytes[end] == ']' || bytes[end] == ')') && hasPoint(bytes, from, end);
        if (bracketed && isFraction) {
            seconds = numbers.value();
            absolute = false;
            return end;
        }
        return -1;
    }

    /** Reads the time of a board of Espressif's, {@code I (1234) wifi: …}, and returns where the line goes on; -1 if there is none. */
    private int behindLevel(byte[] bytes, int from, int to) {
        boolean mayBe = from + 4 < to
                && LEVELS.indexOf(bytes[from]) >= 0
                && bytes[from + 1] == ' '
                && bytes[from + 2] == '('
                && bytes[from + 3] >= '0'
                && bytes[from + 3] <= '9';
        int end = mayBe ? numbers.parse(bytes, from + 3, to) : -1;
        boolean isWhole = end > 0 && end + 1 < to && bytes[end] == ')' && bytes[end + 1] == ' ';
        if (!isWhole || hasPoint(bytes, from, end)) {
            return -1;
        }
        seconds = numbers.value() / 1000;
        absolute = false;
        return skip(bytes, end + 1, to);
    }

    /** Reads the time of a board with Zephyr, {@code [00:00:01.234,567]}, and returns where the line goes on; -1 if there is none. */
    private int behindUptime(byte[] bytes, int from, int to) {
        int close = from + UPTIME.length();
        if (close >= to || bytes[close] != ']') {
            return -1;
        }
        double told = 0;
        int digits = 0;
        for (int i = 0; i < UPTIME.length(); i++) {
            byte b = bytes[from + i];
            boolean isDigit = b >= '0' && b <= '9';
            if (UPTIME.charAt(i) == '0' ? !isDigit : b != UPTIME.charAt(i)) {
                return -1;
            }
            digits = isDigit ? digits * 10 + b - '0' : digits;
            if (b == ':' || b == '.') {
                told = told * 60 + digits;
                digits = 0;
            }
        }
        seconds = told + digits / 1e6;
        absolute = false;
        return skip(bytes, close + 1, to);
    }

    private static boolean hasPoint(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private int text(byte[] bytes, int from, int to) {
        int end = texts.find(bytes, from, to);
        if (end < 0) {
            return -1;
        }
        byText = true;
        TimeText text = texts.text();
        boolean isClear = text.isClocked()
                ? text.dated() != Dated.NO || text.parts() == 3 || bytes[from + 1] != ':'
                : !text.isCompact() && (text.dated() != Dated.OPEN || text.thirdWidth() == 4);
        // 12:00:00,215 and 12:00:00 -8 may be a time and a number.
        boolean mayBeTwo = end == to && endsInNumber(bytes, from, end);
        if (!isClear || mayBeTwo) {
            unread();
            return -1;
        }
        seconds = texts.seconds();
        absolute = true;
        return end;
    }

    /** Whether digits behind a comma are last, or two at most behind a blank and a sign. */
    private static boolean endsInNumber(byte[] bytes, int from, int to) {
        int at = to - 1;
        while (at > from && bytes[at] >= '0' && bytes[at] <= '9') {
            at--;
        }
        boolean isSigned = bytes[at] == '-' || bytes[at] == '+';
        return bytes[at] == ','
                || (isSigned && at > from && to - at <= MOST_OF_OFFSET && Fields.isBlank(bytes[at - 1]));
    }

    /** Where the line goes on behind a time without brackets, or -1 if what follows belongs to it. */
    private static int behind(byte[] bytes, int end, int to) {
        if (end == to || Fields.isBlank(bytes[end])) {
            return skip(bytes, end, to);
        }
        boolean isColon = bytes[end] == ':' && end + 1 < to && Fields.isBlank(bytes[end + 1]);
        if (isColon) {
            return skip(bytes, end + 1, to);
        }
        return bytes[end] == ',' || bytes[end] == ';' || bytes[end] == '|' ? end : -1;
    }

    private static int behindClosing(byte[] bytes, int end, int to, byte closing) {
        int at = skip(bytes, end, to);
        if (at == to || bytes[at] != closing) {
            return -1;
        }
        at++;
        at += at + 1 < to && bytes[at] == ':' ? 1 : 0;
        return skip(bytes, at, to);
    }

    private static boolean isOpening(byte b) {
        return b == '[' || b == '(';
    }

    private static int skip(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }
}
