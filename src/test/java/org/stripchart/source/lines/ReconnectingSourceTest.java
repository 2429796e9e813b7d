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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.XFrom;

@Timeout(30)
class ReconnectingSourceTest {

    private final FakeTicker ticker = new FakeTicker();
    private final FakeSink sink = new FakeSink();
    private final BlockingQueue<InputStream> connections = new LinkedBlockingQueue<>();
    private XFrom x = XFrom.INDEX;
    private ReconnectingSource source = new Flaky(false);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void goesOnWithTheNextConnection() throws Exception {
        CompletableFuture<SourceResult> result = source.start(sink);
        connections.add(text("a b\n1 2\n2 3\n3"));
        connections.add(text("4 5\n6 7\n"));
        assertThat(ticker.stepToNext()).hasMillis(500);
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0, Double.NaN, 4.0, 6.0);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).hasToString("line 4: breaks off: 3");
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    @Test
    void dropsTheFirstLineOfEachConnectionWhereItMayBeHalfALine() throws Exception {
        source = new Flaky(true);
        CompletableFuture<SourceResult> unused = source.start(sink);
        connections.add(text("9\n1\n2\n"));
        connections.add(text("8\n3\n"));
        ticker.stepToNext();
        ticker.awaitWaiters(1);
        assertThat(sink.values("value")).containsExactly(1.0, 2.0, Double.NaN, 3.0);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void saysThatItIsConnectedBeforeAnythingComes() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch may = new CountDownLatch(1);
        CompletableFuture<SourceResult> unused = source.start(sink);
        connections.add(new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                reading.countDown();
                try {
                    may.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        });
        reading.await();
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.WAITING);
        assertThat(source.status().detail()).isEqualTo("connected, nothing has come yet");
        may.countDown();
        ticker.awaitWaiters(1);
        assertThat(source.status().detail()).isEqualTo("the connection was closed; trying again in 0.5 s");
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
        ticker.awaitWaiters(1);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RETRYING);
        assertThat(source.status().detail()).isEqualTo("no carrier; trying again in 0.5 s");
        assertThat(result).isNotDone();
    }

    @Test
    void makesNoNumberOfHalfALine() throws Exception {
        connections.add(new InputStream() {
            private final InputStream lines = text("1\n2\n12");

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
        ticker.stepToNext();
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("value")).containsExactly(1.0, 2.0, Double.NaN, 34.0, 5.0);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).asString().contains("12");
    }

    @Test
    void drawsNoLineOverAnOutage() throws Exception {
        x = XFrom.TIME;
        source = new Flaky(false);
        CompletableFuture<SourceResult> unused = source.start(sink);
        connections.add(text("1\n1\n"));
        ticker.awaitWaiters(1);
        connections.add(text("2\n"));
        ticker.step(Duration.ofSeconds(60));
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("value")).containsExactly(1.0, 1.0, Double.NaN, 2.0);
        assertThat(sink.xs.get("value"))
                .element(2)
                .as("right behind the last point, since no time went by")
                .isEqualTo(Math.nextUp(FakeTicker.START));
        assertThat(sink.xs.get("value")).element(3).isEqualTo(FakeTicker.START + 60);
    }

    /** A server that closes the connection behind each row has lost nothing, and its rows are a line. */
    @Test
    void drawsALineOfRowsThatHaveAConnectionEach() throws Exception {
        CompletableFuture<SourceResult> unused = source.start(sink);
        connections.add(text("0\n1\n"));
        for (int i = 2; i <= 5; i++) {
            connections.add(text(i + "\n"));
            ticker.stepToNext();
        }
        ticker.awaitWaiters(1);
        connections.add(text("6\n"));
        ticker.step(Duration.ofSeconds(3));
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("value")).containsExactly(0.0, 1.0, Double.NaN, 2.0, 3.0, 4.0, 5.0, Double.NaN, 6.0);
    }

    @Test
    void drawsNoLineOverTheSleepOfTheComputer() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        CompletableFuture<SourceResult> unused = source.start(sink);
        connections.add(new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (reads == 1) {
                    read.countDown();
                    try {
                        woken.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                return reads++ < 2 ? text("5\n5\n").read(bytes, offset, length) : -1;
            }
        });
        read.await();
        ticker.setAhead(Duration.ofHours(8));
        woken.countDown();
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("value")).containsExactly(5.0, 5.0, Double.NaN, 5.0, 5.0);
    }

    /** Looks and waits are what a source that has nothing to read costs. */
    @Test
    void costsNothingWhileItWaits() throws Exception {
        CompletableFuture<SourceResult> unused = source.start(sink);
        for (int i = 0; i < 20; i++) {
            connections.add(text(""));
        }
        long waited = 0;
        for (int i = 0; i < 20; i++) {
            waited += ticker.stepToNext().toMillis();
        }
        assertThat(waited).isGreaterThan(150_000);
        assertThat(ticker.waits()).isEqualTo(20);
        assertThat(ticker.looks()).isLessThan(20 * 10);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private final class Flaky extends ReconnectingSource {

        Flaky(boolean dropsFirstLine) {
            super("flaky", OverflowPolicy.WAIT, SourceOptions.DEFAULTS.withX(x), dropsFirstLine, ticker);
        }

        @Override
        protected InputStream connect() throws InterruptedException {
            return connections.take();
        }
    }
}
