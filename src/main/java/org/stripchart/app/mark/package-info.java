/** Marks in the window: asks for their texts, and lists them. */
@NullMarked
package org.stripchart.app.mark;

import org.jspecify.annotations.NullMarked;
