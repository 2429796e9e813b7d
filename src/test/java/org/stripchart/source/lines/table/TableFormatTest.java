// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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

/** Several tables that take turns, as one format. */
class TableFormatTest {

    @Test
    void isFoundOnlyWhereATableIs() {
        assertThat(TableFormat.find(TableCases.lines("hello world"), List.of(), TableCases.rows(XFrom.OWN)))
                .isNull();
    }

    @Test
    void saysWhereItsTableBegins() {
        TableFormat format = TableCases.format("made by hand¶a,b¶V,s¶1,2");
        assertThat(format.first()).isEqualTo(1);
        assertThat(format.firstRow()).isEqualTo(3);
        assertThat(format.sentence()).isEqualTo("commas, names in line 2, units in line 3");
        assertThat(format.words().sentence(line -> line + 101L))
                .isEqualTo("commas, names in line 102, units in line 103");
    }

    @Test
    void isOfDevicesWhereBlanksPartLabelledRows() {
        assertThat(TableCases.format("dev a b¶x 1 2¶y 3 4").isOfDevices()).isTrue();
        assertThat(TableCases.format("device,a¶x,1¶y,2¶x,3").isOfDevices()).isFalse();
        assertThat(TableCases.format("a b¶1 2¶3 4").isOfDevices()).isFalse();
    }

    @Test
    void isClearWhereTwoRowsTellEnough() {
        assertThat(TableCases.format("a,b¶1,2").isClear()).isTrue();
        assertThat(TableCases.format("a,s¶1,on¶2,off").isClear()).isFalse();
    }

    @Test
    void takesTurnsWithThoseThatItAdopts() {
        TableFormat format = TableCases.format("a,b¶1,2");
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read("3,4")).isEqualTo("ROW at 0: a 3, b 4");
        format.adopt(TableCases.format("c;d¶1,5;2"));
        assertThat(format.sentence()).startsWith("semicolons");
        assertThat(reading.read("2,5;3")).isEqualTo("ROW at 1: c 2.5, d 3");
        assertThat(reading.read("a,b")).isEqualTo("SKIPPED");
        assertThat(reading.read("5,6")).isEqualTo("ROW at 2: a 5, b 6");
        assertThat(reading.read("c;d")).isEqualTo("SKIPPED");
        assertThat(reading.read("7,5;8")).isEqualTo("ROW at 3: c 7.5, d 8");
        assertThat(reading.read("c,d")).isEqualTo("NOT_A_NUMBER");
    }

    @Test
    void readsTheNewestTableOfAHeader() {
        TableFormat format = TableCases.format("a,b¶1,2");
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read("3,on")).isEqualTo("UNFIT_CELL at 0: a 3");
        format.adopt(TableCases.format("c,d¶1,2"));
        format.adopt(TableCases.format("a,b¶1,on¶2,off"));
        assertThat(reading.read("3,on")).isEqualTo("ROW at 1: a 3, b (states) on");
        assertThat(reading.read("c,d")).isEqualTo("SKIPPED");
        assertThat(reading.read("a,b")).isEqualTo("SKIPPED");
        assertThat(reading.read("4,off")).isEqualTo("ROW at 2: a 4, b (states) off");
    }

    @Test
    void keepsTablesWithoutAHeaderApart() {
        TableFormat format = TableCases.format("1,2.5¶3,4.5");
        format.adopt(TableCases.format("1;2;3¶4;5;6"));
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(format.first()).isZero();
        assertThat(reading.read("1;2;3")).isEqualTo("ROW at 0: column 1 1, column 2 2, column 3 3");
    }

    @Test
    void knowsTheTablesWhoseHeadersItHas() {
        TableFormat format = TableCases.format("a,b¶1,2");
        assertThat(format.knows(TableCases.format("a,b¶x¶1,on¶2,off"))).isTrue();
        assertThat(format.knows(TableCases.format("a,c¶1,2"))).isFalse();
        assertThat(TableCases.format("1,2.5").knows(TableCases.format("1,3.5"))).isFalse();
        format.adopt(TableCases.format("a,c¶1,2"));
        assertThat(format.knows(TableCases.format("a,b¶1,2"))).isTrue();
        assertThat(format.knows(TableCases.format("a,c¶1,2"))).isTrue();
    }

    @Test
    void forgetsTheOldestOfManyTables() {
        TableFormat format = TableCases.format("a0,b¶1,2");
        for (int i = 1; i < 64; i++) {
            format.adopt(TableCases.format("a" + i + ",b¶1,2"));
        }
        assertThat(format.knows(TableCases.format("a0,b¶1,2"))).isTrue();
        format.adopt(TableCases.format("a64,b¶1,2"));
        assertThat(format.knows(TableCases.format("a0,b¶1,2"))).isFalse();
        assertThat(format.knows(TableCases.format("a1,b¶1,2"))).isTrue();
        assertThat(format.knows(TableCases.format("a64,b¶1,2"))).isTrue();
    }

    @Test
    void takesTurnsBetweenTablesOfMoreAndOfFewerColumns() {
        TableFormat format = TableCases.format("dev a b¶x 1 2¶y 3 4");
        format.adopt(TableCases.format("port r s t¶p 1 2 3¶q 4 5 6"));
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read("p 1 2 3")).isEqualTo("ROW at 0: p r 1, p s 2, p t 3");
        assertThat(reading.read("dev a b")).isEqualTo("SKIPPED");
        assertThat(reading.read("x 1 2")).isEqualTo("ROW at 1: x a 1, x b 2");
        assertThat(reading.read("port r s t")).isEqualTo("SKIPPED");
        assertThat(reading.read("q 4 5 6")).isEqualTo("ROW at 2: q r 4, q s 5, q t 6");
    }

    @Test
    void countsATableThatComesAgainOnce() {
        TableFormat format = TableCases.format("a,b¶1,2");
        for (int i = 0; i < 64; i++) {
            format.adopt(TableCases.format("c,d¶1,2"));
        }
        assertThat(format.knows(TableCases.format("a,b¶1,2"))).isTrue();
    }

    @Test
    void namesSeriesApartFromThoseOfAnotherTable() {
        TableFormat format = TableCases.format("time,a,b,c¶1,2,3,4¶2,3,4,5");
        format.adopt(TableCases.format("time;a;d;e¶1;2;3;4¶2;3;4;5"));
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(format.sentence()).isEqualTo("semicolons, names in line 1, x from \"time\" (numbers)");
        assertThat(reading.read("5;6;7;8")).isEqualTo("ROW at 5: a 2 6, d 7, e 8");
        assertThat(reading.read("time,a,b,c")).isEqualTo("SKIPPED");
        assertThat(reading.read("6,7,8,9")).isEqualTo("ROW at 6: a 7, b 8, c 9");
    }

    @Test
    void goesOnWithTheSeriesWhereHalfOfTheNamesAreTheSame() {
        TableFormat format = TableCases.format("time,a,b¶1,2,3¶2,3,4");
        format.adopt(TableCases.format("time;a;c¶1;2;3¶2;3;4"));
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read("5;6;7")).isEqualTo("ROW at 5: a 6, c 7");
    }

    @Test
    void namesStatesApartFromNumbersOfAnotherTable() {
        TableFormat format = TableCases.format("a,b,c¶1,2,3");
        format.adopt(TableCases.format("d;e;a¶1;2;on¶3;4;off"));
        FormatReading reading = new FormatReading(format, XFrom.OWN);
        assertThat(reading.read("5;6;off")).isEqualTo("ROW at 0: d 5, e 6, a 2 off");
    }

    @Test
    void keepsTheNamesOfLabelsWhateverOtherTablesHave() {
        TableFormat format = TableCases.format("dev,a,b¶x,1,2¶y,3,4¶x,5,6");
        format.adopt(TableCases.format("dev;c;d¶x;1;2¶y;3;4¶x;5;6"));
        assertThat(format.sentence()).isEqualTo("semicolons, names in line 1, series by \"dev\"");
    }

    @Test
    void keepsSeriesThroughMoreStepsThanItKeeps() {
        FormatReading reading = new FormatReading(
                TableCases.format("time\tV\tI¶Step Information: R=0  (Step: 1/100)¶1\t2\t3¶2\t3\t4"), XFrom.OWN);
        assertThat(reading.read("1\t2\t3")).isEqualTo("ROW at 1: V R=0 2, I R=0 3");
        for (int i = 1; i < 100; i++) {
            assertThat(reading.read("Step Information: R=" + i + "  (Step: " + (i + 1) + "/100)"))
                    .isEqualTo("SKIPPED");
            assertThat(reading.read("1\t2\t3")).isEqualTo("ROW at 1: V R=" + i + " 2, I R=" + i + " 3");
        }
        assertThat(reading.read("Step Information: R=0  (Step: 1/100)")).isEqualTo("SKIPPED");
        assertThat(reading.read("1\t5\t6")).isEqualTo("ROW at 1: V R=0 5, I R=0 6");
    }

    @Test
    void countsWhatHasNoRoom() {
        FormatReading reading = new FormatReading(
                TableCases.format("dev,a,b¶x,1,2¶y,3,4¶x,5,6"),
                SeriesRules.DEFAULTS.withX(XFrom.OWN).withMaxSeries(3));
        assertThat(reading.read("x,1,2")).isEqualTo("ROW at 0: x a 1, x b 2");
        assertThat(reading.read("y,1,2")).isEqualTo("MANY_SERIES at 0: y a 1");
        assertThat(reading.read("z,1,2")).isEqualTo("MANY_SERIES");
        assertThat(reading.read("x,3,4")).isEqualTo("ROW at 1: x a 3, x b 4");
    }

    @Test
    void tellsDevicesOfLongNamesApart() {
        FormatReading reading = new FormatReading(TableCases.format("host dev a b¶x y 1 2¶x z 3 4"), XFrom.OWN);
        String host = "h".repeat(45);
        String device = "d".repeat(45);
        assertThat(reading.read(host + " " + device + "1 1 2"))
                .isEqualTo("ROW at 0: " + host + " " + device + "1 a 1, " + host + " " + device + "1 b 2");
        assertThat(reading.read(host + " " + device + "2 3 4"))
                .isEqualTo("ROW at 0: " + host + " " + device + "2 a 3, " + host + " " + device + "2 b 4");
        assertThat(reading.read("x y 5 6")).isEqualTo("ROW at 0: x y a 5, x y b 6");
    }

    @Test
    void hasRoomForManyDevices() {
        FormatReading reading = new FormatReading(TableCases.format("dev a b¶x 1 2¶y 3 4"), XFrom.OWN);
        for (int i = 0; i < 40; i++) {
            assertThat(reading.read("d" + i + " 1 2")).isEqualTo("ROW at 0: d" + i + " a 1, d" + i + " b 2");
        }
        assertThat(reading.read("d39 3 4")).isEqualTo("ROW at 1: d39 a 3, d39 b 4");
        assertThat(reading.read("d0 3 4")).isEqualTo("ROW at 1: d0 a 3, d0 b 4");
    }

    @Test
    void readsTimesByThePatternOfTheUser() {
        TimeReader times = new TimeReader(TimeFormat.parse("yyyyMMddHHmm"), ZoneOffset.UTC);
        RowWriter rows = new RowWriter(
                PointSink.of(info -> {
                    throw new AssertionError(info);
                }),
                SeriesRules.DEFAULTS,
                times,
                new SeriesBudget(256),
                "");
        TableLayout layout = Objects.requireNonNull(
                new TableFinder(List.of(), times).find(TableCases.lines("when,a¶202405011200,1¶202405011201,2"), rows));
        assertThat(new TableWords(layout).sentence(line -> line + 1L))
                .isEqualTo("commas, names in line 1, x from \"when\" (times as yyyyMMddHHmm)");
    }

    @Test
    void callsColumnsAsTheUserDoes() {
        RowWriter rows = TableCases.rows(XFrom.OWN);
        TableLayout layout = Objects.requireNonNull(
                new TableFinder(List.of("p", "q"), rows.times()).find(TableCases.lines("a,b,c¶1,2,3"), rows));
        assertThat(layout.columns()).extracting(Column::name).containsExactly("p", "q", "c");
    }
}
