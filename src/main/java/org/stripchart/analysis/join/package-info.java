/**
 * Joins series with different x into rows. {@link org.stripchart.analysis.join.Rows} has one value of each series
 * at every x at which any of them has a point.
 */
@NullMarked
package org.stripchart.analysis.join;

import org.jspecify.annotations.NullMarked;
