// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0.0",
        "21.5, 21.5",
        "-0.001, -0.001",
        "0.0001, 0.0001",
        "1763800000.25, 1763800000.25",
        "1763800000.123456, 1763800000.123456",
        "-1763800000.000001, -1763800000.000001",
        "1763800000.1234567, 1763800000.1234567",
        "0.1234567890123, 0.1234567890123",
        "1.5e-9, 0.0000000015",
        "1.5e-10, 1.5E-10",
        "-2e-10, -2E-10",
        "1e15, 1000000000000000",
        "123456789012345680, 123456789012345680",
        "1.5e20, 150000000000000000000",
        "1e21, 1E21",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "NaN, NaN"
    })
    void writesTheShortestReadableText(double value, String text) {
        assertThat(CsvNumber.of(value)).isEqualTo(text);
    }

    @Property(tries = 20_000, seed = "1")
    void readsBackAsTheSameBits(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertThat(bits(CsvNumber.of(value))).isEqualTo(bits);
        }
    }

    @Property(tries = 20_000, seed = "1")
    void readsTimesBackAsTheSameBits(@ForAll @DoubleRange(min = -5e9, max = 5e9) double seconds) {
        assertThat(bits(CsvNumber.of(seconds))).isEqualTo(Double.doubleToRawLongBits(seconds));
    }

    @Property(tries = 20_000, seed = "1")
    void writesADecimalWithNoMoreDigitsThanItHas(
            @ForAll @LongRange(min = -4_300_000_000_000_000L, max = 4_300_000_000_000_000L) long digits,
            @ForAll @IntRange(max = 9) int decimals) {
        BigDecimal decimal = BigDecimal.valueOf(digits, decimals);
        double value = decimal.doubleValue();
        String text = CsvNumber.of(value);
        assertThat(bits(text)).isEqualTo(Double.doubleToRawLongBits(value));
        if (decimal.precision() <= 15 && value != 0 && Math.abs(value) > 1e-9) {
            assertThat(text).isEqualTo(decimal.stripTrailingZeros().toPlainString());
        } else {
            assertThat(new BigDecimal(text).stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
        }
    }

    private static long bits(String text) {
        return Double.doubleToRawLongBits(Double.parseDouble(text));
    }
}
