/**
 * Marks in the window. {@link org.stripchart.app.mark.MarkActions} sets, edits and lists them, and
 * {@link org.stripchart.app.mark.MarkText} formats their positions.
 */
@NullMarked
package org.stripchart.app.mark;

import org.jspecify.annotations.NullMarked;
