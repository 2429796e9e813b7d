// SPDX-License-Identifier: Apache-2.0
/**
 * The model of a chart: what is shown and how, without anything to show it with.
 * {@link org.stripchart.plot.Viewport} is the visible stretch of x, {@link org.stripchart.plot.YScale} decides the
 * range of a y axis, and {@link org.stripchart.plot.Arrangement} says in which strip each series is and how it
 * looks.
 */
@NullMarked
package org.stripchart.plot;

import org.jspecify.annotations.NullMarked;
