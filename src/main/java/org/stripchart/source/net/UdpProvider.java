// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * Datagrams, {@code udp://[HOST]:PORT?senders=together&interface=eth0}. Without a host, only those of this computer; a
 * multicast address as the host joins that group.
 */
public final class UdpProvider implements SourceProvider {

    @Override
    public String form() {
        return "udp://[HOST]:PORT";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "udp");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation at = Endpoints.check(location, form(), "senders", "interface");
        String senders = at.parameter("senders", "together");
        if (!senders.equals("together") && !senders.equals("apart")) {
            throw at.wrong("senders (" + senders + ") must be together or apart");
        }
        return new UdpSource(at, senders.equals("apart"), at.parameter("interface", ""), options);
    }
}
