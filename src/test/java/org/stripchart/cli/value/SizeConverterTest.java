// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class SizeConverterTest {

    private final SizeConverter converter = new SizeConverter();

    @Test
    void readsWidthAndHeight() {
        assertThat(converter.convert("1280x720")).isEqualTo(new PictureSize(1280, 720));
        assertThat(converter.convert("1X16384")).isEqualTo(new PictureSize(1, 16384));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x0", "0x720", "16385x1", "1x999999999"})
    void namesTheBound(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " must have sides of 1 to 16384");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1280", "1280x", "x720", "-1x5", "1280x720x3", "a x b", "1e3x5", "1x9999999999"})
    void refusesWhatIsNoSize(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " is not a size; expected WIDTHxHEIGHT such as 1280x720");
    }
}
