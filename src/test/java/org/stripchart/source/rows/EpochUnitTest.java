// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochUnitTest {

    private final EpochUnit unit = new EpochUnit(TimeFormat.AUTO);

    @ParameterizedTest
    @CsvSource({
        "1700000000, 1700000000, true",
        "1700000000123, 1700000000.123, true",
        "1700000000123456, 1700000000.123456, true",
        "1700000000000000000, 1700000000, true",
        "946684800, 946684800, true",
        "946684799, 946684799, false",
        "9999999999, 9999999999, true",
        "10000000000, 10000000000, false",
        "12.5, 12.5, false",
        "5000000, 5000000, false",
        "-1700000000, -1700000000, false"
    })
    void isToldByTheSize(double number, double x, boolean time) {
        assertThat(unit.read(number)).isEqualTo(x);
        assertThat(unit.isTime()).isEqualTo(time);
        assertThat(unit.looksLikeTime(number)).isEqualTo(time);
    }

    @Test
    void isThatOfTheNumberThatWasSettledFor() {
        assertThat(unit.read(5)).isEqualTo(5);
        assertThat(unit.read(1.7e12)).isEqualTo(1.7e9);
        unit.settle();
        assertThat(unit.read(5000)).isEqualTo(5);
        assertThat(unit.isTime()).isTrue();
        unit.settle();
        assertThat(unit.read(1.7e9)).isEqualTo(1.7e6);
    }

    @Test
    void isNoneOnceANumberWasSettledFor() {
        unit.read(5);
        unit.settle();
        assertThat(unit.read(1.7e12)).isEqualTo(1.7e12);
        assertThat(unit.isTime()).isFalse();
    }

    @Test
    void isWhatTheUserSays() {
        EpochUnit millis = new EpochUnit(TimeFormat.parse("ms"));
        assertThat(millis.read(1500)).isEqualTo(1.5);
        assertThat(millis.isTime()).isTrue();
        assertThat(millis.looksLikeTime(1)).isTrue();
        assertThat(millis.ofSeconds(1500)).isEqualTo(1.5);
        assertThat(unit.ofSeconds(1500)).isEqualTo(1500);
        EpochUnit none = new EpochUnit(TimeFormat.NONE);
        assertThat(none.read(1.7e9)).isEqualTo(1.7e9);
        assertThat(none.isTime()).isFalse();
        assertThat(none.looksLikeTime(1.7e9)).isFalse();
    }

    @Test
    void isNoneWhereTimesAreTexts() {
        for (String format : new String[] {"iso", "HH:mm:ss"}) {
            EpochUnit texts = new EpochUnit(TimeFormat.parse(format));
            assertThat(texts.read(1.7e9)).isNaN();
            assertThat(texts.looksLikeTime(1.7e9)).isFalse();
        }
    }
}
