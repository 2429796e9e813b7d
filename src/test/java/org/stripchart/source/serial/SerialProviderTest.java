// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fazecast.jSerialComm.SerialPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;

class SerialProviderTest {

    private final SerialProvider provider = new SerialProvider();

    @ParameterizedTest
    @CsvSource({"serial:///dev/ttyUSB0?baud=9600, /dev/ttyUSB0", "serial://COM3, COM3", "SERIAL:COM3, COM3"})
    void namesThePort(String location, String title) throws Exception {
        assertThat(provider.accepts(location)).isTrue();
        try (Source source = provider.open(location, SourceOptions.DEFAULTS)) {
            assertThat(source.title()).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serial://COM3?baud=9 | baud (9) must be a whole number from 50 to 12000000",
                "serial://COM3?bits=9 | bits (9) must be a whole number from 5 to 8",
                "serial://COM3?parity=e | parity (e) must be one of even, mark, none, odd, space",
                "serial://COM3?stop=3 | stop (3) must be one of 1, 1.5, 2",
                "serial://COM3?flow=hardware | flow (hardware) must be one of none, rtscts, xonxoff",
                "serial://COM3?dtr=1 | dtr (1) must be one of off, on",
                "serial://COM3?speed=9600 | unknown parameter speed; expected baud, bits, parity, stop, flow, dtr"
            })
    void saysWhatIsWrong(String location, String message) {
        assertThatExceptionOfType(InvalidSourceException.class)
                .isThrownBy(() -> provider.open(location, SourceOptions.DEFAULTS))
                .withMessage(location.replaceFirst("\\?.*", "?…") + ": " + message);
    }

    @Test
    void hasDefaultsThatSuitMostBoards() throws Exception {
        assertThat(LineSettings.of(SourceLocation.parse("serial://COM3")))
                .isEqualTo(new LineSettings(
                        115_200,
                        8,
                        SerialPort.NO_PARITY,
                        SerialPort.ONE_STOP_BIT,
                        SerialPort.FLOW_CONTROL_DISABLED,
                        true));
    }

    @Test
    void saysWhatToDoAboutAPort() {
        assertThat(OpenFault.permissionDenied("dialout"))
                .isEqualTo("permission denied; to join the group dialout: sudo usermod -aG dialout $USER,"
                        + " and log in again");
        assertThat(OpenFault.permissionDenied("root")).isEqualTo("permission denied");
        assertThat(OpenFault.reason(16, true, 9600)).isEqualTo("busy: another program has it open");
        assertThat(OpenFault.reason(22, true, 9601)).isEqualTo("refuses the settings, such as baud=9601");
        assertThat(OpenFault.reason(5, false, 9600)).isEqualTo("busy: another program has it open");
        assertThat(OpenFault.reason(2, false, 9600)).isEqualTo("no such port");
        assertThat(OpenFault.reason(77, true, 9600)).isEqualTo("cannot be opened (error 77)");
    }
}
