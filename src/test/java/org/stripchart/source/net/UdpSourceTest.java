// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.feed.PointSink;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class UdpSourceTest {

    private final FakeSink sink = new FakeSink();
    private Source source;
    private CompletableFuture<SourceResult> result;
    private int port;

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void readsJsonAndTeleplotWithoutBeingTold() throws Exception {
        listen("");
        try (DatagramSocket robot = new DatagramSocket();
                DatagramSocket board = new DatagramSocket()) {
            send(robot, "{\"timestamp\": 1700000000.5, \"imu\": {\"acc\": [1, 2]}}");
            send(robot, "{\n  \"timestamp\": 1700000000.6,\n  \"imu\": {\"acc\": [3, 4]}\n}");
            send(board, "temp:1700000000700:21.5\u00a7\u00b0C\nhum:40|g");
            send(robot, "{\"timestamp\": 1700000000.7, \"imu\": {\"acc\": [5, 6]}}");
            send(board, "temp:1700000000800:22;temp:1700000000900:23");
            Wait.forPoints(sink, 10, source);
        }
        assertThat(sink.ys.get("imu.acc[0]")).containsExactly(1.0, 3.0, 5.0);
        assertThat(sink.xs.get("imu.acc[1]")).startsWith(1_700_000_000.5, 1_700_000_000.6);
        assertThat(sink.ys.get("temp")).containsExactly(21.5, 22.0, 23.0);
        assertThat(sink.ys.get("hum")).containsExactly(40.0);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void takesTheEndOfADatagramForTheEndOfALine() throws Exception {
        listen("");
        send("1");
        send("2\n3\n");
        send("");
        send("4");
        Wait.forPoints(sink, 4, source);
        assertThat(sink.ys.get("value")).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void keepsCountOfRatesOverTheSocketsOfAScript() throws Exception {
        source = Sources.open("udp://:0", SourceOptions.DEFAULTS.withRate(true));
        start();
        send("n:1700000000000:10|g");
        send("n:1700000002000:20|g");
        Wait.forPoints(sink, 1, source);
        assertThat(sink.ys.get("n")).containsExactly(5.0);
    }

    @Test
    void knowsTheHeaderOfAProgramThatGoesOn() throws Exception {
        listen("");
        try (DatagramSocket socket = new DatagramSocket()) {
            send(socket, "a,b");
            send(socket, "1,2");
            send(socket, "3,4");
            Wait.forPoints(sink, 4, source);
        }
        assertThat(sink.ys).containsOnlyKeys("a", "b");
    }

    /** Two scripts with a port for each value cannot be told apart; only one of them tells the time. */
    @Test
    void readsAProgramWithoutTimesBesideOneWithTimes() throws Exception {
        listen("");
        for (int i = 1; i <= 3; i++) {
            send("{\"timestamp\": 170000000%d.5, \"a\": %d}".formatted(i, i));
            send("b=" + i);
            send("{\"c\": %d}".formatted(i));
            send("d:" + i);
        }
        Wait.forPoints(sink, 12, source);
        assertThat(sink.xs.get("a")).containsExactly(1_700_000_001.5, 1_700_000_002.5, 1_700_000_003.5);
        assertThat(sink.ys).containsOnlyKeys("a", "b", "c", "d");
        assertThat(sink.xs.get("b")).allSatisfy(x -> assertThat(x).isGreaterThan(1_750_000_000.0));
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void stillRejectsATimeThatCannotBeRead() throws Exception {
        listen("");
        send("{\"timestamp\": 1700000001.5, \"a\": 1}");
        send("{\"timestamp\": \"yesterday\", \"a\": 2}");
        send("{\"timestamp\": 1700000003.5, \"a\": 3}");
        Wait.forPoints(sink, 2, source);
        assertThat(sink.values("a")).containsExactly(1.0, 3.0);
        assertThat(source.status().rejected()).isEqualTo(1);
    }

    @Test
    void namesSeriesBySenderWhenAskedTo() throws Exception {
        listen("?senders=apart");
        send("t=1");
        Wait.forPoints(sink, 1, source);
        assertThat(sink.ys).containsOnlyKeys("127.0.0.1/t");
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String location = "udp://:" + other.getLocalPort();
            source = Sources.open(location, SourceOptions.DEFAULTS);
            assertThat(source.start(sink).join())
                    .isEqualTo(SourceResult.failed(location + ": port " + other.getLocalPort() + " is in use"));
        }
    }

    @Test
    void saysThatAnAddressIsAnothers() throws Exception {
        source = Sources.open("udp://192.0.2.1:0", SourceOptions.DEFAULTS);
        assertThat(source.start(sink).join().reason())
                .isEqualTo("udp://192.0.2.1:0: 192.0.2.1 is no address of this computer");
    }

    /** What bash does with {@code /dev/udp/localhost/9870}, where localhost is ::1 first. */
    @Test
    @SuppressWarnings("AddressSelection") // those are no names
    void listensAtBothAddressesOfLocalhost() throws Exception {
        assumeThat(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")))
                .isNotNull();
        listen("");
        send("four=1");
        try (DatagramSocket socket = new DatagramSocket()) {
            byte[] bytes = "six=1".getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("::1"), port));
        }
        Wait.forPoints(sink, 2, source);
        assertThat(sink.ys).containsOnlyKeys("four", "six");
    }

    /** The thread that receives is held up, so it does not look itself; the end is told with all that was lost. */
    @Test
    void countsWhatTheSystemDroppedJustBeforeTheEnd() throws Exception {
        assumeThat(Path.of("/proc/net/udp")).isReadable();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        source = Sources.open("udp://127.0.0.1:0", SourceOptions.DEFAULTS);
        start(name -> {
            held.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return sink.series(name);
        });
        send("1\n");
        held.await();
        InetSocketAddress at = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        KernelDrops drops = new KernelDrops(at);
        long dropped = 0;
        try (DatagramSocket sender = new DatagramSocket()) {
            byte[] large = new byte[60_000];
            while (dropped == 0) {
                sender.send(new DatagramPacket(large, large.length, at));
                dropped = drops.more();
            }
        }
        source.close();
        assertThat(source.status().rejected()).isEqualTo(dropped);
        goOn.countDown();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        assertThat(source.status().latestRejected())
                .hasToString("udp://127.0.0.1:0: datagrams lost: they came faster than they could be read");
    }

    @Test
    void closesAtOnceWhileItWaits() throws Exception {
        listen("");
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    private void listen(String parameters) throws Exception {
        source = Sources.open("udp://:0" + parameters, SourceOptions.DEFAULTS);
        start();
    }

    private void start() throws Exception {
        start(sink);
    }

    private void start(PointSink points) throws Exception {
        result = source.start(points);
        Wait.forDetail(source, "listening at 127.0.0.1:");
        String detail = source.status().detail();
        port = Integer.parseInt(detail.substring(detail.lastIndexOf(':') + 1));
    }

    /** From another port each time. */
    private void send(String text) throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            send(socket, text);
        }
    }

    private void send(DatagramSocket socket, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }
}
