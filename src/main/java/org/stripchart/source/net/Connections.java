// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;

/**
 * The connections of clients that stay. A device that was switched off and on again comes back while its old connection is
 * half open: nobody has said that it is gone. So before another one of the same host gets its name, the system is made to
 * ask at once at those that have been silent. Who is there answers, and both stay apart; who has started again knows nothing
 * of the old connection and refuses it, so that its reading ends and its name is free.
 *
 * <p><b>Threading:</b> any thread; {@link #open} waits for a second at most, and only where somebody of the host was silent.
 */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /** Who has said something since then is there; a system asks at nobody who was silent for less. */
    private static final Duration SILENT = Duration.ofSeconds(1);

    /** What an answer may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Says when the system asks a silent peer whether it is there. */
    interface Asker {

        /** Soon, and often. */
        void atOnce(Socket socket) throws IOException;

        /** After a while. */
        void asUsual(Socket socket) throws IOException;
    }

    /** Tells the system. */
    static final Asker SYSTEM = new Asker() {
        @Override
        public void atOnce(Socket socket) throws IOException {
            Endpoints.askAtOnce(socket);
        }

        @Override
        public void asUsual(Socket socket) throws IOException {
            Endpoints.keepAlive(socket);
        }
    };

    private final Ticker ticker;
    private final Asker asker;
    // Under the lock of this object.
    private final List<Connection> open = new ArrayList<>();

    Connections(Ticker ticker, Asker asker) {
        this.ticker = ticker;
        this.asker = asker;
    }

    /**
     * Takes a connection in, once those of the same host that are gone have ended as far as that shows.
     *
     * @param epochSeconds when the first bytes came
     */
    synchronized Connection open(String host, Socket socket, double epochSeconds) throws InterruptedException {
        List<Connection> silent = open.stream()
                .filter(other -> other.host.equals(host) && ticker.nanos() - other.heardNanos >= SILENT.toNanos())
                .toList();
        silent.forEach(other -> {
            other.latestEnd = epochSeconds;
            ask(other, true);
        });
        long end = ticker.nanos() + PATIENCE.toNanos();
        long left = PATIENCE.toNanos();
        while (left > 0 && silent.stream().anyMatch(open::contains)) {
            ticker.await(this, left);
            left = end - ticker.nanos();
        }
        silent.stream().filter(open::contains).forEach(other -> {
            other.latestEnd = Double.POSITIVE_INFINITY;
            ask(other, false);
        });
        Connection connection = new Connection(host, socket);
        open.add(connection);
        return connection;
    }

    private void ask(Connection connection, boolean atOnce) {
        try {
            if (atOnce) {
                asker.atOnce(connection.socket);
            } else {
                asker.asUsual(connection.socket);
            }
        } catch (IOException e) {
            // It ends just now.
            LOG.debug("{} cannot be asked", connection.host, e);
        }
    }

    private synchronized void ended(Connection connection) {
        open.remove(connection);
        notifyAll();
    }

    /** One of them; closed when its name is free again. */
    final class Connection implements AutoCloseable {

        private final String host;
        private final Socket socket;
        private volatile long heardNanos = ticker.nanos();
        private volatile double latestEnd = Double.POSITIVE_INFINITY;

        private Connection(String host, Socket socket) {
            this.host = host;
            this.socket = socket;
        }

        /** Returns what comes from there. */
        InputStream in() throws IOException {
            return new FilterInputStream(socket.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int count = super.read(bytes, offset, length);
                    heardNanos = ticker.nanos();
                    return count;
                }
            };
        }

        /** Returns when it ended: now, or before what came of the one that has its place. */
        double endSeconds() {
            return Math.min(ticker.epochSeconds(), latestEnd);
        }

        @Override
        public void close() {
            ended(this);
        }
    }
}
