/** Marks as a table in a file, and beside a recording. {@link org.stripchart.session.mark.SessionMarks} is asked by a session. */
@NullMarked
package org.stripchart.session.mark;

import org.jspecify.annotations.NullMarked;
