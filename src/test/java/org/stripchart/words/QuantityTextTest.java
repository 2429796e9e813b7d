// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTextTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, ''",
        "1.5h, 1.5, h",
        "' 10 M ', 10, M",
        "-5 s, -5, s",
        "+.5ms, 0.5, ms",
        "5.GiB, 5, GiB",
        "10 µs, 10, µs"
    })
    void readsANumberAndItsUnit(String text, BigDecimal number, String unit) {
        QuantityText quantity = Objects.requireNonNull(QuantityText.parse(text));
        assertThat(quantity.number()).isEqualByComparingTo(number);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", ".", "1e3", "1,5", "5 s s", "0x10", "NaN", "--5", "5 m/s", "1234567890123456789"})
    void knowsWhatIsNoQuantity(String text) {
        assertThat(QuantityText.parse(text)).isNull();
    }
}
