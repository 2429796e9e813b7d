// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameAndUnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CH1 [V]              | CH1           | V",
                "CH1[mV]              | CH1           | mV",
                "Temp (°C)            | Temp          | °C",
                "Temp(degC)           | Temp          | degC",
                "power.draw [W]       | power.draw    | W",
                "utilization.gpu [%]  | utilization.gpu | %",
                "memory.used [MiB]    | memory.used   | MiB",
                "Druck p1 / bar       | Druck p1      | bar",
                "Zeit t / s           | Zeit t        | s",
                "v / (m/s)            | v             | m/s",
                "Speed [km/h]         | Speed         | km/h",
                "a (m/s²)             | a             | m/s²",
                "a (m/s^2)            | a             | m/s^2",
                "a [m s-2]            | a             | m s-2",
                "CO2 (ppm)            | CO2           | ppm",
                "PM2.5 [µg/m³]        | PM2.5         | µg/m³",
                "Drehzahl [1/min]     | Drehzahl      | 1/min",
                "Drehzahl [U/min]     | Drehzahl      | U/min",
                "Energy (kWh)         | Energy        | kWh",
                "Level [dBm]          | Level         | dBm",
                "Temp, °C             | Temp          | °C",
                "Pressure, kPa        | Pressure      | kPa",
                "Temperatur in °C     | Temperatur    | °C",
                "Time (Seconds)       | Time          | Seconds",
                "Ch1 [Volt]           | Ch1           | Volt",
                "ratio [-]            | ratio         | ~~",
                "ratio (-)            | ratio         | ~~",
                "ratio []             | ratio         | ~~",
                "f [x] [Hz]           | f [x]         | Hz",
                "v [(m)/s]            | v [(m)/s]     | ~~",
                "Resistance (kΩ)      | Resistance    | kΩ",
                "Gyro X [°/s]         | Gyro X        | °/s",
                "Heat (W/(m2 K))      | Heat (W/(m2 K)) | ~~",
                "Flow (l/min)         | Flow          | l/min",
                "Delay (µs)           | Delay         | µs"
            })
    void takesTheUnitOff(String text, String name, String unit) {
        assertThat(NameAndUnit.of(text)).isEqualTo(new NameAndUnit(name, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate/s",
                "proc/s",
                "kB/s",
                "r/s",
                "km/h",
                "V",
                "[V]",
                "(ms)",
                "/ s",
                "acc[1]",
                "x[0]",
                "cpu (0)",
                "Temp (outside)",
                "Temp [kitchen]",
                "Traffic (in)",
                "mean(temp)",
                "read / write",
                "A / B",
                "in / out",
                "%user",
                "load average",
                "eth0",
                "CPU%",
                "Smith, John",
                "packets in flight",
                "f(x)",
                "foo)",
                "a]",
                "Temp 1",
                "a,b",
                "",
                "time_s",
                "MAX(value)",
                "Voltage [V] (avg)",
                "()",
                "a ()",
                "a / (x)",
                "- / -"
            })
    void leavesWhatIsNoUnit(String text) {
        assertThat(NameAndUnit.of(text)).isEqualTo(new NameAndUnit(text, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "%user, %",
        "avg-cpu %user, %",
        "%scpu-10, %",
        "CPU%, %",
        "r/s, /s",
        "d/s, /s",
        "rxpck/s, /s",
        "rx_rps/s, /s",
        "rkB/s, kB/s",
        "wMB/s, MB/s",
        "kB_wrtn/s, kB/s",
        "kB_read, kB",
        "rareq-sz, kB",
        "areq-sz, kB",
        "kbmemfree, kB",
        "MBfsfree, MB",
        "r_await, ms",
        "await, ms",
        "m/s, m/s",
        "temperature °C, °C",
        "pressure kPa, kPa",
        "speed km/h, km/h",
        "flow l/min, l/min",
        "dust µg/m³, µg/m³",
        "cell 1 mV, mV",
        "cpu MHz, MHz",
        "fan rpm, rpm",
        "size MiB, MiB",
        "Motor A, ''",
        "Phase V, ''",
        "foo bar, ''",
        "load min, ''",
        "last In, ''",
        "Channel A/B, ''",
        "kPa, ''",
        "my iPhone, ''",
        "aqu-sz, ''",
        "us, ''",
        "kbd, ''",
        "a/b, ''",
        "a/b/s, ''",
        "/s, ''",
        "5%, ''",
        "MByte, ''",
        "'', ''"
    })
    void knowsUnitsWithinNamesOfTools(String name, String unit) {
        assertThat(NameAndUnit.within(name)).isEqualTo(unit);
        assertThat(NameAndUnit.of(name).name()).as("the name stays").isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Temp, °C (LGR S/N: 123, SEN S/N: 456)|Temp",
                "Temp, °F (LGR S/N: 123, SEN S/N: 456, LBL: Tank 1)|Temp Tank 1",
                "Coupler Detached (LGR S/N: 20381)|Coupler Detached",
                "Temp (outside)|Temp (outside)"
            })
    void leavesOutTheNumbersOfALogger(String text, String name) {
        assertThat(NameAndUnit.withoutLogger(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"V", "mV", "W", "C", "Volts", "Deg C", "meters/second", "°C", "%", "s", "Pa", "MHz", "W/m2"})
    void knowsUnits(String text) {
        assertThat(NameAndUnit.isUnit(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CH1", "1", "12", "Temp", "Sequence", "x", "Idx", "time", "1/", "/", "-", "name", "eth0"})
    void knowsWhatIsNone(String text) {
        assertThat(NameAndUnit.isUnit(text)).isFalse();
    }
}
