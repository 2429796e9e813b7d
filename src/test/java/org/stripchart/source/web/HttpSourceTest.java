// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stripchart.source.web.WebServer.answer;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
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
import org.stripchart.source.rows.SeriesFilter;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class HttpSourceTest {

    private static final SourceOptions FAST = SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(20));

    private final FakeSink sink = new FakeSink();
    private final AtomicInteger asked = new AtomicInteger();
    private WebServer server;
    private Source source;
    private CompletableFuture<SourceResult> result;

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    @Test
    void asksAgainAndAgain() throws Exception {
        start("/numbers", FAST, exchange -> answer(exchange, 200, "text/plain", asked.incrementAndGet() + "\n"));
        Wait.forPoints(sink, 3, source);
        assertThat(sink.ys.get("value")).startsWith(1.0, 2.0, 3.0);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        assertThat(source.hasInterval()).isTrue();
    }

    @Test
    void makesOneRowOfADocumentOfManyLines() throws Exception {
        start("/", FAST, exchange -> answer(exchange, 200, "application/json", """
                {
                  "cpu": {"load": [0.5, 0.25]},
                  "up": true
                }
                """));
        Wait.forPoints(sink, 3, source);
        assertThat(sink.ys.keySet()).containsExactly("cpu.load[0]", "cpu.load[1]", "up");
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void waitsForTheIntervalAndTakesANewOneAtOnce() throws Exception {
        start(
                "/",
                SourceOptions.DEFAULTS.withInterval(Duration.ofHours(1)),
                exchange -> answer(exchange, 200, "text/plain", asked.incrementAndGet() + "\n"));
        Wait.forPoints(sink, 1, source);
        source.interval(Duration.ofMillis(20));
        Wait.forPoints(sink, 3, source);
    }

    @Test
    void saysWhyItHasNoNumbersAndGoesOnWhenThereAre() throws Exception {
        AtomicReference<HttpHandler> handler =
                new AtomicReference<>(exchange -> answer(exchange, 404, "text/plain", "gone"));
        start("/", FAST, exchange -> Objects.requireNonNull(handler.get()).handle(exchange));
        Wait.forDetail(source, "HTTP status 404, not found; trying again in 0.5 s");
        assertThat(source.status().state()).isEqualTo(State.RETRYING);
        handler.set(exchange -> answer(exchange, 200, "text/html", "<html>1</html>"));
        Wait.forDetail(source, "that is a page for people (HTML), not numbers; trying again in ");
        handler.set(exchange -> answer(exchange, 200, "text/plain", ""));
        Wait.forDetail(source, "the answer is empty");
        handler.set(exchange -> answer(exchange, 200, "text/plain", "hello\nworld\n"));
        Wait.forDetail(source, "no numbers in the answer; the latest: line 2: not numbers: world");
        handler.set(exchange -> answer(exchange, 200, "text/plain", "5\n"));
        Wait.forPoints(sink, 1, source);
        Wait.forState(source, State.RUNNING);
    }

    @Test
    void goesOnWhenTheServerIsBack() throws Exception {
        HttpHandler handler = exchange -> answer(exchange, 200, "text/plain", "1\n");
        start("/", FAST, handler);
        Wait.forPoints(sink, 1, source);
        int port = server.port();
        server.close();
        Wait.forDetail(source, "connection refused");
        int before = sink.count();
        server = new WebServer(port, handler);
        Wait.forPoints(sink, before + 2, source);
        Wait.forState(source, State.RUNNING);
    }

    @Test
    void saysThatAServerDoesNotAnswer() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        start("/", FAST, exchange -> {
            try (exchange) {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Wait.forDetail(source, "the server takes its time");
        assertThat(source.status().state()).isEqualTo(State.WAITING);
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        end.countDown();
    }

    /** A run that ends just then has not failed. */
    @Test
    void isRunningWhileAServerTakesItsTime() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        start("/", FAST, exchange -> {
            if (asked.incrementAndGet() > 1) {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            answer(exchange, 200, "text/plain", "1");
        });
        Wait.forDetail(source, "the server takes its time");
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        slow.countDown();
        Wait.forPoints(sink, 2, source);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void followsWhereItIsSentButKeepsThePasswordToTheServer() throws Exception {
        AtomicReference<String> leaked = new AtomicReference<>("not asked");
        try (WebServer other = new WebServer(exchange -> {
            leaked.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            answer(exchange, 200, "text/plain", "7\n");
        })) {
            String expected =
                    "Basic " + Base64.getEncoder().encodeToString("ada:s3cret".getBytes(StandardCharsets.UTF_8));
            startAt(
                    "http://ada@127.0.0.1:%d/",
                    FAST.withPasswords(purpose -> "s3cret".toCharArray()), exchange -> {
                        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                            answer(exchange, 401, "text/plain", "");
                        } else if (exchange.getRequestURI().getPath().equals("/")) {
                            exchange.getResponseHeaders().set("Location", "/next");
                            answer(exchange, 302, "text/plain", "");
                        } else {
                            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + other.port() + "/x");
                            answer(exchange, 307, "text/plain", "");
                        }
                    });
            Wait.forPoints(sink, 1, source);
        }
        assertThat(leaked.get()).isEqualTo("null");
        assertThat(source.title()).doesNotContain("ada");
    }

    @Test
    void doesNotTryAWrongPasswordAgain() throws Exception {
        startAt(
                "http://ada@127.0.0.1:%d/",
                FAST.withPasswords(purpose -> "wrong".toCharArray()), exchange -> {
                    asked.incrementAndGet();
                    answer(exchange, 401, "text/plain", "");
                });
        assertThat(result.join().reason())
                .isEqualTo(source.title() + ": the user or the password is wrong (HTTP status 401)");
        assertThat(asked).hasValue(1);
    }

    @Test
    void saysThatNobodyTellsThePassword() throws Exception {
        startAt("http://ada@127.0.0.1:%d/", FAST, exchange -> answer(exchange, 200, "text/plain", "1\n"));
        assertThat(result.join().reason()).isEqualTo(source.title() + ": no password for ada; set STRIPCHART_PASSWORD");
    }

    @Test
    void givesUpACircleOfRedirects() throws Exception {
        start("/", FAST, exchange -> {
            exchange.getResponseHeaders().set("Location", "/");
            answer(exchange, 301, "text/plain", "");
        });
        Wait.forDetail(source, "more than 5 redirects");
    }

    @Test
    void unpacksGzip() throws Exception {
        start("/", FAST, exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).isEqualTo("gzip");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "text/plain", gzip("4\n"));
        });
        Wait.forPoints(sink, 1, source);
        assertThat(sink.ys.get("value")).startsWith(4.0);
    }

    @Test
    void takesNoMoreThanTheLimitOfABody() throws Exception {
        AtomicBoolean packed = new AtomicBoolean();
        byte[] large = new byte[WebSource.LARGEST + 1];
        start("/", FAST, exchange -> {
            if (packed.get()) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                answer(exchange, 200, "text/plain", gzip(new String(large, StandardCharsets.US_ASCII)));
            } else {
                answer(exchange, 200, "text/plain", large);
            }
        });
        Wait.forDetail(source, "the answer is longer than 16 MiB");
        packed.set(true);
        Wait.forDetail(source, "the answer is longer than 16 MiB; trying again in 2 s");
    }

    @Test
    void hasRoomForAPageOfAThousandMetrics() throws Exception {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            page.append("node_metric_").append(i).append(' ').append(i).append('\n');
        }
        start("/metrics", FAST, exchange -> answer(exchange, 200, "text/plain; version=0.0.4", page.toString()));
        Wait.forPoints(sink, 1000, source);
        assertThat(sink.ys).hasSize(1000);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void saysWhatIsLeftOutOfAPageAndHowToHaveIt() throws Exception {
        start(
                "/metrics",
                FAST.withMaxSeries(2),
                exchange -> answer(
                        exchange,
                        200,
                        "text/plain; version=0.0.4",
                        "# TYPE g gauge\ng{i=\"1\"} 1\ng{i=\"2\"} 2\ng{i=\"3\"} 3\n"));
        Wait.forDetail(source, "1 line is left out, since there are more than 2 series: choose with --include");
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        assertThat(source.status().rejected()).isPositive();
    }

    @Test
    void saysThatTheFilterLeavesNothing() throws Exception {
        start(
                "/",
                FAST.withFilter(new SeriesFilter(List.of("nothing"), List.of())),
                exchange -> answer(exchange, 200, "text/plain", "# TYPE g gauge\ng 1\n"));
        Wait.forDetail(source, "no series is left by the filter; there are g");
    }

    @Test
    void chartsThePageOfANodeExporter() throws Exception {
        String page = new String(
                HttpSourceTest.class.getResourceAsStream("node_exporter.txt").readAllBytes(), StandardCharsets.UTF_8);
        start(
                "/metrics",
                FAST,
                exchange -> answer(
                        exchange,
                        200,
                        "text/plain; version=0.0.4; charset=utf-8",
                        page.replace("} 15327.84", "} " + (15_327.84 + asked.incrementAndGet()))));
        String idle = "node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"}";
        Wait.forSink(sink, () -> sink.values(idle).size() > 2, source);
        assertThat(sink.ys.get(idle)).allSatisfy(rate -> assertThat(rate).isBetween(0.1, 50.0));
        assertThat(sink.ys.get("node_load1")).startsWith(0.21, 0.21);
        assertThat(sink.ys.get("go_gc_duration_seconds_count")).startsWith(0.0);
        assertThat(sink.ys.get("go_gc_duration_seconds{quantile=\"0.5\"}")).startsWith(3.6079e-5);
        assertThat(sink.ys.get("backup_duration_seconds_count{job=\"a \\\"b\\\" \\\\ c\\n}\"}"))
                .startsWith(0.0);
        assertThat(sink.ys.get("node_hwmon_temp_crit_celsius{chip=\"nvme_nvme0\",sensor=\"temp1\"}"))
                .first()
                .isEqualTo(Double.NaN);
        // A maximum that there is none of is a gap as well, and no loss at each fetch.
        assertThat(sink.ys.get("node_hwmon_temp_max_celsius{chip=\"nvme_nvme0\",sensor=\"temp1\"}"))
                .first()
                .isEqualTo(Double.NaN);
        assertThat(source.status().rejected()).isZero();
        assertThat(source.status().detail())
                .isEqualTo("3 buckets of histograms are left out: --include '*_bucket*' has them");
    }

    @Test
    void chartsCountersAsTheyAreWhenAskedTo() throws Exception {
        start("/metrics#raw", FAST, exchange -> answer(exchange, 200, "text/plain", "# TYPE c counter\nc 100\n"));
        Wait.forPoints(sink, 2, source);
        assertThat(sink.ys.get("c")).startsWith(100.0, 100.0);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void start(String path, SourceOptions options, HttpHandler handler) throws Exception {
        startAt("http://127.0.0.1:%d" + path, options, handler);
    }

    private void startAt(String location, SourceOptions options, HttpHandler handler) throws Exception {
        server = new WebServer(handler);
        source = Sources.open(location.formatted(server.port()), options);
        result = source.start(sink);
    }
}
