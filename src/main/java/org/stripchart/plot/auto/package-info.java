/** Which series belong together, of which nobody has said anything: {@link org.stripchart.plot.auto.AutoArrangement}. */
@NullMarked
package org.stripchart.plot.auto;

import org.jspecify.annotations.NullMarked;
