/**
 * Session files. {@link org.stripchart.session.file.SessionFile} reads and writes them, and
 * {@link org.stripchart.session.file.Consent} decides what a session from elsewhere may not do without being asked.
 */
@NullMarked
package org.stripchart.session.file;

import org.jspecify.annotations.NullMarked;
