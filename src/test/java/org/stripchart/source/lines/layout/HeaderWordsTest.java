// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"V", " °C ", "[V]", "(m/s)", "%", "[x y]", "[]V]"})
    void knowsUnits(String cell) {
        assertThat(HeaderWords.isUnit(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "temp", "[V", "V]", "(", "12"})
    void takesNoOtherWordForAUnit(String cell) {
        assertThat(HeaderWords.isUnit(cell)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'Min,Avg,Max' ! true",
                "'float,Double, int ' ! true",
                "'TS,RN,Smp' ! true",
                "'temp,Avg,hum' ! false",
                "'temp,Avg' ! false",
                "'Avg,,temp' ! true",
                "'Avg,,temp,hum' ! false",
                "'x,x,x' ! true",
                "'x,x' ! false",
                "'temp,hum,door' ! false",
                "'temp,hum,' ! false",
                "',Avg,' ! true",
                "'ms,temp,%' ! true"
            })
    void knowsRowsOfKinds(String row, boolean areKinds) {
        assertThat(HeaderWords.areKinds(Arrays.asList(row.split(",", -1)))).isEqualTo(areKinds);
    }
}
