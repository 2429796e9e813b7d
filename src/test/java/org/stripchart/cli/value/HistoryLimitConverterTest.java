// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.HistoryLimit;
import picocli.CommandLine.TypeConversionException;

final class HistoryLimitConverterTest {

    private final HistoryLimitConverter converter = new HistoryLimitConverter();

    @ParameterizedTest
    @CsvSource({"10M, 10000000", "500k, 500000", "1000, 1000", "0.5G, 500000000"})
    void readsPoints(String text, long count) {
        assertThat(converter.convert(text)).isEqualTo(HistoryLimit.points(count));
    }

    @Test
    void readsTime() {
        assertThat(converter.convert("24h")).isEqualTo(HistoryLimit.duration(24 * 3600));
        assertThat(converter.convert("5m")).isEqualTo(HistoryLimit.duration(300));
    }

    @ParameterizedTest
    @CsvSource({
        "2GB, 2000000000",
        "512MB, 512000000",
        "64KiB, 65536",
        "1.5GiB, 1610612736",
        "66kB, 66000",
        "1TB, 1000000000000"
    })
    void readsMemory(String text, long bytes) {
        assertThat(converter.convert(text)).isEqualTo(HistoryLimit.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 must be more than zero",
        "-1M, -1M must be more than zero",
        "0GB, 0GB must be more than zero",
        "-1h, -1h must be more than zero",
        "1kB, 1kB: bytes (1000) must be at least 65536",
        "999999999999999999G, 999999999999999999G must be at most 9223372036854775807",
    })
    void namesTheBound(String text, String message) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1.5", "2gb", "10 miles", "all"})
    void refusesWhatIsNoLimit(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(
                        text
                                + " is not a history limit; expected points such as 10M, a time such as 24h or memory such as 2GB");
    }
}
