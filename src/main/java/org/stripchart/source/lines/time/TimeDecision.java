// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.time.DateOrder.Order;
import org.stripchart.source.lines.time.TimeColumn.Form;
import org.stripchart.source.lines.time.TimeName.Kind;
import org.stripchart.source.lines.time.text.TimeText;
import org.stripchart.source.rows.EpochUnit;
import org.stripchart.source.rows.TimeFormat;

/**
 * Decides over the cells of a column whether they are times, and in which form.
 *
 * <p>More than 300 lines, since each form is told from all the others.
 */
final class TimeDecision {

    private static final double DAY = 86_400;

    /** In 2011; a gigahertz would be a time in 2001. */
    private static final double LATELY = 1.3e9;

    private static final long MICROSECOND = 1000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final List<byte[]> cells;
    private final String text;
    private final TimeName name;
    private final TimeContext context;

    /** @param text the name as it is written */
    TimeDecision(List<String> samples, String text, TimeName name, TimeContext context) {
        this.text = text;
        this.cells = samples.stream()
                .map(String::strip)
                .filter(sample -> !isMissing(sample))
                .map(sample -> sample.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.name = name;
        ZoneId zone = name.zone();
        this.context = zone == null ? context : context.withZone(zone);
    }

    private static boolean isMissing(String sample) {
        return switch (sample.toLowerCase(Locale.ROOT)) {
            case "", "-", "--", "na", "n/a", "nan", "null", "none", "nil" -> true;
            default -> false;
        };
    }

    @Nullable
    TimeColumn column() {
        if (cells.isEmpty()) {
            return null;
        }
        TimeFormat.Kind format = context.format().kind();
        if (format == TimeFormat.Kind.PATTERN) {
            return ofPattern();
        }
        double[] numbers = numbers();
        int count = (int)
                Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).count();
        if (count == numbers.length || (name.rank() > TimeName.WEAK && 2 * count > numbers.length)) {
            return switch (format) {
                case UNIT ->
                    name.kind() == Kind.NONE
                            ? null
                            : column(
                                    Form.EPOCH,
                                    "numbers since 1970, in " + context.format(),
                                    context.format().perSecond());
                case ISO -> digits();
                case NONE -> plainNumbers(numbers);
                case AUTO, PATTERN -> ofNumbers(numbers);
            };
        }
        return format == TimeFormat.Kind.NONE || format == TimeFormat.Kind.UNIT ? null : ofTexts();
    }

    private @Nullable TimeColumn ofPattern() {
        TimeReader reader = new TimeReader(context.format(), context.zone());
        long read = cells.stream()
                .filter(cell -> reader.isText(cell, 0, cell.length))
                .count();
        return 2 * read > cells.size() ? column(Form.PATTERN, "times as " + context.format(), 1) : null;
    }

    private double[] numbers() {
        NumberParser parser = new NumberParser();
        parser.decimalComma(true);
        return cells.stream()
                .mapToDouble(cell -> parser.isNumber(cell, 0, cell.length) ? parser.value() : Double.NaN)
                .toArray();
    }

    private @Nullable TimeColumn ofNumbers(double[] numbers) {
        TimeColumn digits = digits();
        if (digits != null) {
            return digits;
        }
        double perSecond = perSecond(numbers);
        if (perSecond > 0) {
            return epoch(numbers, perSecond);
        }
        NumberedTimes numbered = new NumberedTimes(cells, text, name, context);
        TimeColumn column = numbered.days(numbers);
        column = column == null ? numbered.clocks(numbers) : column;
        return column == null ? plainNumbers(numbers) : column;
    }

    /** Dates written as digits only. */
    private @Nullable TimeColumn digits() {
        TimeText text = new TimeText(context.zone());
        boolean isDate = name.kind() == Kind.DATE || (name.kind() == Kind.TIME && name.rank() >= TimeName.SURE);
        for (byte[] cell : cells) {
            int length = cell.length;
            boolean mayBe = length == 14
                    || length == 17
                    || (isDate && (length == 8 || length == 12))
                    || (name.kind() == Kind.DATE && (length == 7 || length == 10))
                    || (length > 15 && cell[14] == '.');
            boolean isOne = mayBe && text.isWhole(cell, 0, length);
            if (!isOne || text.first() < FIRST_YEAR || text.first() >= LAST_YEAR) {
                return null;
            }
        }
        return ofTexts();
    }

    /** Returns what reads a date and a time of day in two columns of digits; null if they are none. */
    static @Nullable TimeColumn ofDigits(List<String> dates, List<String> clocks, TimeName name, TimeContext context) {
        int longest = clocks.stream().mapToInt(TimeDecision::wholeDigits).max().orElse(0);
        int digits = longest < 3 || longest > 6 ? 0 : longest < 5 ? 4 : 6;
        TimeText text = new TimeText(context.zone());
        DateOrder order = new DateOrder();
        for (String clock : clocks) {
            byte[] bytes = clock.getBytes(StandardCharsets.UTF_8);
            if (digits == 0 || !text.isClockOfDigits(bytes, 0, bytes.length, digits)) {
                return null;
            }
        }
        for (String date : dates) {
            byte[] bytes = date.getBytes(StandardCharsets.UTF_8);
            if (!text.isDateOfDigits(bytes, 0, bytes.length)) {
                return null;
            }
            if (text.dated() == TimeText.Dated.OPEN) {
                order.add(text);
            }
        }
        @Nullable
        Order found = order.isEmpty() ? Order.YEAR_FIRST : order.ofDigits(context.arrival(), context.locale());
        if (found == null || dates.isEmpty() || context.format().kind() != TimeFormat.Kind.AUTO) {
            return null;
        }
        return new TimeColumn(
                Form.TEXT,
                name,
                "dates of digits, " + found.words() + ", with times of day",
                order.isOpen() ? found.doubt() : null,
                1,
                false,
                true,
                true,
                new TextTimes(context, found, false, digits),
                context);
    }

    private static int wholeDigits(String text) {
        int point = text.indexOf('.');
        return point < 0 ? text.length() : point;
    }

    /** How many of the unit make a second; 0 if the numbers are no times since the epoch. */
    private double perSecond(double[] numbers) {
        double perSecond = 0;
        double before = Double.NEGATIVE_INFINITY;
        boolean forward = true;
        int back = 0;
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                double unit = EpochUnit.of(number);
                if (unit == 0 || (perSecond != 0 && unit != perSecond)) {
                    return 0;
                }
                perSecond = unit;
                forward &= number >= before;
                back += number < before ? 1 : 0;
                before = number;
            }
        }
        boolean contradicts = name.kind() == Kind.RELATIVE
                || (name.unit() != TimeUnitName.NONE && name.unit().nanos() * perSecond != 1e9);
        double last = before / Math.max(1, perSecond);
        boolean isNear = Math.abs(last - context.arrival()) < DAY;
        // The newest first, as histories are exported; without a name, other numbers of that size go down as well.
        boolean backward = back > 0
                && back == numbers.length - 1
                && (name.rank() > 0 || (last > LATELY && !areRound(numbers, perSecond)));
        boolean isSure = name.rank() > TimeName.WEAK
                || backward
                || (forward && (numbers.length > 1 || isNear || name.rank() > 0));
        return contradicts || !isSure ? 0 : perSecond;
    }

    /** Whether numbers as large as seconds since 1970 are rather bytes of memory or Hertz: {@code 2147483648}, {@code 2400000000}. */
    private static boolean areRound(double[] numbers, double perSecond) {
        return perSecond == 1
                && (Arrays.stream(numbers).allMatch(number -> number % 1024 == 0)
                        || Arrays.stream(numbers).allMatch(number -> number % 1000 == 0));
    }

    private TimeColumn epoch(double[] numbers, double perSecond) {
        String unit = perSecond == 1
                ? "seconds"
                : perSecond == 1e3 ? "milliseconds" : perSecond == 1e6 ? "microseconds" : "nanoseconds";
        long[] nanos = cells.stream()
                .mapToLong(cell -> Nanos.nanos(cell, 0, cell.length, perSecond))
                .filter(each -> each != Long.MIN_VALUE)
                .toArray();
        if (nanos.length == numbers.length && isFine(nanos)) {
            TimeColumn fine = column(
                    Form.EPOCH_FROM_FIRST,
                    unit + " since 1970, told from the first one to keep every nanosecond",
                    perSecond);
            fine.startAt(nanos[0] / 1_000_000_000L, (int) (nanos[0] % 1_000_000_000L));
            return fine;
        }
        return column(Form.EPOCH, unit + " since 1970", perSecond);
    }

    /** Whether most steps are below a microsecond, of which a number of seconds since 1970 keeps little. */
    private static boolean isFine(long[] nanos) {
        int fine = 0;
        int steps = 0;
        for (int i = 1; i < nanos.length; i++) {
            long step = Math.abs(nanos[i] - nanos[i - 1]);
            steps += step > 0 ? 1 : 0;
            fine += step > 0 && step < MICROSECOND ? 1 : 0;
        }
        return fine > 0 && 2 * fine >= steps;
    }

    private @Nullable TimeColumn plainNumbers(double[] numbers) {
        if (name.kind() == Kind.NONE) {
            return null;
        }
        int ups = 0;
        int downs = 0;
        double before = Double.NaN;
        for (double number : numbers) {
            ups += number > before ? 1 : 0;
            downs += number < before ? 1 : 0;
            before = Double.isNaN(number) ? before : number;
        }
        boolean isX =
                name.rank() > TimeName.WEAK ? 4 * downs <= ups : name.kind() != Kind.DATE && downs == 0 && ups > 0;
        String unit =
                name.unit() == TimeUnitName.NONE ? "" : ", in " + name.unit().symbol();
        return isX ? column(Form.NUMBER, "numbers" + unit, 1) : null;
    }

    private @Nullable TimeColumn ofTexts() {
        TimeText text = new TimeText(context.zone());
        DateOrder dates = new DateOrder();
        int read = 0;
        int dated = 0;
        int clocked = 0;
        boolean isDuration = name.kind() == Kind.RELATIVE;
        boolean isDoubtful = false;
        boolean isIso = true;
        boolean ofClocks = name.kind() == Kind.CLOCK;
        IsoTime iso = new IsoTime(context.zone());
        for (byte[] cell : cells) {
            boolean cellIsIso = iso.read(cell, 0, cell.length);
            if (ofClocks ? text.isWholeClock(cell, 0, cell.length) : text.isWhole(cell, 0, cell.length)) {
                boolean isOpen = text.dated() == TimeText.Dated.OPEN;
                if (isOpen) {
                    dates.add(text);
                }
                boolean isClock = text.dated() == TimeText.Dated.NO;
                boolean isZero = text.secondOfDay() == 0 && text.fractionOfSecond() == 0 && text.parts() > 2;
                isDuration |= isClock && (text.days() > 0 || text.hours() > 24);
                isDuration |= isClock && text.parts() == 2 && text.hasFraction();
                isDuration |= isClock && read == 0 && isZero && name.kind() != Kind.CLOCK && !text.isHalved();
                // 1.2.24 is a version, and 4:30 a ratio, unless the name says otherwise.
                isDoubtful |= isOpen && !text.isClocked() && text.mark() == '.' && text.thirdWidth() == 2;
                isDoubtful |= isClock && text.parts() == 2 && cell[1] == ':' && !text.hasFraction();
                dated += isClock ? 0 : 1;
                clocked += text.isClocked() ? 1 : 0;
                isIso &= cellIsIso;
                read++;
            } else if (cellIsIso) {
                dated++;
                read++;
            }
        }
        boolean isMost = name.rank() > TimeName.WEAK ? 2 * read > cells.size() : read == cells.size();
        if (read == 0 || !isMost || (isDoubtful && name.kind() == Kind.NONE)) {
            return null;
        }
        boolean isIsoOnly = context.format().kind() == TimeFormat.Kind.ISO;
        if (dated == 0 && isDuration) {
            return isIsoOnly ? null : column(Form.DURATION, "durations", 1);
        }
        return isIsoOnly && !isIso ? null : ofDates(dates, 2 * dated > read, 2 * clocked > read, isIso);
    }

    private TimeColumn ofDates(DateOrder dates, boolean dated, boolean clocked, boolean isIso) {
        @Nullable Order named = DateOrder.named(text);
        Order order = dates.isEmpty()
                ? Order.DAY_FIRST
                : named != null && dates.fitsBest(named) ? named : dates.decide(context.arrival(), context.locale());
        String sentence = isIso && dated ? "ISO times" : dated ? "times" : "times of day";
        sentence = dates.isEmpty() ? sentence : sentence + ", " + order.words();
        String doubt = dates.isOpen() ? order.doubt() : dated ? null : context.dateDoubt();
        TextTimes texts = new TextTimes(context, order, name.kind() == Kind.CLOCK);
        long[] nanos = fineTexts(texts);
        boolean fine = dated && nanos.length > 1 && isFine(nanos);
        if (fine) {
            sentence += ", told from the first one to keep every nanosecond";
        }
        TimeColumn column = new TimeColumn(
                fine ? Form.TEXT_FROM_FIRST : Form.TEXT,
                name,
                sentence,
                doubt,
                1,
                false,
                dated,
                clocked,
                new TextTimes(context, order, name.kind() == Kind.CLOCK),
                context);
        if (fine) {
            column.startAt(Math.floorDiv(nanos[0], 1_000_000_000L), (int) Math.floorMod(nanos[0], 1_000_000_000L));
        }
        return column;
    }

    /** The samples to the nanosecond. */
    private long[] fineTexts(TextTimes texts) {
        return cells.stream()
                .filter(cell -> texts.readNanos(cell, 0, cell.length))
                .mapToLong(cell -> texts.wholeSeconds() * 1_000_000_000L + texts.nanos())
                .toArray();
    }

    TimeColumn column(Form form, String sentence, double perSecond) {
        boolean minutesFirst = name.kind() == Kind.RELATIVE;
        return new TimeColumn(
                form,
                name,
                sentence,
                null,
                perSecond,
                minutesFirst,
                false,
                false,
                new TextTimes(context, Order.DAY_FIRST),
                context);
    }
}
