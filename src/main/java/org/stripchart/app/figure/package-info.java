/**
 * Spectra, spectrograms, histograms and X–Y plots below the chart. {@link org.stripchart.app.figure.FigureSide}
 * shows them, each in a tab, and {@link org.stripchart.app.figure.FigureActions} opens them.
 */
@NullMarked
package org.stripchart.app.figure;

import org.jspecify.annotations.NullMarked;
