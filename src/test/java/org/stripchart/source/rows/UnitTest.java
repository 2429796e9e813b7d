// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "GiB, 900, MiB, 0.87890625",
        "us, 1.2, ms, 1200",
        "ms, 900, us, 0.9",
        "ms, 1, µs, 0.001",
        "ms, 1, μs, 0.001",
        "s, 2, min, 120",
        "K, 2, M, 2000",
        "K, 900, '', 0.9",
        "'', 1.5, K, 1500",
        "B, 1, kB, 1000",
        "MB, 8, Mbit, 1",
        "Mbps, 1, Gbit/s, 1000",
        "Mbits/sec, 512, Kbits/sec, 0.512",
        "KBytes, 2, MBytes, 2048",
        "MB/s, 1, KB/s, 0.001",
        "kB, 1, KiB, 1.024",
        "W, 1.5, kW, 1500",
        "mV, 2, V, 2000",
        "MHz, 2.4, GHz, 2400",
        "kWh, 500, Wh, 0.5",
        "hPa, 101325, Pa, 1013.25",
        "kΩ, 500, Ω, 0.5",
        "klx, 500, lx, 0.5",
        "m, 3, mm, 0.003",
        "°C, 21, C, 21",
        "%, 5, %, 5",
        "widgets, 5, widgets, 5",
        "ms, 7, '', 7",
        "'', 7, ms, 7",
        "%, 0, '', 0"
    })
    void tellsNumbersInOtherUnitsOfTheKind(String unit, double value, String other, double expected) {
        assertThat(Unit.of(unit).takes(Unit.of(other))).isTrue();
        assertThat(Unit.of(unit).convert(value, Unit.of(other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "°C, °F",
        "ms, MiB",
        "B, B/s",
        "W, Wh",
        "m, s",
        "m, min",
        "m, ''",
        "'', m",
        "widgets, gadgets",
        "K, ms",
        "dB, dBm",
        "%, V"
    })
    void doesNotMixKinds(String unit, String other) {
        assertThat(Unit.of(unit).takes(Unit.of(other))).isFalse();
        assertThat(Unit.of(other).takes(Unit.of(unit))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%", "°C", "GiB", "req/s", "l/min", "µS/cm", "km/h", "kWh", "mAh", "ppm", "x", "/s", "Mbit/s", "kB"
            })
    void knowsUsualUnits(String unit) {
        assertThat(Unit.of(unit).isKnown()).isTrue();
        assertThat(Unit.of(unit).text()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"of", "pm", "ab", "rd", "total", "e", "n/a", "a-very-long-word-that-is-no-unit/s"})
    void takesNoWordForAUsualUnit(String unit) {
        assertThat(Unit.of(unit).isKnown()).isFalse();
    }
}
