// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void takesTheNumbersOutOfALogLine() {
        ReadText read = ReadText.of(
                "2024-05-01T12:00:01Z INFO level=info msg=\"took x=9 long\" took=12.5 path=/a/b size=3 unit=12ms\n");
        assertThat(read.points.keySet()).containsExactly("took", "size");
        assertThat(read.series("took")).isEqualTo("0:12.5");
    }

    @Test
    void takesTheNumbersOutOfPing() {
        ReadText read = ReadText.of("64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.045 ms\n");
        assertThat(read.points.keySet()).containsExactly("icmp_seq", "ttl", "time");
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

    @Test
    void makesAGapOfNan() {
        assertThat(ReadText.of("a:1\na:nan\n").series("a")).isEqualTo("0:1 1:NaN");
    }

    @Test
    void passesOverALineWhosePairsAreNoNumbers() {
        ReadText read = ReadText.of("a=1\nstate=idle\na=2\n");
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
        assertThat(read.series("column 2")).isEqualTo("1:2 2:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesTheXFromALabel() {
        ReadText read = ReadText.of("t=5 a=1\na=2 t=6\na=3\n", ReadText.byColumn("t"));
        assertThat(read.points.keySet()).containsExactly("a");
        assertThat(read.series("a")).isEqualTo("5:1 6:2");
        assertThat(read.latestRejected()).isEqualTo("line 3: no finite number for x: a=3");
    }

    @Test
    void holdsTheNumberOfSeriesAgainstAMillionLabels() {
        String text =
                IntStream.range(0, 1_000_000).mapToObj(i -> "l" + i + ":1\n").collect(Collectors.joining());
        ReadText read = ReadText.of(text);
        assertThat(read.points).hasSize(256);
        assertThat(read.reader.rejected()).isEqualTo(1_000_000 - 256);
        assertThat(read.latestRejected()).isEqualTo("line 1000000: more series than the limit: l999999:1");
    }

    @Test
    void takesNoLabelOfControlCharacters() {
        assertThat(ReadText.of("a\u0001b:1\n").points).isEmpty();
    }
}
