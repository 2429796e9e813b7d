// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/**
 * What became of the points of a feed, at one moment: {@code published == drained + dropped + queued}.
 *
 * @param published points that the sources produced
 * @param drained points that were handed to the consumer, whatever it made of them
 * @param dropped points that were refused, since the queue was full or the chart closed
 * @param queued points that wait in the queue
 * @param rejected values that are no points: an x that is not finite, or an infinite y
 */
public record FeedCounters(long published, long drained, long dropped, long queued, long rejected) {}
