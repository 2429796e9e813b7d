// SPDX-License-Identifier: Apache-2.0
/**
 * What is shown of the data and how, without anything to show it with: the model of a chart.
 *
 * <p>{@link org.stripchart.plot.Viewport} is the stretch of x, {@link org.stripchart.plot.YScale} how an axis of y gets
 * its range, and {@link org.stripchart.plot.Arrangement} which series is where and looks how.
 */
@NullMarked
package org.stripchart.plot;

import org.jspecify.annotations.NullMarked;
