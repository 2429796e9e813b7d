// SPDX-License-Identifier: Apache-2.0
/**
 * Bands of states: {@link org.stripchart.chart.paint.band.BandPainter} paints those of a strip,
 * {@link org.stripchart.chart.paint.band.BandColors} says which colour a state has.
 */
@NullMarked
package org.stripchart.chart.paint.band;

import org.jspecify.annotations.NullMarked;
