// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * A JVM that listens for JMX, {@code jmx://HOST:PORT}, as it does with {@code -Dcom.sun.management.jmxremote.port}; {@code
 * jmx://USER@HOST:PORT} asks for a password. The parameters are those of {@link JvmProvider}.
 */
public final class JmxProvider implements SourceProvider {

    @Override
    public String form() {
        return "jmx://HOST:PORT";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "jmx");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation parts = SourceLocation.parse(location);
        if (parts.host().isEmpty() || parts.port() <= 0 || parts.path().length() > 1) {
            throw parts.wrong("expected jmx://HOST:PORT, or jmx://USER@HOST:PORT");
        }
        return JvmSource.open(parts, new RemoteJvm(parts.host(), parts.port(), parts.user()), options);
    }
}
