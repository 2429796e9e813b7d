// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.DateOrder.Order;
import org.stripchart.source.lines.time.TimeColumn.Form;
import org.stripchart.source.lines.time.TimeName.Kind;
import org.stripchart.source.lines.time.text.TimeText;

/**
 * Tells numbers that are dates or times of day in disguise from those that count something: days, {@code 45414.4243}, and times
 * of day in digits, {@code 101530.25}.
 *
 * <p>Only the name of their column, or the way in which they grow, tells them apart.
 */
final class NumberedTimes {

    private static final int CLOCK_DIGITS = 6;

    /** So many decimals of a day are less than the hundredth of a second. */
    private static final int FINE = 7;

    private static final double SECOND_OF_DAY = 1 / 86_400.0;

    /** By so much greater is the step of digits over a full minute than that of the times. */
    private static final double GREATER = 10;

    private final List<byte[]> cells;
    private final String text;
    private final TimeName name;
    private final TimeContext context;

    /** @param text the name as it is written */
    NumberedTimes(List<byte[]> cells, String text, TimeName name, TimeContext context) {
        this.cells = cells;
        this.text = text;
        this.name = name;
        this.context = context;
    }

    /** Returns what reads the numbers as days; null if they are none. */
    @Nullable
    TimeColumn days(double[] numbers) {
        DayCount count = DayCount.named(text);
        boolean mayBe = name.rank() > TimeName.WEAK
                && name.unit() == TimeUnitName.NONE
                && (name.kind() == Kind.DATE || (name.kind() == Kind.TIME && areWholeSeconds(numbers)));
        int ups = 0;
        int downs = 0;
        double before = Double.NaN;
        for (double number : numbers) {
            mayBe &= Double.isNaN(number) || count.fits(number);
            ups += number > before ? 1 : 0;
            downs += number < before ? 1 : 0;
            before = Double.isNaN(number) ? before : number;
        }
        if (!mayBe || (4 * downs > ups && ups > 0)) {
            return null;
        }
        TimeColumn column = column(Form.DAYS, count.words(), null, new TextTimes(context, Order.DAY_FIRST));
        column.count(count);
        return column;
    }

    /** Whether numbers with many decimals are, as days, whole seconds: those of seconds are so by no chance. */
    private boolean areWholeSeconds(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            byte[] cell = cells.get(i);
            double seconds = numbers[i] / SECOND_OF_DAY;
            if (cell.length - mark(cell) - 1 < FINE || Math.abs(seconds - Math.rint(seconds)) > 0.01) {
                return false;
            }
        }
        return numbers.length > 1;
    }

    private static int mark(byte[] cell) {
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] == '.' || cell[i] == ',') {
                return i;
            }
        }
        return cell.length;
    }

    /** Returns what reads the numbers as times of day in digits; null if they are none. */
    @Nullable
    TimeColumn clocks(double[] numbers) {
        boolean mayBe = (name.kind() == Kind.TIME || name.kind() == Kind.CLOCK)
                && name.rank() > TimeName.WEAK
                && name.unit() == TimeUnitName.NONE;
        TimeText clock = new TimeText(context.zone());
        boolean haveDecimals = true;
        boolean haveZeros = false;
        boolean areSix = false;
        double step = 0;
        double clockStep = 0;
        double secondBefore = Double.NaN;
        for (int i = 0; i < numbers.length && mayBe; i++) {
            byte[] cell = cells.get(i);
            mayBe = clock.isClockOfDigits(cell, 0, cell.length, CLOCK_DIGITS);
            int digits = mark(cell);
            areSix |= digits == CLOCK_DIGITS;
            haveZeros |= digits == CLOCK_DIGITS && cell[0] == '0';
            haveDecimals &= digits == CLOCK_DIGITS && digits < cell.length;
            double second = clock.secondOfDay() + clock.fractionOfSecond();
            step = i > 0 ? Math.max(step, Math.abs(numbers[i] - numbers[i - 1])) : step;
            clockStep = i > 0 ? Math.max(clockStep, Math.abs(second - secondBefore)) : clockStep;
            secondBefore = second;
        }
        boolean isNamed = name.kind() == Kind.CLOCK || TimeName.isOfClocks(text) || isOfGreenwich();
        boolean isSure = isNamed || haveZeros || (clockStep > 0 && step > GREATER * clockStep);
        if (!mayBe || !areSix || !(isSure || haveDecimals)) {
            return null;
        }
        String first = new String(cells.get(0), StandardCharsets.US_ASCII);
        String doubt = isSure
                ? context.dateDoubt()
                : "numbers such as " + first + " may count seconds; they were taken for times of day";
        return column(
                Form.TEXT,
                "times of day in digits",
                doubt,
                new TextTimes(context, Order.DAY_FIRST, true, CLOCK_DIGITS));
    }

    private boolean isOfGreenwich() {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("utc") || lower.contains("gmt");
    }

    private TimeColumn column(Form form, String sentence, @Nullable String doubt, TextTimes texts) {
        return new TimeColumn(form, name, sentence, doubt, 1, false, false, form == Form.TEXT, texts, context);
    }
}
