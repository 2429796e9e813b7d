// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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
        "12345678, 12345678",
        "123456789, 123456789",
        "-9876543210, -9876543210",
        "12345678.9, 12345679",
        "1234567.89, 1234568",
        "9007199254740992, 9007199254740992",
        "9007199254740994, 9.007199E+15",
        "1e300, 1E+300",
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

    @Property(tries = 1000)
    void saysEveryWholeNumberExactly(@ForAll @LongRange(min = -(1L << 53), max = 1L << 53) long whole) {
        assertThat(NumberText.of((double) whole)).isEqualTo(Long.toString(whole));
    }

    @Property(tries = 1000)
    void isNeverFurtherOffThanHalfOfItsSeventhDigit(@ForAll long seed) {
        double value = new Random(seed).nextGaussian() * Math.pow(10, new Random(seed).nextInt(-300, 300));
        BigDecimal said = new BigDecimal(NumberText.of(value));
        BigDecimal exact = new BigDecimal(value);
        assertThat(said.subtract(exact).abs().doubleValue()).isLessThanOrEqualTo(Math.abs(value) * 5.0001e-7);
    }
}
