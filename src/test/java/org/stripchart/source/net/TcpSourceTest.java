// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class TcpSourceTest {

    private final FakeSink sink = new FakeSink();
    private ServerSocket server;
    private Source source;
    private CompletableFuture<SourceResult> result;

    @BeforeEach
    void start() throws Exception {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        source = Sources.open("tcp://localhost:" + server.getLocalPort(), SourceOptions.DEFAULTS);
        result = source.start(sink);
    }

    @AfterEach
    void close() throws Exception {
        source.close();
        server.close();
    }

    @Test
    void readsWhatTheServerSends() throws Exception {
        try (Socket client = server.accept()) {
            send(client, "a=1 b=2\n");
            Wait.forPoints(sink, 2, source);
            assertThat(source.status().state()).isEqualTo(State.RUNNING);
        }
        assertThat(Wait.forState(source, State.RETRYING).detail())
                .isEqualTo("the connection was closed; trying again in 0.5 s");
        try (Socket again = server.accept()) {
            send(again, "a=3 b=4\n");
            // A value and a gap each, and a value each.
            Wait.forPoints(sink, 6, source);
            assertThat(sink.ys.get("a")).containsExactly(1.0, Double.NaN, 3.0);
        }
    }

    /** The peer was killed: its system says good-bye for it, in the middle of temp=2034. */
    @Test
    void takesNoNumberFromALineThatAnOrderlyEndCutsShort() throws Exception {
        try (Socket client = server.accept()) {
            send(client, "temp=2031\ntemp=20");
        }
        Wait.forState(source, State.RETRYING);
        assertThat(sink.values("temp")).containsExactly(2031.0);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).hasToString("line 2: breaks off: temp=20");
    }

    @Test
    void countsNothingWhenTheServerLeavesAfterAWholeLine() throws Exception {
        for (int i = 1; i <= 2; i++) {
            try (Socket client = server.accept()) {
                send(client, "temp=1\r\n");
            }
            Wait.forPoints(sink, 2 * i - 1, source);
            Wait.forState(source, State.RETRYING);
        }
        assertThat(sink.values("temp")).containsExactly(1.0, Double.NaN, 1.0);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        server.accept().close();
        server.close();
        Wait.forDetail(source, "connection refused; trying again in ");
        assertThat(source.status().state()).isEqualTo(State.RETRYING);
    }

    @Test
    void saysThatTheConnectionWasReset() throws Exception {
        try (Socket client = server.accept()) {
            // Closes with a reset.
            client.setSoLinger(true, 0);
        }
        Wait.forDetail(source, "the connection was reset");
    }

    @Test
    void closesAtOnceWhileItReads() throws Exception {
        try (Socket client = server.accept()) {
            send(client, "1\n");
            Wait.forPoints(sink, 1, source);
            source.close();
            assertThat(result.join()).isEqualTo(SourceResult.closed());
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void saysThatAHostIsUnknown() throws Exception {
        try (Source nowhere = Sources.open("tcp://nowhere.invalid:1", SourceOptions.DEFAULTS)) {
            CompletableFuture<SourceResult> unused = nowhere.start(sink);
            Wait.forDetail(nowhere, "unknown host nowhere.invalid");
        }
    }

    private static void send(Socket client, String text) throws Exception {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
