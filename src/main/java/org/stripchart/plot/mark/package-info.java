/** Moments and stretches of x that somebody has given a text. {@link org.stripchart.plot.mark.Marks} has those of a chart. */
@NullMarked
package org.stripchart.plot.mark;

import org.jspecify.annotations.NullMarked;
