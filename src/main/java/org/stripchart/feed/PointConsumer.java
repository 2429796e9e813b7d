// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/** Receives the points drained from a queue: runs of points of one series, in the order in which they were added. */
@FunctionalInterface
public interface PointConsumer {

    /**
     * Takes the points {@code from} (inclusive) to {@code to} (exclusive). The arrays belong to the queue: they may be
     * read only during the call, and must not be written.
     *
     * <p>An exception thrown here propagates to the caller that drains. The points count as drained all the same; the consumer
     * has to count how many of them it took.
     *
     * @param series the number of the series in its feed
     */
    void points(int series, double[] xs, double[] ys, int from, int to);
}
