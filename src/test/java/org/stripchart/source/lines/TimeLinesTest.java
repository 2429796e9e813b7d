// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Lines that hold nothing but the time of those that follow: {@code date} before each reading, {@code iostat -t}. */
class TimeLinesTest {

    private static ReadText read(String text) {
        return ReadText.of(text, TextOptions.DEFAULTS);
    }

    @Test
    void givesRowsTheSecondsInTheLineBeforeThem() {
        ReadText read = read("""
                1700000000
                7.34 3.08 2.09 13/211 24313
                1700000001
                7.35 3.09 2.10 11/210 24314
                """);
        assertThat(read.series("column 1")).isEqualTo("1.7E9:7.34 1.700000001E9:7.35");
        assertThat(read.points).doesNotContainKey("value");
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.explanations.get(0).sentence()).endsWith(", x from lines that are times");
    }

    @Test
    void takesNoTimeForAValueOfTheOnlyColumn() {
        ReadText read = read("1700000000\n21.5\n1700000001\n21.6\n");
        assertThat(read.series("value")).isEqualTo("1.7E9:21.5 1.700000001E9:21.6");
    }

    @Test
    void takesNoTimeForTheNameOfTheOnlyColumn() {
        ReadText read = read("Wed May  1 12:00:00 UTC 2024\n21.5\nWed May  1 12:00:01 UTC 2024\n21.6\n");
        assertThat(read.series("value")).isEqualTo("1.7145648E9:21.5 1.714564801E9:21.6");
    }

    @Test
    void givesLabelsWithValuesTheTimeBeforeThem() {
        ReadText read = read("1700000000\ntemp: 21.5\nhum: 40\n1700000001\ntemp: 21.6\nhum: 41\n");
        assertThat(read.series("temp")).isEqualTo("1.7E9:21.5 1.700000001E9:21.6");
        assertThat(read.series("hum")).isEqualTo("1.7E9:40 1.700000001E9:41");
    }

    @Test
    void givesBlocksOfToolsTheTimeAboveThem() {
        String text = """
                Linux 6.1.0 (vm) \t05/01/24 \t_x86_64_\t(2 CPU)

                05/01/24 12:00:00
                avg-cpu:  %user   %nice %system %iowait  %steal   %idle
                          59.19   20.97    5.80    0.05    0.06   13.92

                Device             tps    kB_read/s    kB_wrtn/s    kB_dscd/s    kB_read    kB_wrtn    kB_dscd
                vda              58.49       140.41       605.90       354.24    4895325   21124472   12350560


                05/01/24 12:00:01
                avg-cpu:  %user   %nice %system %iowait  %steal   %idle
                           0.00   97.01    2.99    0.00    0.00    0.00

                Device             tps    kB_read/s    kB_wrtn/s    kB_dscd/s    kB_read    kB_wrtn    kB_dscd
                vda              89.11         0.00       328.71       332.67          0        332        336
                """;
        ReadText read = read(text);
        assertThat(read.series("avg-cpu %user")).isEqualTo("1.7145648E9:59.19 1.714564801E9:0");
        assertThat(read.series("vda tps")).isEqualTo("1.7145648E9:58.49 1.714564801E9:89.11");
        assertThat(read.reader.rejected()).isZero();
        assertThat(ReadText.of(text, TextOptions.DEFAULTS.withX(XFrom.OWN)).series("vda tps"))
                .isEqualTo("1.7145648E9:58.49 1.714564801E9:89.11");
    }

    @Test
    void knowsTheFirstBlockOfALiveStreamByItself() {
        ReadText read = ReadText.ofPieces(
                TextOptions.DEFAULTS,
                "2024-05-01T12:00:00Z\n              total        used\nMem:           100          50\n");
        read.reader.settle(ReadText.ARRIVAL);
        read.take("2024-05-01T12:00:01Z\n              total        used\nMem:           100          51\n");
        assertThat(read.series("Mem used")).isEqualTo("1.7145648E9:50 1.714564801E9:51");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void knowsTimesBehindWordsAndBetweenMarks() {
        ReadText read = read("Time: 10:00:00\nload: 5\nTime: 10:00:01\nload: 6\n");
        assertThat(read.series("load")).isEqualTo("36000:5 36001:6");
        read = read("zzz ***Wed May  1 12:00:00 UTC 2024\nload: 5\nzzz ***Wed May  1 12:00:01 UTC 2024\nload: 6\n");
        assertThat(read.series("load")).isEqualTo("1.7145648E9:5 1.714564801E9:6");
    }

    @Test
    void leavesRowsTheirOwnTimes() {
        ReadText read = read("""
                2024-05-01 10:00:00
                time,v
                1700000000,1
                1700000001,2
                """);
        assertThat(read.series("v")).isEqualTo("1.7E9:1 1.700000001E9:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void doesNotPutAWholeTableAtTheTimeAboveIt() {
        ReadText read = ReadText.of("2024-05-01 10:00:00\na,b\n1,2\n3,4\n5,6\n", TextOptions.DEFAULTS.withX(XFrom.OWN));
        assertThat(read.series("a")).isEqualTo("0:1 1:3 2:5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void leavesAColumnOfTimesAColumn() {
        ReadText read = ReadText.of("1700000000\n1700000001\n1700000003\n", ReadText.byIndex());
        assertThat(read.series("value")).isEqualTo("0:1.7E9 1:1.700000001E9 2:1.700000003E9");
        read = ReadText.of("1700000000\n5\n1600000000\n6\n", ReadText.byIndex());
        assertThat(read.points.get("value")).hasSize(4);
    }

    @Test
    void givesRowsBeforeTheFirstTimeNone() {
        ReadText read = read("temp: 20\n1700000000\ntemp: 21\n1700000001\ntemp: 22\n");
        assertThat(read.series("temp")).isEqualTo("1.7E9:21 1.700000001E9:22");
        assertThat(read.latestRejected()).isEqualTo("line 1: no time, which lines before had: temp: 20");
    }

    @Test
    void mayHaveMarksOrAWordAroundTheirTime() {
        CheckedRows.check("""
                * 12:00:00;a 1;12:00:01;a 2
                a = 43200:1 43201:2
                * [12:00:00];a 1;[12:00:01];a 2
                a = 43200:1 43201:2
                * --- 12:00:00 ---;a 1;--- 12:00:01 ---;a 2
                a = 43200:1 43201:2
                * === 2024-05-01 12:00:00;a 1;=== 2024-05-01 12:00:01;a 2
                a = 1.7145648E9:1 1.714564801E9:2
                * 1700000000;a 1;1700000001;a 2
                a = 1.7E9:1 1.700000001E9:2
                * 12:00:01;a 1;12:00:00;a 2
                a = 43201:1 43200:2
                * 12:00:00;a 1;b 2;12:00:01;a 3;b 4;12:00:02
                a = 43200:1 43201:3
                b = 43200:2 43201:4
                * time: 12:00:00;a 1;time: 12:00:01;a 2
                a = 43200:1 43201:2
                * Date: 2024-05-01 12:00:00;a 1;Date: 2024-05-01 12:00:01;a 2
                a = 1.7145648E9:1 1.714564801E9:2
                """);
    }
}
