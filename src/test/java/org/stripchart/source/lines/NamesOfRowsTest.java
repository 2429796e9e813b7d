// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells rows apart, though it looks like a number or a remark. */
class NamesOfRowsTest {

    @Test
    void aVoltageAmongNamesIsOne() {
        String sensors = """
                12V              | 12.18 Volts       | ok
                5V               | 5.03 Volts        | ok
                VBAT             | 3.07 Volts        | ok
                CPU1 Temp        | 41 degrees C      | ok
                FAN2             | no reading        | ns
                PS1 Status       | 0x01              | ok
                """;
        ReadText read = ReadText.of(sensors + sensors.replace("12.18", "12.20").replace("41", "42"));
        assertThat(read.series("12V")).isEqualTo("0:12.18 1:12.2");
        assertThat(read.series("5V")).isEqualTo("0:5.03 1:5.03");
        assertThat(read.series("CPU1 Temp")).isEqualTo("0:41 1:42");
        assertThat(read.latestRejected()).contains("PS1 Status");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void voltagesBelowSettingsAreReadings() {
        CheckedRows.check("""
                * Rate,10;Channels,2;12V,3A;13V,4A
                column 1 = 0:12 1:13
                column 2 = 0:3 1:4
                line 2: not a number: Channels,2
                * 12V,3A;ERR,4A;13V,5A
                column 1 = 0:12 2:13
                column 2 = 0:3 1:4 2:5
                """);
    }

    @Test
    void addressesBeforeNumbersTellRowsApart() {
        CheckedRows.check("""
                * 10.0.0.1 5 6;10.0.0.2 7 8;10.0.0.1 6 7
                10.0.0.1 column 2 = 0:5 1:6
                10.0.0.1 column 3 = 0:6 1:7
                10.0.0.2 column 2 = 0:7
                10.0.0.2 column 3 = 0:8
                * a4:c1:38:aa:bb:cc 5 6;a4:c1:38:aa:bb:cd 7 8;a4:c1:38:aa:bb:cc 6 7
                a4:c1:38:aa:bb:cc column 2 = 0:5 1:6
                a4:c1:38:aa:bb:cc column 3 = 0:6 1:7
                a4:c1:38:aa:bb:cd column 2 = 0:7
                a4:c1:38:aa:bb:cd column 3 = 0:8
                """);
    }

    @Test
    void aNumberBesideNothingIsWhatItsLineTells() {
        CheckedRows.check("""
                * cpu=0;cpu=1;cpu=0;cpu=1;cpu=0;cpu=1
                cpu = 0:0 1:1 2:0 3:1 4:0 5:1
                * cpu=0 load=5;cpu=1 load=6;cpu=0 load=7;cpu=1 load=8
                load = 0:5 2:7
                cpu 1 load = 1:6 3:8
                """);
    }
}
