// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "1s, 1000000000", "100 ms, 100000000", "10us, 10000", "10 µs, 10000", "1.5 s, 1500000000",
        "5 min, 300000000000", "5m, 300000000000", "2 h, 7200000000000", "1d, 86400000000000", "PT0.5S, 500000000"
    })
    void readsWhatPeopleType(String text, long nanos) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "0s", "-5s", "5", "1 fortnight", "2 H", "0.1ns", "99999999999999 d", "PT", "NaN s"})
    void saysWhatIsNoDuration(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse(text))
                .withMessageStartingWith(text + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1 s",
        "100, 100 ms",
        "60000, 1 min",
        "90000, 90 s",
        "3600000, 1 h",
        "86400000, 1 d",
        "1500, 1500 ms"
    })
    void writesInTheLargestUnitWithoutAFraction(long millis, String text) {
        assertThat(DurationText.of(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void writesMicroseconds() {
        assertThat(DurationText.of(Duration.ofNanos(10_000))).isEqualTo("10 us");
    }
}
