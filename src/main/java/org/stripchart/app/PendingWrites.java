// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.session.Background;
import org.stripchart.words.FaultText;

/**
 * What a window writes on threads of their own while it goes on. When it closes, that is waited for; what takes long is cancelled then, and leaves
 * what was there before.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class PendingWrites {

    private static final Logger LOG = LoggerFactory.getLogger(PendingWrites.class);

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration TO_CANCEL = Duration.ofSeconds(1);

    /** Writes something, on a thread that may wait for a disk. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it.
         *
         * @throws InterruptedIOException if it was cancelled
         */
        void write() throws IOException;
    }

    /** Says which files are not to be written; any thread. */
    @FunctionalInterface
    public interface Guard {

        /**
         * Checks a file, and may wait for a disk.
         *
         * @throws IOException with the reason, if it is not to be written
         */
        void check(Path file) throws IOException;
    }

    private record Pending(Path file, CompletableFuture<Void> ended, Runnable cancel) {

        /** Completes however it has ended. */
        CompletableFuture<Void> over() {
            return ended.handle((done, fault) -> null);
        }
    }

    private final Supplier<Guard> guard;
    private final Duration patience;
    private final Duration toCancel;
    private final Set<Pending> pending = new LinkedHashSet<>();

    /** Nothing is under way, and all may be written. */
    public PendingWrites() {
        this(SHORT, TO_CANCEL);
    }

    /**
     * Nothing is under way.
     *
     * @param guard is asked on the event dispatch thread whenever something begins to be written
     */
    public PendingWrites(Supplier<Guard> guard) {
        this(guard, SHORT, TO_CANCEL);
    }

    PendingWrites(Duration patience, Duration toCancel) {
        this(() -> file -> {}, patience, toCancel);
    }

    /**
     * @param patience how long {@link #close} waits before it cancels
     * @param toCancel how long it waits after that
     */
    private PendingWrites(Supplier<Guard> guard, Duration patience, Duration toCancel) {
        this.guard = guard;
        this.patience = patience;
        this.toCancel = toCancel;
    }

    /** Returns what is not to be written now. */
    public Guard guard() {
        return guard.get();
    }

    /** Begins to write what never takes long. */
    public CompletableFuture<Void> begin(String thread, Path file, Content content) {
        return begin(thread, file, content, () -> {});
    }

    /**
     * Begins to write a file, once what was begun before for the same file has ended: so the latest has the last word.
     *
     * @param thread its name
     * @param cancel has the content end soon; any thread, also when that has ended
     * @return completes on the event dispatch thread, with what the content threw as it is
     */
    public CompletableFuture<Void> begin(String thread, Path file, Content content, Runnable cancel) {
        Edt.require("begin");
        Path place = file.toAbsolutePath().normalize();
        CompletableFuture<Void> before = CompletableFuture.allOf(pending.stream()
                .filter(each -> each.file().equals(place))
                .map(Pending::over)
                .toArray(CompletableFuture<?>[]::new));
        Pending its = new Pending(place, new CompletableFuture<>(), cancel);
        pending.add(its);
        Guard now = guard();
        CompletableFuture<Void> unused = before.thenCompose(none -> Background.<@Nullable Object>call(thread, () -> {
                    now.check(place);
                    content.write();
                    return null;
                }))
                .handleAsync(
                        (done, fault) -> {
                            pending.remove(its);
                            end(its.ended(), thread, fault);
                            return null;
                        },
                        EventQueue::invokeLater);
        return its.ended();
    }

    private static void end(CompletableFuture<Void> ended, String thread, @Nullable Throwable fault) {
        if (fault == null) {
            ended.complete(null);
        } else {
            Throwable cause =
                    fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
            LOG.debug("What the thread {} was to write is not written", thread, cause);
            ended.completeExceptionally(cause);
        }
    }

    /** Returns why something was not written, in a few words. */
    public static String reason(Throwable fault) {
        return fault instanceof InterruptedIOException
                ? "cancelled"
                : fault instanceof OutOfMemoryError ? "there is not enough memory for it" : FaultText.ofWriting(fault);
    }

    /**
     * Waits for what is under way, and cancels what takes long.
     *
     * @return completes on any thread, once nothing is under way or what is does not answer
     */
    public CompletableFuture<Void> close() {
        Edt.require("close");
        List<Pending> last = List.copyOf(pending);
        CompletableFuture<Void> all =
                CompletableFuture.allOf(last.stream().map(Pending::over).toArray(CompletableFuture<?>[]::new));
        return within(patience, all).thenCompose(none -> {
            if (!all.isDone()) {
                last.forEach(each -> each.cancel().run());
            }
            return within(toCancel, all);
        });
    }

    private static CompletableFuture<Void> within(Duration time, CompletableFuture<Void> all) {
        return all.copy().completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
