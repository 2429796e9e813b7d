// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.lines.TextSource;

/**
 * Reads the lines of many clients at once, each on a thread of its own and with a prefix of its own. A client whose lines
 * come faster than the chart takes them has to wait, and only that one.
 */
final class TcpListenSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(TcpListenSource.class);

    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    private final SourceLocation location;
    private final int mostClients;
    private final Duration idle;
    private final ClientNames names = new ClientNames();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;

    /**
     * @param idle after how long a silence a client is sent away; zero for never
     */
    TcpListenSource(SourceLocation location, int mostClients, Duration idle, SourceOptions options) {
        super(Endpoints.title(location), OverflowPolicy.WAIT, options, Ticker.SYSTEM);
        this.location = location;
        this.mostClients = mostClients;
        this.idle = idle;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        InetSocketAddress address = Endpoints.local(location);
        try (ServerSocket listening = new ServerSocket()) {
            listening.bind(address);
            tell(SourceStatus.State.WAITING, "listening at " + Endpoints.text(bound(listening)));
            server = listening;
            while (!isClosed()) {
                accept(listening, sink);
            }
        } catch (BindException e) {
            throw Endpoints.bindFault(e, address);
        }
        return SourceResult.closed();
    }

    private static InetSocketAddress bound(ServerSocket listening) {
        return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
    }

    private void accept(ServerSocket listening, PointSink sink) throws IOException, InterruptedException {
        Socket client;
        try {
            client = listening.accept();
        } catch (IOException e) {
            if (listening.isClosed()) {
                throw e;
            }
            // Such as too many open files: those that are connected go on.
            LOG.debug("{} cannot accept a client", title(), e);
            ticker().sleep(ACCEPT_PAUSE);
            return;
        }
        String host = Endpoints.text(client.getInetAddress());
        if (clients.size() >= mostClients) {
            text().reject(Rejection.whole(host, "not let in, since there may be " + mostClients + " at once"));
            client.close();
            return;
        }
        clients.add(client);
        String name = names.take(host);
        startThread(name + " at " + title(), () -> serve(client, host, name, sink));
        if (isClosed()) {
            client.close();
        }
    }

    private void serve(Socket client, String host, String name, PointSink sink) {
        // A new one for each connection: who comes back may bring another header, or another format.
        TextReader reader = text().reader(sink, name);
        try (client) {
            Endpoints.keepAlive(client);
            client.setSoTimeout(Math.toIntExact(idle.toMillis()));
            readAll(reader, client.getInputStream());
        } catch (SocketTimeoutException e) {
            LOG.info("{} was sent away by {}: silent for {} s", name, title(), idle.toSeconds());
        } catch (IOException e) {
            LOG.debug("{} is lost to {}", name, title(), e);
        } catch (RuntimeException e) {
            LOG.error("{} failed at {}", name, title(), e);
            text().reject(Rejection.whole(name, "cannot be read any further"));
        } finally {
            text().retire(reader);
            names.release(host, name);
            clients.remove(client);
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        ServerSocket listening = server;
        int count = clients.size();
        if (listening == null || (state != SourceStatus.State.RUNNING && state != SourceStatus.State.WAITING)) {
            return super.status(state, detail);
        }
        return count == 0
                ? super.status(
                        SourceStatus.State.WAITING,
                        "listening at " + Endpoints.text(bound(listening)) + ", no client is there")
                : super.status(state, count == 1 ? "1 client" : count + " clients");
    }

    @Override
    protected void release() throws IOException {
        ServerSocket listening = server;
        if (listening != null) {
            listening.close();
        }
        for (Socket client : clients) {
            client.close();
        }
    }
}
