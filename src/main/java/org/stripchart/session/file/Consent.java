// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.List;
import org.stripchart.source.SourceLocation;

/**
 * Which sources of a session that came from elsewhere start only once somebody has said yes: those that run something on this
 * computer, let others in, or are of a kind that this program does not know. What only reads a file, a device or a server may
 * start.
 */
public final class Consent {

    /** {@code jmx:} is none of them: what a server there answers becomes objects. */
    private static final String[] HARMLESS = {
        "system", "tcp", "http", "https", "ws", "wss", "sse+http", "sse+https", "mqtt", "mqtts", "serial"
    };

    private Consent() {}

    /** Returns those for which somebody has to be asked. */
    public static List<String> needed(List<String> locations) {
        return locations.stream().filter(Consent::isNeeded).toList();
    }

    static boolean isNeeded(String location) {
        if (location.equals("random") || location.equals("-") || location.equalsIgnoreCase("jvm:")) {
            return false;
        }
        boolean isOfAnotherComputer = location.startsWith("\\\\") || location.startsWith("//");
        // By its looks only: a file of the name of a command would be run as a command.
        return KeptLocation.hasScheme(location) ? !SourceLocation.hasScheme(location, HARMLESS) : isOfAnotherComputer;
    }
}
