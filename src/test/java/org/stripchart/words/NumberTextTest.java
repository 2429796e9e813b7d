// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "1.5, 1.5",
        "100, 100",
        "-12.25, -12.25",
        "3.14159265, 3.141593",
        "1234, 1234",
        "12345678, 12\u202f345\u202f678",
        "123456789, 123\u202f456\u202f789",
        "-9876543210, -9\u202f876\u202f543\u202f210",
        "12345678.9, 12\u202f345\u202f679",
        "1234567.89, 1\u202f234\u202f568",
        "12345.6789, 12\u202f345.68",
        "9007199254740992, 9\u202f007\u202f199\u202f254\u202f740\u202f992",
        "9007199254740994, 9.007199E15",
        "1e300, 1E300",
        "1.7976931348623157E308, 1.797693E308",
        "0.000001, 0.000001",
        "0.00001, 0.00001",
        "0.000012345678, 0.00001234568",
        "0.0000099, 0.0000099",
        "1.5e-9, 1.5E-9",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void isReadAsPeopleWriteIt(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1, 0.1",
        "123456.789012345, 123\u202f456.789012345",
        "1.25e-9, 1.25E-9",
        "1e300, 1E300",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void saysAllDigitsWhereItMustBeExact(double value, String text) {
        assertThat(NumberText.exactly(value)).isEqualTo(text);
    }

    @Test
    void roundsToTwelveDigitsBehindThePointAtMost() {
        assertThat(NumberText.rounded(0.1234567890123, 12)).isEqualTo("0.123456789012");
        assertThat(NumberText.rounded(0.1234567890123, 13)).isEqualTo("0.1234568");
    }

    @Property(tries = 1000, seed = "1")
    void saysEveryWholeNumberExactly(@ForAll @LongRange(min = -(1L << 53), max = 1L << 53) long whole) {
        assertThat(NumberText.plain((double) whole)).isEqualTo(Long.toString(whole));
        assertThat(NumberText.withoutGaps(NumberText.of((double) whole))).isEqualTo(Long.toString(whole));
    }

    @Property(tries = 1000, seed = "1")
    void isNeverFurtherOffThanHalfOfItsSeventhDigit(@ForAll long seed) {
        double value = new Random(seed).nextGaussian() * Math.pow(10, new Random(seed).nextInt(-300, 300));
        BigDecimal said = new BigDecimal(NumberText.withoutGaps(NumberText.of(value)));
        BigDecimal exact = new BigDecimal(value);
        assertThat(said.subtract(exact).abs().doubleValue()).isLessThanOrEqualTo(Math.abs(value) * 5.0001e-7);
    }
}
