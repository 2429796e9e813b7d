// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

    private final NumberParser parser = new NumberParser();

    @Property(tries = 5_000, seed = "1")
    void readsBackEveryDoubleBitByBit(@ForAll long bits) {
        double expected = Double.longBitsToDouble(bits);
        assertSameBits(Double.toString(expected), expected);
    }

    @Property(tries = 5_000, seed = "1")
    void roundsDecimalsAsJavaDoes(
            @ForAll long mantissa, @ForAll @IntRange(min = -340, max = 320) int exponent, @ForAll boolean plain) {
        String text =
                plain ? new BigDecimal(mantissa).movePointRight(exponent).toPlainString() : mantissa + "e" + exponent;
        assertSameBits(text, Double.parseDouble(text));
    }

    @Property(tries = 5_000, seed = "1")
    void roundsWhatPeoplePrintAsJavaDoes(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long mantissa,
            @ForAll @IntRange(min = 0, max = 12) int decimals) {
        String text = BigDecimal.valueOf(mantissa, decimals).toPlainString();
        assertSameBits(text, Double.parseDouble(text));
    }

    @Property(tries = 10_000, seed = "1")
    void takesNothingThatJavaDoesNotTake(
            @ForAll @Chars({'0', '1', '9', '.', 'e', 'E', '+', '-', 'x', '_', 'f', ' '}) @StringLength(max = 9)
                    String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean decimal = text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
        assertThat(parser.isNumber(bytes, 0, bytes.length)).as(text).isEqualTo(decimal);
        if (decimal) {
            assertSameBits(text, Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.234D+02, 123.4",
        "0.1d-3, 0.0001",
        "-.5D+00, -0.5",
        "'1,5D+01', 15",
        "0.12345678901234567890D+02, 12.345678901234567",
        "1.D+308, 1e308"
    })
    void takesTheExponentsOfFortran(String text, double expected) {
        parser.decimalComma(true);
        assertSameBits(text, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1D", "1D2", "12D4", "1.5D", "1.5D2", "1.5D+", "1D+02", "D+02", "1.5D+0x"})
    void takesNamesForNoNumbersOfFortran(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parser.isNumber(bytes, 0, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1.",
                ".5",
                "+7",
                "1e5",
                "1E-5",
                "9007199254740993",
                "123456789012345678901234567890",
                "4.9e-324",
                "1.7976931348623157e308",
                "1e999",
                "-1e999",
                "1e-999",
                "1e99999999999",
                "0e99999999999",
                "0.000000000000000000000000000001",
                "8.41e21",
                "9007199254740991e22",
                "1e23"
            })
    void readsTheOddOnes(String text) {
        assertSameBits(text, Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "NAN", "-nan", "+nan"})
    void readsNotANumber(String text) {
        assertSameBits(text, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({"inf,Infinity", "-inf,-Infinity", "Infinity,Infinity", "-INFINITY,-Infinity", "+Inf,Infinity"})
    void readsInfinities(String text, double expected) {
        assertSameBits(text, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "+", ".", "-.", "e5", "1e", "1e+", "0x1F", "1_000", "1,5", "1.0f", "1d", " 1", "1 ", "--1",
                "1..2", "1.2.3", "nano", "infinit", "١"
            })
    void refusesWhatIsNoNumber(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(parser.isNumber(bytes, 0, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"1,5 1.5", "-0,25 -0.25", "1.5 1.5", ",5 .5", "0,1234567890123456789 0.1234567890123456789"})
    void readsDecimalCommasWhereTheyAreAllowed(String text, double expected) {
        parser.decimalComma(true);
        assertSameBits(text, expected);
    }

    @Test
    void refusesGroupedThousands() {
        parser.decimalComma(true);
        assertThat(parser.isNumber("1,234,567".getBytes(StandardCharsets.UTF_8), 0, 9))
                .isFalse();
    }

    @Test
    void tellsWhereTheNumberEnds() {
        byte[] bytes = "x12.5ms".getBytes(StandardCharsets.UTF_8);
        assertThat(parser.parse(bytes, 1, bytes.length)).isEqualTo(5);
        assertThat(parser.value()).isEqualTo(12.5);
    }

    private void assertSameBits(String text, double expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(parser.parse(bytes, 0, bytes.length)).as(text).isEqualTo(bytes.length);
        assertThat(Double.doubleToLongBits(parser.value())).as(text).isEqualTo(Double.doubleToLongBits(expected));
    }
}
