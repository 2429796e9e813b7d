/**
 * What points amount to: pure functions and small state machines over a {@link org.stripchart.history.SeriesView}, which start
 * no thread and keep no time. {@link org.stripchart.analysis.Measuring} measures a stretch, {@link
 * org.stripchart.analysis.Nearby} tells the value at an x.
 */
@NullMarked
package org.stripchart.analysis;

import org.jspecify.annotations.NullMarked;
