/**
 * Marks in a panel. {@link org.stripchart.chart.mark.MarkLines} paints them, and
 * {@link org.stripchart.chart.mark.MarkKeys} binds the keys that set them. {@link org.stripchart.plot.mark.Marks}
 * is their model.
 */
@NullMarked
package org.stripchart.chart.mark;

import org.jspecify.annotations.NullMarked;
