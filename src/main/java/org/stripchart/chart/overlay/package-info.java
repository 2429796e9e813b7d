// SPDX-License-Identifier: Apache-2.0
/**
 * What lies over a painted chart: the read-out. It reads a {@link org.stripchart.chart.overlay.Scene} and knows nothing of
 * charts; what it says is a value, apart from its painting.
 */
@NullMarked
package org.stripchart.chart.overlay;

import org.jspecify.annotations.NullMarked;
