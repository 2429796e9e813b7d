// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

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

    @Test
    void writesNothingAsZeroSeconds() {
        assertThat(DurationText.of(Duration.ZERO)).isEqualTo("0 s");
        assertThat(DurationText.of(Duration.ofNanos(1))).isEqualTo("1 ns");
    }

    @ParameterizedTest
    @CsvSource({"500, 0.5 s", "1000, 1 s", "10000, 10 s", "1250, 1.25 s", "0, 0 s", "100000, 100 s"})
    void writesSeconds(long millis, String text) {
        assertThat(DurationText.seconds(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"10000 d, true", "10001 d, false", "864000000000 ms, true", "864000000001 ms, false", "1 ns, true"})
    void takesTenThousandDaysAtMost(String text, boolean within) {
        if (within) {
            assertThat(DurationText.parse(text)).isPositive();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DurationText.parse(text))
                    .withMessage(text + " must be at most 10000d");
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse("5"))
                .withMessage("5 is not a duration; expected such as 100ms, 1s or PT0.5S (the unit is missing)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse("5 x"))
                .withMessage("5 x is not a duration; expected such as 100ms, 1s or PT0.5S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse("0"))
                .withMessage("0 must be more than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse("PT-1S"))
                .withMessage("PT-1S must be more than zero");
    }

    @Test
    void findsDurationsOfAnySignAndSize() {
        assertThat(DurationText.find("-5s")).isEqualTo(Duration.ofSeconds(-5));
        assertThat(DurationText.find("0")).isEqualTo(Duration.ZERO);
        assertThat(DurationText.find("5")).isNull();
        assertThat(DurationText.find("1.0000000005 s")).isEqualTo(Duration.ofSeconds(1));
        assertThat(DurationText.find("999999999999999999 d")).isEqualTo(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(DurationText.find("x")).isNull();
        assertThat(DurationText.find(" PT1M ")).isEqualTo(Duration.ofMinutes(1));
    }
}
