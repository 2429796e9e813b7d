/** Files and standard input as sources: read once, followed as they grow, or replayed at the speed at which they came. */
@NullMarked
package org.stripchart.source.file;

import org.jspecify.annotations.NullMarked;
