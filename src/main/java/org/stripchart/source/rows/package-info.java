/**
 * How the values of a moment become points, whatever they come from: which of them is the x, which series are kept, and
 * what these are called.
 */
@NullMarked
package org.stripchart.source.rows;

import org.jspecify.annotations.NullMarked;
