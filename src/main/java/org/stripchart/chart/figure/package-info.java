/**
 * Figures beside a chart, of the stretch it shows or of the one between its cursors.
 * {@link org.stripchart.chart.figure.Figure} is the component, and {@link org.stripchart.chart.figure.FigureSpec}
 * describes what it shows.
 */
@NullMarked
package org.stripchart.chart.figure;

import org.jspecify.annotations.NullMarked;
