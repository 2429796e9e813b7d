// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** A time at the start of each line, and kinds of text that take turns. */
class LogLinesTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1714564800.5] temp=21\n[1714564801.5] temp=22\n",
                "(1714564800.5) temp: 21\n(1714564801.5) temp: 22\n",
                "1714564800.5 temp=21\n1714564801.5 temp=22\n",
                "1714564800.5: temp=21\n1714564801.5: temp=22\n",
                "2024-05-01 12:00:00.5 temp=21\n2024-05-01 12:00:01.5 temp=22\n",
                "2024-05-01T12:00:00.5Z INFO temp=21\n2024-05-01T12:00:01.5Z INFO temp=22\n"
            })
    void isTheX(String text) {
        ReadText read = ReadText.of(text, OWN);
        assertThat(read.series("temp")).isEqualTo("1.7145648005E9:21 1.7145648015E9:22");
        assertThat(read.points).hasSize(1);
        assertThat(read.reader.isTimeX()).isTrue();
        assertThat(read.reader.rejected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed May  1 12:00:00 UTC 2024 temp=21\nWed May  1 12:00:01 UTC 2024 temp=22\n",
                "01/May/2024:12:00:00 +0000 temp=21\n01/May/2024:12:00:01 +0000 temp=22\n"
            })
    void isTheXInTheFormsOfOtherTools(String text) {
        ReadText read = ReadText.of(text, OWN);
        assertThat(read.series("temp")).isEqualTo("1.7145648E9:21 1.714564801E9:22");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void isTheXThoughItCountsFromTheStart() {
        ReadText read = ReadText.of("[   12.345678] temp=21\n[   12.445678] temp=22\n", OWN);
        assertThat(read.series("temp")).isEqualTo("12.345678:21 12.445678:22");
        assertThat(read.reader.isTimeX()).isFalse();
    }

    @Test
    void isNotTheXWhereTheUserWantsTheRow() {
        ReadText read = ReadText.of("[1714564800.5] temp=21\n[1714564801.5] temp=22\n");
        assertThat(read.series("temp")).isEqualTo("0:21 1:22");
    }

    @Test
    void aMessageMayBeOfAnotherKindThanTheFirst() {
        ReadText read = ReadText.ofMessages(ReadText.byIndex(), "{\"a\":1}", "7", "nan");
        assertThat(read.series("a")).isEqualTo("0:1");
        assertThat(read.series("value")).isEqualTo("1:7 2:NaN");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void whatStandsAboveATableOfProcessesIsRead() {
        String block = """
                load average: 0.5, 0.4, 0.3
                Tasks: 99 total, 1 running
                %Cpu(s): 50.0 us, 3.0 sy

                  PID USER  %CPU COMMAND
                    1 root   1.5 init
                    9 root   2.5 sshd

                """;
        ReadText read = ReadText.of(block + block.replace("50.0", "51.0").replace("1.5", "1.7"));
        assertThat(read.points.get("%Cpu(s) us"))
                .extracting(point -> point.replaceAll(".*:", ""))
                .containsExactly("50", "51");
        assertThat(read.points.get("1 init %CPU"))
                .extracting(point -> point.replaceAll(".*:", ""))
                .containsExactly("1.5", "1.7");
        assertThat(read.reader.rejected()).isZero();
    }
}
