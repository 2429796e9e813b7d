// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.ReconnectingSource;

/** Reads the lines that a server sends. When the chart does not keep up, the server has to wait. */
final class TcpSource extends ReconnectingSource {

    private static final int CONNECT_MILLIS = 5000;

    private final SourceLocation server;
    private volatile @Nullable Socket socket;

    TcpSource(SourceLocation server, SourceOptions options) {
        super(Endpoints.title(server), OverflowPolicy.WAIT, options, false);
        this.server = server;
    }

    @Override
    protected InputStream connect() throws IOException {
        if (socket == null) {
            tell(SourceStatus.State.WAITING, "connecting");
        }
        IOException fault = null;
        // A name may have several addresses, of which the server listens at one: localhost has two.
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            try {
                return connect(new InetSocketAddress(address, server.port())).getInputStream();
            } catch (IOException e) {
                fault = e;
            }
        }
        throw fault == null ? new IOException("unknown host " + server.host()) : fault;
    }

    private Socket connect(InetSocketAddress address) throws IOException {
        Socket connecting = new Socket();
        socket = connecting;
        try {
            if (isClosed()) {
                throw new SocketException("closed");
            }
            Endpoints.keepAlive(connecting);
            connecting.connect(address, CONNECT_MILLIS);
            return connecting;
        } catch (IOException e) {
            connecting.close();
            throw e;
        }
    }

    @Override
    protected void release() throws IOException {
        Socket current = socket;
        if (current != null) {
            current.close();
        }
    }
}
