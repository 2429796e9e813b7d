// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/**
 * The counters of a feed at one moment: {@code published == drained + dropped + queued}.
 *
 * @param published points that the sources produced
 * @param drained points handed to the consumer, whatever it did with them
 * @param dropped points refused because the queue was full or the chart closed
 * @param queued points waiting in the queue
 * @param rejected values that are not points: an x that is not finite, or an infinite y
 */
public record FeedCounters(long published, long drained, long dropped, long queued, long rejected) {}
