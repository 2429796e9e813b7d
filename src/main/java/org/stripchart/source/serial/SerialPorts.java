// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The serial ports of this computer, to choose from. */
public final class SerialPorts {

    private static final Logger LOG = LoggerFactory.getLogger(SerialPorts.class);

    /**
     * A port.
     *
     * @param path what a location calls it: {@code /dev/ttyUSB0}, {@code COM3}
     * @param description what it tells of itself: {@code Arduino Uno}
     */
    public record Port(String path, String description) {

        /** As a location: {@code serial:///dev/ttyUSB0}. */
        public String location() {
            return "serial://" + path;
        }
    }

    private SerialPorts() {}

    /** Returns the ports that are there now; none where the library does not work. May take a while: not on the event thread. */
    public static List<Port> list() {
        try {
            NativeLibrary.load();
            return Arrays.stream(SerialPort.getCommPorts())
                    .map(port ->
                            new Port(port.getSystemPortPath().replace("\\\\.\\", ""), port.getDescriptivePortName()))
                    .sorted(Comparator.comparing(Port::path))
                    .toList();
        } catch (LinkageError e) {
            LOG.debug("No serial ports", e);
            return List.of();
        }
    }
}
