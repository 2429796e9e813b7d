// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.plot.LiveWindow;
import picocli.CommandLine.TypeConversionException;

final class WindowSpanConverterTest {

    private final WindowSpanConverter converter = new WindowSpanConverter();

    @Test
    void readsTime() {
        assertThat(converter.convert("60s")).isEqualTo(new LiveWindow.Span(60));
        assertThat(converter.convert("5m")).isEqualTo(new LiveWindow.Span(300));
    }

    @ParameterizedTest
    @CsvSource({"5000, 5000", "2, 2", "10k, 10000", "1.5M, 1500000", "2147483647, 2147483647"})
    void readsPoints(String text, int count) {
        assertThat(converter.convert(text)).isEqualTo(new LiveWindow.Points(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "ALL", " all "})
    void readsAll(String text) {
        assertThat(converter.convert(text)).isEqualTo(new LiveWindow.All());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 must be at least 2 points",
        "1, 1 must be at least 2 points",
        "-5s, -5s must be more than zero",
        "-5, -5 must be at least 2 points",
        "3G, '3G must be at most 2147483647 points, or all'",
        "40000d, 40000d must be at most 10000d",
    })
    void namesTheBound(String text, String message) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1.5", "2GB", "60 sheep"})
    void refusesWhatIsNoWindow(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text
                        + " is not a window; expected a time such as 60s, a number of points such as 5000, or all");
    }
}
