// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.source.rows.XFrom;

/** What tools and instruments write, where it was read as something else without a word. */
class ToolTablesTest {

    @Test
    void aNameThatTwoTablesHaveIsOfTwoSeries() {
        CheckedRows.check("""
                * t call/s retrans/s read/s write/s;0 1 2 3 4;1 5 6 7 8;;t atmptf/s estres/s retrans/s orsts/s;0 1 1 9 1;1 1 1 8 1
                call/s = 0:1 1:5
                retrans/s = 0:2 1:6
                read/s = 0:3 1:7
                write/s = 0:4 1:8
                atmptf/s = 0:1 1:1
                estres/s = 0:1 1:1
                retrans/s 2 = 0:9 1:8
                orsts/s = 0:1 1:1
                * t,a,b;0,1,2;1,3,4;;t,a,b,c;2,5,6,7;3,8,9,10
                a = 0:1 1:3 2:5 3:8
                b = 0:2 1:4 2:6 3:9
                c = 2:7 3:10
                """);
    }

    @Test
    void aRemarkBelowTheNamesIsNoPartOfThem() {
        CheckedRows.check("""
                * up,down;live from now on;1,2;3,4;5,6
                up = 0:1 1:3 2:5
                down = 0:2 1:4 2:6
                * up,down;# a remark;1,2;3,4;5,6
                up = 0:1 1:3 2:5
                down = 0:2 1:4 2:6
                * time\tV(out);Step Information: R=1K;0\t1;1\t2;Step Information: R=2K;0\t3;1\t4
                V(out) R=1K = 0:1 1:2
                V(out) R=2K = 0:3 1:4
                """);
    }

    @Test
    void aHeaderComesAgainInOtherLetters() {
        CheckedRows.check("""
                * CPU user sys;5 2 3;4 3 4;cpu User SYS;3 4 5;4 5 6
                CPU = 0:5 1:4 2:3 3:4
                user = 0:2 1:3 2:4 3:5
                sys = 0:3 1:4 2:5 3:6
                """);
    }

    @Test
    void blanksBetweenThousandsAreNoText() {
        ReadText read = ReadText.of("t;hPa\n0;1 013,2\n1;1 013,4\n2;998,5\n", ReadText.byIndex());
        assertThat(read.series("hPa")).isEqualTo("0:1013.2 1:1013.4 2:998.5");
    }

    @Test
    void processorsAreToldApartThoughOneHasNoMoreRowsYet() {
        ReadText read =
                ReadText.of("Core\tCPU\tMHz\tW\n-\t-\t52\t3\n0\t0\t60\t3\n0\t2\t61\n1\t1\t44\n", ReadText.byIndex());
        assertThat(read.series("all MHz")).isEqualTo("0:52");
        assertThat(read.series("CPU 0 MHz")).isEqualTo("0:60");
        assertThat(read.series("CPU 2 MHz")).isEqualTo("0:61");
        assertThat(read.points).doesNotContainKey("MHz");
    }

    @Test
    void whatIsWrittenOneAfterTheOtherIsOfSeveralSeries() {
        ReadText read = ReadText.of("""
                what,where,time,v
                hum,a,2024-05-01T10:00:00Z,40
                hum,a,2024-05-01T10:00:10Z,41
                hum,b,2024-05-01T10:00:00Z,50
                hum,b,2024-05-01T10:00:10Z,51
                temp,a,2024-05-01T10:00:00Z,20
                temp,a,2024-05-01T10:00:10Z,21
                """, ReadText.byIndex().withX(XFrom.OWN));
        assertThat(read.series("hum a v")).isEqualTo("1.7145576E9:40 1.71455761E9:41");
        assertThat(read.series("hum b v")).isEqualTo("1.7145576E9:50 1.71455761E9:51");
        assertThat(read.series("temp a v")).isEqualTo("1.7145576E9:20 1.71455761E9:21");
        read = ReadText.of("entity_id,state,last_changed\ns.a,1,2024-05-01T10:00:00Z\ns.a,2,2024-05-01T10:00:10Z\n");
        assertThat(read.points).containsOnlyKeys("s.a state");
    }

    @Test
    void wordsThatStandAboveOtherCellsAreNoNames() {
        String text = """
                MS Name/IP address         Stratum Poll Reach LastRx Last sample
                ===============================================================
                <* ntp1.example.net              2   6   377    23   +123us[ +150us] +/- 12ms
                <+ ntp2.example.net              2   6   377    24  -1023us[-1001us] +/- 32ms
                <- ntp3.example.net              3   6   377    25  +2023us[+2050us] +/- 52ms
                """;
        ReadText read = ReadText.of(text);
        assertThat(read.points).isEmpty();
        assertThat(read.reader.rejected()).isPositive();
    }

    @Test
    void linesOfDifferentNamesAreNotOfOneSeries() {
        CheckedRows.check("""
                * up ntp1.net 2 6;up ntp2.net 3 7;up ntp1.net 4 8
                ntp1.net = 0:2 1:4
                column 4 = 0:6 1:8
                line 2: not of the format: up ntp2.net 3 7
                """);
    }

    @Test
    void aCommaBesidePointsIsInDoubt() {
        CheckedRows.check("""
                * wscale:7,7 rtt:3.5/1.2 rto:204;wscale:7,8 rtt:3.5/1.2 rto:205
                rtt = 0:3.5 1:3.5
                rtt 2 = 0:1.2 1:1.2
                rto = 0:204 1:205
                wscale = 1:7
                wscale 2 = 1:8
                line 1: a comma that may part thousands or decimals: wscale:7,7 rtt:3.5/1.2 rto:204
                * a:7,5 b:5 ip:10.0.0.1;a:7,6 b:6 ip:10.0.0.1
                a = 0:7.5 1:7.6
                b = 0:5 1:6
                """);
    }

    @Test
    void tabsStandBetweenLabelsAndTheirMarks() {
        CheckedRows.check("""
                * temperature\t\t: 38°C;host reads\t: 1200;units\t\t: 7
                temperature = 0:38
                host reads = 1:1200
                units = 2:7
                """);
    }

    @Test
    void aLevelBeforeALabelIsNoPartOfIt() {
        CheckedRows.check("""
                * INFO:v=4;WARN:v=5;INFO:root:v=6
                v = 0:4 1:5 2:6
                * WARN: 3;WARN: 4
                WARN = 0:3 1:4
                """);
    }

    @Test
    void settingsAtTheEndOfALongPreambleAreNoTable() {
        // A head that is full is judged again when it has grown by a quarter.
        for (int above = 247; above < 250; above++) {
            String preamble = IntStream.range(0, above)
                    .mapToObj(i -> "Gain " + (char) ('A' + i / 26) + (char) ('A' + i % 26) + ": " + i + "\n")
                    .collect(Collectors.joining());
            ReadText read = ReadText.of(
                    preamble + "Model;DSO-X 3024\nRecord Length;1000\nSample Interval;25\nVertical Units;V\n"
                            + "time;a;b\n0;1,5;2,5\n1;3,5;4,5\n2;5,5;6,5\n",
                    ReadText.byIndex().withX(XFrom.OWN));
            assertThat(read.points).containsOnlyKeys("a", "b");
            assertThat(read.series("a")).isEqualTo("0:1.5 1:3.5 2:5.5");
        }
    }

    @Test
    void takesStepsTowardsAnEndForNoLabels() {
        ReadText read = ReadText.of("""
                      Epoch    GPU_mem   box_loss  Instances
                        1/3      2.61G      1.153         81
                      Epoch    GPU_mem   box_loss  Instances
                        2/3      2.62G      1.053         71
                """);
        assertThat(read.series("box_loss")).isEqualTo("0:1.153 1:1.053");
        assertThat(read.reader.rejected()).isZero();
        // What stands behind the stroke is another number each time.
        read = ReadText.of("Port  In  Out\n1/1    5    6\n1/2    7    8\n");
        assertThat(read.points.keySet()).containsExactly("1/1 In", "1/1 Out", "1/2 In", "1/2 Out");
    }

    @Test
    void takesTheFolderThatDuWasAskedForForAPath() {
        ReadText read = ReadText.of("4.0K\t./a\n12M\t./b\n13M\t.\n");
        assertThat(read.points.keySet()).containsExactly("./a", "./b", ".");
    }

    @Test
    void keepsTwoOfOneNameApartWhereTheRowsComeAgainInTheirOrder() {
        String block = "Inlet | 23 degrees C | ok\nTemp | 45 degrees C | ok\nTemp | 48 degrees C | ok\n";
        ReadText read = ReadText.of(block + block.replace("45", "46"));
        assertThat(read.series("Temp")).isEqualTo("0:45 1:46");
        assertThat(read.series("Temp 2")).isEqualTo("0:48 1:48");
        assertThat(read.series("Inlet")).isEqualTo("0:23 1:23");
        // What has happened has no such order.
        read = ReadText.of("sensor;value\na;1\nb;2\nb;3\na;4\nb;5\n");
        assertThat(read.points.keySet()).containsExactly("a value", "b value");
    }

    @Test
    void takesASentenceWithAnAddressForNoNames() {
        ReadText read = ReadText.of("""
                Running 30s test @ http://127.0.0.1:8080/index.html
                  12 threads and 400 connections
                  Thread Stats   Avg      Stdev     Max   +/- Stdev
                    Latency   635.91us    0.89ms  12.92ms   93.69%
                    Req/Sec    56.20k     8.07k   62.00k    86.54%
                """);
        assertThat(read.points.keySet())
                .containsExactly(
                        "Latency Avg",
                        "Latency Stdev",
                        "Latency Max",
                        "Latency +/- Stdev",
                        "Req/Sec Avg",
                        "Req/Sec Stdev",
                        "Req/Sec Max",
                        "Req/Sec +/- Stdev");
    }

    @Test
    void takesWhatStandsOverAPieceOfARuleForAName() {
        ReadText read = ReadText.of("""
                Sensor Mean Temp Most
                ------ --------- ----
                     7      21.5   25
                     8      21.7   26
                """);
        assertThat(read.points.keySet()).containsExactly("Sensor", "Mean Temp", "Most");
        // A name that is longer than its piece tells nothing.
        read = ReadText.of("a bcd e\n- - -\n1 2 3\n4 5 6\n");
        assertThat(read.points.keySet()).containsExactly("a", "bcd", "e");
    }
}
