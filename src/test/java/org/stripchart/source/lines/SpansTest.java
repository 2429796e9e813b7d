// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Times that count from some start, in streams whose x is time: they tell how far apart the rows are. */
class SpansTest {

    private static final TextOptions LIVE = TextOptions.DEFAULTS.withX(XFrom.TIME);

    @Test
    void countFromWhenTheFirstRowCame() {
        ReadText read = ReadText.ofPieces(LIVE, "millis,temp\n5000,21.5\n5250,21.6\n", "5500,21.7\n");

        assertThat(read.series("temp")).isEqualTo("1000:21.5 1000.25:21.6 1000.5:21.7");
        assertThat(read.points).containsOnlyKeys("temp");
        assertThat(read.explanations.get(0).sentence())
                .isEqualTo("commas, names in line 1, x from \"millis\" (ms from when the first row came)");
    }

    @Test
    void areTakenFromARowOfUnitsAsWell() {
        ReadText read = ReadText.ofPieces(LIVE, "Time;Druck\ns;bar\n0;1,5\n0,5;1,6\n1;1,7\n");

        assertThat(read.series("Druck")).isEqualTo("1000:1.5 1000.5:1.6 1001:1.7");
    }

    @Test
    void goOnWhenTheBoardStartsAnew() {
        ReadText read = ReadText.ofPieces(LIVE, "time_s,v\n10,1\n11,1\n12,2\n", "0,3\n1,4\n");

        assertThat(read.series("v")).isEqualTo("1000:1 1001:1 1002:2 1002:3 1003:4");
    }

    @Test
    void goOnBehindADamagedOne() {
        ReadText read = ReadText.ofPieces(LIVE, "millis,temp\n100000,21.5\n");
        read.reader.settle(1000);
        read.takeAt(1001, "101000,21.5\n");
        read.takeAt(1002, "10200,21.5\n");
        read.takeAt(1003, "103000,21.5\n");
        read.takeAt(1004, "1040000,21.5\n");
        read.takeAt(1005, "105000,21.5\n");

        assertThat(read.series("temp")).isEqualTo("1000:21.5 1001:21.5 1002:21.5 1003:21.5 1940:21.5 1005:21.5");
    }

    @Test
    void areNoneWithoutAUnit() {
        ReadText read = ReadText.ofPieces(LIVE, "t,v\n0,1\n1,2\n");

        assertThat(read.series("v")).isEqualTo("1000:1 1000:2");
        assertThat(read.series("t")).isEqualTo("1000:0 1000:1");
    }

    @Test
    void areNoneThatGoBack() {
        ReadText read = ReadText.ofPieces(LIVE, "time_ms,loss\n12.5,0\n11.9,1\n12.1,0\n");

        assertThat(read.points).containsOnlyKeys("time_ms", "loss");
    }

    @Test
    void areNoneUntilThreeRowsHaveCome() {
        ReadText read = ReadText.ofPieces(LIVE, "time_ms,loss\n11.9,0\n");
        read.reader.settle(1000);
        read.takeAt(1001, "12.5,0\n");
        read.takeAt(1002, "11.7,1\n");
        read.takeAt(1003, "12.1,0\n");
        read.reader.settle(1004);

        assertThat(read.series("time_ms")).isEqualTo("1000:11.9 1001:12.5 1002:11.7 1003:12.1");
        assertThat(read.series("loss")).isEqualTo("1000:0 1001:0 1002:1 1003:0");
    }

    @Test
    void areWaitedFor() {
        ReadText read = ReadText.ofPieces(LIVE, "time_s,v\n10,1\n12,2\n");
        assertThat(read.points).isEmpty();
        read.takeAt(1001, "13,3\n");

        assertThat(read.series("v")).isEqualTo("1000:1 1002:2 1003:3");
    }

    @Test
    void areNoneThatAreTooFineForTimes() {
        ReadText read = ReadText.ofPieces(LIVE, "time_us,v\n0,1\n1,2\n2,3\n");

        assertThat(read.points).containsOnlyKeys("time_us", "v");
    }

    @Test
    void areNoneWhereTheUserWantsTheArrival() {
        ReadText read =
                ReadText.ofPieces(TextOptions.DEFAULTS.withX(XFrom.ARRIVAL), "millis,temp\n5000,21.5\n5250,21.6\n");

        assertThat(read.points).containsOnlyKeys("millis", "temp");
    }

    @Test
    void aRowWithoutOneIsCounted() {
        ReadText read = ReadText.ofPieces(LIVE, "millis,temp\n5000,21.5\n5250,21.6\n", "broken,21.7\n5750,21.8\n");

        assertThat(read.series("temp")).isEqualTo("1000:21.5 1000.25:21.6 1000.75:21.8");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void standInLogsOfBoards() {
        String log = "I (1000) main: temp=21.5\nI (1500) main: temp=21.6\n";

        assertThat(ReadText.ofPieces(LIVE, log).series("temp")).isEqualTo("1000:21.5 1000.5:21.6");
        assertThat(ReadText.of(log, TextOptions.DEFAULTS.withX(XFrom.OWN)).series("temp"))
                .isEqualTo("1:21.5 1.5:21.6");
    }

    @Test
    void ofABoardAreBesideLinesWithout() {
        ReadText read = ReadText.ofPieces(LIVE, "I (312) main: heap=234512\nI (1312) main: heap=234513\n");
        read.takeAt(1002, "temp=21.5\nI (2812) main: heap=234514\n");

        assertThat(read.series("heap")).isEqualTo("1000:234512 1001:234513 1002.5:234514");
        assertThat(read.series("temp")).isEqualTo("1002:21.5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void ofABoardAreBehindTheTimeOfALine() {
        ReadText read = ReadText.ofPieces(
                LIVE, "I (312) main: ts=1700000000 heap=234512\nI (1312) main: ts=1700000001 heap=234513\n");

        assertThat(read.series("heap")).isEqualTo("1.7E9:234512 1.700000001E9:234513");
        assertThat(read.points).containsOnlyKeys("heap");
    }

    @Test
    void ofTheKernelCountFromNoArrival() {
        // It tells of hours ago first.
        ReadText read = ReadText.ofPieces(LIVE, "[    1.5] temp=21.5\n[ 7200.5] temp=21.6\n");

        assertThat(read.series("temp")).isEqualTo("1000:21.5 1000:21.6");
    }
}
