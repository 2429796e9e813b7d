// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.time.Duration;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * Lines from whoever connects, {@code tcp-listen://[HOST]:PORT?clients=64&idle=0}. Without a host, only programs on this
 * computer can.
 */
public final class TcpListenProvider implements SourceProvider {

    private static final int CLIENTS = 64;
    private static final int MOST_CLIENTS = 4096;
    private static final int LONGEST_IDLE_SECONDS = 86_400;

    @Override
    public String form() {
        return "tcp-listen://[HOST]:PORT";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "tcp-listen");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation at = Endpoints.check(location, form(), "clients", "idle");
        int clients = at.parameter("clients", CLIENTS, 1, MOST_CLIENTS);
        int idleSeconds = at.parameter("idle", 0, 0, LONGEST_IDLE_SECONDS);
        return new TcpListenSource(at, clients, Duration.ofSeconds(idleSeconds), options);
    }
}
