/**
 * From the values of one moment to points, whatever they come from. {@link org.stripchart.source.rows.Row} collects
 * the values, {@link org.stripchart.source.rows.XRule} decides which of them is x, and
 * {@link org.stripchart.source.rows.SeriesDirectory} decides which series are kept and how they are named.
 */
@NullMarked
package org.stripchart.source.rows;

import org.jspecify.annotations.NullMarked;
