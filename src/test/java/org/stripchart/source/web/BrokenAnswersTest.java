// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stripchart.source.web.RawServer.answer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;

/** Pages that break off, and what is a number of them. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class BrokenAnswersTest {

    private final FakeSink sink = new FakeSink();
    private RawServer server;
    private Source source;

    @AfterEach
    void close() throws Exception {
        source.close();
        server.close();
    }

    @Test
    void takesNothingFromAnAnswerThatIsShorterThanItSays() throws Exception {
        start(answer("Content-Length: 100\r\n", "temp=2031\ntemp=20"));
        Wait.forDetail(source, "the answer breaks off; trying again in ");
        assertThat(sink.count()).isZero();
    }

    @Test
    void takesNothingFromChunksThatBreakOff() throws Exception {
        start(answer("Transfer-Encoding: chunked\r\n", "a\r\ntemp=2031\n\r\n9\r\ntemp=20"));
        Wait.forDetail(source, "the answer breaks off; trying again in ");
        assertThat(sink.count()).isZero();
    }

    @Test
    void takesNothingFromGzipThatBreaksOff() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("temp=2031\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = bytes.toByteArray();
        start(answer("Content-Encoding: gzip\r\n", Arrays.copyOf(packed, packed.length - 6)));
        Wait.forDetail(source, "the answer breaks off; trying again in ");
        server.answer(answer("Content-Encoding: gzip\r\n", "no gzip"));
        Wait.forDetail(source, "the answer is damaged; trying again in ");
        assertThat(sink.count()).isZero();
        server.answer(answer("Content-Encoding: gzip\r\n", packed));
        Wait.forPoints(sink, 1, source);
    }

    /** A server that was killed looks as one that is done, if it has not said how long its answer is. */
    @Test
    void takesWholeLinesOnlyFromAnAnswerWithoutALength() throws Exception {
        start(answer("", "temp=2031\ntemp=20"));
        Wait.forPoints(sink, 1, source);
        Wait.until(() -> source.status().rejected() > 0, source::status);
        source.close();
        assertThat(sink.values("temp")).containsOnly(2031.0);
        assertThat(String.valueOf(source.status().latestRejected())).endsWith(": breaks off: temp=20");
    }

    @Test
    void takesAClosedDocumentFromAnAnswerWithoutALength() throws Exception {
        start(answer("", "{\"temp\":\n 2034}"));
        Wait.forPoints(sink, 1, source);
        assertThat(source.status().rejected()).isZero();
        int before = sink.count();
        server.answer(answer("", "{\"temp\": 20"));
        Wait.forDetail(source, "no numbers in the answer");
        source.close();
        assertThat(sink.values("temp")).hasSizeGreaterThanOrEqualTo(before).containsOnly(2034.0, Double.NaN);
        assertThat(sink.ys).containsOnlyKeys("temp");
    }

    @Test
    void saysThatThereIsNoAnswer() throws Exception {
        start(new byte[0]);
        Wait.forDetail(source, "the server closed the connection without an answer; trying again in ");
    }

    @Test
    void leavesAGapWhereThereWasNoAnswer() throws Exception {
        start(answer("Content-Length: 2\r\n", "1\n"));
        Wait.forPoints(sink, 1, source);
        server.answer(new byte[0]);
        Wait.forDetail(source, "without an answer; trying again in 1 s");
        server.answer(answer("Content-Length: 2\r\n", "2\n"));
        Wait.forSink(sink, () -> sink.values("value").contains(2.0), source);
        source.close();
        assertThat(sink.values("value").stream().distinct()).containsExactly(1.0, Double.NaN, 2.0);
        assertThat(sink.values("value").stream().filter(y -> y.isNaN())).hasSize(1);
    }

    private void start(byte[] answer) throws Exception {
        server = new RawServer(answer);
        source = Sources.open(
                "http://127.0.0.1:" + server.port() + "/", SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(20)));
        CompletableFuture<SourceResult> unused = source.start(sink);
    }
}
