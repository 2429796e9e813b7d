// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private final Quantity quantity = new Quantity();

    private boolean read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return quantity.read(bytes, 0, bytes.length);
    }

    private int parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return quantity.parse(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "+1.5E+00NVDC, 1.5, VDC, true",
        "+9.9E37OHZ, NaN, Hz, true",
        "+9.9E37OOHM, NaN, Ohm, true",
        "+9.9E37OVDC, NaN, VDC, true",
        "+1.5E3OHM, 1500, Ohm, true",
        "+00001RDNG#, 1, RDNG#, true",
        "-1.5E1DBM, -15, DBM, true",
        "+1.5E1OXY, 15, OXY, true",
        "+12OUT, 12, OUT, false",
        "+3OCT, 3, OCT, false",
        "-1OFF, -1, OFF, false",
        "-07MST, -7, MST, false",
        "+05EST, 5, EST, false"
    })
    void readsTheUnitsOfInstrumentsAndNoOtherCapitals(String text, double value, String unit, boolean isKnown) {
        assertThat(read(text)).isTrue();
        assertThat(quantity.value()).isEqualTo(Double.valueOf(value));
        assertThat(quantity.unit().text()).isEqualTo(unit);
        assertThat(quantity.unit().isKnown()).isEqualTo(isKnown);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12, ''",
        "12ms, 12, ms",
        "3.4%, 3.4, %",
        "34 %, 34, %",
        "1.5K, 1.5, K",
        "2GiB, 2, GiB",
        "3.2 GiB, 3.2, GiB",
        "1.5MB/s, 1.5, MB/s",
        "21.5°C, 21.5, °C",
        "'21,5', 21.5, ''",
        "2.4GHz, 2.4, GHz",
        "-3dBm, -3, dBm",
        "1e3s, 1000, s",
        "5 widgets, 5, widgets",
        "<1ms, 1, ms",
        ">5, 5, ''",
        "~3, 3, ''",
        "+5, 5, ''",
        "$4.20, 4.2, $",
        "'4,20 €', 4.2, €",
        "€3, 3, €",
        "£2.5, 2.5, £",
        "12.5*kWh, 12.5, *kWh",
        "7m³/h, 7, m³/h",
        "9.81m/s^2, 9.81, m/s^2",
        "3m3, 3, m3",
        "'1,234.5', 1234.5, ''",
        "'1,234,567', 1234567, ''",
        "'-12,345.25 W', -12345.25, W",
        "'0,123', 0.123, ''",
        "inf, Infinity, ''",
        "'48.3''C', 48.3, '''C'",
        "3m2/s, 3, m2/s",
        "3m2*s, 3, m2*s",
        "'1,2345', 1.2345, ''",
        "'1234,567', 1234.567, ''",
        "',567', 0.567, ''",
        "'1,000,000,000,000,000,000,000,000,000,000,000', 1e33, ''"
    })
    void readsNumbersAsTheyAreWrittenWithTheirUnits(String text, double value, String unit) {
        assertThat(read(text)).isTrue();
        assertThat(quantity.value()).isEqualTo(value);
        assertThat(quantity.unit().text()).isEqualTo(unit);
        assertThat(quantity.isAmbiguous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ms", "-- ", "1.2.3", "1m30s", "0x1F", "1_000", "10:30", "1-2", "5/2", "5*3", "info", "nano", "1,",
                "1 of 2", "<", "$", "5'", "5'3", "3m23", "3m2s", "1,2,3", "1,5,-2"
            })
    void takesNothingElse(String text) {
        assertThat(read(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "12.5% mem=1, 5, %",
        "3.2GiB, 6, GiB",
        "3.2 GiB used, 7, GiB",
        "5 of 6, 1, ''",
        "5 s: 6, 1, ''",
        "'21.5 °C, 3', 8, °C",
        "4ms., 3, ms",
        "'1.5, 2', 3, ''",
        "'1,5,2', 1, ''",
        "'1,5,-2', 1, ''",
        "'1,5,x', 3, ''",
        "4ms. And, 3, ms",
        "4ms.x, -1, ''",
        "12ab, -1, ''",
        "123abc, -1, ''",
        "10:30, -1, ''",
        "1.2.3, -1, ''",
        "3rd, -1, ''",
        "6/7, -1, ''",
        "on, -1, ''"
    })
    void takesOnlyUsualUnitsOutOfText(String text, int end, String unit) {
        assertThat(parse(text)).isEqualTo(end);
        assertThat(quantity.unit().text()).isEqualTo(unit);
    }

    @Test
    void knowsWhatACommaIsOnceANumberHasShownIt() {
        assertThat(read("1,234")).isTrue();
        assertThat(quantity.isAmbiguous()).isTrue();
        assertThat(read("21,5")).isTrue();
        assertThat(read("1,234")).isTrue();
        // Nothing has come of the number before.
        assertThat(quantity.isAmbiguous()).isTrue();
        read("21,5");
        quantity.settle();
        assertThat(read("1,234")).isTrue();
        assertThat(quantity.isAmbiguous()).isFalse();
        assertThat(quantity.value()).isEqualTo(1.234);
    }

    @Test
    void knowsThatACommaPartsThousandsOnceANumberHasShownIt() {
        read("1,234.5");
        quantity.settle();
        assertThat(read("2,345")).isTrue();
        assertThat(quantity.value()).isEqualTo(2345);
        assertThat(read("21,5")).isFalse();
    }

    @Test
    void takesNoPointForAMarkOfThousandsOnceACommaIsTheDecimalMark() {
        read("21,5");
        quantity.settle();
        assertThat(read("1.013")).isTrue();
        assertThat(read("1.013,2")).isFalse();
        assertThat(read("1,234,567")).isFalse();
        assertThat(read("1,234.5")).isFalse();
        assertThat(parse("1.013, 2")).isEqualTo(5);
        assertThat(parse("1.013,")).isEqualTo(5);
    }

    @Test
    void takesNoCommaForADecimalMarkOnceANumberHasAPoint() {
        read("1.5");
        quantity.settle();
        assertThat(read("2,5")).isFalse();
        assertThat(parse("2,5")).isEqualTo(1);
        assertThat(quantity.value()).isEqualTo(2);
        assertThat(read("1,234")).isTrue();
        assertThat(quantity.isAmbiguous()).isTrue();
    }

    @Test
    void learnsNothingFromMillionsSinceTheyMayBeAList() {
        read("1,234,567");
        quantity.settle();
        read("1,234");
        assertThat(quantity.isAmbiguous()).isTrue();
        assertThat(parse("1,234,567 of 2")).isEqualTo(9);
        assertThat(quantity.isAmbiguous()).isTrue();
        read("1,234,567.5");
        quantity.settle();
        assertThat(parse("1,234,567 of 2")).isEqualTo(9);
        assertThat(quantity.isAmbiguous()).isFalse();
    }

    @Test
    void learnsNothingFromALineThatIsForgotten() {
        read("21,5");
        quantity.forget();
        quantity.settle();
        read("1,234");
        assertThat(quantity.isAmbiguous()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5 ms, false, 1, ''",
        "5ms, false, 3, ms",
        "'1,5', false, 3, ''",
        "'1,5', true, 1, ''",
        "'1,5ms', true, 1, ''"
    })
    void takesOnlyAUnitThatIsAtItWhereAnotherValueMayFollow(String text, boolean commasPart, int end, String unit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(quantity.parseTight(bytes, 0, bytes.length, commasPart)).isEqualTo(end);
        assertThat(quantity.unit().text()).isEqualTo(unit);
        // Of the next number, a comma is a mark again.
        assertThat(parse("2,5")).isEqualTo(3);
    }
}
