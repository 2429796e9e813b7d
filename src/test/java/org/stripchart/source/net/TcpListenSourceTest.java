// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;
import org.stripchart.testing.ExpectedLog;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class TcpListenSourceTest {

    private final FakeSink sink = new FakeSink();
    private final FakeTicker ticker = new FakeTicker();
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
                .matches("listening at 127\\.0\\.0\\.1:[0-9]+( and \\[::1\\]:[0-9]+)?, no client is there");
    }

    @Test
    void failsWithItsSinkAsOtherSourcesDo() throws Exception {
        source = Sources.open("tcp-listen://127.0.0.1:0", SourceOptions.DEFAULTS);
        ExpectedLog.none(BackgroundSource.class, () -> {
            CompletableFuture<SourceResult> failed = source.start(name -> {
                throw new IllegalStateException("no more series");
            });
            Matcher listening = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher("");
            Wait.until(() -> listening.reset(source.status().detail()).find(), source::status);
            port = Integer.parseInt(listening.group(1));
            try (Socket client = client()) {
                send(client, "1\n2\n");
                assertThat(failed.get(20, TimeUnit.SECONDS).reason()).endsWith(": internal fault: no more series");
            }
        });
    }

    /** One client's thread dies of an error: nobody else waits for ever for a source that is at its end. */
    @Test
    void closesAllClientsWhenAThreadDiesOfAnError() throws Exception {
        source = Sources.open("tcp-listen://:0", SourceOptions.DEFAULTS);
        result = source.start(name -> {
            throw new StackOverflowError();
        });
        try (Socket other = client();
                Socket fatal = client()) {
            send(other, "half a li");
            Wait.until(() -> source.status().bytesRead() == 9, source::status);
            ExpectedLog.none(BackgroundSource.class, () -> send(fatal, "1\n2\n3\n"));
            assertThat(result.get(20, TimeUnit.SECONDS).kind()).isEqualTo(SourceResult.Kind.FAILED);
            assertThat(source.status().state()).isEqualTo(State.FAILED);
            assertThat(source.status().detail()).isEqualTo("tcp-listen://:0: internal fault: stack overflow");
            for (Socket client : List.of(other, fatal)) {
                client.setSoTimeout(20_000);
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
            Wait.until(() -> isFree(port), () -> port);
        }
    }

    @Test
    void knowsAClientThatComesBackAndLeavesAGapWhereItWasAway() throws Exception {
        listen("");
        for (int i = 1; i <= 3; i++) {
            try (Socket client = client()) {
                send(client, i + "\n");
                Wait.forPoints(sink, 2 * i - 1, source);
            }
            Wait.forState(source, State.WAITING);
        }
        Wait.forValues(sink, "127.0.0.1", source, 1.0, Double.NaN, 2.0, Double.NaN, 3.0, Double.NaN);
    }

    /** The old connection is half open: only the system can find out, when it is made to ask. */
    @Test
    void givesADeviceThatWasSwitchedOffAndOnItsNameAgain() throws Exception {
        listen(SourceOptions.DEFAULTS, new Connections.Asker() {
            @Override
            public void atOnce(Socket socket) throws IOException {
                // What a refusal comes to.
                socket.close();
            }

            @Override
            public void asUsual(Socket socket) {
                throw new AssertionError();
            }
        });
        try (Socket before = client();
                Socket after = client()) {
            send(before, "t=1\n");
            stepToPoints(1);
            ticker.step(Duration.ofSeconds(1));
            send(after, "t=2\n");
            stepToPoints(3);
            assertThat(sink.ys).containsOnlyKeys("127.0.0.1/t");
            assertThat(sink.values("127.0.0.1/t")).containsExactly(1.0, Double.NaN, 2.0);
            assertThat(sink.xs.get("127.0.0.1/t")).isSorted();
        }
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
            Wait.forSink(sink, () -> sink.values("127.0.0.1").size() == 3, source);
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
        Wait.forValues(sink, "127.0.0.1", source, 1.0, Double.NaN);
    }

    /** The peer was killed: its system says good-bye for it, in the middle of temp=2034. */
    @Test
    void takesNoNumberFromALineThatAnOrderlyEndCutsShort() throws Exception {
        listen(SourceOptions.DEFAULTS, Connections.SYSTEM);
        try (Socket client = client()) {
            send(client, "temp=2031\n");
            stepToPoints(1);
            send(client, "temp=20");
            Wait.until(() -> source.status().bytesRead() == 17, source::status);
        }
        Wait.until(() -> source.status().rejected() == 1, source::status);
        assertThat(source.status().latestRejected()).hasToString("127.0.0.1, line 2: breaks off: temp=20");
        // Its name is free then.
        Wait.forState(source, State.WAITING);
        try (Socket client = client()) {
            send(client, "temp=2032\ntemp=20");
        }
        Wait.until(() -> source.status().rejected() == 2, source::status);
        Wait.forValues(sink, "127.0.0.1/temp", source, 2031.0, Double.NaN, 2032.0);
    }

    @Test
    void countsNothingWhenAClientLeavesAfterAWholeLine() throws Exception {
        listen(SourceOptions.DEFAULTS, Connections.SYSTEM);
        try (Socket stays = client()) {
            send(stays, "t=1\n");
            stepToPoints(1);
            send(stays, "t=2\n");
        }
        Wait.forValues(sink, "127.0.0.1/t", source, 1.0, 2.0, Double.NaN);
        Wait.forState(source, State.WAITING);
        try (Socket leaves = client()) {
            send(leaves, "t=3\r\n");
        }
        Wait.forValues(sink, "127.0.0.1/t", source, 1.0, 2.0, Double.NaN, 3.0);
        Wait.forState(source, State.WAITING);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void readsABurstOfClientsThatSendAndLeaveAsOne() throws Exception {
        listen(SourceOptions.DEFAULTS, Connections.SYSTEM);
        List<Socket> burst = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            burst.add(client());
        }
        for (Socket client : burst) {
            send(client, "t=" + burst.indexOf(client) + "\n");
            client.close();
        }
        Wait.forPoints(sink, 100, source);
        assertThat(sink.ys).containsOnlyKeys("127.0.0.1/t");
        assertThat(source.status().detail()).endsWith("; 100 that sent and left are read as one of each host");
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void keepsCountOfRatesOverClientsThatSendAndLeave() throws Exception {
        listen(SourceOptions.DEFAULTS.withRate(true), Connections.SYSTEM);
        long sent = 0;
        for (String line : List.of("n:1700000000000:10|g\n", "n:1700000002000:20|g\n")) {
            try (Socket client = client()) {
                send(client, line);
            }
            sent += line.length();
            long expected = sent;
            Wait.until(() -> source.status().bytesRead() == expected, source::status);
        }
        Wait.forPoints(sink, 1, source);
        assertThat(sink.ys.get("127.0.0.1/n")).containsExactly(5.0);
    }

    @Test
    @SuppressWarnings("AddressSelection") // those are no names
    void listensAtBothAddressesOfLocalhost() throws Exception {
        assumeThat(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")))
                .isNotNull();
        for (String host : List.of("", "localhost")) {
            source = Sources.open("tcp-listen://" + host + ":0", SourceOptions.DEFAULTS);
            result = source.start(sink);
            port = 0;
            try (Socket four = client();
                    Socket six = new Socket(InetAddress.getByName("::1"), port)) {
                send(four, "t=4\n");
                send(six, "t=6\n");
                Wait.forSink(sink, () -> sink.ys.keySet().containsAll(List.of("127.0.0.1/t", "::1/t")), source);
            }
            source.close();
            sink.ys.clear();
        }
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

    /** A client leaves at once, however long that takes, unless time goes by. */
    private void listen(SourceOptions options, Connections.Asker asker) throws Exception {
        SourceLocation location = SourceLocation.parse("tcp-listen://:0");
        source = new TcpListenSource(location, 1000, Duration.ZERO, options, ticker, asker);
        result = source.start(sink);
    }

    /** Lets time go by until so many points are there: their clients stay. */
    private void stepToPoints(int count) throws Exception {
        Wait.until(
                () -> {
                    ticker.step(Duration.ofMillis(100));
                    return sink.count() >= count;
                },
                source::status);
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
