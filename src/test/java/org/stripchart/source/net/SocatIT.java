// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;
import org.stripchart.testing.RequiresProgram;

/** Against socat as the server, the client and the sender of datagrams. */
@Timeout(120)
@RequiresProgram("socat")
@SuppressWarnings("NullAway.Init") // each test begins with it
class SocatIT {

    private final FakeSink sink = new FakeSink();
    private final List<Process> processes = new ArrayList<>();
    private Source source;

    @AfterEach
    void close() throws Exception {
        source.close();
        for (Process process : processes) {
            end(process);
        }
    }

    @Test
    void readsFromAServerThatComesAndGoes() throws Exception {
        int port = freePort();
        start("tcp://localhost:" + port);
        Wait.forDetail(source, "connection refused");
        for (int i = 1; i <= 2; i++) {
            Process server = socat("-", "TCP4-LISTEN:" + port + ",reuseaddr");
            write(server, "a,b\n" + i + ",2\n");
            Wait.forPoints(sink, 4 * i - 2, source);
            Wait.forState(source, State.RUNNING);
            end(server);
            Wait.forState(source, State.RETRYING);
        }
        // A gap where it was gone.
        assertThat(sink.ys.get("a")).containsExactly(1.0, Double.NaN, 2.0);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void listensToClients() throws Exception {
        int port = freePort();
        start("tcp-listen://:" + port);
        Wait.forDetail(source, "no client is there");
        Process first = socat("-", "TCP4:localhost:" + port);
        write(first, "t=1\n");
        Wait.forPoints(sink, 1, source);
        Process second = socat("-", "TCP4:localhost:" + port);
        write(second, "t=2\n");
        Wait.forPoints(sink, 2, source);
        end(first);
        Wait.forDetail(source, "1 client");
        write(socat("-", "TCP4:localhost:" + port), "t=3\n");
        Wait.forPoints(sink, 4, source);
        assertThat(sink.ys.get("127.0.0.1/t")).containsExactly(1.0, Double.NaN, 3.0);
        assertThat(sink.ys.get("127.0.0.1#2/t")).containsExactly(2.0);
    }

    @Test
    void readsDatagrams() throws Exception {
        int port = freePort();
        start("udp://:" + port);
        Wait.forDetail(source, "listening at");
        for (String datagram :
                List.of("{\"timestamp\":1700000000,\"a\":{\"b\":1}}", "temp:1700000000000:21.5|g", "7")) {
            Process sender = socat("-", "UDP4:localhost:" + port);
            write(sender, datagram);
            sender.getOutputStream().close();
        }
        Wait.forPoints(sink, 3, source);
        assertThat(sink.ys.get("a.b")).containsExactly(1.0);
        assertThat(sink.ys.get("temp")).containsExactly(21.5);
        assertThat(sink.ys.get("value")).containsExactly(7.0);
    }

    private void start(String location) throws Exception {
        source = Sources.open(location, SourceOptions.DEFAULTS);
        CompletableFuture<SourceResult> unused = source.start(sink);
    }

    private Process socat(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("socat"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static void write(Process process, String text) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
