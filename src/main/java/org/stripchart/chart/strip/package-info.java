/**
 * Strips under the mouse. {@link org.stripchart.chart.strip.PanelStrips} finds the strip, the axis and the border
 * at a point of the panel; borders are dragged here.
 */
@NullMarked
package org.stripchart.chart.strip;

import org.jspecify.annotations.NullMarked;
