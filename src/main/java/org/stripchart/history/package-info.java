// SPDX-License-Identifier: Apache-2.0
/**
 * What a chart keeps: every series' points in order of x, and the few of them that a picture needs.
 *
 * <p>A chart owns one {@link org.stripchart.history.History} and asks its {@link
 * org.stripchart.history.SeriesHistory}s for the points of a window, reduced to a {@link
 * org.stripchart.history.ColumnGrid} of pixel columns. Everything here is confined to its owner and takes no lock.
 */
@NullMarked
package org.stripchart.history;

import org.jspecify.annotations.NullMarked;
