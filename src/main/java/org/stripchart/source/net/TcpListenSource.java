// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
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
 * Reads the lines of many clients at once, each on a thread of its own. A client that stays has a prefix of its own, which
 * it has again when it comes back ({@link Connections}, {@link ClientNames}); those
 * of one host that send something and leave at once are read as one. A client whose lines come faster than the chart takes
 * them has to wait, and only that one.
 */
final class TcpListenSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(TcpListenSource.class);

    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    private final SourceLocation location;
    private final int mostClients;
    private final Duration idle;
    private final Connections connections;
    private final ClientNames names = new ClientNames();
    private final ShortClients shortClients = new ShortClients(text(), names);
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Selector selector;
    private volatile String listeningAt = "";

    /**
     * @param idle after how long a silence a client is sent away; zero for never
     */
    TcpListenSource(SourceLocation location, int mostClients, Duration idle, SourceOptions options) {
        this(location, mostClients, idle, options, Ticker.SYSTEM, Connections.SYSTEM);
    }

    TcpListenSource(
            SourceLocation location,
            int mostClients,
            Duration idle,
            SourceOptions options,
            Ticker ticker,
            Connections.Asker asker) {
        super(Endpoints.title(location), OverflowPolicy.WAIT, options, ticker);
        this.connections = new Connections(ticker, asker);
        this.location = location;
        this.mostClients = mostClients;
        this.idle = idle;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        List<ServerSocketChannel> listening = Listeners.open(Endpoints.local(location), TcpListenSource::bound);
        try (Selector ready = Selector.open()) {
            selector = ready;
            for (ServerSocketChannel channel : listening) {
                channel.register(ready, SelectionKey.OP_ACCEPT);
            }
            listeningAt = "listening at " + Listeners.text(listening);
            tell(SourceStatus.State.WAITING, listeningAt);
            while (!isClosed()) {
                ready.select();
                for (SelectionKey key : ready.selectedKeys()) {
                    accept((ServerSocketChannel) key.channel(), sink);
                }
                ready.selectedKeys().clear();
            }
        } finally {
            Listeners.close(listening);
            closeClients();
        }
        return SourceResult.closed();
    }

    private static ServerSocketChannel bound(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            return channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void accept(ServerSocketChannel listening, PointSink sink) throws IOException, InterruptedException {
        SocketChannel channel;
        try {
            channel = listening.accept();
        } catch (IOException e) {
            if (!listening.isOpen()) {
                throw e;
            }
            // Such as too many open files: those that are connected go on.
            LOG.debug("{} cannot accept a client", title(), e);
            ticker().sleep(ACCEPT_PAUSE);
            return;
        }
        if (channel == null) {
            return;
        }
        Socket client = channel.socket();
        // Before anything that may go wrong: what is in here is closed at the end.
        clients.add(client);
        String host = Endpoints.text(client.getInetAddress());
        if (clients.size() > mostClients) {
            clients.remove(client);
            text().reject(Rejection.whole(host, "not let in, since there may be " + mostClients + " at once"));
            client.close();
            return;
        }
        startThread(host + " at " + title(), () -> serve(client, host, sink));
        if (isClosed()) {
            client.close();
        }
    }

    private void serve(Socket client, String host, PointSink sink) {
        try (client) {
            Endpoints.keepAlive(client);
            client.setSoTimeout(Math.toIntExact(idle.toMillis()));
            FirstBytes first = FirstBytes.of(client, ticker());
            if (!first.isAll()) {
                stay(client, host, first, sink);
            } else if (first.bytes().length > 0) {
                tell(SourceStatus.State.RUNNING, "");
                shortClients.read(host, first.bytes(), first.epochSeconds(), sink);
            }
        } catch (SocketTimeoutException e) {
            LOG.info("{} was sent away by {}: silent for {} s", host, title(), idle.toSeconds());
        } catch (IOException e) {
            LOG.debug("{} is lost to {}", host, title(), e);
        } catch (InterruptedException e) {
            // The source is at its end.
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    private void stay(Socket client, String host, FirstBytes first, PointSink sink)
            throws IOException, InterruptedException {
        try (Connections.Connection connection = connections.open(host, client, first.epochSeconds())) {
            stay(connection, host, first, sink);
        }
    }

    private void stay(Connections.Connection connection, String host, FirstBytes first, PointSink sink)
            throws IOException {
        String name = names.take(host);
        // A new one for each connection: who comes back may bring another header, or another format.
        TextReader reader = text().reader(sink, name);
        try {
            if (reader.fill(new ByteArrayInputStream(first.bytes()))) {
                tell(SourceStatus.State.RUNNING, "");
                reader.handOver(first.epochSeconds());
            }
            readAll(reader, connection.in());
        } finally {
            reader.gap(connection.endSeconds());
            text().retire(reader);
            names.release(host, name);
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        String listening = listeningAt;
        if (listening.isEmpty() || (state != SourceStatus.State.RUNNING && state != SourceStatus.State.WAITING)) {
            return super.status(state, detail);
        }
        int there = clients.size();
        long left = shortClients.count();
        String merged = left < 2 ? "" : "; " + left + " that sent and left are read as one of each host";
        return there == 0
                ? super.status(SourceStatus.State.WAITING, listening + ", no client is there" + merged)
                : super.status(state, (there == 1 ? "1 client" : there + " clients") + merged);
    }

    @Override
    protected void release() throws IOException {
        Selector waiting = selector;
        if (waiting != null) {
            waiting.wakeup();
        }
        closeClients();
    }

    private void closeClients() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }
}
