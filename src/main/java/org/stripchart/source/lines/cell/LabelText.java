// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.rows.Unit;

/**
 * Tells what stands under a name that {@link LabelNames} has: which device, processor, card or process the numbers beside it are
 * of, or a measurement of its own.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class LabelText {

    /** What it is. */
    public enum Kind {
        /** Nothing, or what stands for it. */
        NOTHING,
        /** A measurement, whatever it is called: {@code 21.5}, {@code 51 C}, {@code nan}. */
        READING,
        /** A whole number, or one with letters at it, which may be either: {@code 2}, {@code 2A}, {@code 512raw}. */
        CODE,
        /** What tells devices apart: {@code pump}, {@code 10.0.0.1}, {@code a4:c1:38:aa:bb:cc}. */
        WORD
    }

    /** No reading is longer. */
    private static final int LONGEST_READING = 24;

    /** So many hexadecimal digits are an address, or the number of a device. */
    private static final int FEWEST_DIGITS = 8;

    /** After so many different numbers it is not waited for the first to come again. */
    private static final int MOST_OF_CYCLE = 16;

    /** Numbers that do not count begin again for certain if they do so often, and are so many. */
    private static final int FEWEST_ROUNDS = 3;

    private static final int FEWEST_OF_ROUNDS = 8;

    /** Among so many lines for each they are few. */
    private static final int FEWEST_LINES = 4;

    private static final Pattern STEP = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    private static final Pattern FRACTION = Pattern.compile("[-+]?\\d+\\.\\d+([eE][-+]?\\d+)?[A-Za-z]*");

    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?:[:/]\\d{1,5})?|\\p{XDigit}{2}(?:[:-]\\p{XDigit}{2}){5}");

    private final Quantity quantity = new Quantity();

    /** Returns what those bytes are, without blanks around them. */
    public Kind of(byte[] bytes, int from, int to) {
        if (MissingValue.is(bytes, from, to)) {
            return Kind.NOTHING;
        }
        int letters = 0;
        int digits = 0;
        int hexDigits = 0;
        int parts = 0;
        for (int i = from; i < to; i++) {
            letters += Cells.isLetter(bytes[i]) && bytes[i] != '_' ? 1 : 0;
            digits += isDigit(bytes[i]) ? 1 : 0;
            hexDigits += Character.digit(bytes[i], 16) >= 0 ? 1 : 0;
            parts += bytes[i] == ':' || bytes[i] == '-' ? 1 : 0;
        }
        boolean isCode = isDigit(bytes[from]) && letters + digits == to - from;
        boolean isAddress = hexDigits >= FEWEST_DIGITS && hexDigits + parts == to - from && bytes[from] != '-';
        if (isCode && (letters == 0 || !isAddress)) {
            return Kind.CODE;
        }
        if (isFourNumbers(bytes, from, to, digits)) {
            return Kind.WORD;
        }
        if (to - from <= LONGEST_READING && isReading(bytes, from, to)) {
            return Kind.READING;
        }
        return letters > 0 || isAddress ? Kind.WORD : Kind.READING;
    }

    /** Whether it is a number with a unit that is known. */
    public boolean hasUnit(byte[] bytes, int from, int to) {
        return quantity.read(bytes, from, to)
                && quantity.unit().isKnown()
                && !quantity.unit().equals(Unit.NONE);
    }

    private boolean isReading(byte[] bytes, int from, int to) {
        if (!quantity.read(bytes, from, to)) {
            return false;
        }
        Unit unit = quantity.unit();
        return unit.isKnown()
                || unit.equals(Unit.NONE)
                || !Double.isFinite(quantity.value())
                || quantity.value() != Math.rint(quantity.value());
    }

    /** Whether it is an address of the Internet, without a port, which may change from connection to connection. */
    private static boolean isFourNumbers(byte[] bytes, int from, int to, int digits) {
        int points = 0;
        for (int i = from; i < to; i++) {
            boolean isPoint = bytes[i] == '.';
            if (isPoint && (i == from || i == to - 1 || bytes[i - 1] == '.')) {
                return false;
            }
            points += isPoint ? 1 : 0;
        }
        return points == 3 && digits + points == to - from;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether a cell is an address of the Internet, with a port perhaps, or of a network card. */
    public static boolean isAddress(String cell) {
        return ADDRESS.matcher(cell).matches();
    }

    /** Whether a cell is a measurement under any name. */
    public static boolean isFraction(String cell) {
        return FRACTION.matcher(cell).matches();
    }

    /** Whether a cell is the number of something; a dash among such stands for all. */
    public static boolean isNumber(String cell) {
        return cell.equals("-") || cell.chars().allMatch(Character::isDigit);
    }

    /** Whether those that stand under each other under a name for labels go 0, 1, 0, 1. */
    public static boolean cycle(List<String> values) {
        int period = new HashSet<>(values).size();
        if (period < 2 || values.size() < 2 * period) {
            return false;
        }
        for (int i = period; i < values.size(); i++) {
            if (!values.get(i).equals(values.get(i - period))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether they do so for certain, as numbers from 0 or 1 do, and others after three rounds: a reading may go up and down once
     * or twice.
     */
    public static boolean comeAgain(List<String> values) {
        int period = new HashSet<>(values).size();
        return cycle(values)
                && (values.size() >= Math.max(FEWEST_ROUNDS * period, FEWEST_OF_ROUNDS) || count(values, period));
    }

    /** Whether they are the numbers from 0 or 1 on, in order, and perhaps once more. */
    public static boolean count(List<String> values) {
        int period = new HashSet<>(values).size();
        return period > 1 && count(values, period);
    }

    private static boolean count(List<String> values, int period) {
        int first = values.get(0).equals("0") ? 0 : 1;
        for (int i = 0; i < period; i++) {
            if (!values.get(i).equals(Integer.toString(first + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether they may begin again soon. */
    public static boolean mayCycle(List<String> values) {
        return values.size() < MOST_OF_CYCLE && new HashSet<>(values).size() > 1;
    }

    /**
     * Whether more of them may show that they come again: those that came do not, and are one or differ.
     *
     * @param lines among how many they are; what is in few of them is not waited for
     */
    public static boolean areOpen(List<String> values, int lines) {
        boolean areFew = lines >= FEWEST_LINES * values.size();
        return !areFew && !comeAgain(values) && (values.size() == 1 || mayCycle(values));
    }

    /** Whether they count up to a number that stands behind each: {@code 1/3}, {@code 2/3}. */
    public static boolean areSteps(List<String> texts) {
        int before = Integer.MIN_VALUE;
        for (String text : texts) {
            Matcher step = STEP.matcher(text);
            int number = step.matches() ? Integer.parseInt(step.group(1)) : before;
            boolean isNext = number > before
                    && Integer.parseInt(step.group(2)) >= number
                    && text.endsWith(texts.get(0).substring(texts.get(0).indexOf('/')));
            if (!isNext) {
                return false;
            }
            before = number;
        }
        return !texts.isEmpty();
    }
}
