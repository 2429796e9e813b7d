/** The strips of a panel under the mouse: what lies where, and borders that are moved. */
@NullMarked
package org.stripchart.chart.strip;

import org.jspecify.annotations.NullMarked;
