// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this build, which Maven wrote into a resource. */
final class Version {

    private Version() {}

    /** Such as {@code stripchart 1.2.3 (Java 17.0.15)}. */
    static String line() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return "stripchart " + properties.getProperty("version", "unknown") + " (Java "
                + System.getProperty("java.version") + ")";
    }
}
