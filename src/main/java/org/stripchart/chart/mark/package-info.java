/** Marks as a panel shows them and its keys set them. {@link org.stripchart.plot.mark.Marks} is what they are. */
@NullMarked
package org.stripchart.chart.mark;

import org.jspecify.annotations.NullMarked;
