// SPDX-License-Identifier: Apache-2.0
/**
 * What of a picture is where the one before had it while a window goes on: {@link org.stripchart.chart.paint.moving.DrawnLines} knows
 * what was drawn.
 */
@NullMarked
package org.stripchart.chart.paint.moving;

import org.jspecify.annotations.NullMarked;
