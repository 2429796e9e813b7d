// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class TcpListenSourceTest {

    private final FakeSink sink = new FakeSink();
    private Source source;
    private CompletableFuture<SourceResult> result;
    private int port;

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void givesEachClientSeriesOfItsOwn() throws Exception {
        listen("");
        try (Socket first = client();
                Socket second = client()) {
            send(first, "t=1\n");
            Wait.forPoints(sink, 1, source);
            send(second, "{\"t\": 2}\n3");
            Wait.forPoints(sink, 2, source);
            assertThat(source.status().detail()).isEqualTo("2 clients");
            assertThat(source.status().state()).isEqualTo(State.RUNNING);
            // A line without its end is none while the client is there.
            assertThat(sink.ys.keySet()).containsExactlyInAnyOrder("127.0.0.1/t", "127.0.0.1#2/t");
        }
        assertThat(Wait.forState(source, State.WAITING).detail())
                .matches("listening at 127\\.0\\.0\\.1:[0-9]+, no client is there");
    }

    @Test
    void knowsAClientThatComesBack() throws Exception {
        listen("");
        for (int i = 1; i <= 3; i++) {
            try (Socket client = client()) {
                send(client, i + "\n");
                Wait.forPoints(sink, i, source);
            }
            Wait.forState(source, State.WAITING);
        }
        assertThat(sink.ys.get("127.0.0.1")).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void refusesWhenFull() throws Exception {
        listen("?clients=1");
        try (Socket first = client()) {
            send(first, "1\n");
            Wait.forPoints(sink, 1, source);
            try (Socket second = client()) {
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(source.status().rejected()).isEqualTo(1);
            assertThat(source.status().latestRejected())
                    .hasToString("127.0.0.1: not let in, since there may be 1 at once");
            send(first, "2\n");
            Wait.forPoints(sink, 2, source);
        }
    }

    @Test
    void isNotHarmedByAClientThatMisbehaves() throws Exception {
        listen("?idle=60");
        try (Socket good = client();
                Socket endless = client();
                Socket garbage = client();
                Socket silent = client()) {
            send(good, "1\n");
            Wait.forPoints(sink, 1, source);
            Socket reset = client();
            reset.setSoLinger(true, 0);
            send(reset, "half a li");
            reset.close();
            byte[] noLineEnd = "9".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                endless.getOutputStream().write(noLineEnd);
            }
            for (int i = 0; i < 1000; i++) {
                send(garbage, "\0\1\2 nonsense " + i + "\n");
            }
            send(good, "2\n3\n");
            Wait.until(() -> sink.ys.getOrDefault("127.0.0.1", List.of()).size() == 3, source::status);
            Wait.until(() -> source.status().rejected() >= 900, source::status);
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void letsOneClientWaitAndNotTheOthers() throws Exception {
        PointFeed feed = new PointFeed(1024);
        source = Sources.open("tcp-listen://:0", SourceOptions.DEFAULTS);
        result = source.start(feed.sink(OverflowPolicy.WAIT));
        try (Socket flood = client();
                Socket other = client()) {
            byte[] lines = "1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            flood.getOutputStream().write(lines);
            Wait.until(() -> feed.queued() == feed.capacity(), source::status);
            send(other, "x=5\n");
            long[] points = {0};
            Wait.until(
                    () -> {
                        points[0] += feed.drainTo((series, xs, ys, from, to) -> {}, 100);
                        return points[0] == 10_001;
                    },
                    () -> points[0]);
            assertThat(feed.counters().dropped()).isZero();
        }
    }

    @Test
    void countsALineThatAResetCutsShort() throws Exception {
        listen("");
        try (Socket client = client()) {
            send(client, "1\n23");
            Wait.until(() -> source.status().bytesRead() == 4, source::status);
            client.setSoLinger(true, 0);
        }
        Wait.until(() -> source.status().rejected() == 1, source::status);
        assertThat(sink.ys.get("127.0.0.1")).containsExactly(1.0);
    }

    @Test
    void sendsASilentClientAway() throws Exception {
        listen("?idle=1");
        try (Socket client = client()) {
            send(client, "1\n");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String location = "tcp-listen://:" + other.getLocalPort();
            source = Sources.open(location, SourceOptions.DEFAULTS);
            assertThat(source.start(sink).join())
                    .isEqualTo(SourceResult.failed(location + ": port " + other.getLocalPort() + " is in use"));
        }
    }

    @Test
    void closesAllClientsAndThePort() throws Exception {
        listen("");
        try (Socket client = client()) {
            send(client, "1\n");
            Wait.forPoints(sink, 1, source);
            source.close();
            assertThat(result.join()).isEqualTo(SourceResult.closed());
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            Wait.until(() -> isFree(port), () -> port);
        }
    }

    private void listen(String parameters) throws Exception {
        source = Sources.open("tcp-listen://:0" + parameters, SourceOptions.DEFAULTS);
        result = source.start(sink);
    }

    private Socket client() throws Exception {
        if (port == 0) {
            Wait.forDetail(source, "no client is there");
            port = Integer.parseInt(source.status().detail().replaceFirst(".*:([0-9]+),.*", "$1"));
        }
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
