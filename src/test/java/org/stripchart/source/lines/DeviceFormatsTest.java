// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;

/** Teleplot, InfluxDB's line protocol, Prometheus' text, ids with values. */
class DeviceFormatsTest {

    private static final TextOptions BY_TIME = TextOptions.DEFAULTS;

    @Test
    void readsTeleplotWithTimesAndUnits() {
        ReadText read = ReadText.of(
                "temp:1700000000000:21.5§°C;1700000000500:22\nhum:1700000001000:40;temp:1700000002000:23|g\n", BY_TIME);
        assertThat(read.series("temp")).isEqualTo("1.7E9:21.5 1.7000000005E9:22 1.700000002E9:23");
        assertThat(read.series("hum")).isEqualTo("1.700000001E9:40");
        assertThat(read.reader.unit("temp")).isEqualTo("°C");
        assertThat(read.reader.unit("hum")).isEmpty();
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void putsABoardsClockAtTheTimeOfArrival() {
        assertThat(ReadText.of(">a:123456:1\na:124456:2\n", BY_TIME).series("a"))
                .isEqualTo("1000:1 1001:2");
    }

    @Test
    void readsTeleplotWithoutMarksWhenToldTo() {
        ReadText read = ReadText.of("a:1;b:2\na:5000:3\nx\n", BY_TIME.withFormat(TextFormat.TELEPLOT));
        assertThat(read.series("a")).isEqualTo("1000:1 1000:3");
        assertThat(read.latestRejected()).isEqualTo("line 3: not of the format: x");
    }

    @Test
    void readsInfluxLines() {
        ReadText read = ReadText.of("""
                weather,place=roof\\ top temp=21.5,n=3i,on=t,note="a, b=1" 1700000000500000000
                weather,place=roof\\ top temp=22 1700000001000000000
                cpu idle=5 1700000002000
                """, BY_TIME);
        assertThat(read.points.keySet())
                .containsExactly(
                        "weather.temp{place=roof top}",
                        "weather.n{place=roof top}",
                        "weather.on{place=roof top}",
                        "cpu.idle");
        assertThat(read.series("weather.temp{place=roof top}")).isEqualTo("1.7000000005E9:21.5 1.700000001E9:22");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesOnlyTheSpellingsOfInfluxForTruth() {
        TextOptions options = ReadText.byIndex().withFormat(TextFormat.INFLUX);
        for (String yes : List.of("t", "T", "true", "True", "TRUE")) {
            assertThat(ReadText.of("m on=" + yes + "\n", options).series("m.on"))
                    .isEqualTo("0:1");
        }
        for (String no : List.of("f", "F", "false", "False", "FALSE")) {
            assertThat(ReadText.of("m on=" + no + "\n", options).series("m.on")).isEqualTo("0:0");
        }
        for (String other : List.of("tape", "fence", "tRUE", "truE", "tr", "fals", "falsed", "")) {
            ReadText read = ReadText.of("m on=" + other + "\n", options);
            assertThat(read.points).as(other).isEmpty();
            assertThat(read.latestRejected()).isEqualTo("line 1: not of the format: m on=" + other);
        }
    }

    @Test
    void takesALogLineForPairsNotForInflux() {
        assertThat(ReadText.of("INFO took=12.5,size=3\n").points.keySet()).containsExactly("took", "size");
        assertThat(ReadText.of("INFO took=12.5\n", ReadText.byIndex().withFormat(TextFormat.INFLUX))
                        .points
                        .keySet())
                .containsExactly("INFO.took");
    }

    @Test
    void readsPrometheusText() {
        ReadText read = ReadText.of("""
                # HELP up Whether it is.
                # TYPE up gauge
                up 1
                http_total{code="2}0\\"0",m="get"} 1027 1700000000000
                http_total{} NaN
                x{le="+Inf"} +Inf
                x 1 # {id="1"} 2
                # EOF
                x{a="b" 1
                x -
                """, BY_TIME);
        assertThat(read.series("up")).isEqualTo("1000:1");
        assertThat(read.series("http_total{code=\"2}0\\\"0\",m=\"get\"}")).isEqualTo("1.7E9:1027");
        assertThat(read.series("http_total{}")).isEqualTo("1000:NaN");
        assertThat(read.series("x{le=\"+Inf\"}")).isEqualTo("1000:NaN");
        assertThat(read.series("x")).isEqualTo("1000:1");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void readsIdsWithValues() {
        ReadText read = ReadText.of("temp 21.5\nhum 40 temp 22\nhum -\n");
        assertThat(read.series("temp")).isEqualTo("0:21.5 1:22");
        assertThat(read.series("hum")).isEqualTo("1:40");
    }

    @Test
    void takesAWordAndANumberOnceForAHeader() {
        assertThat(ReadText.of("Channel 1\n5\n6\n").points.keySet()).containsExactly("Channel 1");
    }

    @Test
    void readsIdsThatAreNumbersAfterAnXWhenToldTo() {
        TextOptions options = ReadText.byColumn("1").withFormat(TextFormat.DATAID);
        assertThat(ReadText.of("100 1 5 2 6\n101 1 7\n", options).series("1")).isEqualTo("100:5 101:7");
    }

    @Test
    void readsTheNumbersOfALineWhenToldTo() {
        TextOptions options = ReadText.byIndex().withFormat(TextFormat.NUMBERS);
        ReadText read = ReadText.of("got 3 of 7 in 12ms\nnow 4, 8;\nnone\n", options);
        assertThat(read.series("column 1")).isEqualTo("0:3 1:4");
        assertThat(read.series("column 2")).isEqualTo("0:7 1:8");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void findsNumbersAmongWordsWhenTheShapeIsStable() {
        ReadText read =
                ReadText.of("Loaded 3 modules in 25 ms\nLoaded 4 modules in 30 ms\nLoaded no modules in 1 ms\n");
        assertThat(read.series("Loaded")).isEqualTo("0:3 1:4");
        assertThat(read.series("in")).isEqualTo("0:25 1:30");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsMeasuredByTheWordBeforeANumber() {
        ReadText read = ReadText.of("temp 21.5 C\ntemp 22 C\nhum 40 %\n");
        assertThat(read.series("temp")).isEqualTo("0:21.5 1:22");
        assertThat(read.series("hum")).isEqualTo("2:40");
    }

    @Test
    void neverMixesLinesWithOtherWords() {
        ReadText read = ReadText.of("Loaded 3 modules\nLoaded 4 modules\nOpened 5 files\n");
        assertThat(read.series("Loaded")).isEqualTo("0:3 1:4");
        assertThat(read.series("Opened")).isEqualTo("2:5");
        read = ReadText.of(
                "Loaded modules in 3 ms\nLoaded modules in 4 ms\nOpened files in 5 ms\nLoaded modules in 6 ms\n");
        assertThat(read.series("in")).isEqualTo("0:3 1:4 2:6");
        assertThat(read.latestRejected()).isEqualTo("line 3: not of the format: Opened files in 5 ms");
    }

    @ParameterizedTest
    @CsvSource({
        "INFLUX, 'm l%d=1,z=', m v=1, m.v",
        "TELEPLOT, l%d:1;z:, v:1, v",
        "PROMETHEUS, 'm{l=\"%d\"} 1 x', v 1, v",
        "JSON, '{\"l%d\":1', '{\"v\":1}', v",
        "DATAID, l%d 1 z, v 1, v"
    })
    void leavesNoNamesBehindOfLinesThatBreakOff(TextFormat format, String broken, String whole, String name) {
        String text = IntStream.range(0, 100)
                .mapToObj(i -> broken.formatted(i) + "\n")
                .collect(Collectors.joining("", "", whole + "\n"));
        ReadText read = ReadText.of(text, ReadText.byIndex().withFormat(format).withMaxSeries(1));
        assertThat(read.points.keySet()).containsExactly(name);
        assertThat(read.reader.rejected()).isEqualTo(100);
    }
}
