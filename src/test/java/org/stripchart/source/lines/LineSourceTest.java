// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.XFrom;

@Timeout(30)
class LineSourceTest {

    private static final SourceOptions BY_INDEX = SourceOptions.DEFAULTS.withX(XFrom.INDEX);

    private final FakeSink sink = new FakeSink();

    @Test
    void readsToTheEnd() {
        LineSource source = source("a,b\n1,2\n3,4\nbad line\n5,6");
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("a")).containsExactly(1.0, 3.0, 5.0);
        assertThat(sink.ys.get("b")).containsExactly(2.0, 4.0, 6.0);
        SourceStatus status = source.status();
        assertThat(status.state()).isEqualTo(SourceStatus.State.ENDED);
        assertThat(status.rejected()).isEqualTo(1);
        assertThat(status.latestRejected()).hasToString("line 4: not a number: bad line");
        assertThat(status.bytesRead()).isEqualTo(24);
    }

    @Test
    void saysThatTheInputWasEmpty() {
        assertThat(source("").start(sink).join()).isEqualTo(SourceResult.failed("test was empty"));
    }

    @Test
    void saysThatThereWereNoNumbers() {
        LineSource source = source("hello\nworld\n");
        assertThat(source.start(sink).join())
                .isEqualTo(SourceResult.failed(
                        "no numbers found in 2 lines of test; the latest: line 2: not numbers: world"));
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.FAILED);
    }

    @Test
    void saysThatThereWereHardlyAnyNumbers() {
        assertThat(source("1\n" + "text\n".repeat(500)).start(sink).join().reason())
                .startsWith("hardly any numbers found in 501 lines of test; the latest: line 501:");
    }

    @Test
    void saysWhyReadingFailed() {
        LineSource source = new LineSource(
                "test",
                () -> {
                    throw new IOException("Input/output error");
                },
                BY_INDEX);
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.failed("test: Input/output error"));
    }

    @Test
    void chartsALineThatArrivesAlone() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        CountDownLatch arrived = new CountDownLatch(1);
        Source source = new LineSource("pipe", () -> in, SourceOptions.DEFAULTS);
        CompletableFuture<SourceResult> result = source.start(name -> new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                arrived.countDown();
                return to - from;
            }
        });
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.WAITING);
        out.write("1\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        out.close();
        assertThat(result.join()).isEqualTo(SourceResult.ended());
    }

    @Test
    void closesWhileAReadBlocksThatNothingCanInterrupt() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        InputStream stuck = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                reading.countDown();
                while (release.getCount() > 0) {
                    try {
                        release.await();
                    } catch (InterruptedException ignored) {
                        // As a read from a terminal does, it goes on waiting.
                    }
                }
                bytes[offset] = '1';
                bytes[offset + 1] = '\n';
                return 2;
            }

            @Override
            public void close() {
                left.countDown();
            }
        };
        LineSource source = new LineSource("test", () -> stuck, BY_INDEX);
        CompletableFuture<SourceResult> result = source.start(sink);
        reading.await();
        source.close();
        source.close();
        assertThat(result).isCompletedWithValue(SourceResult.closed());
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
        release.countDown();
        left.await();
        assertThat(sink.count()).isZero();
    }

    @Test
    void closesWhileItWaitsForRoom() throws Exception {
        PointFeed feed = new PointFeed(16);
        LineSource source = source("1\n".repeat(1000));
        CompletableFuture<SourceResult> result = source.start(feed.sink(source.overflowPolicy()));
        while (feed.queued() < feed.capacity()) {
            Thread.onSpinWait();
        }
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        assertThat(feed.counters().published()).isEqualTo(1000);
        assertThat(feed.counters().queued()).isEqualTo(16);
    }

    @Test
    void losesNothingWhenTheChartIsSlow() {
        PointFeed feed = new PointFeed(64);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append('\n');
        }
        LineSource source = source(text.toString());
        assertThat(source.overflowPolicy()).isEqualTo(OverflowPolicy.WAIT);
        CompletableFuture<SourceResult> result = source.start(feed.sink(source.overflowPolicy()));
        double[] next = {0};
        while (!result.isDone() || feed.queued() > 0) {
            feed.drainTo(
                    (series, xs, ys, from, to) -> {
                        for (int i = from; i < to; i++) {
                            assertThat(ys[i]).isEqualTo(next[0]++);
                        }
                    },
                    1000);
        }
        assertThat(next[0]).isEqualTo(20_000);
        assertThat(feed.counters().dropped()).isZero();
    }

    @Test
    void startsOnce() {
        LineSource source = source("1\n");
        source.start(sink).join();
        assertThatIllegalStateException().isThrownBy(() -> source.start(sink));
        LineSource closed = source("1\n");
        closed.close();
        assertThatIllegalStateException().isThrownBy(() -> closed.start(sink));
    }

    private static LineSource source(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new LineSource("test", () -> in, BY_INDEX);
    }
}
