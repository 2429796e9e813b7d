/**
 * What frequencies a series has. {@link org.stripchart.analysis.spectrum.SpectrumRun} takes the points of a stretch, {@link
 * org.stripchart.analysis.spectrum.Spectrum} is what it finds.
 */
@NullMarked
package org.stripchart.analysis.spectrum;

import org.jspecify.annotations.NullMarked;
