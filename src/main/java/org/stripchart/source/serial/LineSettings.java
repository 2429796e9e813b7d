// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;

/**
 * How the line is set up, in the numbers of the library.
 *
 * @param baud bits per second; boards that are USB devices themselves do not care
 * @param dtr whether the lines that reset many a board when they rise, DTR and RTS, are raised
 */
record LineSettings(int baud, int bits, int parity, int stop, int flow, boolean dtr) {

    /** What the sketches for newer boards use; the older 9600 has to be said. */
    private static final int BAUD = 115_200;

    private static final int SLOWEST = 50;
    private static final int FASTEST = 12_000_000;

    private static final Map<String, Integer> PARITIES = Map.of(
            "none", SerialPort.NO_PARITY,
            "odd", SerialPort.ODD_PARITY,
            "even", SerialPort.EVEN_PARITY,
            "mark", SerialPort.MARK_PARITY,
            "space", SerialPort.SPACE_PARITY);

    private static final Map<String, Integer> STOPS = Map.of(
            "1", SerialPort.ONE_STOP_BIT,
            "1.5", SerialPort.ONE_POINT_FIVE_STOP_BITS,
            "2", SerialPort.TWO_STOP_BITS);

    private static final Map<String, Integer> FLOWS = Map.of(
            "none", SerialPort.FLOW_CONTROL_DISABLED,
            "rtscts", SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED,
            "xonxoff", SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);

    private static final Map<String, Integer> SWITCH = Map.of("on", 1, "off", 0);

    static LineSettings of(SourceLocation location) throws InvalidSourceException {
        location.allowing("baud", "bits", "parity", "stop", "flow", "dtr");
        return new LineSettings(
                location.parameter("baud", BAUD, SLOWEST, FASTEST),
                location.parameter("bits", 8, 5, 8),
                choice(location, "parity", "none", PARITIES),
                choice(location, "stop", "1", STOPS),
                choice(location, "flow", "none", FLOWS),
                choice(location, "dtr", "on", SWITCH) == 1);
    }

    private static int choice(SourceLocation location, String name, String otherwise, Map<String, Integer> choices)
            throws InvalidSourceException {
        String value = location.parameter(name, otherwise).toLowerCase(Locale.ROOT);
        Integer choice = choices.get(value);
        if (choice == null) {
            throw location.wrong(
                    name + " (" + value + ") must be one of " + String.join(", ", new TreeMap<>(choices).keySet()));
        }
        return choice;
    }

    void applyTo(SerialPort port) {
        port.setComPortParameters(baud, bits, stop, parity);
        port.setFlowControl(flow);
        if (dtr) {
            port.setDTR();
            port.setRTS();
        } else {
            port.clearDTR();
            port.clearRTS();
        }
    }
}
