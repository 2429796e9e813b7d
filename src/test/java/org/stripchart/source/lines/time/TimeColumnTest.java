// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.lines.time.text.TimeText;
import org.stripchart.source.rows.TimeFormat;

class TimeColumnTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant ARRIVAL = Instant.parse("2024-12-01T12:00:00Z");

    private static TimeContext context(ZoneId zone, String format) {
        return new TimeContext(
                zone, TimeFormat.parse(format), (double) ARRIVAL.getEpochSecond(), null, null, Locale.UK);
    }

    private static TimeColumn column(ZoneId zone, String name, List<String> cells) {
        return Objects.requireNonNull(TimeColumn.decide(cells, name, context(zone, "auto")));
    }

    private static double read(TimeColumn column, String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        return column.read(bytes, 0, bytes.length);
    }

    private static List<String> read(TimeColumn column, List<String> cells) {
        return cells.stream()
                .map(cell -> Instant.ofEpochMilli(Math.round(1000 * read(column, cell)))
                        .toString())
                .toList();
    }

    @Test
    void goesOverMidnight() {
        List<String> cells = List.of("23:59:58", "23:59:59.5", "00:00:01", "23:59:59.9", "00:00:02", "12:00:00");
        TimeContext context =
                context(ZoneOffset.UTC, "auto").withDate(new PreambleDate.Found(LocalDate.of(2024, 2, 28), null));
        TimeColumn column = Objects.requireNonNull(TimeColumn.decide(cells, "Time", context));
        assertThat(column.sentence()).isEqualTo("times of day");
        assertThat(read(column, cells))
                .containsExactly(
                        "2024-02-28T23:59:58Z",
                        "2024-02-28T23:59:59.500Z",
                        "2024-02-29T00:00:01Z",
                        "2024-02-28T23:59:59.900Z",
                        "2024-02-29T00:00:02Z",
                        "2024-02-29T12:00:00Z");
    }

    @Test
    void staysOnTheDayAfterASmallStepBack() {
        List<String> cells = List.of("10:00:01", "10:00:00", "13:00:00", "12:00:00");
        assertThat(read(column(ZoneOffset.UTC, "Time", cells), cells))
                .containsExactly(
                        "2024-12-01T10:00:01Z", "2024-12-01T10:00:00Z", "2024-12-01T13:00:00Z", "2024-12-01T12:00:00Z");
    }

    @Test
    void forgetsATimeWhoseRowWasNone() {
        TimeColumn column = column(ZoneOffset.UTC, "Time", List.of("11:00:00"));
        double first = read(column, "11:00:00");
        read(column, "23:50:00");
        column.unread();
        assertThat(read(column, "11:00:10")).isEqualTo(first + 10);
        read(column, "00:00:00");
        column.unread();
        assertThat(read(column, "11:00:20")).isEqualTo(first + 20);
    }

    @Test
    void readsAnHourThatTheClockRepeatsInOrder() {
        List<String> cells = List.of(
                "2024-10-27 01:50:00",
                "2024-10-27 02:20:00",
                "2024-10-27 02:50:00",
                "2024-10-27 02:20:00",
                "2024-10-27 02:50:00",
                "2024-10-27 03:20:00");
        TimeColumn column = column(BERLIN, "Zeit", cells);
        assertThat(read(column, cells))
                .containsExactly(
                        "2024-10-26T23:50:00Z",
                        "2024-10-27T00:20:00Z",
                        "2024-10-27T00:50:00Z",
                        "2024-10-27T01:20:00Z",
                        "2024-10-27T01:50:00Z",
                        "2024-10-27T02:20:00Z");
        assertThat(column.clockChanges()).contains("repeats");
    }

    @Test
    void readsHourlyTimesThroughTheHourThatTheClockRepeats() {
        List<String> cells = List.of("11/03/2024 00:00", "11/03/2024 01:00", "11/03/2024 01:00", "11/03/2024 02:00");
        TimeContext context =
                new TimeContext(NEW_YORK, TimeFormat.AUTO, (double) ARRIVAL.getEpochSecond(), null, null, Locale.US);
        TimeColumn column = Objects.requireNonNull(TimeColumn.decide(cells, "Time", context));
        assertThat(read(column, cells))
                .containsExactly(
                        "2024-11-03T04:00:00Z", "2024-11-03T05:00:00Z", "2024-11-03T06:00:00Z", "2024-11-03T07:00:00Z");
    }

    @Test
    void takesRowsOfOneTimeInARepeatedHourForOneTime() {
        List<String> cells =
                List.of("2024-10-27 02:20:00", "2024-10-27 02:20:00", "2024-10-27 02:20:01", "2024-10-27 02:20:00.9");
        assertThat(read(column(BERLIN, "Zeit", cells), cells))
                .containsExactly(
                        "2024-10-27T00:20:00Z",
                        "2024-10-27T00:20:00Z",
                        "2024-10-27T00:20:01Z",
                        "2024-10-27T00:20:00.900Z");
    }

    @Test
    void putsTimesInASkippedHourForward() {
        List<String> cells = List.of("2024-03-31 01:59:00", "2024-03-31 02:30:00", "2024-03-31 03:30:00");
        TimeColumn column = column(BERLIN, "Zeit", cells);
        assertThat(column.clockChanges()).isNull();
        assertThat(read(column, cells))
                .containsExactly("2024-03-31T00:59:00Z", "2024-03-31T01:30:00Z", "2024-03-31T01:30:00Z");
        assertThat(column.clockChanges()).contains("skips");
    }

    @ParameterizedTest
    @CsvSource({
        "01/05/2024;13/05/2024, 2024-05-01, 'times, day first', false",
        "05/01/2024;05/13/2024, 2024-05-01, 'times, month first', false",
        "31.01.2024;01.02.2024, 2024-01-31, 'times, day first', false",
        "01.05.2024, 2024-05-01, 'times, day first', false",
        "01/05/2024, 2024-05-01, 'times, day first', true",
        "05/05/2024, 2024-05-05, 'times, day first', false",
        // The second of January would come behind the first of February.
        "02/01/2024;01/02/2024, 2024-01-02, 'times, day first', false",
        "01/02/2024;02/01/2024, 2024-01-02, 'times, month first', false",
        // Otherwise these times were yet to come.
        "12/11/2024, 2024-11-12, 'times, day first', false",
        "11/12/2024, 2024-11-12, 'times, month first', false",
        "01/05/2024 23:59:59;02/05/2024 00:00:00, 2024-05-01T23:59:59, 'times, day first', false",
        "05/01/2024 23:59:59;05/02/2024 00:00:00, 2024-05-01T23:59:59, 'times, month first', false",
        "99-01-02, 1999-01-02, 'times, year first', false",
        // Days of one month are likelier than the same day of several years.
        "24-05-13;24-05-14, 2024-05-13, 'times, year first', false",
        "13-05-24;14-05-24, 2024-05-13, 'times, day first', false",
        // But not where they were decades ago, and the others lately.
        "01/01/20;01/01/21;01/01/22, 2020-01-01, 'times, day first', false",
        "05/10/23;05/10/24, 2023-10-05, 'times, day first', true",
        "24-05-31;24-06-01, 2024-05-31, 'times, year first', false",
        "20-05-24;12-04-24, 2024-05-20, 'times, day first', false"
    })
    void decidesTheOrderOfDayAndMonth(String cells, String first, String sentence, boolean doubtful) {
        List<String> all = List.of(cells.split(";", -1));
        TimeColumn column = column(ZoneOffset.UTC, "Date", all);
        LocalDateTime expected = first.contains("T")
                ? LocalDateTime.parse(first)
                : LocalDate.parse(first).atStartOfDay();
        assertThat(read(column, all.get(0))).isEqualTo((double) expected.toEpochSecond(ZoneOffset.UTC));
        assertThat(column.sentence()).isEqualTo(sentence);
        assertThat(column.ambiguous() != null).isEqualTo(doubtful);
    }

    @Test
    void takesTheLocalesOrderWhereDatesDoNotTell() {
        TimeContext american = new TimeContext(ZoneOffset.UTC, TimeFormat.AUTO, 1.8e9, null, null, Locale.US);
        TimeColumn column = Objects.requireNonNull(TimeColumn.decide(List.of("01/05/2024"), "Date", american));
        assertThat(column.sentence()).isEqualTo("times, month first");
        assertThat(column.ambiguous()).contains("month was taken").contains("--time-format");
        TimeColumn dots = Objects.requireNonNull(TimeColumn.decide(List.of("01.05.2024"), "Date", american));
        assertThat(dots.sentence()).isEqualTo("times, day first");
    }

    @Test
    void refusesADateThatContradictsTheOrder() {
        TimeColumn column = column(ZoneOffset.UTC, "Date", List.of("13/05/2024"));
        assertThat(read(column, "05/14/2024")).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"Date, Time", "Time, Date"})
    void joinsADateAndATimeOfDay(String firstName, String secondName) {
        TimeColumn first = column(BERLIN, firstName, List.of(firstName.equals("Date") ? "1.5.2024" : "9:59:59"));
        TimeColumn second = column(BERLIN, secondName, List.of(secondName.equals("Date") ? "1.5.2024" : "9:59:59"));
        TimeColumn joined = Objects.requireNonNull(TimeColumn.join(first, second));
        byte[] bytes = "2.5.2024;0:00:01,5".getBytes(StandardCharsets.UTF_8);
        assertThat(joined.read(bytes, 0, 8, 9, bytes.length))
                .isEqualTo((double) Instant.parse("2024-05-01T22:00:01Z").getEpochSecond() + 0.5);
        assertThat(joined.isAbsolute()).isTrue();
        assertThat(joined.read(bytes, 9, bytes.length, 0, 8)).isNaN();
    }

    @Test
    void joinsNothingElse() {
        TimeColumn date = column(BERLIN, "Date", List.of("2024-05-01"));
        TimeColumn time = column(BERLIN, "Time", List.of("2024-05-01 12:00"));
        TimeColumn number = column(BERLIN, "t", List.of("0", "1"));
        assertThat(TimeColumn.join(date, date)).isNull();
        assertThat(TimeColumn.join(date, time)).isNull();
        assertThat(TimeColumn.join(number, date)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000123456789;1700000000123456790;1700000000123456890",
        "1700000000.123456789;1700000000.123456790;1700000000.123456890",
        "2023-11-14T22:13:20.123456789Z;2023-11-14T22:13:20.123456790Z;2023-11-14T22:13:20.123456890Z"
    })
    void tellsFineStepsFromTheFirstTime(String cells) {
        List<String> all = List.of(cells.split(";", -1));
        TimeColumn column = column(BERLIN, "time", all);
        assertThat(column.isAbsolute()).isFalse();
        assertThat(column.sentence()).contains("told from the first one");
        assertThat(all.stream().map(cell -> read(column, cell))).containsExactly(0.0, 1e-9, 101e-9);
    }

    @Test
    void keepsTheTimeWhereFewStepsAreFine() {
        TimeColumn column = column(
                BERLIN,
                "time",
                List.of("1700000000123456789", "1700000000123456790", "1700000001123456789", "1700000002123456789"));
        assertThat(column.isAbsolute()).isTrue();
    }

    @Test
    void obeysTheTimeFormat() {
        TimeContext months = context(ZoneOffset.UTC, "MM/dd/yyyy");
        assertThat(TimeColumn.decide(List.of("13/05/2024"), "Date", months)).isNull();
        TimeContext pattern = context(ZoneOffset.UTC, "MM/dd/yyyy HH:mm");
        TimeColumn column = Objects.requireNonNull(TimeColumn.decide(List.of("05/06/2024 12:00"), "Date", pattern));
        assertThat(read(column, "05/06/2024 12:00"))
                .isEqualTo((double) Instant.parse("2024-05-06T12:00:00Z").getEpochSecond());
        assertThat(TimeColumn.decide(List.of("2024-05-01"), "Date", context(BERLIN, "none")))
                .isNull();
        assertThat(TimeColumn.decide(List.of("1.5.2024"), "Date", context(BERLIN, "iso")))
                .isNull();
        TimeColumn seconds = Objects.requireNonNull(TimeColumn.decide(List.of("5000"), "time", context(BERLIN, "ms")));
        assertThat(seconds.isAbsolute()).isTrue();
        assertThat(read(seconds, "5000")).isEqualTo(5);
    }

    @Test
    void ranksItsName() {
        List<String> cells = List.of("2024-05-01T12:00:00Z");
        assertThat(column(BERLIN, "_time", cells).rank())
                .isGreaterThan(column(BERLIN, "_start", cells).rank());
        assertThat(column(BERLIN, "time", cells).rank())
                .isGreaterThan(column(BERLIN, "foo", cells).rank());
    }

    @Test
    void saysWhatNumbersAreIn() {
        assertThat(column(BERLIN, "Time [ms]", List.of("0", "1")).unit()).isEqualTo(TimeUnitName.MILLISECONDS);
        assertThat(column(BERLIN, "time", List.of("0", "1")).unit()).isEqualTo(TimeUnitName.NONE);
        assertThat(column(BERLIN, "time", List.of("1700000000")).unit()).isEqualTo(TimeUnitName.SECONDS);
        assertThat(column(BERLIN, "time", List.of("1700000000")).sentence()).isEqualTo("seconds since 1970");
    }

    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "yyyy-MM-dd HH:mm:ss,SSSxx",
            "yyyy/MM/dd HH:mm:ss.SSS x",
            "yyyy.MM.dd HH:mm:ss.SSSXXX",
            "yyyyMMdd'T'HHmmss.SSSX",
            "dd MMM yyyy HH:mm:ss.SSS Z",
            "EEE, d MMM yyyy HH:mm:ss.SSS Z",
            "MMM d, yyyy h:mm:ss.SSS a XXX",
            "MMMM d, yyyy hh:mm:ss.SSS a XXX",
            "dd/MMM/yyyy:HH:mm:ss.SSS Z",
            "d-MMM-yyyy HH:mm:ss.SSS XXX",
            "d.M.yyyy H:mm:ss.SSS XXX",
            "M/d/yyyy h:mm:ss.SSS a XXX",
            "EEE MMM d HH:mm:ss.SSS Z yyyy");

    @Property(seed = "1")
    void readsExactlyWhatWasWritten(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
            @ForAll @IntRange(max = 13) int form,
            @ForAll @IntRange(min = -14, max = 14) int hours) {
        Instant instant = Instant.ofEpochMilli(millis);
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(PATTERNS.get(form), Locale.ENGLISH);
        ZoneOffset offset = ZoneOffset.ofHours(hours);
        String text = formatter.format(OffsetDateTime.ofInstant(instant, offset));
        // One date that tells the order.
        String telling = formatter.format(OffsetDateTime.of(2020, 1, 31, 0, 0, 0, 0, offset));
        TimeColumn column = column(BERLIN, "time", List.of(telling, text));
        assertThat(read(column, text)).as(text).isEqualTo(instant.getEpochSecond() + instant.getNano() / 1e9);
    }

    @Property(seed = "1")
    void endsWithinAnyText(@ForAll String text) {
        TimeText times = new TimeText(BERLIN);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = times.read(bytes, 0, bytes.length);
        assertThat(end).isBetween(-1, bytes.length);
    }
}
