/**
 * Measurements of points. Everything here is a pure function or a small state machine over a
 * {@link org.stripchart.history.SeriesView}; nothing starts a thread or reads a clock.
 * {@link org.stripchart.analysis.Measuring} measures a stretch of x, and {@link org.stripchart.analysis.Nearby}
 * finds the value at an x.
 */
@NullMarked
package org.stripchart.analysis;

import org.jspecify.annotations.NullMarked;
