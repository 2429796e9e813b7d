// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import org.stripchart.clock.Ticker;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * The messages of a web socket, {@code ws://[USER@]HOST[:PORT]/PATH?QUERY#send=TEXT}. The text, if there is one, is sent
 * first each time, since many a server wants to be told what to send.
 */
public final class WebSocketProvider implements SourceProvider {

    private static final String SEND = "send=";

    @Override
    public String form() {
        return "ws(s)://HOST[:PORT]/PATH";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "ws", "wss");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        WebLocation server = WebLocation.parse(location, form(), "");
        String fragment = server.fragment();
        if (!fragment.isEmpty() && !fragment.startsWith(SEND)) {
            throw new InvalidSourceException(server.title() + ": behind # expected send=TEXT");
        }
        return new WebSocketSource(
                server, fragment.isEmpty() ? "" : fragment.substring(SEND.length()), options, Ticker.SYSTEM);
    }
}
