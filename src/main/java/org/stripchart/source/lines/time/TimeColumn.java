// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.time.text.TimeText;
import org.stripchart.source.rows.TimeFormat;

/**
 * Reads the times of one column or label, in the form that was found out over many of them.
 *
 * <p>What is read is in seconds since the epoch if {@link #isAbsolute}. Else it is a number as it is written, in the unit
 * that the name tells ({@link #unit}), or seconds of a duration.
 *
 * <p>More than 300 lines, since each form is read in its own way.
 *
 * <p><b>Threading:</b> confined to the thread that reads; times are read in the order in which they come.
 */
public final class TimeColumn {

    /** How the times are written. */
    enum Form {
        /** Numbers of some unit since the epoch. */
        EPOCH,
        /** Numbers. */
        NUMBER,
        /** Numbers of some unit since the epoch, told from the first one. */
        EPOCH_FROM_FIRST,
        /** Numbers of days. */
        DAYS,
        /** Dates and times, or times of day, as text. */
        TEXT,
        /** The same, told from the first one. */
        TEXT_FROM_FIRST,
        /** Years and months, which begin with the first day. */
        MONTH,
        /** From when to when, as text. */
        INTERVAL,
        /** How long something took, as text. */
        DURATION,
        /** As the user's pattern says. */
        PATTERN
    }

    private static final Pattern MONTH = Pattern.compile("(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])");
    private static final Pattern OF_MONTHS =
            Pattern.compile("(?i)month|monat|mois|mes|mese|period|week|woche|semaine|semana|settimana");

    private final Form form;
    private final TimeName name;
    private final String sentence;
    private final @Nullable String doubt;
    private final double perSecond;
    private final boolean minutesFirst;
    private final boolean dates;
    private final boolean clocks;
    private final TextTimes texts;
    private final TimeReader pattern;
    private final NumberParser numbers = new NumberParser();
    private @Nullable DayCount days;
    private long firstSeconds;
    private int firstNanos;

    TimeColumn(
            Form form,
            TimeName name,
            String sentence,
            @Nullable String doubt,
            double perSecond,
            boolean minutesFirst,
            boolean dates,
            boolean clocks,
            TextTimes texts,
            TimeContext context) {
        this.form = form;
        this.name = name;
        this.sentence = sentence;
        this.doubt = doubt;
        this.perSecond = perSecond;
        this.minutesFirst = minutesFirst;
        this.dates = dates;
        this.clocks = clocks;
        this.texts = texts;
        this.pattern = new TimeReader(context.format(), context.zone());
        this.pattern.arrival(context.arrival());
        this.numbers.decimalComma(true);
    }

    /**
     * Returns what reads that column, or null if it holds no times, or none for certain.
     *
     * <p>A column without a name, or with one that says nothing, is one of times if its texts are; numbers must have the
     * size of times since the epoch and must not go back. Ask that of a first column only: a counter may be as large.
     *
     * @param samples of its cells, in their order; empty ones and those that stand for nothing do not count
     * @param name of the column; empty if it has none
     */
    public static @Nullable TimeColumn decide(List<String> samples, String name, TimeContext context) {
        TimeDecision decision = new TimeDecision(samples, name, TimeName.of(name), context);
        boolean mayBeIntervals = name.isEmpty() || isNamed(name);
        if (mayBeIntervals && context.format().kind() == TimeFormat.Kind.AUTO && Intervals.are(samples)) {
            return decision.column(Form.INTERVAL, "ends of intervals", 1);
        }
        return areMonths(samples, name) && context.format().kind() == TimeFormat.Kind.AUTO
                ? decision.column(Form.MONTH, "months", 1)
                : decision.column();
    }

    /**
     * Returns what reads a column beside one of dates as times of day, or null if it holds none. They may begin at midnight,
     * where the same texts without a date are times since a start.
     */
    public static @Nullable TimeColumn besideDates(List<String> samples, String name, TimeContext context) {
        TimeName known = TimeName.of(name);
        boolean mayBe = name.isEmpty() || known.kind() == TimeName.Kind.TIME || known.kind() == TimeName.Kind.CLOCK;
        TimeName clock = new TimeName(TimeName.Kind.CLOCK, known.unit(), known.rank(), known.zone());
        return mayBe ? new TimeDecision(samples, name, clock, context).column() : null;
    }

    /** Whether texts below that name are times if they can be read as such. */
    public static boolean isNamed(String name) {
        return Intervals.isNamed(name)
                || TimeName.of(name).rank() > 0
                || OF_MONTHS.matcher(name).matches();
    }

    /** Whether the cells of a column of that name are years and months: {@code 2023-12}. */
    private static boolean areMonths(List<String> samples, String name) {
        return isNamed(name)
                && !samples.isEmpty()
                && samples.stream().allMatch(text -> MONTH.matcher(text).matches());
    }

    /**
     * Returns what reads a date and a time of day that stand in two columns, given in either order; or null if they are
     * not one of each. The reading takes the bytes of both, the date's first.
     */
    public static @Nullable TimeColumn join(TimeColumn one, TimeColumn other) {
        boolean datesAndClocks = one.form == Form.TEXT && other.form == Form.TEXT;
        if (!datesAndClocks || !((one.isDate() && other.isClock()) || (one.isClock() && other.isDate()))) {
            return null;
        }
        TimeColumn date = one.isDate() ? one : other;
        TimeColumn clock = one.isDate() ? other : one;
        return date.with(clock);
    }

    /**
     * Returns what reads a date and a time of day that stand in two columns as digits, {@code 240501} and {@code 100000}; or
     * null if they are none. The reading takes the bytes of both, the date's first.
     *
     * @param name of the column of the dates
     */
    public static @Nullable TimeColumn ofDigits(
            List<String> dates, List<String> clocks, String name, TimeContext context) {
        return TimeDecision.ofDigits(dates, clocks, TimeName.of(name), context);
    }

    private TimeColumn with(TimeColumn clock) {
        TimeContext local = TimeContext.of(texts.offsets().zone(), TimeFormat.AUTO, 0);
        texts.takeClockDigits(clock.texts);
        String told = sentence + ", with " + clock.sentence;
        return new TimeColumn(Form.TEXT, name, told, doubt, 1, false, true, true, texts, local);
    }

    /**
     * Returns the time in those bytes, or NaN if they are none.
     *
     * <p>It follows the one before: a time of day goes over midnight, an hour that comes twice is told apart.
     */
    public double read(byte[] bytes, int from, int to) {
        return switch (form) {
            case TEXT -> texts.read(bytes, from, to);
            case EPOCH -> epoch(bytes, from, to);
            case DAYS -> days(bytes, from, to);
            case NUMBER -> number(bytes, from, to) ? numbers.value() : Double.NaN;
            case EPOCH_FROM_FIRST -> Nanos.fromFirst(bytes, from, to, perSecond, firstSeconds, firstNanos);
            case TEXT_FROM_FIRST ->
                texts.readNanos(bytes, from, to)
                        ? Nanos.difference(texts.wholeSeconds(), texts.nanos(), firstSeconds, firstNanos)
                        : Double.NaN;
            case MONTH -> month(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
            case INTERVAL -> Intervals.end(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            case DURATION -> duration(bytes, from, to);
            case PATTERN -> pattern.read(bytes, from, to);
        };
    }

    /** Returns the time in the bytes of a date and those of a time of day, of a column that was joined; or NaN. */
    public double read(byte[] bytes, int dateFrom, int dateTo, int clockFrom, int clockTo) {
        return texts.read(bytes, dateFrom, dateTo, clockFrom, clockTo);
    }

    /** Forgets the time that was read last, as if it had not come: its row was none. */
    public void unread() {
        texts.unread();
    }

    /** Whether it reads seconds since the epoch. */
    public boolean isAbsolute() {
        return form == Form.EPOCH
                || form == Form.TEXT
                || form == Form.PATTERN
                || form == Form.MONTH
                || form == Form.DAYS;
    }

    /** Whether it holds numbers of some unit since the epoch, and reads them as they are. */
    public boolean isEpoch() {
        return form == Form.EPOCH;
    }

    /** Whether it holds dates without times of day. */
    public boolean isDate() {
        return dates && !clocks;
    }

    /** Whether it holds times of day without dates. */
    public boolean isClock() {
        return clocks && !dates;
    }

    /** Returns the unit of what is read; none if it is not known. */
    public TimeUnitName unit() {
        return form == Form.NUMBER ? name.unit() : TimeUnitName.SECONDS;
    }

    /** Returns how surely it is the x, to choose among several: the higher the more. */
    public int rank() {
        return 2 * name.rank() + (isAbsolute() ? 1 : 0);
    }

    /** Returns what the times are, such as {@code times, day first}. */
    public String sentence() {
        return sentence;
    }

    /** Returns what of the form is open, and what was taken then; null if nothing is. */
    public @Nullable String ambiguous() {
        return doubt;
    }

    /** Returns the zone in which times were read that tell none; empty if there were no such times. */
    public String localZone() {
        return form == Form.PATTERN ? pattern.localZone() : texts.offsets().told();
    }

    /** Returns what happened where the clock was put forward or back; null if nothing did. */
    public @Nullable String clockChanges() {
        LocalOffsets offsets = texts.offsets();
        if (offsets.repeats()) {
            return "an hour that the clock repeats was read in order";
        }
        return offsets.skips() ? "times in an hour that the clock skips were put forward" : null;
    }

    void startAt(long seconds, int nanos) {
        firstSeconds = seconds;
        firstNanos = nanos;
    }

    void count(DayCount ofDays) {
        days = ofDays;
    }

    private double days(byte[] bytes, int from, int to) {
        DayCount count = days;
        if (count == null || !number(bytes, from, to) || !count.fits(numbers.value())) {
            return Double.NaN;
        }
        double whole = Math.floor(numbers.value());
        int mark = numbers.mark();
        // By itself, the part of a day keeps the digits that a double of all of them has no room for.
        boolean hasPart = mark >= 0 && mark + 1 < to && numbers.parse(bytes, mark, to) == to;
        double seconds = count.seconds(whole, hasPart ? numbers.value() : 0);
        return count.isLocal() ? texts.ofLocal(seconds) : seconds;
    }

    private double epoch(byte[] bytes, int from, int to) {
        if (perSecond == Nanos.PER_SECOND) {
            // More digits than a double holds: the seconds and the rest are taken apart before they are rounded.
            long nanos = Nanos.nanos(bytes, from, to, perSecond);
            if (nanos != Long.MIN_VALUE) {
                long whole = nanos / Nanos.PER_SECOND;
                return whole + (double) (nanos % Nanos.PER_SECOND) / Nanos.PER_SECOND;
            }
        }
        return number(bytes, from, to) ? numbers.value() / perSecond : Double.NaN;
    }

    private boolean number(byte[] bytes, int from, int to) {
        return numbers.isNumber(bytes, from, to);
    }

    private double month(String text) {
        return MONTH.matcher(text).matches()
                ? texts.startOfDay(YearMonth.parse(text).atDay(1))
                : Double.NaN;
    }

    private double duration(byte[] bytes, int from, int to) {
        TimeText text = texts.text();
        if (!text.isWhole(bytes, from, to) || text.dated() != TimeText.Dated.NO) {
            return number(bytes, from, to) ? numbers.value() : Double.NaN;
        }
        long whole = text.days() * 86_400L + text.secondOfDay();
        boolean isMinutes = text.parts() == 2 && text.days() == 0 && (minutesFirst || text.hasFraction());
        long seconds = isMinutes ? whole / 60 : whole;
        return seconds + text.fractionOfSecond();
    }
}
