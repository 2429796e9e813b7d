/**
 * Distributions of values. {@link org.stripchart.analysis.distribution.HistogramRun} counts the values of one
 * series, and {@link org.stripchart.analysis.distribution.PlaneRun} the pairs of values of two series. Both work in
 * parts, so that they block nobody.
 */
@NullMarked
package org.stripchart.analysis.distribution;

import org.jspecify.annotations.NullMarked;
