// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.source.net.Connections.Connection;

@Timeout(30)
class ConnectionsTest {

    private static final double AT = FakeTicker.START + 0.5;

    private final FakeTicker ticker = new FakeTicker();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Connections connections = new Connections(ticker, new Connections.Asker() {
        @Override
        public void atOnce(Socket socket) throws IOException {
            asked.add(socket + " at once");
            if (socket instanceof Named named && named.ended) {
                throw new SocketException("closed");
            }
        }

        @Override
        public void asUsual(Socket socket) {
            asked.add(socket + " as usual");
        }
    });

    @Test
    void waitsForNobodyWhereAllWereHeardOfLately() throws Exception {
        Connection first = connections.open("a", new Named("first"), AT);
        ticker.step(Duration.ofSeconds(5));
        first.in().read(new byte[1], 0, 1);
        ticker.step(Duration.ofMillis(999));
        connections.open("a", new Named("second"), AT);
        assertThat(asked).isEmpty();
        assertThat(ticker.waits()).isZero();
    }

    @Test
    void asksAtNobodyOfAnotherHost() throws Exception {
        connections.open("a", new Named("first"), AT);
        ticker.step(Duration.ofSeconds(5));
        connections.open("b", new Named("second"), AT);
        assertThat(asked).isEmpty();
    }

    @Test
    void goesOnWhenWhoWasSilentIsGone() throws Exception {
        Connection first = connections.open("a", new Named("first"), AT);
        ticker.step(Duration.ofSeconds(1));
        CompletableFuture<Connection> second = openOnAThread("a", new Named("second"));
        ticker.awaitWaiters(1);
        assertThat(asked).containsExactly("first at once");
        assertThat(first.endSeconds()).isEqualTo(AT);
        first.close();
        assertThat(second.get()).isNotNull();
        assertThat(asked).containsExactly("first at once");
    }

    @Test
    void leavesThoseApartThatAreBothThere() throws Exception {
        Connection first = connections.open("a", new Named("first"), AT);
        ticker.step(Duration.ofSeconds(1));
        CompletableFuture<Connection> second = openOnAThread("a", new Named("second"));
        assertThat(ticker.stepToNext()).isEqualTo(Duration.ofSeconds(1));
        assertThat(second.get()).isNotNull();
        assertThat(first.endSeconds()).isEqualTo(FakeTicker.START + 2);
        assertThat(asked).containsExactly("first at once", "first as usual");
    }

    @Test
    void asksAtNobodyWhoHasLeft() throws Exception {
        connections.open("a", new Named("first"), AT).close();
        ticker.step(Duration.ofSeconds(5));
        connections.open("a", new Named("second"), AT);
        assertThat(asked).isEmpty();
    }

    @Test
    void isNotHarmedByOneThatEndsMeanwhile() throws Exception {
        Named ending = new Named("first");
        Connection first = connections.open("a", ending, AT);
        ending.ended = true;
        ticker.step(Duration.ofSeconds(5));
        CompletableFuture<Connection> second = openOnAThread("a", new Named("second"));
        ticker.awaitWaiters(1);
        first.close();
        assertThat(second.get()).isNotNull();
    }

    private CompletableFuture<Connection> openOnAThread(String host, Socket socket) {
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        opened.complete(connections.open(host, socket, AT));
                    } catch (InterruptedException e) {
                        opened.completeExceptionally(e);
                    }
                },
                "opens");
        thread.setDaemon(true);
        thread.start();
        return opened;
    }

    private static final class Named extends Socket {

        private final String name;
        private volatile boolean ended;

        Named(String name) {
            this.name = name;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[] {'1'});
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
