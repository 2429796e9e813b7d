// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/** Lines from a server, {@code tcp://HOST:PORT}. */
public final class TcpProvider implements SourceProvider {

    @Override
    public String form() {
        return "tcp://HOST:PORT";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "tcp");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation server = Endpoints.check(location, form());
        if (server.host().isEmpty() || server.port() == 0) {
            throw server.wrong(
                    (server.host().isEmpty() ? "no host" : "port 0 is none to connect to") + "; expected " + form());
        }
        return new TcpSource(server, options);
    }
}
