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
import org.stripchart.session.intake.FirstValues;
import org.stripchart.source.Explanation;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

/**
 * Reads the beginning of a source to find how it is read, and discards its points.
 *
 * <p><b>Threading:</b> any thread; {@link #look} blocks, and {@link #close} on another thread ends it.
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

    /** Whether a source can be charted beside others. */
    public enum Fit {
        /** Its x is of the kind that the chart has, or is made so. */
        FITS,
        /** It tells no times, and x of the chart is time. */
        WITHOUT_TIMES,
        /** It tells times, and x of the chart is none. */
        WITH_TIMES
    }

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
     * The same for a source of which it is not known whether it begins from the beginning, as a file does.
     *
     * @param ofFile the options if it does
     */
    static SourcePreview open(OpenedSources.Opener opener, String location, SourceOptions options, SourceOptions ofFile)
            throws InvalidSourceException {
        Source source = opener.open(location, options);
        if (!source.beginsAnew() || options.equals(ofFile)) {
            return new SourcePreview(source);
        }
        source.close();
        return open(opener, location, ofFile);
    }

    /**
     * Waits until it is known how the source is read, or until it has ended.
     *
     * @param most how long at most; null for as long as it takes
     */
    public Found look(@Nullable Duration most) throws InterruptedException {
        return look(most, false);
    }

    /**
     * @param untilPoint whether to wait for a first point, by which it is known what x is
     */
    private Found look(@Nullable Duration most, boolean untilPoint) throws InterruptedException {
        FirstValues values = new FirstValues();
        CompletableFuture<SourceResult> end = source.start(values);
        long start = Ticker.SYSTEM.nanos();
        long firstPoint = 0;
        boolean isOver = false;
        while (!isOver && (source.explanations().isEmpty() || (untilPoint && values.isEmpty()))) {
            isOver = endsSoon(end);
            long now = Ticker.SYSTEM.nanos();
            firstPoint = firstPoint == 0 && !values.isEmpty() ? now : firstPoint;
            isOver |= firstPoint != 0 && now - firstPoint > TimeUnit.MILLISECONDS.toNanos(WORDS_MILLIS);
            // A file that is followed may have nothing to tell for as long as it likes.
            isOver |= untilPoint && source.hasCaughtUp();
            isOver |= most != null && now - start > most.toNanos();
        }
        List<Explanation> found = source.explanations();
        if (found.isEmpty() && values.isEmpty()) {
            return new Found(source.title(), List.of(), fault(end));
        }
        return new Found(source.title(), found.isEmpty() ? List.of(values.explanation()) : found, "");
    }

    /**
     * Finds out whether the source has an x of the kind that a chart has.
     *
     * @param most how long that may take
     * @param times whether x of the chart is times
     * @param isTime whether x of the source is, whatever it tells
     */
    Fit fit(Duration most, boolean times, boolean isTime) throws InterruptedException {
        if (!source.beginsAnew()) {
            return Fit.FITS;
        }
        Found found = look(most, true);
        boolean hasTimes = isTime || source.foundTimes();
        if (!found.fault().isEmpty() || hasTimes == times) {
            return Fit.FITS;
        }
        return times ? Fit.WITHOUT_TIMES : Fit.WITH_TIMES;
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
