// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;

/**
 * Produces points on threads of its own until it ends, fails or is closed. A source runs only once; to try again, open a new
 * one.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface Source extends AutoCloseable {

    /** Returns the title, such as {@code random}, {@code standard input} or {@code data.csv}. */
    String title();

    /** Returns what the sink does with the points of this source when the chart does not keep up. */
    OverflowPolicy overflowPolicy();

    /**
     * Starts putting points into the sink; returns at once.
     *
     * @return a future that completes normally, on any thread, when the source has ended, failed or been closed and the sink has
     *     received all its points
     * @throws IllegalStateException if the source was started or closed before
     */
    CompletableFuture<SourceResult> start(PointSink sink);

    /** Returns the current status; cheap enough to call every frame. */
    SourceStatus status();

    /**
     * Returns whether the column chosen for x turned out to hold times although the options did not say so ({@link
     * org.stripchart.source.rows.XFrom#isTime}). Known with the first points; x is then seconds since the epoch.
     */
    default boolean foundTimes() {
        return false;
    }

    /** Returns how the text so far is read; empty if that is not known yet or the source reads no text. */
    default List<Explanation> explanations() {
        return List.of();
    }

    /** Returns columns and series that are left out although the user did not ask for that; of many, the first. */
    default List<Explanation.Column> leftOut() {
        return Explanation.leftOut(explanations());
    }

    /**
     * Returns whether opening the source again produces the same points from the beginning, as with a file. They then replace the
     * previous ones.
     */
    default boolean beginsAnew() {
        return false;
    }

    /**
     * Returns whether a source that reads existing data and then continues without end, such as a followed file, has delivered
     * the existing data, if any. Sources that come to an end need not override this.
     */
    default boolean hasCaughtUp() {
        return false;
    }

    /** Returns whether the source works at an interval that {@link #interval} can change. */
    default boolean hasInterval() {
        return false;
    }

    /**
     * Changes the time between two points or polls, even while the source runs. Does nothing if it has no interval.
     *
     * @throws IllegalArgumentException if the interval is outside the bounds of {@link SourceOptions}
     */
    default void interval(Duration interval) {}

    /**
     * Stops the source and its threads for good. Returns at once; the future returned by {@link #start} completes when no
     * further point can come. Idempotent.
     */
    @Override
    void close();
}
