/**
 * Marks in files. {@link org.stripchart.session.mark.MarksCsv} is their format, and
 * {@link org.stripchart.session.mark.SessionMarks} keeps the marks of a session beside its recording.
 */
@NullMarked
package org.stripchart.session.mark;

import org.jspecify.annotations.NullMarked;
