/**
 * Series of different times, joined to rows: {@link org.stripchart.analysis.join.Rows} has a value of each at every x at which one
 * of them has a point.
 */
@NullMarked
package org.stripchart.analysis.join;

import org.jspecify.annotations.NullMarked;
