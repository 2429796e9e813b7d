/**
 * Spectra by Welch's method. {@link org.stripchart.analysis.spectrum.SpectrumRun} processes the points of a stretch
 * of x, and {@link org.stripchart.analysis.spectrum.Spectrum} is the result.
 */
@NullMarked
package org.stripchart.analysis.spectrum;

import org.jspecify.annotations.NullMarked;
