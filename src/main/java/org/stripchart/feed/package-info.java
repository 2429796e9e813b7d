// SPDX-License-Identifier: Apache-2.0
/**
 * The hand-off: how points get from the threads of the sources to the one thread that draws.
 *
 * <p>A source needs {@link org.stripchart.feed.PointSink} and nothing else; a chart owns a {@link
 * org.stripchart.feed.PointFeed}. Nothing here knows of Swing.
 */
@NullMarked
package org.stripchart.feed;

import org.jspecify.annotations.NullMarked;
