// SPDX-License-Identifier: Apache-2.0
/**
 * Bands of states. {@link org.stripchart.chart.paint.band.BandPainter} paints those of a strip, and
 * {@link org.stripchart.chart.paint.band.BandColors} chooses the colour of a state.
 */
@NullMarked
package org.stripchart.chart.paint.band;

import org.jspecify.annotations.NullMarked;
