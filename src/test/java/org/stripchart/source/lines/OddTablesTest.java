// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Tables that random ones have shown to be read wrongly, made small. */
class OddTablesTest {

    private static ReadText read(String text) {
        return ReadText.of(text, TextOptions.DEFAULTS.withX(XFrom.OWN));
    }

    private static void assertSeries(ReadText read, String... seriesAndPoints) {
        assertThat(read.points).hasSize(seriesAndPoints.length / 2);
        for (int i = 0; i < seriesAndPoints.length; i += 2) {
            assertThat(read.series(seriesAndPoints[i])).isEqualTo(seriesAndPoints[i + 1]);
        }
    }

    @Test
    void fixedBlanksPartThousands() {
        assertSeries(read("t,v\n1,2\u00a0527.76\n2,-17\u202f051.5\n3,12\n"), "v", "1:2527.76 2:-17051.5 3:12");
        assertSeries(read("v\n\"7\u00a0446,74\"\n\"-388,7\"\n"), "v", "0:7446.74 1:-388.7");
    }

    @Test
    void rowsOfOneDayAreNotOfOneMoment() {
        ReadText read = ReadText.ofPieces(
                TextOptions.DEFAULTS.withX(XFrom.OWN),
                "Time,Date,v,valve\n22:13:20,14.11.2023,1,open\n22:13:21,14.11.2023,2,shut\n",
                "22:13:22,14.11.2023,3,shut\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertThat(read.points).containsOnlyKeys("v", "valve");
    }

    @Test
    void tabsAndBarsAreBeforeBlanks() {
        assertSeries(
                read("time\ttemp [V]\n2023/11/14 22:13:20\t-73.1\n2023/11/14 22:13:21\t60.5\n"),
                "temp [V]",
                "1.7E9:-73.1 1.700000001E9:60.5");
        ReadText read = read(
                "time|device|v|message\n2023-11-14 22:13:20|pump|1|it is so\n2023-11-14 22:13:20|fan|2|or so\n2023-11-14 22:13:21|pump|3|it is so\n2023-11-14 22:13:21|fan|4|or so\n");
        assertThat(read.series("pump v")).isEqualTo("1.7E9:1 1.700000001E9:3");
    }

    @Test
    void whateverStandsAboveATableLeavesItItsX() {
        assertSeries(
                read("5000\n0.001\nTime,Voltage\n0,1.2\n0.001,1.3\n0.002,1.2\n"),
                "Voltage",
                "0:1.2 0.001:1.3 0.002:1.2");
        assertSeries(
                read("p=5\np=6\np=7\ntime,v\n2023-11-14 22:13:20,1\n2023-11-14 22:13:21,2\n2023-11-14 22:13:22,3\n"),
                "v",
                "1.7E9:1 1.700000001E9:2 1.700000002E9:3");
    }

    @Test
    void rowsWithoutNamesAboveATableAreReadings() {
        assertSeries(
                read("1;2\n3;4\n5;6\na;b;c\n1;2;3\n3;4;5\n5;6;7\n7;8;9\n"),
                "column 1",
                "0:1 1:3 2:5",
                "column 2",
                "0:2 1:4 2:6",
                "a",
                "3:1 4:3 5:5 6:7",
                "b",
                "3:2 4:4 5:6 6:8",
                "c",
                "3:3 4:5 5:7 6:9");
    }

    @Test
    void settingsAboveATableAreNone() {
        assertSeries(read("Gain: 7\nOffset: 12\nRange: 3.5 V\n\ntemp\n-73.1\n60.5\n"), "temp", "0:-73.1 1:60.5");
        assertSeries(
                read(
                        "Model,DSO-X\nRecord Length,1000\nVertical Units,V\ntime,temp\n2023-11-14T22:13:20,1\n2023-11-14T22:13:21,2\n"),
                "temp",
                "1.7E9:1 1.700000001E9:2");
        assertSeries(
                read("Model,DSO-X\nRecord Length,1000\nVertical Units,V\n83.1,55.5\n33.3,98.3\n"),
                "column 1",
                "0:83.1 1:33.3",
                "column 2",
                "0:55.5 1:98.3");
        assertSeries(read("# rate: 100 Hz\n-73.1\n60.5\n"), "value", "0:-73.1 1:60.5");
    }

    @Test
    void manySettingsAreNoneEither() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("Setting ")
                    .append((char) ('a' + i / 26))
                    .append((char) ('a' + i % 26))
                    .append(": ")
                    .append(i)
                    .append('\n');
        }
        assertSeries(read(text + "t;temp\n0;-73,1\n1;60,5\n2;1,5\n"), "temp", "0:-73.1 1:60.5 2:1.5");
    }

    @Test
    void aRowThatIsOddIsNoHeaderAndHidesNone() {
        ReadText broken = read("temp voltage\n22.5 broken\n-1.5 broken\n13 61.5\n33.5 46.5\n");
        assertThat(broken.series("voltage")).isEqualTo("2:61.5 3:46.5");
        assertThat(broken.reader.rejected()).isEqualTo(2);
        assertSeries(
                read("temp flow valve\nNA NA on\nNA 17.5 on\n90.5 NA off\n3.5 4.5 off\n"),
                "temp",
                "1:90.5 2:3.5",
                "flow",
                "0:17.5 2:4.5",
                "valve",
                "0:on 1:off 2:off");
        ReadText atTop = read(
                "1700000000,57.5,broken,-35.5\n1700000001,88.5,broken,49.5\n1700000002,88.5,6.5,bad\n1700000003,32.5,-92.5,22.5\n1700000004,97.5,87.5,55.5\n");
        assertThat(atTop.points.get("column 2")).hasSize(5);
        assertThat(atTop.reader.rejected()).isEqualTo(3);
        assertSeries(read("temp,voltage\n,\n1,2.5\n3,4.5\n"), "temp", "0:1 1:3", "voltage", "0:2.5 1:4.5");
        ReadText units = read("83.5 %,\n52.5 %,broken\n,-27.5\n71.5 %,22.5\n58.5 %,\n37.5 %,89.5\n");
        assertThat(units.points).containsOnlyKeys("column 1", "column 2");
    }

    @Test
    void anEmptyLastCellMakesNoOtherTable() {
        assertSeries(read("1,2.5\n3,\n# a remark\n5,6.5\n"), "column 1", "0:1 1:3 2:5", "column 2", "0:2.5 2:6.5");
        assertSeries(
                read("temp,voltage,door\n,-84.5,idle\n,,on\n-45.5,75.5,\n27.5,37,idle\n98.5,,\n"),
                "temp",
                "2:-45.5 3:27.5 4:98.5",
                "voltage",
                "0:-84.5 2:75.5 3:37",
                "door",
                "0:idle 1:on 3:idle");
    }

    @Test
    void aColumnThatBeginsLateHoldsWhatComes() {
        assertSeries(read("a,b\n\"1,5\",\n\"2,5\",\n\"3,5\",\"4,5\"\n"), "a", "0:1.5 1:2.5 2:3.5", "b", "2:4.5");
        ReadText units = read("a,b\n,1.5\n,2.5\n16.5 %,3.5\n");
        assertThat(units.series("a")).isEqualTo("2:16.5");
        assertThat(units.reader.unit("a")).isEqualTo("%");
    }

    @Test
    void aDashBelowANameIsNoUnit() {
        ReadText read = read("temp,load\n[V],[-]\n83.5,55.5 %\n33.5,98.5 %\n");
        assertThat(read.series("load")).isEqualTo("0:55.5 1:98.5");
        assertThat(read.reader.unit("load")).isEqualTo("%");
    }

    @Test
    void aDecimalCommaIsOneInNumbersWithUnits() {
        assertThat(read("a;b\n1,5;87,918 %\n2,5;-28,59 %\n").series("b")).isEqualTo("0:87.918 1:-28.59");
    }

    @Test
    void theMarksAreThoseOfTheRows() {
        assertThat(read("Gain: 2.5 V\nt a b\n0 83,1 2.527,76\n1 60,6 -7.051,75\n")
                        .series("b"))
                .isEqualTo("0:2527.76 1:-7051.75");
    }

    @Test
    void thousandsInQuotesAreInDoubtIfAllHaveThreeDigits() {
        ReadText read = read("a\n\"73,097\"\n\"60,635\"\n");
        assertThat(read.explanations.get(0).doubts())
                .containsExactly("a comma may be a decimal mark; it was taken to part thousands");
    }

    @Test
    void unitsMayStandBelowTheOnlyName() {
        ReadText read = read("temp\nV\n-73.1\n60.5\n");
        assertSeries(read, "temp", "0:-73.1 1:60.5");
        assertThat(read.reader.unit("temp")).isEqualTo("V");
        assertSeries(read("temp,\n-73.1,\n60.5,\n"), "temp", "0:-73.1 1:60.5");
        assertSeries(read("sep=,\n-73.1\n60.5\n"), "value", "0:-73.1 1:60.5");
    }

    @Test
    void devicesShareAnXWithAWeakName() {
        assertThat(read("t (ms),device,temp\n0,pump,1\n0,fan,2\n1,pump,3\n1,fan,4\n")
                        .series("pump temp"))
                .isEqualTo("0:1 1:3");
    }

    @Test
    void aFractionHasNoSign() {
        assertSeries(
                read("Report\n17,-73\n18,-61\n19,55\n"), "column 1", "0:17 1:18 2:19", "column 2", "0:-73 1:-61 2:55");
    }

    @Test
    void aTimeAndANumberAreNoTimeAlone() {
        assertSeries(read("time,temp\n22:13:20,-7\n22:13:21,0\n22:13:22,3\n"), "temp", "-6400:-7 -6399:0 -6398:3");
        assertSeries(read("time temp\n22:13:20 -8\n22:13:21  -8\n22:13:22 8\n"), "temp", "-6400:-8 -6399:-8 -6398:8");
    }

    @Test
    void anOddRowBeginsNoTableOfItsOwn() {
        StringBuilder text = new StringBuilder("time\ttemp\tsize\tb\n");
        for (int i = 0; i < 200; i++) {
            text.append(i)
                    .append(
                            i == 20
                                    ? "\t1\tbroken\tbroken\n"
                                    : i % 5 == 0 ? "\t1\t2 MiB\tbroken\n" : "\t1\t2 MiB\t3\n");
        }
        ReadText read = read(text.toString());
        assertThat(read.points).containsOnlyKeys("temp", "size", "b");
        assertThat(read.reader.rejected()).isEqualTo(40);
    }

    @Test
    void whatComesFirstInAnEmptyColumnDecidesWhatItHolds() {
        ReadText read = ReadText.ofPieces(
                TextOptions.DEFAULTS.withX(XFrom.OWN), "a,b,c\n1,,5\n2,,6\n", "3,1.5,7\n4,broken,8\n5,2.5,9\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertSeries(read, "a", "0:1 1:2 2:3 3:4 4:5", "b", "2:1.5 4:2.5", "c", "0:5 1:6 2:7 3:8 4:9");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void aNameStandsOverACellThatIsEmptyInAllRows() {
        ReadText read =
                ReadText.ofPieces(TextOptions.DEFAULTS.withX(XFrom.OWN), "temp,volt\n-55.5,\n-90.3,\n", "28.3,37.4\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertSeries(read, "temp", "0:-55.5 1:-90.3 2:28.3", "volt", "2:37.4");
    }

    @Test
    void commentsAreNoNamesUnlessTheyAreCutAsSuch() {
        assertSeries(
                read("# made by a logger\n# rate: 100 Hz\n2024-05-01T00:00:00Z,1,2,3\n2024-05-01T00:00:01Z,4,5,6\n"),
                "column 2",
                "1.7145216E9:1 1.714521601E9:4",
                "column 3",
                "1.7145216E9:2 1.714521601E9:5",
                "column 4",
                "1.7145216E9:3 1.714521601E9:6");
        assertSeries(read("# temp\n1\n2\n# a remark\n3\n"), "temp", "0:1 1:2 2:3");
        assertSeries(read("# time,temp\n0,1\n1,2\n# a remark\n2,3\n3,4\n"), "temp", "0:1 1:2 2:3 3:4");
    }

    @Test
    void numbersWithBothMarksAreClearWhateverTheFirstRowsHave() {
        assertSeries(
                ReadText.ofPieces(TextOptions.DEFAULTS.withX(XFrom.OWN), "t;v\n0,5;1,5\n1,5;2,5\n", "2,5;2.529,94\n"),
                "v",
                "0.5:1.5 1.5:2.5 2.5:2529.94");
        assertThat(read("-73,097 %\n60,635 %\n55,044 %\n").points).isEmpty();
    }

    @Test
    void aRowOfMissingValuesHidesNoNames() {
        assertSeries(read("temp,hum\n-,-\n1,2\n3,4\n"), "temp", "0:1 1:3", "hum", "0:2 1:4");
        assertSeries(read("temp hum\n- -\n1 2\n3 4\n"), "temp", "0:1 1:3", "hum", "0:2 1:4");
    }

    @Test
    void aRowThatBeginsWithAWordHidesNoNames() {
        ReadText read = read("a,b,c\nx,2,3\n3,4,5\n6,7,8\n");
        assertSeries(read, "a", "1:3 2:6", "b", "0:2 1:4 2:7", "c", "0:3 1:5 2:8");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void aLabelMayBeAWordAndANumber() {
        assertSeries(
                read("CPU usr sys\nall 1 2\n0 3 4\n1 5 6\n"),
                "all usr",
                "0:1",
                "all sys",
                "0:2",
                "0 usr",
                "0:3",
                "0 sys",
                "0:4",
                "1 usr",
                "0:5",
                "1 sys",
                "0:6");
    }

    @Test
    void aLabelMayBeAWordAndANumberBetweenCommas() {
        assertSeries(
                read("CPU,usr,sys\nall,1,2\n0,3,4\nall,5,6\n0,7,8\n"),
                "all usr",
                "0:1 1:5",
                "all sys",
                "0:2 1:6",
                "0 usr",
                "0:3 1:7",
                "0 sys",
                "0:4 1:8");
    }

    @Test
    void aTimeWithAWordIsARowAndNoHeader() {
        for (String blank : new String[] {",", " "}) {
            ReadText read = read("time,temp\n12:00:01,fail\n12:00:02,5\n12:00:03,6\n".replace(",", blank));
            assertSeries(read, "temp", "43202:5 43203:6");
            assertThat(read.reader.rejected()).isEqualTo(1);
        }
        ReadText unnamed = read("12:00:01,fail\n12:00:02,5\n12:00:03,6\n");
        assertThat(unnamed.points).doesNotContainKey("fail");
        assertThat(unnamed.reader.rejected()).isEqualTo(1);
    }

    @Test
    void leastAndGreatestAreNoMinutes() {
        assertSeries(read("a,b\nmin,max\n1,2\n3,4\n"), "a", "0:1 1:3", "b", "0:2 1:4");
    }

    @Test
    void fourDigitsAreNoThousands() {
        ReadText read = ReadText.ofPieces(
                TextOptions.DEFAULTS.withX(XFrom.OWN),
                "t;v\n0;1.234,5\n1;-1.234,5\n",
                "2;1234.567\n3;-1234.567\n4;-.567\n5;123.567\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertThat(read.series("v")).isEqualTo("0:1234.5 1:-1234.5 5:123567");
        assertThat(read.reader.rejected()).isEqualTo(3);
    }

    @Test
    void aStartAndAnEndAreTimesOfTheirDate() {
        assertSeries(
                read("date,start,end,v\n2024-05-01,12:00:00,12:00:05,1\n2024-05-01,12:00:10,12:00:15,2\n"),
                "v",
                "1.7145648E9:1 1.71456481E9:2");
    }

    @Test
    void minutesMayHaveAFraction() {
        assertSeries(read("00:01.5,1\n00:02.5,2\n00:04.0,3\n"), "value", "1.5:1 2.5:2 4:3");
        assertSeries(read("0:01.5,1\n0:02.5,2\n"), "value", "1.5:1 2.5:2");
    }

    @Test
    void aWordThatComesAgainIsNoName() {
        ReadText read = read("1\n2\nbad\n3\nbad\nbad\n4\n");
        assertSeries(read, "value", "0:1 1:2 2:3 3:4");
        assertThat(read.reader.rejected()).isEqualTo(3);
        ReadText wide = read("a,b\n1,2\nbad,bad\n3,4\nbad,bad\n5,6\n");
        assertSeries(wide, "a", "0:1 1:3 2:5", "b", "0:2 1:4 2:6");
        assertThat(wide.reader.rejected()).isEqualTo(2);
    }

    @Test
    void aRemarkBelowNamesInACommentIsNoName() {
        ReadText read = read("# a,b\n1,2\n# c,d\n# hello\n3,4\n5,6\n");
        assertSeries(read, "a", "0:1", "b", "0:2", "c", "1:3 2:5", "d", "1:4 2:6");
    }

    @Test
    void aRowWhoseCommasAreInDoubtIsNoComment() {
        ReadText read = read("""
                ts=2024-05-0\ufffdT12:00:00Z took=3
                1e999 -nan 0x1F 1_000 1,5
                t\ufffdmp:21.5,hum:40
                1,2,3
                # TYPE m counter
                """);
        assertThat(read.reader.linesRead()).isEqualTo(5);
        assertThat(read.reader.rejected()).isPositive();
    }
}
