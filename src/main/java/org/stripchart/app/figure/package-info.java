/**
 * Spectra, histograms and series against each other below the chart: {@link org.stripchart.app.figure.FigureSide} has a tab for each.
 */
@NullMarked
package org.stripchart.app.figure;

import org.jspecify.annotations.NullMarked;
