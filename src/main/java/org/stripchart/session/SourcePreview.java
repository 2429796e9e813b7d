// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.source.Explanation;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

/**
 * Reads the head of a source to tell how it is read, and forgets its points.
 *
 * <p><b>Threading:</b> any thread; {@link #look} waits, and is ended by {@link #close} on another one.
 */
public final class SourcePreview implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;

    /** Between a first point and the words about its text, of a source that has any. */
    private static final long WORDS_MILLIS = 500;

    /**
     * What was found.
     *
     * @param explanations of its streams; empty if nothing came
     * @param fault why nothing came, in a line that names the source; empty otherwise
     */
    public record Found(String title, List<Explanation> explanations, String fault) {}

    private final Source source;

    private SourcePreview(Source source) {
        this.source = source;
    }

    /**
     * Opens a source to be looked at.
     *
     * @throws InvalidSourceException as the opener does
     */
    public static SourcePreview open(OpenedSources.Opener opener, String location, SourceOptions options)
            throws InvalidSourceException {
        return new SourcePreview(opener.open(location, options));
    }

    /**
     * Waits until it is known how the source is read, or until it has ended.
     *
     * @param most how long at most; null for as long as it takes
     */
    public Found look(@Nullable Duration most) throws InterruptedException {
        FirstValues values = new FirstValues();
        CompletableFuture<SourceResult> end = source.start(values);
        long start = Ticker.SYSTEM.nanos();
        long firstPoint = 0;
        boolean isOver = false;
        while (!isOver && source.explanations().isEmpty()) {
            isOver = endsSoon(end);
            long now = Ticker.SYSTEM.nanos();
            firstPoint = firstPoint == 0 && !values.isEmpty() ? now : firstPoint;
            isOver |= firstPoint != 0 && now - firstPoint > TimeUnit.MILLISECONDS.toNanos(WORDS_MILLIS);
            isOver |= most != null && now - start > most.toNanos();
        }
        List<Explanation> found = source.explanations();
        if (found.isEmpty() && values.isEmpty()) {
            return new Found(source.title(), List.of(), fault(end));
        }
        return new Found(source.title(), found.isEmpty() ? List.of(values.explanation()) : found, "");
    }

    private String fault(CompletableFuture<SourceResult> end) {
        String reason = source.status().detail();
        if (end.isDone()) {
            reason = end.handle((result, fault) -> result != null ? result.reason() : String.valueOf(fault))
                    .join();
        }
        return reason.contains(source.title())
                ? reason
                : source.title() + ": " + (reason.isBlank() ? "nothing came" : reason);
    }

    private static boolean endsSoon(CompletableFuture<SourceResult> end) throws InterruptedException {
        try {
            end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** Stops the source; who waits for it gets what is known by then. */
    @Override
    public void close() {
        source.close();
    }
}
