// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Average:     all   0.35",
                "Durchschn.:  all   0,35",
                "Moyenne :    all   0,35",
                "Średnia:     all   0,35",
                "平均时间:     all   0.35",
                "Summary:1"
            })
    void beginsWithTheWordThatToolsWriteForAnAverage(String line) {
        assertThat(is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "Average",
                "Average:",
                "Average 5: 1",
                "average: 1",
                "CPU: 1",
                "12:30:01 all 0.35",
                "0Average: 1",
                "9Average: 1",
                "Average                       : 1"
            })
    void isNoOtherLine(String line) {
        assertThat(is(line)).isFalse();
    }

    /** Amidst other bytes. */
    private static boolean is(String line) {
        byte[] bytes = ("x" + line + ":x").getBytes(StandardCharsets.UTF_8);
        return Summary.is(bytes, 1, bytes.length - 2);
    }
}
