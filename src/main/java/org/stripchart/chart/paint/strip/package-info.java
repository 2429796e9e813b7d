// SPDX-License-Identifier: Apache-2.0
/**
 * Strips one below the other in one plot. {@link org.stripchart.chart.paint.strip.StripStack} places them; their y
 * axes and the names of their lines are here too.
 */
@NullMarked
package org.stripchart.chart.paint.strip;

import org.jspecify.annotations.NullMarked;
