// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class ScaleConverterTest {

    private final ScaleConverter converter = new ScaleConverter();

    @ParameterizedTest
    @CsvSource({"1, 1", "2.5, 2.5", "0.1, 0.1", ".5, 0.5", "8, 8", "8.0, 8"})
    void readsAFactor(String text, double scale) {
        assertThat(converter.convert(text)).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.09", "8.01", "100"})
    void namesTheBound(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " must be from 0.1 to 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "NaN", "Infinity", "2x", "1e1", "0x1p3", "2f"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " is not a scale; expected a number such as 1 or 2.5");
    }
}
