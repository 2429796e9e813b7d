// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesRules;

class PairsFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:1,b:2\na:3,b:4",
                "a:1 b:2\na:3 b:4",
                "a=1 b=2\na=3 b=4",
                "a: 1, b: 2\na: 3, b: 4",
                "a = 1; b = 2\nb = 4; a = 3",
                "a:1\tb=2\r\na:3|b:4\r\n",
                "  a:1   b:2,\n\n# b:5\na:3, b:4"
            })
    void makesASeriesOfEachLabel(String text) {
        ReadText read = ReadText.of(text);
        assertThat(read.series("a")).isEqualTo("0:1 1:3");
        assertThat(read.series("b")).isEqualTo("0:2 1:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void labelsWhoseUnitsNobodyKnowsAreNamedAsLeftOut() {
        ReadText read = ReadText.of("Dn=236D v=1 at=10:00 ip=10.0.0.1\nDn=237D v=2 at=10:01 ip=10.0.0.1\n");

        assertThat(read.points).containsOnlyKeys("v");
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.reader.freeTexts()).containsExactly("Dn");
    }

    @Test
    void takesTheNumbersOutOfALogLine() {
        ReadText read = ReadText.of(
                "2024-05-01T12:00:01Z INFO level=info msg=\"took x=9 long\" took=12.5 path=/a/b size=3 unit=12ms\n");
        assertThat(read.points.keySet()).containsExactly("took", "size", "unit", "level");
        assertThat(read.series("level")).isEqualTo("0:info");
        assertThat(read.series("took")).isEqualTo("0:12.5");
        assertThat(read.series("unit")).isEqualTo("0:12");
    }

    @Test
    void takesLabelsOfSeveralWordsBeforeAColon() {
        assertThat(ReadText.of("Room temp: 21, Outside temp: 4\n").points.keySet())
                .containsExactly("Room temp", "Outside temp");
    }

    @Test
    void takesLabelsInAnyScript() {
        assertThat(ReadText.of("température:21 湿度:40\n").points.keySet()).containsExactly("température", "湿度");
    }

    /** A line; then what each of its series is, with the unit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "acc: 0.1 0.2 9.8           | acc 0.1, acc 2 0.2, acc 3 9.8",
                "acc=[1, 2, 3]              | acc 1, acc 2 2, acc 3 3",
                "acc=(1,2,3) gyr=(4,5,6)    | acc 1, acc 2 2, acc 3 3, gyr 4, gyr 2 5, gyr 3 6",
                "acc: {1 2 3}               | acc 1, acc 2 2, acc 3 3",
                "acc: [0,1; 0,2]            | acc 0.1, acc 2 0.2",
                "acc: [0,5 1,5]             | acc 0.5, acc 2 1.5",
                "acc=[5]                    | acc 5",
                "acc=[1ms, 2ms]             | acc 1 ms, acc 2 2 ms",
                "acc=1,2,3 b=4              | acc 1, acc 2 2, acc 3 3, b 4",
                "acc: 1,2,3                 | acc 1, acc 2 2, acc 3 3",
                "acc: 1.5,2.5,3.5           | acc 1.5, acc 2 2.5, acc 3 3.5",
                "acc: 1 2 gyr: 3 4          | acc 1, acc 2 2, gyr 3, gyr 2 4",
                "acc: 0.1 g 0.2 g           | acc 0.1 g, acc 2 0.2 g",
                "lat: 1.2 ms, 1.4 ms        | lat 1.2 ms, lat 2 1.4 ms",
                "load: 0,01, 0,05, 0,10     | load 0.01, load 2 0.05, load 3 0.1",
                "Cpu: 50.0 us, 49.0 sy      | Cpu us 50, Cpu sy 49",
                "took: 5 ms in 3 steps      | took 5 ms",
                "Sensor 1: 21.5             | Sensor 1 21.5",
                "Sensor #2: 21.5            | Sensor #2 21.5",
                "Core 0 temp: 45            | Core 0 temp 45",
                "Temp [C]: 21.5             | Temp [C] 21.5",
                "Temp (inside): 21.5        | Temp (inside) 21.5",
                "Epoch 3, loss: 0.5         | loss 0.5",
                "Epoch 3 loss: 0.5          | loss 0.5",
                "cpu=12.5% mem=3.2GiB n=5   | cpu 12.5 %, mem 3.2 GiB, n 5",
                "mem: 3.2 GiB of 8 GiB      | mem 3.2 GiB",
                "temp: 21.5 C hum: 40 %     | temp 21.5 C, hum 40 %",
                "bytes=32 time<1ms ttl=64   | bytes 32, time 1 ms, ttl 64",
                "Temp: 21,5                 | Temp 21.5",
                "Temp: 21,5 °C; p: 1013,25  | Temp 21.5 °C, p 1013.25",
                "a: <5, b: ~3, c: +4        | a 5, b 3, c 4",
                "price: $4.20, cost: 3,5 €  | price 4.2 $, cost 3.5 €",
                "fps= 25 q=28.0 speed=1.02x | fps 25, q 28, speed 1.02 x",
                "total=`1` a=\"1,234.5 W\"    | total 1, a 1234.5 W",
                "main: Temperature: 21.5    | Temperature 21.5",
                "I (1234) main: Temp: 21.5  | Temp 21.5",
                "up: 5 (high = 80, crit = 9)| up 5, up high 80, up crit 9",
                "12:30:01 INFO t: 5         | t 5",
                "port 10.0.0.1:8080 t: 5    | t 5",
                "took 12:30 t=5             | t 5",
                "[INFO] t: 5                | t 5",
                "a=5 of 10 b: 6             | a 5, b 6"
            })
    void readsValuesAsPeopleWriteThem(String line, String expected) {
        ReadText read = pairs(line.replace("`", "") + "\n");
        assertThat(read.values()).isEqualTo(expected);
        assertThat(read.reader.rejected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rev=123abc",
                "id=9lives",
                "at=12:30",
                "v=1.2.3",
                "run=3rd",
                "name: some text",
                "Error: not found",
                "msg=\"some text\"",
                "tags=[a, b]",
                "to=10.0.0.1:80",
                "msg: \"took 5 s\"",
                "d=2024-05-01"
            })
    void takesNothingForANumberThatIsNoneAndCountsWhatHoldsOne(String line) {
        ReadText read = pairs("a=1\n" + line + "\na=2\n");
        assertThat(read.points.keySet()).containsExactly("a");
        assertThat(read.reader.rejected()).isEqualTo(line.matches(".*\\d.*") ? 1 : 0);
    }

    @Test
    void passesOverALineOfWhichOnlyTheTimeIsANumber() {
        ReadText read = ReadText.of("""
                ts=2024-05-01T10:00:00Z level=info a=1
                ts=2024-05-01T10:00:01Z level=info msg="started again"
                ts=2024-05-01T10:00:02Z level=info a=2
                """, TextOptions.DEFAULTS);
        assertThat(read.points.get("a")).hasSize(2);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void givesNoNumberWhereACommaMayBeTwoThings() {
        ReadText read = pairs("a: 1,234 b: 5\na: 2,345,678 b: 6\n");
        assertThat(read.points.keySet()).containsExactly("b");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected())
                .isEqualTo("line 2: a comma that may part thousands or decimals: a: 2,345,678 b: 6");
        read = pairs("a: 1,5\na: 1,234\n");
        assertThat(read.series("a")).isEqualTo("0:1.5 1:1.234");
        read = pairs("a: 1,234.5\na: 1,234\na: 2,345,678\n");
        assertThat(read.series("a")).isEqualTo("0:1234.5 1:1234 2:2345678");
        read = pairs("a: 1.5\na: 1,5\n");
        assertThat(read.series("a")).isEqualTo("0:1.5 1:1");
        assertThat(read.series("a 2")).isEqualTo("1:5");
    }

    @Test
    void tellsValuesInTheUnitOfTheFirst() {
        ReadText read = pairs("mem=1.5GiB t: 900us\nmem=512MiB t: 1.2 ms\nmem=5% t: 1 s\n");
        assertThat(read.series("mem")).isEqualTo("0:1.5 1:0.5");
        assertThat(read.series("t")).isEqualTo("0:900 1:1200 2:1000000");
        assertThat(read.latestRejected()).isEqualTo("line 3: another unit: mem=5% t: 1 s");
    }

    @Test
    void keepsSensorsApart() {
        ReadText read = pairs("Sensor 1: 21.5\nSensor 2: 22.5\nSensor 1: 21.6\n");
        assertThat(read.series("Sensor 1")).isEqualTo("0:21.5 2:21.6");
        assertThat(read.series("Sensor 2")).isEqualTo("1:22.5");
    }

    @Test
    void looksNotThroughAllOfALineForEachBracket() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(pairs("(".repeat(1_000_000) + "\na: 1\n").series("a")).isEqualTo("0:1");
            assertThat(pairs("a:[".repeat(300_000) + "\na: 1\n").series("a")).isEqualTo("0:1");
        });
    }

    private static ReadText pairs(String text) {
        return ReadText.of(text, ReadText.byIndex().withFormat(TextFormat.PAIRS));
    }

    @Test
    void makesAGapOfNan() {
        assertThat(ReadText.of("a:1\na:nan\n").series("a")).isEqualTo("0:1 1:NaN");
    }

    @Test
    void passesOverALineWhosePairsAreNeitherNumbersNorStates() {
        ReadText read = ReadText.of("a=1\npath=/tmp\na=2\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void rejectsALineWithoutPairs() {
        ReadText read = ReadText.of("a=1\na=2\nhello\n12:30\na=3\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:2 2:3");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 4: no label with a number: 12:30");
    }

    @Test
    void givesWayToColumnsThatFollowAFirstLine() {
        ReadText read = ReadText.of("Init: 1\n1 2\n3 4\n");
        assertThat(read.series("column 2")).isEqualTo("0:2 1:4");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void takesTheXFromALabel() {
        ReadText read = ReadText.of("t=5 a=1\na=2 t=6\na=3\n", ReadText.byColumn("t"));
        assertThat(read.points.keySet()).containsExactly("a");
        assertThat(read.series("a")).isEqualTo("5:1 6:2");
        assertThat(read.latestRejected()).isEqualTo("line 3: no finite number for x: a=3");
    }

    @Test
    @Tag("load")
    void holdsTheNumberOfSeriesAgainstAMillionLabels() {
        String text =
                IntStream.range(0, 1_000_000).mapToObj(i -> "l" + i + ":1\n").collect(Collectors.joining());
        ReadText read = ReadText.of(text);
        assertThat(read.points).hasSize(SeriesRules.DEFAULTS.maxSeries());
        assertThat(read.reader.rejected()).isEqualTo(1_000_000 - SeriesRules.DEFAULTS.maxSeries());
        assertThat(read.latestRejected()).isEqualTo("line 1000000: more series than the limit: l999999:1");
    }

    @Test
    void takesNoLabelOfControlCharacters() {
        assertThat(ReadText.of("a\u0001b:1\n").points).isEmpty();
    }

    @Test
    void aWordUnderALabelOfNumbersIsAStateApart() {
        ReadText read = ReadText.of("door=5 v=1\ndoor=shut v=2\ndoor=shut\nv=on\ndoor=6 v=3\n");
        assertThat(read.series("door")).isEqualTo("0:5 4:6");
        assertThat(read.series("door (states)")).isEqualTo("1:shut 2:shut");
        assertThat(read.series("v")).isEqualTo("0:1 1:2 4:3");
        assertThat(read.series("v (states)")).isEqualTo("3:on");
        assertThat(read.reader.rejected()).isZero();
    }
}
