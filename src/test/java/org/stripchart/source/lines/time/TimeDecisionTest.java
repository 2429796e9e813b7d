// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stripchart.source.rows.TimeFormat;

/** What the cells of a column are decided to be, by their name and by themselves. */
class TimeDecisionTest {

    private static final double ARRIVAL =
            (double) Instant.parse("2024-05-01T18:00:00Z").getEpochSecond();

    /** Returns what the column of that name, behind a colon its cells, is decided to be. */
    static String told(String column, String format) {
        String[] parts = column.split(": ", 2);
        TimeContext context = new TimeContext(ZoneOffset.UTC, TimeFormat.parse(format), ARRIVAL, null, null, Locale.UK);
        TimeColumn decided = TimeColumn.decide(List.of(parts[1].split("; ", -1)), parts[0], context);
        if (decided == null) {
            return "no times";
        }
        return decided.sentence()
                + (decided.isAbsolute() ? "" : " (no moments)")
                + (decided.isDate() ? " (dates)" : "")
                + (decided.isClock() ? " (clocks)" : "")
                + (decided.isEpoch() ? " (epoch)" : "");
    }

    private static void check(String format, String expected) {
        assertThat(expected.lines()
                        .map(line -> line.split(" => ", -1)[0])
                        .map(line -> line + " => " + told(line, format))
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(expected);
    }

    @Test
    void takesNumbersForTimesSince1970WhereTheyAreAsLargeAndGoOneWay() {
        check("auto", """
                : 1714586400; 1714586401 => seconds since 1970 (epoch)
                : 1714586401; 1714586400 => seconds since 1970 (epoch)
                : 1000000123; 1000000119 => no times
                : 1714586401; 1714586400; 1714586402 => no times
                : 1714586624; 1714585600 => no times
                : 1800000000; 1700000000 => no times
                time: 2400000000; 1800000000 => seconds since 1970 (epoch)
                : 1714586400; 1714586400 => seconds since 1970 (epoch)
                : 1714586400 => seconds since 1970 (epoch)
                : 1714499999 => no times
                : 1714500001 => seconds since 1970 (epoch)
                : 1714672799 => seconds since 1970 (epoch)
                : 1714672801 => no times
                : 1714586400; 1714586400000 => no times
                : 1714586400; 5 => no times
                : 1714586400000; 1714586400001 => milliseconds since 1970 (epoch)
                : 1714586400000000; 1714586400000001 => microseconds since 1970 (epoch)
                : 1714586400.5; 1714586401 => seconds since 1970 (epoch)
                time: 1714586401; 1714586400 => seconds since 1970 (epoch)
                time: 1714586401 => seconds since 1970 (epoch)
                time: 1000000000; 2000000000 => seconds since 1970 (epoch)
                time: 1714586400; 5 => no times
                time: 5; 6 => numbers (no moments)
                t: 1714586400 => seconds since 1970 (epoch)
                t: 1714586401; 1714586400 => seconds since 1970 (epoch)
                t: 1600000000 => seconds since 1970 (epoch)
                value: 1600000000 => no times
                value: 1714586400; 1714586401 => seconds since 1970 (epoch)
                time_ms: 1714586400 => numbers, in ms (no moments)
                time_ms: 1714586400000 => milliseconds since 1970 (epoch)
                uptime: 1714586400 => numbers (no moments)
                elapsed: 1714586400; 1714586401 => numbers (no moments)
                time: 1714586400; NA; 1714586401 => seconds since 1970 (epoch)
                time: 1714586400; x; 1714586401 => seconds since 1970 (epoch)
                time: 1714586400; x => no times
                time: x; y; 1714586401 => no times
                : 1714586400; x; 1714586401 => no times
                time: 1714586400000000001; 1714586400000000002 => nanoseconds since 1970, told from the first one to keep every nanosecond (no moments)
                time: 1714586400000000001; 1714586401000000002; 1714586402000000003 => nanoseconds since 1970 (epoch)
                time: 1714586400000000001; 1714586400000000002; 1714586401000000003 => nanoseconds since 1970, told from the first one to keep every nanosecond (no moments)
                time: 1714586400000000001; 1714586400000000001 => nanoseconds since 1970 (epoch)
                time: 1714586400000001001; 1714586400000002001 => nanoseconds since 1970 (epoch)
                time: 1714586400.000000001; 1714586400.000000002 => seconds since 1970, told from the first one to keep every nanosecond (no moments)
                """);
    }

    @Test
    void takesNumbersForTheXWhereTheirNameSaysSo() {
        check("auto", """
                t: 1; 2 => numbers (no moments)
                t: 2; 1 => no times
                t: 1; 1 => no times
                t: 1; 2; 2 => numbers (no moments)
                t: 1; NA; 2 => numbers (no moments)
                x: -1; 0 => numbers (no moments)
                time: 1; 2; 3; 4; 5; 0 => numbers (no moments)
                time: 1; 2; 3; 4; 0 => no times
                time: 5; 4 => no times
                time: 5; 5 => numbers (no moments)
                time [ms]: 5; 6 => numbers, in ms (no moments)
                date: 1; 2 => numbers (no moments)
                datum: 5; 6 => numbers (no moments)
                value: 1; 2 => no times
                elapsed: 5; 6 => numbers (no moments)
                """);
    }

    @Test
    void takesDigitsForDatesWhereTheyAreSome() {
        check("auto", """
                : 20240501120000; 20240501120001 => times
                : 20240501120000 => times
                : 20240501 => no times
                date: 20240501 => times (dates)
                date: 202405011200 => times
                time: 20240501 => times (dates)
                time: 20240501120000.5 => times
                : 20240501120000.5 => times
                : 20240501120000500 => times
                : 18990501120000 => no times
                : 21000501120000 => no times
                : 20990501120000 => times
                t: 20240501 => no times
                date: 20240501; 5 => no times
                """);
    }

    @Test
    void takesTextsForTimes() {
        check("auto", """
                : 12:00:00; 12:00:01 => times of day (clocks)
                : 12:00; 12:01 => times of day (clocks)
                : 4:30 => no times
                : 14:30 => times of day (clocks)
                time: 4:30 => times of day (clocks)
                : 00:00:00; 00:00:01 => durations (no moments)
                Uhrzeit: 00:00:00; 00:00:01 => times of day (clocks)
                time: 00:00:00; 00:00:01 => durations (no moments)
                time: 00:00:01 => times of day (clocks)
                : 00:00; 00:01 => times of day (clocks)
                : 00:00:00.5 => times of day (clocks)
                : 12:00:00 AM => times of day (clocks)
                : 25:00:00 => durations (no moments)
                : 24:00:00 => times of day (clocks)
                : 1-02:03:04 => durations (no moments)
                : 01:02.5 => durations (no moments)
                elapsed: 12:00:00 => durations (no moments)
                : 2024-05-01; 2024-05-02 => ISO times (dates)
                : 2024-05-01 12:00; 2024-05-01 12:01 => ISO times
                : 2024-05-01; 12:00 => times of day
                : 2024-05-01 12:00; 2024-05-02; 2024-05-03 => ISO times (dates)
                : 2024-05-01 12:00; 2024-05-02 12:00; 2024-05-03 => ISO times
                : 1.2.24 => no times
                date: 1.2.24 => times, day first (dates)
                : 1.2.2024 => times, day first (dates)
                : 1/2/24 => times, day first (dates)
                : 1.2.24 12:00 => times, day first
                : 2024-05-01; x => no times
                time: 2024-05-01; x => no times
                time: 2024-05-01; 2024-05-02; x => ISO times (dates)
                : x => no times
                time: x => no times
                : -; NA => no times
                time: ; 12:00:00 => times of day (clocks)
                : 2024-05-01T12:00:00Z; 2024-05-01T12:00:01Z => ISO times
                : 2024-05-01T12:00:00Z; May 1 2024 12:00:00 => times
                : 2024-05-01T12:00:00.000000001Z; 2024-05-01T12:00:00.000000002Z => ISO times, told from the first one to keep every nanosecond (no moments)
                : 2024-05-01T12:00:00.000000001Z; 2024-05-01T12:00:01Z; 2024-05-01T12:00:02Z => ISO times
                : 13.05.2024; 14.05.2024 => times, day first (dates)
                : 05/13/2024; 05/14/2024 => times, month first (dates)
                """);
    }

    @Test
    void takesOnlyWhatTheFormatSays() {
        check("iso", """
                : 2024-05-01T12:00:00Z => ISO times
                : May 1 2024 12:00:00 => no times
                : 12:00:00 => no times
                time: 5; 6 => no times
                time: 1714586400 => no times
                : 20240501120000 => no times
                elapsed: 25:00:00 => no times
                """);
    }

    @Test
    void takesNoTimesWhereThereAreNone() {
        check("none", """
                : 2024-05-01T12:00:00Z => no times
                time: 2024-05-01T12:00:00Z => no times
                time: 5; 6 => numbers (no moments)
                time: 1714586400 => numbers (no moments)
                t: 6; 5 => no times
                """);
    }

    @Test
    void takesNumbersInTheUnitThatIsSaid() {
        check("ms", """
                time: 5; 6 => numbers since 1970, in ms (epoch)
                value: 5; 6 => no times
                time: 2024-05-01T12:00:00Z => no times
                t: 6; 5 => numbers since 1970, in ms (epoch)
                """);
    }

    @Test
    void takesTimesByThePatternOfTheUser() {
        check("HH-mm", """
                : 12-00; 12-01 => times as HH-mm
                : 12-00; x => no times
                : 12-00; x; 12-01 => times as HH-mm
                : x => no times
                time: 5 => no times
                """);
    }
}
