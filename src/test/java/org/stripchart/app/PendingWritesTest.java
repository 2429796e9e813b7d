// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.record.AtomicFile;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class PendingWritesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    private void awaitGoOn() throws IOException {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void tellsOnTheEventDispatchThreadOfEveryFault() {
        PendingWrites writes = new PendingWrites();
        for (Throwable meant : List.of(new IOException("meant"), new AssertionError("meant"), new OutOfMemoryError())) {
            CompletableFuture<Throwable> told = new CompletableFuture<>();
            execute(() -> {
                CompletableFuture<Void> unused = writes.begin("test", folder.resolve("a"), () -> rethrow(meant))
                        .handle((done, fault) -> {
                            assertThat(EventQueue.isDispatchThread()).isTrue();
                            told.complete(fault);
                            return null;
                        });
            });
            assertThat(told.join()).isSameAs(meant);
        }
    }

    private static void rethrow(Throwable fault) throws IOException {
        if (fault instanceof IOException e) {
            throw e;
        }
        throw (Error) fault;
    }

    @Test
    void whatTheGuardRefusesStaysAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("source.csv"), "old");
        List<Path> asked = new CopyOnWriteArrayList<>();
        PendingWrites writes = new PendingWrites(() -> {
            assertThat(EventQueue.isDispatchThread()).isTrue();
            return each -> {
                assertThat(EventQueue.isDispatchThread()).isFalse();
                asked.add(each);
                throw new IOException("it is the source");
            };
        });
        CompletableFuture<Void> write = execute(() -> writes.begin("test", file, () -> Files.writeString(file, "new")));

        assertThatThrownBy(write::join).hasCauseInstanceOf(IOException.class).hasMessageContaining("it is the source");
        assertThat(asked).containsExactly(file);
        assertThat(file).hasContent("old");
    }

    @Test
    void hasAReasonForEachFault() {
        assertThat(PendingWrites.reason(new InterruptedIOException())).isEqualTo("cancelled");
        assertThat(PendingWrites.reason(new OutOfMemoryError("Java heap space")))
                .isEqualTo("there is not enough memory for it");
        assertThat(PendingWrites.reason(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
    }

    @Test
    void theLatestOfOneFileHasTheLastWordAndOtherFilesDoNotWait() throws Exception {
        PendingWrites writes = new PendingWrites();
        List<String> order = new CopyOnWriteArrayList<>();
        Path file = folder.resolve("a");
        CompletableFuture<Void> first = execute(() -> writes.begin("first", file, () -> {
            awaitGoOn();
            order.add("first");
            throw new IOException("meant");
        }));
        CompletableFuture<Void> second = execute(
                () -> writes.begin("second", folder.resolve("b").resolveSibling("a"), () -> order.add("second")));
        execute(() -> writes.begin("other", folder.resolve("b"), () -> order.add("other")))
                .join();
        begun.await();
        assertThat(second).isNotDone();

        goOn.countDown();

        second.join();
        assertThat(order).containsExactly("other", "first", "second");
        assertThat(first).isCompletedExceptionally();
    }

    @Test
    void whoClosesWaitsForWhatIsUnderWay() throws Exception {
        PendingWrites writes = new PendingWrites(LONG, LONG);
        CompletableFuture<Void> write = execute(() -> writes.begin("test", folder.resolve("a"), this::awaitGoOn));
        CompletableFuture<Void> closed = execute(writes::close);
        begun.await();
        assertThat(closed).isNotDone();

        goOn.countDown();

        closed.join();
        assertThat(write).isDone();
    }

    @Test
    void whatTakesLongIsCancelledAndLeavesTheOldFileAndNothingElse() throws Exception {
        PendingWrites writes = new PendingWrites(Duration.ZERO, LONG);
        Path file = Files.writeString(folder.resolve("a"), "old");
        CompletableFuture<Void> write = execute(() ->
                writes.begin("test", file, () -> AtomicFile.write(file, this::writeUntilCancelled), goOn::countDown));
        begun.await();

        execute(writes::close).join();

        assertThatThrownBy(write::join).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(file).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private void writeUntilCancelled(OutputStream out) throws IOException {
        out.write(1);
        awaitGoOn();
        throw new InterruptedIOException("cancelled");
    }

    @Test
    void whatDoesNotAnswerHoldsNobodyUp() throws Exception {
        PendingWrites writes = new PendingWrites(Duration.ZERO, Duration.ZERO);
        CompletableFuture<Void> write = execute(() -> writes.begin("test", folder.resolve("a"), this::awaitGoOn));
        begun.await();

        execute(writes::close).join();

        assertThat(write).isNotDone();
        goOn.countDown();
        write.join();
    }
}
