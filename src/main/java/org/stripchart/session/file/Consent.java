// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.List;
import java.util.stream.Stream;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.source.SourceLocation;

/**
 * What of a session that came from elsewhere starts only once somebody has said yes: the command for alarms, and those sources that run
 * something on this computer, let others in, or are of a kind that this program does not know. What only reads a file, a device or a
 * server may start.
 */
public final class Consent {

    /** {@code jmx:} is none of them: what a server there answers becomes objects. */
    private static final String[] HARMLESS = {
        "system", "tcp", "http", "https", "ws", "wss", "sse+http", "sse+https", "mqtt", "mqtts", "serial"
    };

    private Consent() {}

    /** Returns that for which somebody has to be asked, as it is put to them. */
    public static List<String> needed(SessionSpec session) {
        String command = session.chart().analysis().reaction().question();
        return Stream.concat(
                        session.sources().locations().stream().filter(Consent::isNeeded),
                        Stream.of(command).filter(question -> !question.isEmpty()))
                .toList();
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
