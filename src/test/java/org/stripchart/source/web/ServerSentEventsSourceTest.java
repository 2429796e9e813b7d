// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
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
class ServerSentEventsSourceTest {

    private final FakeSink sink = new FakeSink();
    private final List<String> lastIds = new CopyOnWriteArrayList<>();
    private final FakeTicker ticker = new FakeTicker();
    private final CountDownLatch end = new CountDownLatch(1);
    private WebServer server;
    private Source source;
    private CompletableFuture<SourceResult> result;

    @AfterEach
    void close() {
        end.countDown();
        source.close();
        server.close();
    }

    @Test
    void namesSeriesByTheTypeOfEvent() throws Exception {
        start(exchange -> {
            send(exchange, """
                    : hello

                    data: {"t": 1}

                    event: kitchen
                    data: {
                    data: "t": 2}

                    event: message
                    data: {"t": 3}

                    """);
            stay();
        });
        Wait.forPoints(sink, 3, source);
        assertThat(sink.ys.get("t")).containsExactly(1.0, 3.0);
        assertThat(sink.ys.get("kitchen/t")).containsExactly(2.0);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void takesATypeOfBlanksForNone() throws Exception {
        start(exchange -> {
            send(exchange, "event:   \ndata: 1\n\ndata: 2\n\n");
            stay();
        });
        Wait.forPoints(sink, 2, source);
        assertThat(sink.ys).isEqualTo(Map.of("value", List.of(1.0, 2.0)));
    }

    @Test
    void saysThatNothingComes() throws Exception {
        CountDownLatch more = new CountDownLatch(1);
        startWithTicker(exchange -> {
            send(exchange, "data: 1\n\n");
            await(more);
            exchange.getResponseBody().write(": still there\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            stay();
        });
        Wait.forState(source, State.RUNNING);
        awaitListening();
        ticker.step(Duration.ofSeconds(29));
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        ticker.step(Duration.ofSeconds(11));
        assertThat(source.status().state()).isEqualTo(State.WAITING);
        assertThat(source.status().detail()).isEqualTo("nothing has come for 40 s, not even a comment");
        more.countDown();
        Wait.forState(source, State.RUNNING);
        assertThat(source.status().detail()).isEmpty();
    }

    /** Its computer has lost its current: no end comes, and no reset. */
    @Test
    void losesAServerThatHasSentCommentsAndFallsSilent() throws Exception {
        startWithTicker(exchange -> {
            lastIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
            send(exchange, ": alive\n\nid: " + lastIds.size() + "\ndata: " + lastIds.size() + "\n\n");
            stay();
        });
        Wait.forPoints(sink, 1, source);
        awaitListening();
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofSeconds(59));
        assertThat(source.status().state()).isEqualTo(State.WAITING);
        ticker.step(Duration.ofSeconds(1));
        Wait.forDetail(source, "nothing has come for 60 s; trying again in 0.5 s");
        assertThat(source.status().state()).isEqualTo(State.RETRYING);
        ticker.stepToNext();
        Wait.forValues(sink, "value", source, 1.0, Double.NaN, 2.0);
        assertThat(lastIds).containsExactly("null", "1");
    }

    /** Where nothing tells whether a server lives, its events are asked for anew, and nothing is called lost. */
    @Test
    void asksAnewWhereAServerWithoutCommentsIsSilentForLong() throws Exception {
        startWithTicker(exchange -> {
            lastIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
            send(exchange, "id: " + lastIds.size() + "\ndata: " + lastIds.size() + "\n\n");
            stay();
        });
        Wait.forPoints(sink, 1, source);
        awaitListening();
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofSeconds(299));
        assertThat(source.status().detail()).isEqualTo("nothing has come for 299 s, not even a comment");
        ticker.step(Duration.ofSeconds(1));
        Wait.forValues(sink, "value", source, 1.0, 2.0);
        assertThat(lastIds).containsExactly("null", "1");
    }

    @Test
    void takesNoNumberFromAnEventThatBreaksOff() throws Exception {
        start(exchange -> {
            send(exchange, "retry: 30\nevent: t\ndata: 2031\n\nevent: t\ndata: 20");
            exchange.close();
        });
        Wait.until(() -> source.status().rejected() > 0, source::status);
        Wait.forState(source, State.RETRYING);
        source.close();
        assertThat(sink.ys).containsOnlyKeys("t");
        assertThat(sink.values("t")).containsOnly(2031.0, Double.NaN);
        assertThat(source.status().latestRejected()).hasToString("t: an event that breaks off");
    }

    @Test
    void countsNothingWhenAServerLeavesAfterAWholeEvent() throws Exception {
        start(exchange -> {
            send(exchange, "retry: 30\ndata: 1\n\n: bye");
            exchange.close();
        });
        Wait.forPoints(sink, 5, source);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void goesOnAfterTheLatestEventWhenTheServerWants() throws Exception {
        start(exchange -> {
            lastIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
            send(exchange, "retry: 30\nid: " + lastIds.size() + "\ndata: " + lastIds.size() + "\n\n");
            exchange.close();
        });
        Wait.forPoints(sink, 7, source);
        assertThat(lastIds).startsWith("null", "1", "2", "3");
        assertThat(sink.values("value")).startsWith(1.0, Double.NaN, 2.0, Double.NaN, 3.0, Double.NaN, 4.0);
    }

    @Test
    void endsWhenTheServerSaysThatThereIsNoMore() throws Exception {
        start(exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        assertThat(result.join()).isEqualTo(SourceResult.ended());
    }

    @Test
    void saysThatThoseAreNoEvents() throws Exception {
        start(exchange -> WebServer.answer(exchange, 200, "text/plain", "1\n"));
        Wait.forDetail(source, "expected text/event-stream, not text/plain; trying again in 0.5 s");
    }

    @Test
    void saysWhichStatusTheServerTold() throws Exception {
        start(exchange -> WebServer.answer(exchange, 503, "text/plain", "later"));
        Wait.forDetail(source, "HTTP status 503, service unavailable");
    }

    @Test
    void closesAtOnceWhileItWaits() throws Exception {
        start(exchange -> {
            send(exchange, "data: 1\n\n");
            stay();
        });
        Wait.forPoints(sink, 1, source);
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        Wait.until(ServerSentEventsSourceTest::noThreadIsLeft, () -> Thread.getAllStackTraces()
                .keySet());
    }

    private static boolean noThreadIsLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("sse+http"));
    }

    private void stay() {
        await(end);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Before that, time that goes by is the chart's, and no silence. */
    private void awaitListening() throws InterruptedException {
        Wait.until(((ServerSentEventsSource) source)::isListening, source::status);
    }

    private void startWithTicker(HttpHandler handler) throws Exception {
        server = new WebServer(handler);
        String location = "sse+http://127.0.0.1:" + server.port() + "/";
        source = new ServerSentEventsSource(
                WebLocation.parse(location, location, "sse+"), SourceOptions.DEFAULTS, ticker);
        result = source.start(sink);
    }

    private void start(HttpHandler handler) throws Exception {
        server = new WebServer(handler);
        source = Sources.open("sse+http://127.0.0.1:" + server.port() + "/events", SourceOptions.DEFAULTS);
        result = source.start(sink);
    }
}
