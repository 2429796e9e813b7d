// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.Column;
import org.stripchart.source.lines.layout.TableFinder;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** What of a table may as well be read in another way, as a person is told. */
class FoundDoubtsTest {

    /** Returns what reads the table of that text, whose times without a zone are in Berlin's. */
    private static TableFormat inBerlin(String text) {
        RowWriter rows = new RowWriter(
                PointSink.of(info -> {
                    throw new AssertionError(info);
                }),
                SeriesRules.DEFAULTS.withX(XFrom.OWN),
                new TimeReader(TimeFormat.AUTO, ZoneId.of("Europe/Berlin")),
                new SeriesBudget(256),
                "");
        rows.arrival(FormatReading.ARRIVAL);
        return Objects.requireNonNull(TableFormat.find(TableCases.lines(text), List.of(), rows));
    }

    @Test
    void areFewerNamesThanSeries() {
        TableCases.check("""
                * time,v¶0,1.5,7¶1,1.6,8
                commas, names in line 1, x from "time" (numbers)
                x time, v, column 3
                header time|v
                there are fewer names than cells; those behind the last name go by their numbers
                * time,v¶0,1.5,on¶1,1.6,off
                commas, names in line 1, x from "time" (numbers)
                x time, v, state column 3
                header time|v; not clear
                there are fewer names than cells; those behind the last name go by their numbers
                * a,b¶1.5,2,2024-05-01T12:00:00Z¶2.5,3,2024-05-01T12:00:01Z
                commas, names in line 1, x from "column 3" (ISO times)
                a, b, x column 3
                header a|b
                * a,b,c¶1.5,2,3,2024-05-01T12:00:00Z,4¶2.5,3,4,2024-05-01T12:00:01Z,5
                commas, names in line 1, x from "column 4" (ISO times)
                a, b, c, x column 4, column 5
                header a|b|c
                there are fewer names than cells; those behind the last name go by their numbers
                * time,v¶12:00:01,1,12:00:05¶12:00:02,2,12:00:06
                commas, names in line 1, x from "time" (times of day)
                x time, v, no value
                header time|v
                * time,v¶0,1.5,,¶1,1.6,,
                commas, names in line 1, x from "time" (numbers)
                x time, v, state column 3 *
                header time|v
                * temp,¶1.5,2¶3.5,4
                commas, names in line 1
                temp, column 2
                header temp
                * a,,c¶1.5,2,3¶3.5,4,5
                commas, names in line 1
                a, column 2, c
                header a||c
                * a b¶x 1 2¶y 3 4
                blanks, names in line 1, series by "column 1"
                label column 1, a, b
                header a|b
                """);
    }

    @Test
    void areNoneWhereTheUserNamesTheRest() {
        RowWriter rows = TableCases.rows(XFrom.OWN);
        TableLayout layout = Objects.requireNonNull(new TableFinder(List.of("t", "p", "q"), rows.times())
                .find(TableCases.lines("time,v¶0,1.5,7¶1,1.6,8"), rows));
        assertThat(layout.columns()).extracting(Column::name).containsExactly("t", "p", "q");
        assertThat(new TableWords(layout).doubts(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,a¶01/02/2024 10:00,1¶01/02/2024 11:00,2",
                "date,clock,a¶01/02/2024,10:00:00,1¶01/02/2024,11:00:00,2",
                "time,ms,a¶01/02/2024 10:00:00,025,1¶01/02/2024 11:00:00,500,2"
            })
    void areDaysThatMayBeMonths(String text) {
        assertThat(inBerlin(text).words().doubts(List.of()))
                .singleElement()
                .asString()
                .startsWith("whether the day or the month comes first is open");
        assertThat(inBerlin(text.replace("01/02", "13/02")).words().doubts(List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "time,a ! 2024-03-31 01:30:00 ! 2024-03-31 02:30:00",
                "date,clock,a ! 2024-03-31,01:30:00 ! 2024-03-31,02:30:00",
                "time,ms,a ! 2024-03-31 01:30:00,025 ! 2024-03-31 02:30:00,500"
            })
    void areHoursThatTheClockSkips(String names, String before, String skipped) {
        TableFormat format = inBerlin(names + "¶" + before + ",1");
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read(before + ",1")).startsWith("ROW");
        assertThat(format.words().doubts(List.of())).isEmpty();
        assertThat(reading.read(skipped + ",2")).startsWith("ROW");
        assertThat(format.words().doubts(List.of()))
                .containsExactly("times in an hour that the clock skips were put forward");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "time,a ! 2024-10-27 02:30:00 ! 2024-10-27 02:45:00 ! 2024-10-27 02:00:00",
                "date,clock,a ! 2024-10-27,02:30:00 ! 2024-10-27,02:45:00 ! 2024-10-27,02:00:00",
                "time,ms,a ! 2024-10-27 02:30:00,025 ! 2024-10-27 02:45:00,500 ! 2024-10-27 02:00:00,750"
            })
    void areHoursThatTheClockRepeats(String names, String first, String second, String repeated) {
        TableFormat format = inBerlin(names + "¶" + first + ",1");
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read(first + ",1")).startsWith("ROW");
        assertThat(reading.read(second + ",2")).startsWith("ROW");
        assertThat(format.words().doubts(List.of())).isEmpty();
        assertThat(reading.read(repeated + ",3")).startsWith("ROW");
        assertThat(format.words().doubts(List.of()))
                .containsExactly("an hour that the clock repeats was read in order");
    }
}
