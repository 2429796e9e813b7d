// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNumberTextTest {

    private final JsonNumberText numbers = new JsonNumberText();

    @ParameterizedTest
    @CsvSource({
        "0, true, true",
        "-0.5, true, true",
        "12, true, true",
        "1e+3, true, true",
        "1.5E3, true, true",
        "1e3, false, true",
        "012, false, true",
        "-012, false, true",
        "123456789012345, true, true",
        "-123456789012345, true, true",
        "1234567890123456, false, true",
        "1., false, true",
        "1.e5, false, true",
        "1e, false, false",
        "1e+, false, false",
        "1.5e-, false, false",
        "1.5e3x, false, false",
        "1.5x, false, false",
        "-, false, false",
        "'', false, false",
        "NaN, false, true",
        "+Inf, false, true",
        "1é, false, false",
        "1/2, false, false",
        "1:2, false, false",
        "1.23456789012345678901234567890, false, false",
        "1.2345678901234567890123456789, true, true"
    })
    void tellsWhatCanBeNothingButANumber(String text, boolean isNumber, boolean isAnyNumber) {
        char[] chars = ("99" + text + "99").toCharArray();
        assertThat(numbers.read(chars, 2, text.length())).isEqualTo(isNumber);
        if (isNumber) {
            assertThat(numbers.value()).isEqualTo(Double.parseDouble(text));
        }
        assertThat(numbers.readAny(chars, 2, text.length())).isEqualTo(isAnyNumber);
    }
}
