// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import org.stripchart.clock.Ticker;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/** Server-sent events, {@code sse+http://[USER@]HOST[:PORT]/PATH?QUERY}. */
public final class ServerSentEventsProvider implements SourceProvider {

    @Override
    public String form() {
        return "sse+http(s)://HOST[:PORT]/PATH";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "sse+http", "sse+https");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        WebLocation server = WebLocation.parse(location, form(), "sse+");
        if (!server.fragment().isEmpty()) {
            throw new InvalidSourceException(server.title() + ": nothing can stand behind #");
        }
        return new ServerSentEventsSource(server, options, Ticker.SYSTEM);
    }
}
