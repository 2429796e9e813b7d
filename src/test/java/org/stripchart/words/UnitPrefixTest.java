// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "4.43e9, B, GB",
        "9999, B, B",
        "10000, B, kB",
        "1e6, bit/s, Mbit/s",
        "999999, Hz, kHz",
        "3e15, B, PB",
        "1e30, B, EB",
        "0.02, V, V",
        "0.004, V, mV",
        "2e-6, F, \u00b5F",
        "1e-30, F, pF",
        "0, B, B",
        "1e9, s, s",
        "1e9, %, %",
        "1e9, '', ''",
        "Infinity, B, B",
        "NaN, B, B"
    })
    void isThatOfTheLargest(double largest, String unit, String written) {
        assertThat(UnitPrefix.of(largest, unit).before(unit)).isEqualTo(written);
    }
}
