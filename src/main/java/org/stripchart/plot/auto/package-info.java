/**
 * The automatic arrangement. {@link org.stripchart.plot.auto.AutoArrangement} decides which series belong together
 * in a strip, and {@link org.stripchart.plot.auto.SecondLooks} when to decide again.
 */
@NullMarked
package org.stripchart.plot.auto;

import org.jspecify.annotations.NullMarked;
