// SPDX-License-Identifier: Apache-2.0
/**
 * Reuse of the previous picture while a window moves. {@link org.stripchart.chart.paint.moving.DrawnLines}
 * remembers what was drawn, so that only what is new has to be drawn.
 */
@NullMarked
package org.stripchart.chart.paint.moving;

import org.jspecify.annotations.NullMarked;
