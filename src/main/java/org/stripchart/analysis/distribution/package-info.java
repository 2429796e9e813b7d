/**
 * How often which values occur: {@link org.stripchart.analysis.distribution.HistogramRun} of one series, {@link
 * org.stripchart.analysis.distribution.PlaneRun} of two against each other.
 */
@NullMarked
package org.stripchart.analysis.distribution;

import org.jspecify.annotations.NullMarked;
