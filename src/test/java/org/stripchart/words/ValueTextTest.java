// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "4432100000, B, 4.4321 GB",
        "-4432100000, B, -4.4321 GB",
        "12345678, '', 12\u202f345\u202f678",
        "12345, %, 12\u202f345",
        "53.3, %, 53.3",
        "0.0035, V, 3.5 mV",
        "9999, B, 9999",
        "0, B, 0",
        "NaN, B, NaN",
        "Infinity, B, Infinity"
    })
    void hasThePrefixOfItsSize(double value, String unit, String text) {
        assertThat(ValueText.of(value, unit)).isEqualTo(text);
    }

    @Test
    void hasAsManyDigitsAsAskedAndAllBeforeThePoint() {
        assertThat(ValueText.of(1.23456789, "", 5)).isEqualTo("1.2346");
        assertThat(ValueText.of(123_456_789.4, "", 5)).isEqualTo("123\u202f456\u202f789");
        assertThat(ValueText.of(123_456_789, "B", 5)).isEqualTo("123.46 MB");
    }

    @Test
    void hasItsUnitInAReadOut() {
        assertThat(ValueText.rounded(53.349, "%", UnitPrefix.NONE, 1)).isEqualTo("53.3 %");
        assertThat(ValueText.rounded(4.4321e9, "B", UnitPrefix.of(8e9, "B"), 2)).isEqualTo("4.43 GB");
        assertThat(ValueText.rounded(12_345.5, "", UnitPrefix.NONE, 2)).isEqualTo("12\u202f345.5");
    }

    @Test
    void aNameHasItsUnitOnce() {
        assertThat(ValueText.named("t", "s")).isEqualTo("t (s)");
        assertThat(ValueText.named("t [s]", "s")).isEqualTo("t [s]");
        assertThat(ValueText.named("t (s)", "s")).isEqualTo("t (s)");
        assertThat(ValueText.named("level (upper)", "mm")).isEqualTo("level (upper) (mm)");
        assertThat(ValueText.named("t", "")).isEqualTo("t");
    }

    @Test
    void hasTheUnitAtATickWhereItHasAPrefix() {
        UnitPrefix giga = UnitPrefix.of(8e9, "B");
        assertThat(ValueText.tick(new BigDecimal("1.5e9"), "B", giga, 1)).isEqualTo("1.5 GB");
        assertThat(ValueText.tick(new BigDecimal("5"), "B", UnitPrefix.NONE, 2)).isEqualTo("5.00");
        assertThat(ValueText.each(new BigDecimal("0.001"), "V")).isEqualTo("1 mV");
        assertThat(ValueText.each(new BigDecimal("1000"), "B")).isEqualTo("1 kB");
        assertThat(ValueText.number(Double.NaN, giga, 3)).isEqualTo("NaN");
        assertThat(ValueText.number(Double.MAX_VALUE, UnitPrefix.NONE, 3)).isEqualTo("1.797693E308");
    }

    @Test
    void isZeroWithoutAnExponentWhateverTheAxis() {
        assertThat(ValueText.tick(BigDecimal.ZERO, "B", UnitPrefix.of(1e9, "B"), 2))
                .isEqualTo("0");
        assertThat(NumberText.withExponent(new BigDecimal("0E9"), 5)).isEqualTo("0");
        assertThat(NumberText.withExponent(new BigDecimal("-1.2345e-7"), 3)).isEqualTo("-1.23E-7");
    }

    @Test
    void theNumberIsTheOneOfAUnitPerSomething() {
        assertThat(ValueText.rounded(5, "1/s", UnitPrefix.NONE, 2)).isEqualTo("5 /s");
        assertThat(ValueText.behind(UnitPrefix.NONE, "1/s")).isEqualTo("/s");
        assertThat(ValueText.rounded(5, "m/s", UnitPrefix.NONE, 2)).isEqualTo("5 m/s");
        assertThat(ValueText.rounded(17_927_340, "", UnitPrefix.atAGlance(17_927_340, ""), 3))
                .isEqualTo("17.927 M");
    }
}
