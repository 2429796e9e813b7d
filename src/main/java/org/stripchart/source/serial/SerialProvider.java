// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import java.util.List;
import org.stripchart.clock.Ticker;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/** A serial port, {@code serial:///dev/ttyUSB0?baud=115200} or {@code serial://COM3}. */
public final class SerialProvider implements SourceProvider {

    @Override
    public String form() {
        return "serial://PORT";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "serial");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        return open(location, options, Ticker.SYSTEM);
    }

    static Source open(String location, SourceOptions options, Ticker ticker) throws InvalidSourceException {
        SourceLocation parsed = SourceLocation.parse(location);
        String port = parsed.host() + parsed.path();
        LineSettings settings = LineSettings.of(parsed);
        if (port.isEmpty()) {
            List<String> paths =
                    SerialPorts.list().stream().map(SerialPorts.Port::path).toList();
            throw parsed.wrong("no port; expected serial:///dev/ttyUSB0 or serial://COM3"
                    + (paths.isEmpty() ? "" : "; there are " + String.join(", ", paths)));
        }
        return new SerialSource(port, settings, options, ticker);
    }
}
