// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/** Receives what is drained from a queue: runs of points of one series, in the order in which they were added. */
@FunctionalInterface
public interface PointConsumer {

    /**
     * Takes the points {@code from} (inclusive) to {@code to} (exclusive). The arrays belong to the queue: they are to
     * be read during the call only, and never written.
     *
     * <p>What this throws comes out of the call that drains; the points count as drained all the same, and how many of
     * them were taken is the consumer's to count.
     *
     * @param series the number of the series in its feed
     */
    void points(int series, double[] xs, double[] ys, int from, int to);
}
