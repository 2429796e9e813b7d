// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;

/**
 * Produces points, on threads of its own, until it ends, fails or is closed. It runs once: to try again, open another
 * one.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface Source extends AutoCloseable {

    /** Returns what a window's title tells: {@code random}, {@code standard input}, {@code data.csv}. */
    String title();

    /** Returns what the sink is to do for this source when the chart does not keep up. */
    OverflowPolicy overflowPolicy();

    /**
     * Starts to put points into the sink; returns at once.
     *
     * @return completes normally, on any thread, when the source has ended, failed or been closed, and the sink has got
     *     all its points
     * @throws IllegalStateException if it was started or closed before
     */
    CompletableFuture<SourceResult> start(PointSink sink);

    /** Returns how it is doing; cheap enough to ask every frame. */
    SourceStatus status();

    /**
     * Returns whether the column that the user wants for x turned out to hold times, of which the options said nothing ({@link
     * org.stripchart.source.rows.XFrom#isTime}). It shows with the first points: then x is seconds since the epoch.
     */
    default boolean foundTimes() {
        return false;
    }

    /** Returns how the text that came so far is read; empty while that is not known, and of a source that reads no text. */
    default List<Explanation> explanations() {
        return List.of();
    }

    /** Returns columns and series that are not on the chart, though the user did not say so; the first of many. */
    default List<Explanation.Column> leftOut() {
        return Explanation.leftOut(explanations());
    }

    /**
     * Returns whether one that is opened anew gives the same points again, from the beginning, as a file does: then they replace
     * those that it gave before.
     */
    default boolean beginsAnew() {
        return false;
    }

    /**
     * Returns whether a source that begins from the beginning and then goes on without an end, such as a file that is
     * followed, has handed over what it found, or has found nothing. A source that comes to an end need not tell.
     */
    default boolean hasCaughtUp() {
        return false;
    }

    /** Returns whether it makes points by an interval that {@link #interval} changes. */
    default boolean hasInterval() {
        return false;
    }

    /**
     * Changes the time between two points or polls, also while it runs; does nothing where there is none.
     *
     * @throws IllegalArgumentException if it is shorter or longer than {@link SourceOptions} takes
     */
    default void interval(Duration interval) {}

    /**
     * Stops the source and its threads, for good. Returns at once; the future that {@link #start} gave completes when no
     * further point can come. Closing again does nothing.
     */
    @Override
    void close();
}
