// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Wait;
import org.stripchart.source.lines.LineSource;
import org.stripchart.source.rows.XFrom;

@Timeout(30)
class SharedInputTest {

    private final Typed typed = new Typed();
    private final SharedInput shared = new SharedInput(typed);

    @Test
    void whoComesNextGetsWhatAReadBroughtThatOutlivedItsReader() throws Exception {
        InputStream first = shared.open();
        CompletableFuture<String> none = readOnAThread(first);
        typed.reads.acquire();
        first.close();
        InputStream second = shared.open();
        CompletableFuture<String> all = readOnAThread(second);
        typed.type("1\n2\n");
        assertThat(none.get()).isEqualTo("end");
        assertThat(all.get()).isEqualTo("1\n2\n");
    }

    @Test
    void whoComesNextBeginsWithTheLineThatWasBegun() throws Exception {
        InputStream first = shared.open();
        typed.type("1\n2");
        typed.type("3");
        assertThat(read(first)).isEqualTo("1\n2");
        assertThat(read(first)).isEqualTo("3");
        CompletableFuture<String> none = readOnAThread(first);
        typed.reads.acquire(3);
        first.close();
        typed.type("4\n5");
        assertThat(none.get()).isEqualTo("end");
        InputStream second = shared.open();
        assertThat(read(second)).isEqualTo("234\n5");
        second.close();
        InputStream third = shared.open();
        assertThat(read(third)).isEqualTo("5");
    }

    @Test
    void whatIsLeftIsGivenInAsManyReadsAsItTakes() throws Exception {
        InputStream first = shared.open();
        typed.type("1234567");
        assertThat(read(first)).isEqualTo("1234567");
        first.close();
        InputStream second = shared.open();
        byte[] few = new byte[3];
        assertThat(second.read(few)).isEqualTo(3);
        second.close();
        InputStream third = shared.open();
        assertThat(third.read()).isEqualTo('1');
        assertThat(third.read(few)).isEqualTo(3);
        assertThat(few).containsExactly('2', '3', '4');
        assertThat(read(third)).isEqualTo("567");
    }

    @Test
    void theLastLineIsTheOneOfWhomTheEndIsTold() throws Exception {
        InputStream first = shared.open();
        typed.type("1");
        typed.end();
        assertThat(read(first)).isEqualTo("1");
        assertThat(read(first)).isEqualTo("end");
        first.close();
        typed.type("2\n");
        assertThat(read(shared.open())).isEqualTo("2\n");
    }

    @Test
    void anEndThatAReadBroughtWhichOutlivedItsReaderIsToldOnce() throws Exception {
        InputStream first = shared.open();
        CompletableFuture<String> none = readOnAThread(first);
        typed.reads.acquire();
        first.close();
        typed.end();
        assertThat(none.get()).isEqualTo("end");
        InputStream second = shared.open();
        assertThat(read(second)).isEqualTo("end");
        typed.type("1\n");
        assertThat(read(second)).isEqualTo("1\n");
    }

    @Test
    void whoComesWhileAnotherReadsHasItsTurnOnceThatOneIsClosed() throws Exception {
        InputStream first = shared.open();
        typed.type("1\n");
        assertThat(read(first)).isEqualTo("1\n");
        InputStream second = shared.open();
        CompletableFuture<String> later = readOnAThread(second);
        typed.type("2\n");
        assertThat(read(first)).isEqualTo("2\n");
        first.close();
        typed.type("3\n");
        assertThat(later.get()).isEqualTo("3\n");
    }

    @Test
    void whoWaitsForItsTurnMayBeClosed() throws Exception {
        InputStream first = shared.open();
        typed.type("1\n");
        assertThat(read(first)).isEqualTo("1\n");
        InputStream second = shared.open();
        CompletableFuture<String> none = readOnAThread(second);
        second.close();
        assertThat(none.get()).isEqualTo("end");
    }

    @Test
    void aFaultIsTheOneOfWhoReads() throws Exception {
        SharedInput broken = new SharedInput(new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("lost");
            }
        });
        InputStream first = broken.open();
        assertThatThrownBy(() -> read(first)).hasMessage("lost");
        first.close();
        assertThatThrownBy(() -> read(broken.open())).hasMessage("lost");
    }

    /** As by Stop and Try again, of which the first leaves a thread behind that waits in a read. */
    @Test
    void aSourceThatIsStartedAgainMissesNoLine() throws Exception {
        SourceOptions options = SourceOptions.DEFAULTS.withX(XFrom.INDEX);
        FakeSink before = new FakeSink();
        LineSource first = new LineSource("first", shared::open, options);
        CompletableFuture<SourceResult> stopped = first.start(before);
        typed.type("1\n2\n3");
        Wait.forPoints(before, 2, first);
        typed.reads.acquire(2);
        first.close();
        assertThat(stopped.get()).isEqualTo(SourceResult.closed());
        FakeSink after = new FakeSink();
        try (Source second = new LineSource("second", shared::open, options)) {
            CompletableFuture<SourceResult> result = second.start(after);
            typed.type("1\n4\n5\n");
            typed.end();
            assertThat(result.get()).isEqualTo(SourceResult.ended());
        }
        assertThat(before.ys.values()).containsExactly(List.of(1.0, 2.0));
        assertThat(after.ys.values()).containsExactly(List.of(31.0, 4.0, 5.0));
    }

    private static String read(InputStream in) throws IOException {
        byte[] bytes = new byte[100];
        int count = in.read(bytes);
        return count < 0 ? "end" : new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    private static CompletableFuture<String> readOnAThread(InputStream in) {
        CompletableFuture<String> read = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        read.complete(read(in));
                    } catch (IOException e) {
                        read.completeExceptionally(e);
                    }
                },
                "reader");
        thread.setDaemon(true);
        thread.start();
        return read;
    }

    /** A read of it waits for what is typed, and nothing makes it return before. */
    private static final class Typed extends InputStream {

        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final Semaphore reads = new Semaphore(0);

        void type(String text) {
            texts.add(text);
        }

        void end() {
            texts.add("");
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            reads.release();
            while (true) {
                try {
                    String text = texts.poll(20, TimeUnit.SECONDS);
                    assertThat(text).as("what is typed").isNotNull();
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).read(bytes, offset, length);
                } catch (InterruptedException e) {
                    // As a read from a terminal does, it goes on waiting.
                }
            }
        }
    }
}
