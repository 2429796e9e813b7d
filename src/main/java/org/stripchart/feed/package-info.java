// SPDX-License-Identifier: Apache-2.0
/**
 * The hand-off of points from the threads of the sources to the one thread that draws. A source needs only a
 * {@link org.stripchart.feed.PointSink}; a chart owns a {@link org.stripchart.feed.PointFeed}. Nothing here knows
 * Swing.
 */
@NullMarked
package org.stripchart.feed;

import org.jspecify.annotations.NullMarked;
