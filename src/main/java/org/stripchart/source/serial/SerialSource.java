// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.lines.ReconnectingSource;
import org.stripchart.words.FaultText;

/** The lines that come from a serial port, which may be unplugged and plugged in again. */
final class SerialSource extends ReconnectingSource {

    private final String port;
    private final LineSettings settings;

    SerialSource(String port, LineSettings settings, SourceOptions options) {
        this(port, settings, options, Ticker.SYSTEM);
    }

    SerialSource(String port, LineSettings settings, SourceOptions options, Ticker ticker) {
        // Waiting would lose more, and in silence: the line goes on, and its buffer is small.
        super(port, OverflowPolicy.DROP, options, false, ticker);
        this.port = port;
        this.settings = settings;
    }

    @Override
    protected InputStream connect() throws IOException {
        boolean isPath = port.startsWith("/");
        Path path = Path.of(isPath ? port : "");
        if (isPath) {
            OpenFault.check(path);
        }
        try {
            NativeLibrary.load();
            SerialPort opened = SerialPort.getCommPort(port);
            settings.applyTo(opened);
            opened.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SerialInput.LOOK_MILLIS, 0);
            if (!opened.openPort()) {
                throw new IOException(OpenFault.reason(opened.getLastErrorCode(), isPath, settings.baud()));
            }
            return new SerialInput(opened, this::isClosed, () -> isPath && !Files.exists(path), ticker());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException(OpenFault.NO_PORT, e);
        } catch (LinkageError e) {
            throw new IOException("no serial ports on this computer: " + FaultText.of(e), e);
        }
    }
}
