// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NanosTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000000123456789 | 1000000000 | 1700000000123456789",
                "1700000000123456 | 1000000 | 1700000000123456000",
                "1700000000123.456789 | 1000 | 1700000000123456789",
                "1700000000.123456789 | 1 | 1700000000123456789",
                "1700000000,25 | 1 | 1700000000250000000",
                "1700000000.1234567899 | 1 | 1700000000123456789",
                "1700000000. | 1 | 1700000000000000000",
                "0 | 1 | 0"
            })
    void areExactInEachUnit(String text, double perSecond, long nanos) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        assertThat(Nanos.nanos(bytes, 1, bytes.length - 1, perSecond)).isEqualTo(nanos);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "-5", "1.5x", "1.5.5", ".5", "12345678901234567890"})
    void areNoneOfOtherTexts(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        assertThat(Nanos.nanos(bytes, 1, bytes.length - 1, 1)).isEqualTo(Long.MIN_VALUE);
        assertThat(Nanos.fromFirst(bytes, 1, bytes.length - 1, 1, 1, 1)).isNaN();
    }

    @Test
    void tellHowFarTimesAreApart() {
        byte[] bytes = "1700000001.000000003".getBytes(StandardCharsets.UTF_8);
        assertThat(Nanos.fromFirst(bytes, 0, bytes.length, 1, 1_700_000_000, 2)).isEqualTo(1.000000001);
        assertThat(Nanos.difference(1_700_000_003, 5, 1_700_000_001, 2)).isEqualTo(2.000000003);
    }
}
