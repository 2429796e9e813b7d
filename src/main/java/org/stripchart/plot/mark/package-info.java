/**
 * Marks: moments and stretches of x that have a text. {@link org.stripchart.plot.mark.Mark} is one of them, and
 * {@link org.stripchart.plot.mark.Marks} holds those of a chart.
 */
@NullMarked
package org.stripchart.plot.mark;

import org.jspecify.annotations.NullMarked;
