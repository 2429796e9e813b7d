// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CountTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5000, 5000",
        "10k, 10000",
        "10 K, 10000",
        "2.5M, 2500000",
        "1G, 1000000000",
        "-3k, -3000",
        "1.50k, 1500",
        "100.0, 100"
    })
    void readsACountAsPeopleWriteIt(String text, BigDecimal count) {
        assertThat(CountText.find(quantity(text))).isEqualByComparingTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0.0001k", "5 s", "5m", "5kk", "1 GB"})
    void knowsWhatIsNoCount(String text) {
        assertThat(CountText.find(quantity(text))).isNull();
    }

    @Test
    void putsMoreThanFourDigitsInGroups() {
        assertThat(CountText.of(0)).isEqualTo("0");
        assertThat(CountText.of(999)).isEqualTo("999");
        assertThat(CountText.of(1000)).isEqualTo("1000");
        assertThat(CountText.of(-999)).isEqualTo("-999");
        assertThat(CountText.of(-100_000)).isEqualTo("-100\u202f000");
        assertThat(CountText.of(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(CountText.of(Long.MAX_VALUE)).isEqualTo("9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f807");
    }

    @Test
    void namesWhatIsCounted() {
        assertThat(CountText.of(0, "line")).isEqualTo("0 lines");
        assertThat(CountText.of(1, "line")).isEqualTo("1 line");
        assertThat(CountText.of(12_345, "line")).isEqualTo("12\u202f345 lines");
    }

    private static QuantityText quantity(String text) {
        return Objects.requireNonNull(QuantityText.parse(text));
    }
}
