// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        "0.01, V, V",
        "0.004, V, mV",
        "2e-6, F, \u00b5F",
        "1e-30, F, pF",
        "0, B, B",
        "9999, kB, kB",
        "19913360, kB, GB",
        "0.004, kB, B",
        "1e30, kB, EB",
        "2e4, MB/s, GB/s",
        "12000, mV, V",
        "1e-30, mA, pA",
        "0.0001, \u00b5F, pF",
        "1e9, s, s",
        "0.00325, s, ms",
        "3.25e-5, s, \u00b5s",
        "5, s, s",
        "1e9, ms, ms",
        "1e9, min, min",
        "1e9, dB, dB",
        "1e9, k, k",
        "1e9, %, %",
        "1e9, '', ''",
        "Infinity, B, B",
        "NaN, B, B",
        "25000, mbps, mbps",
        "0.004, mbps, mbps",
        "25000, Mbps, Gbps",
        "25000, mV, V"
    })
    void isThatOfTheLargest(double largest, String unit, String written) {
        assertThat(UnitPrefix.of(largest, unit).before(unit)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"19913360, kB, 19.91336", "12000, mV, 12", "0.004, kB, 4", "0.0001, \u00b5F, 100", "5000, kB, 5000"})
    void scalesWhatHasAPrefixAlready(double value, String unit, double scaled) {
        assertThat(UnitPrefix.of(value, unit).scale(value)).isCloseTo(scaled, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "999999, '', ''",
        "1350036, '', M",
        "19913360, '', M",
        "19913360, pkts, M pkts",
        "2e9, s, G s",
        "9e14, '', T",
        "1e15, '', ''",
        "NaN, '', ''",
        "1000000, '', M",
        "5, kB, kB"
    })
    void isThereForAGlanceWhateverTheUnit(double size, String unit, String written) {
        assertThat(UnitPrefix.atAGlance(size, unit).before(unit)).isEqualTo(written);
    }
}
