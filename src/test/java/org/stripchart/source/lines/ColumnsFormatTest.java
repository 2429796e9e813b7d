// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesRules;

class ColumnsFormatTest {

    @Test
    void makesASeriesOfEachColumnAndCountsWhatDoesNotFit() {
        ReadText read = ReadText.of("a,b\n1,2\n3,4\nbad line\n5,6\n");
        assertThat(read.points.keySet()).containsExactly("a", "b");
        assertThat(read.series("a")).isEqualTo("0:1 1:3 2:5");
        assertThat(read.series("b")).isEqualTo("0:2 1:4 2:6");
        assertThat(read.reader.rejected()).isEqualTo(1);
        assertThat(read.latestRejected()).isEqualTo("line 4: not a number: bad line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 2\n3 4", "1,2\n3,4", "1;2\n3;4", "1\t2\n3\t4", "  1   2\n 3\t 4", "1, 2,\n3 ,4,", "1 ; 2\n3;4"
            })
    void findsTheDelimiter(String text) {
        ReadText read = ReadText.of(text);
        assertThat(read.series("column 1")).isEqualTo("0:1 1:3");
        assertThat(read.series("column 2")).isEqualTo("0:2 1:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void callsASingleColumnValue() {
        assertThat(ReadText.of("1\n2\n3").series("value")).isEqualTo("0:1 1:2 2:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2",
                "a b\n1 2",
                "a;b\n1;2",
                "a\tb\n1\t2",
                "# a b\n1 2",
                "# a b\n1,2",
                "\"a\",\"b\"\n1,2",
                "## made by hand\n# a b\n1 2",
                "a, b\n\n1, 2",
                "\uFEFFa,b\r\n1,2\r\n"
            })
    void takesNamesFromAHeaderOrAComment(String text) {
        ReadText read = ReadText.of(text);
        assertThat(read.series("a")).isEqualTo("0:1");
        assertThat(read.series("b")).isEqualTo("0:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesAWholeLineAsTheNameOfASingleColumn() {
        assertThat(ReadText.of("Room temperature\n21\n").series("Room temperature"))
                .isEqualTo("0:21");
    }

    @Test
    void ignoresTextBeforeTheHeader() {
        ReadText read = ReadText.of("Logger 3.2 starting\nready\nt,u\n1,2\n");
        assertThat(read.points.keySet()).containsExactly("t", "u");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesAHeaderWhoseLastNamesHaveNoCells() {
        ReadText read = ReadText.of("one,two,three\n1,2\n");
        assertThat(read.points.keySet()).containsExactly("one", "two");
    }

    @Test
    void survivesAHeaderThatBeginsWithADelimiter() {
        ReadText read = ReadText.of(",a,b\n1,2\n");
        assertThat(read.points.keySet()).containsExactly("column 1", "a");
    }

    @Test
    void takesYearsForNames() {
        assertThat(ReadText.of("t,2023,2024\n1,2,3\n").points.keySet()).containsExactly("t", "2023", "2024");
    }

    @Test
    void passesOverAHeaderThatRepeats() {
        ReadText read = ReadText.of("a b\n1 2\na b\n3 4\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:3");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void beginsAnotherTableAfterABlankLine() {
        ReadText read = ReadText.of("a b\n1 2\n\nc d\n3 4\n\na b\n5 6\n");
        assertThat(read.series("a")).isEqualTo("0:1 2:5");
        assertThat(read.series("d")).isEqualTo("1:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void countsTextAfterABlankLineThatWasNoHeader() {
        ReadText read = ReadText.of("a b\n1 2\n\nnot a header\n3 4\n\nnor this\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:3");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 7: not numbers: nor this");
    }

    @Test
    void keepsTheNamesWhenTextComesWithoutABlankLine() {
        ReadText read = ReadText.of("a b\n1 2\nconnection lost\n3 4\n");
        assertThat(read.points.keySet()).containsExactly("a", "b");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void keepsDoubledNamesApart() {
        assertThat(ReadText.of("a,a,,a 2\n1,2,3,4\n").points.keySet()).containsExactly("a", "a 2", "column 3", "a 2 2");
    }

    @Test
    void makesNoPointOfAnEmptyFieldAndAGapOfNan() {
        ReadText read = ReadText.of("1,,3\n4,nan,\n-,5,-nan\n,,\n");
        assertThat(read.series("column 1")).isEqualTo("0:1 1:4");
        assertThat(read.series("column 2")).isEqualTo("1:NaN 2:5");
        assertThat(read.series("column 3")).isEqualTo("0:3 2:NaN");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void countsTheLinesWithWhatIsInfinite() {
        ReadText read = ReadText.of("1\n1e999\n-inf\n2\n");
        assertThat(read.series("value")).isEqualTo("0:1 3:2");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 3: infinite: -inf");

        // However many there are in a line, it is one, and what else is in it counts.
        ReadText table = ReadText.of("a,b,c\n1,2,3\ninf,-inf,4\ninf,x,5\n6,7,8\n");
        assertThat(table.series("a")).isEqualTo("0:1 3:6");
        assertThat(table.series("c")).isEqualTo("0:3 1:4 2:5 3:8");
        assertThat(table.reader.rejected()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1F", "1_000", "12ms", "1.2.3", "1e", "one"})
    void rejectsWhatIsNoNumber(String text) {
        ReadText read = ReadText.of("1\n" + text + "\n2\n");
        assertThat(read.series("value")).isEqualTo("0:1 1:2");
        assertThat(read.latestRejected()).isEqualTo("line 2: not a number: " + text);
    }

    @Test
    void readsACommaAloneAsADelimiter() {
        assertThat(ReadText.of("1,5\n").series("column 2")).isEqualTo("0:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5;2,25\n", "1,5\t2,25\n", "1,5   2,25\n", "1.5 2,25"})
    void readsDecimalCommasBetweenOtherDelimiters(String text) {
        ReadText read = ReadText.of(text);
        assertThat(read.series("column 1")).isEqualTo("0:1.5");
        assertThat(read.series("column 2")).isEqualTo("0:2.25");
    }

    @Test
    void addsColumnsThatComeUpLater() {
        ReadText read = ReadText.of("a,b\n1,2\n3,4,5\n6,7\n");
        assertThat(read.series("column 3")).isEqualTo("1:5");
        assertThat(read.series("a")).isEqualTo("0:1 1:3 2:6");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void findsTheDelimiterAfterASingleColumn() {
        ReadText read = ReadText.of("1\n2;3\n4\n");
        assertThat(read.series("value")).isEqualTo("0:1 1:2 2:4");
        assertThat(read.series("column 2")).isEqualTo("1:3");
    }

    @Test
    void takesAShortRowWhereItIsClearWhichColumnsItHas() {
        ReadText read = ReadText.of("a,b,c\n1,2,3\n4\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:4");
        assertThat(read.series("b")).isEqualTo("0:2");
    }

    @Test
    void rejectsAShortRowOfBlanks() {
        ReadText read = ReadText.of("a b c\n1 2 3\n4 5\n6 7 8\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:6");
        assertThat(read.latestRejected()).isEqualTo("line 3: fewer columns than before: 4 5");
    }

    @Test
    void takesStatesFromAColumnOfText() {
        ReadText read = ReadText.of("time,temp,unit\n12:00:01,20.5,C\n12:00:02,21,\"C, or so\"\n12:00:03,?,C\nbad\n");
        assertThat(read.series("temp")).isEqualTo("0:20.5 1:21");
        assertThat(read.series("unit")).isEqualTo("0:C 1:C, or so");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void labelsTheRowsOfATableThatBeginWithAWord() {
        ReadText read = ReadText.of("        in out\neth0: 1 2\nlo: 3 4\neth0: 5 6\n");
        assertThat(read.points.keySet()).containsExactly("eth0 in", "eth0 out", "lo in", "lo out");
        assertThat(read.series("eth0 out")).isEqualTo("0:2 1:6");
    }

    @Test
    void givesTheNamesThatTheUserGave() {
        TextOptions options = ReadText.byIndex().withNames(List.of("x", "y"));
        assertThat(ReadText.of("1 2 3\n", options).points.keySet()).containsExactly("x", "y", "column 3");
        assertThat(ReadText.of("a b c\n1 2 3\n", options).points.keySet()).containsExactly("x", "y", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "2"})
    void takesTheXFromAColumn(String column) {
        ReadText read = ReadText.of("a,t\n1,10\n2,20\n3,\n4,inf\n", ReadText.byColumn(column));
        assertThat(read.points.keySet()).containsExactly("a");
        assertThat(read.series("a")).isEqualTo("10:1 20:2");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 5: no finite number for x: 4,inf");
    }

    @Test
    void takesTheTimeOfArrivalForX() {
        assertThat(ReadText.of("1\n2\n", TextOptions.DEFAULTS).series("value")).isEqualTo("1000:1 1000:2");
    }

    @Test
    void holdsTheNumberOfSeries() {
        ReadText read = ReadText.of("1 2 3\n4 5 6\n", ReadText.byIndex().withMaxSeries(2));
        assertThat(read.points.keySet()).containsExactly("column 1", "column 2");
        assertThat(read.series("column 2")).isEqualTo("0:2 1:5");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 2: more series than the limit: 4 5 6");
    }

    @Test
    @Tag("load")
    void survivesALineOfHalfAMillionColumns() {
        ReadText read = ReadText.of("1,".repeat(500_000) + "\n" + "a,".repeat(30_000) + "\n");
        assertThat(read.points).hasSize(SeriesRules.DEFAULTS.maxSeries());
        assertThat(read.reader.rejected()).isEqualTo(2);
    }
}
