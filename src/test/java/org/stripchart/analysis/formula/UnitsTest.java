// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("way", "m"),
            Map.entry("other", "m"),
            Map.entry("v", "m/s"),
            Map.entry("volt", "V"),
            Map.entry("amp", "A"),
            Map.entry("power", "W"),
            Map.entry("idle", "%"),
            Map.entry("temp", "°C"),
            Map.entry("room", "°C"),
            Map.entry("acc", "m/s²"),
            Map.entry("force", "kg·m/s^2"),
            Map.entry("odd", "l/100 km"),
            Map.entry("energy", "kW·h"),
            Map.entry("charge", "mA·h"),
            Map.entry("ascii", "m/s^2"),
            Map.entry("ratio", "m/m"),
            Map.entry("area", "m²"));

    private static String unit(String formula, String ofX) throws FormulaException {
        return Formula.parse(formula).unit(name -> UNITS.getOrDefault(name, ""), ofX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "way + other              | m",
                "way - 5                  | m",
                "mean(energy, 10s)        | kW·h",
                "max(energy, 3) + energy  | kW·h",
                "-abs(charge)             | mA·h",
                "min(ascii, acc)          | m/s^2",
                "mean(ratio, 10s)         | m/m",
                "ratio * way              | m",
                "1 * ratio                | ''",
                "100 - idle               | %",
                "min(way, other, 3)       | m",
                "if(way > 3, other, 0)    | m",
                "clamp(way, 0, 10)        | m",
                "abs(-way)                | m",
                "hypot(way, other)        | m",
                "way % 360                | m",
                "volt * amp               | A·V",
                "way / other * way        | m",
                "way / v                  | s",
                "v / v                    | ''",
                "way ^ 2                  | m²",
                "way ^ -1                 | 1/m",
                "sqrt(area)               | m",
                "sqrt(way ^ 2 + other * other) | m",
                "acc * way / v            | m/s",
                "force / acc              | kg",
                "temp - room              | °C",
                "max(temp, 20)            | °C",
                "mean(temp, 10s)          | °C",
                "ema(temp, 10s)           | °C",
                "lowpass(v, 5Hz)          | m/s",
                "shift(v, 5s) - resample(v, 1s) + linear(v) | m/s",
                "rate(way)                | m/s",
                "rate(v)                  | m/s²",
                "rate(acc)                | m/s³",
                "rate(rate(rate(v)))      | m/s^4",
                "rate(odd)                | l/100 km/s",
                "rate(idle)               | %/s",
                "delta(way)               | m",
                "cumsum(way)              | m",
                "integral(power)          | W·s",
                "integral(v)              | m",
                "rate(count(way))         | 1/s",
                "count(way, 10s)          | ''",
                "way > 3 && v < 2         | ''",
                "sin(way)                 | ''",
                "atan2(way, other)        | rad",
                "time() - 0 * rise(way, 1s) | ''",
                "if(way > 3, time(), 0)   | s",
                "way / time()             | m/s",
                "rms(volt, 10s)           | V",
                "acrms(volt, 10s)         | V",
                "peak(volt, 10s)          | V",
                "slope(volt, 10s)         | V/s",
                "frequency(volt, 10s)     | Hz",
                "period(volt, 10s)        | s",
                "width(volt, 10s)         | s",
                "rise(volt, 10s)          | s",
                "fall(volt, 10s)          | s",
                "duty(volt, 10s)          | %",
                "overshoot(volt, 10s)     | %",
                "crossings(volt, 5, 10s)  | ''",
                "frequency(volt, 10s) * 1 | ''"
            })
    void followsThemThroughFormulas(String formula, String unit) throws Exception {
        assertThat(unit(formula, "s")).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "way + v",
                "way + bare",
                "bare * way",
                "bare",
                "way * 1000",
                "3.6 * v",
                "way / 1000",
                "1 / way",
                "temp * 1.8 + 32",
                "temp + 273.15",
                "273.15 + temp",
                "idle * power",
                "power / idle",
                "way ^ 0.5",
                "way ^ bare",
                "sqrt(way)",
                "2 * pi() * way",
                "min(way, v)",
                "rate(bare)"
            })
    void tellsNoneThatMayBeWrong(String formula) throws Exception {
        assertThat(unit(formula, "s")).isEmpty();
    }

    @Test
    void tellsNothingOfAnXThatIsNoTime() throws Exception {
        assertThat(unit("rate(way)", "")).isEmpty();
        assertThat(unit("frequency(way, 10)", "")).isEmpty();
        assertThat(unit("period(way, 10)", "")).isEmpty();
        assertThat(unit("frequency(way, 10)", "m")).isEqualTo("1/m");
        assertThat(unit("duty(way, 10)", "")).isEqualTo("%");
        assertThat(unit("rms(way, 10)", "")).isEqualTo("m");
    }
}
