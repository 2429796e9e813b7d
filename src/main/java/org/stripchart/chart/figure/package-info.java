/**
 * Figures beside a chart, of what it shows or of what lies between its cursors: {@link org.stripchart.chart.figure.Figure} is the
 * component, {@link org.stripchart.chart.figure.FigureSpec} says of what.
 */
@NullMarked
package org.stripchart.chart.figure;

import org.jspecify.annotations.NullMarked;
