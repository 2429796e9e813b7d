// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "26, 26 s",
        "72, 1 min 12 s",
        "60, 1 min",
        "59.6, 1 min",
        "3600, 1 h",
        "3599.7, 1 h",
        "7500, 2 h 5 min",
        "7195, 2 h",
        "86400, 1 d",
        "270000, 3 d 3 h",
        "9.25, 9.25 s",
        "9.999, 10 s",
        "9.995, 10 s",
        "0.9995, 1 s",
        "0.35, 350 ms",
        "0.9999, 1 s",
        "0.0035, 3.5 ms",
        "2.5e-5, 25 \u00b5s",
        "3e-9, 3 ns",
        "-72, \u22121 min 12 s",
        "NaN, NaN s"
    })
    void saysWhatItLastsInTwoUnits(double seconds, String text) {
        assertThat(ElapsedText.of(seconds)).isEqualTo(text);
    }
}
