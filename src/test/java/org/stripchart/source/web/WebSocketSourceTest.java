// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class WebSocketSourceTest {

    private final FakeSink sink = new FakeSink();
    private final FakeTicker ticker = new FakeTicker();
    private WebSocketServer server;
    private Source source;
    private CompletableFuture<SourceResult> result;

    @BeforeEach
    void listen() throws Exception {
        server = new WebSocketServer();
    }

    @AfterEach
    void close() throws Exception {
        source.close();
        server.close();
    }

    @Test
    void readsMessagesOfEveryKind() throws Exception {
        start();
        try (WebSocketServer.Client client = server.accept()) {
            client.text("{\"v\": 1}");
            client.text("{\n\"v\":\n2}");
            client.text("{\"v\": 3}\n{\"v\": 4}");
            client.send(WebSocketServer.BINARY, true, utf8("{\"v\": 5}"));
            client.send(WebSocketServer.TEXT, false, utf8("{\"v\""));
            client.send(WebSocketServer.PING, true, utf8("there?"));
            client.send(WebSocketServer.CONTINUATION, false, utf8(": "));
            client.send(WebSocketServer.CONTINUATION, true, utf8("6}"));
            Wait.forPoints(sink, 6, source);
            assertThat(client.receive()).isEqualTo("10 there?");
            assertThat(sink.values("v")).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        }
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void comesBackAndSubscribesEachTime() throws Exception {
        start("#send={\"op\": \"subscribe\"}");
        for (int i = 1; i <= 2; i++) {
            try (WebSocketServer.Client client = server.accept()) {
                assertThat(client.receive()).isEqualTo("1 {\"op\": \"subscribe\"}");
                client.text(Integer.toString(i));
                Wait.forPoints(sink, 2 * i - 1, source);
                client.send(WebSocketServer.CLOSE, true, new byte[] {3, (byte) 0xe9, 'o', 'f', 'f'});
                Wait.forState(source, State.RETRYING);
                assertThat(source.status().detail())
                        .isEqualTo("the server closed the connection (1001, off); trying again in 0.5 s");
            }
        }
        Wait.forValues(sink, "value", source, 1.0, Double.NaN, 2.0, Double.NaN);
    }

    @Test
    @Timeout(20)
    void leavesNoConnectionBehindThatIsMadeTooLate() throws Exception {
        start();
        try (WebSocketServer.Client client = server.accept(source::close)) {
            assertThatThrownBy(client::receive).isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysThatTheConnectionBrokeOff() throws Exception {
        start("");
        server.accept().close();
        Wait.forDetail(source, "the connection was closed; trying again in 0.5 s");
    }

    @Test
    void takesNoNumberFromAMessageThatBreaksOff() throws Exception {
        start("");
        try (WebSocketServer.Client client = server.accept()) {
            client.text("2031");
            client.send(WebSocketServer.TEXT, false, utf8("20"));
            Wait.forPoints(sink, 1, source);
        }
        Wait.forState(source, State.RETRYING);
        assertThat(sink.values("value")).containsExactly(2031.0, Double.NaN);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).hasToString("a message that breaks off");
    }

    @Test
    void countsNothingWhenTheServerLeavesAfterAWholeMessage() throws Exception {
        start("");
        for (int i = 1; i <= 2; i++) {
            try (WebSocketServer.Client client = server.accept()) {
                client.text("1");
                Wait.forPoints(sink, 2 * i - 1, source);
            }
            Wait.forState(source, State.RETRYING);
        }
        assertThat(source.status().rejected()).isZero();
    }

    /** Its computer has lost its current: no end comes, and no reset. */
    @Test
    void losesAServerThatDoesNotAnswer() throws Exception {
        start();
        try (WebSocketServer.Client client = server.accept()) {
            Wait.forDetail(source, "connected, nothing has come yet");
            assertThat(ticker.stepToNext()).isEqualTo(Duration.ofSeconds(5));
            assertThat(client.receive()).isEqualTo("9 ");
            client.send(WebSocketServer.PONG, true, new byte[0]);
            ticker.awaitWaiters(1);
            client.text("1");
            Wait.forPoints(sink, 1, source);
            for (int asked = 1; asked <= 7; asked++) {
                assertThat(ticker.stepToNext()).isEqualTo(Duration.ofSeconds(5));
                assertThat(client.receive()).as("question %d", asked).isEqualTo("9 ");
            }
            assertThat(ticker.stepToNext()).isEqualTo(Duration.ofSeconds(5));
            Wait.forDetail(source, "no answer for 40 s; trying again in 0.5 s");
            assertThat(sink.values("value")).containsExactly(1.0, Double.NaN);
        }
    }

    @Test
    void saysThatThereIsNoWebSocket() throws Exception {
        start();
        server.refuse("404 Not Found");
        Wait.forDetail(source, "there is no web socket (HTTP status 404, not found); trying again in 0.5 s");
    }

    @Test
    void tellsTheServerTheUserAndThePassword() throws Exception {
        source = Sources.open(
                "ws://ada@127.0.0.1:" + server.port() + "/",
                SourceOptions.DEFAULTS.withPasswords(purpose -> "s3cret".toCharArray()));
        result = source.start(sink);
        try (WebSocketServer.Client client = server.accept()) {
            assertThat(client.headers.get("authorization")).isEqualTo("Basic YWRhOnMzY3JldA==");
        }
    }

    @Test
    void passesOverAMessageThatIsTooLong() throws Exception {
        start();
        try (WebSocketServer.Client client = server.accept()) {
            byte[] part = new byte[WebSource.LARGEST / 4];
            for (int i = 0; i < 5; i++) {
                client.send(i == 0 ? WebSocketServer.BINARY : WebSocketServer.CONTINUATION, i == 4, part);
            }
            client.text("7");
            Wait.forPoints(sink, 1, source);
        }
        assertThat(source.status().latestRejected()).hasToString("a message longer than 16 MiB");
        assertThat(source.status().rejected()).isEqualTo(1);
    }

    @Test
    void closesAtOnceWhileItWaits() throws Exception {
        start();
        try (WebSocketServer.Client client = server.accept()) {
            client.text("1");
            Wait.forPoints(sink, 1, source);
            source.close();
            assertThat(result.join()).isEqualTo(SourceResult.closed());
            assertThat(client.socketEnds()).isTrue();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String location() {
        return "ws://127.0.0.1:" + server.port() + "/";
    }

    /** The client does not always tell that a server has left without a word; a question finds out, after some seconds. */
    private void start(String parameters) throws Exception {
        source = Sources.open(location() + parameters, SourceOptions.DEFAULTS);
        result = source.start(sink);
    }

    /** Nothing is asked and nothing tried again until time goes by, however slow this computer is. */
    private void start() throws Exception {
        source = new WebSocketSource(WebLocation.parse(location(), location(), ""), "", SourceOptions.DEFAULTS, ticker);
        result = source.start(sink);
    }
}
