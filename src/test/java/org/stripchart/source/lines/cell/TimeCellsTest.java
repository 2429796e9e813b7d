// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellsTest {

    private static boolean looksLikeTime(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return TimeCells.looksLikeTime(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:30",
                "12:30:15,250",
                "00:01.5",
                "3:05 p.m.",
                "2026-03-04",
                "4.3.26",
                "4 März 2026",
                "Mar 4, 2026",
                "2026-03-04T12:30:15Z",
                "2026-03-04 12:30 +01:00",
                "20260304T123015Z",
                "Wed Mar  4 12:30:15 CET 2026",
                "2026/03/04, 12:30:15.1234567890 PM UTC"
            })
    void areDatesAndTimesOfDay(String text) {
        assertThat(looksLikeTime(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1:3",
                "12",
                "a:bc",
                "1.5",
                "12345",
                "2026-03-04 and more",
                "1:2x",
                "99 days",
                "1:30:15.00000000000000000000000000000000000000"
            })
    void areNoOtherTexts(String text) {
        assertThat(looksLikeTime(text)).isFalse();
    }
}
