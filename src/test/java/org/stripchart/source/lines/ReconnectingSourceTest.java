// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.source.Backoff;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.XFrom;
import org.stripchart.words.DurationText;

@Timeout(30)
class ReconnectingSourceTest {

    private final FakeSink sink = new FakeSink();
    private final BlockingQueue<InputStream> connections = new LinkedBlockingQueue<>();
    private final ReconnectingSource source = new Flaky(false);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void goesOnWithTheNextConnection() throws Exception {
        CompletableFuture<SourceResult> result = source.start(sink);
        connections.add(text("a b\n1 2\n3"));
        connections.add(text("4 5\n6 7\n"));
        while (sink.count() < 10) {
            Thread.onSpinWait();
        }
        assertThat(sink.ys.get("a")).containsExactly(1.0, Double.NaN, 4.0, 6.0, Double.NaN);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).hasToString("line 3: breaks off: 3");
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    @Test
    void saysWhyThereIsNoConnection() throws Exception {
        connections.add(new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("no carrier");
            }
        });
        CompletableFuture<SourceResult> result = source.start(sink);
        while (source.status().state() != SourceStatus.State.RETRYING) {
            Thread.onSpinWait();
        }
        assertThat(source.status().detail()).isEqualTo("no carrier; trying again in 0.5 s");
        assertThat(result).isNotDone();
    }

    @Test
    void makesNoNumberOfHalfALine() throws Exception {
        connections.add(new InputStream() {
            private final InputStream lines = text("1\n12");

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = lines.read(bytes, offset, length);
                if (count < 0) {
                    throw new IOException("connection reset");
                }
                return count;
            }
        });
        connections.add(text("34\n5\n"));
        CompletableFuture<SourceResult> unused = source.start(sink);
        while (sink.count() < 5) {
            Thread.onSpinWait();
        }
        assertThat(sink.ys.get("value")).containsExactly(1.0, Double.NaN, 34.0, 5.0, Double.NaN);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).asString().contains("12");
    }

    @Test
    void waitsLongerEachTimeUpToTenSeconds() {
        Backoff backoff = new Backoff();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(10));
        backoff.reset();
        assertThat(DurationText.seconds(backoff.next())).isEqualTo("0.5 s");
        assertThat(DurationText.seconds(backoff.next())).isEqualTo("1 s");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private final class Flaky extends ReconnectingSource {

        Flaky(boolean dropsFirstLine) {
            super("flaky", OverflowPolicy.WAIT, SourceOptions.DEFAULTS.withX(XFrom.INDEX), dropsFirstLine);
        }

        @Override
        protected InputStream connect() throws InterruptedException {
            return connections.take();
        }
    }
}
