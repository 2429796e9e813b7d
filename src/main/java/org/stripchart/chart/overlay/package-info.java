// SPDX-License-Identifier: Apache-2.0
/**
 * Overlays on a painted chart: the read-out, cursors and alarm limits. {@link org.stripchart.chart.overlay.ReadOut}
 * paints the values at the pointer, which {@link org.stripchart.chart.overlay.Reading} has computed. Overlays read
 * a {@link org.stripchart.chart.overlay.Scene} and know nothing of charts.
 */
@NullMarked
package org.stripchart.chart.overlay;

import org.jspecify.annotations.NullMarked;
