/**
 * Sessions in files: {@link org.stripchart.session.file.SessionFile} reads and writes them, and {@link
 * org.stripchart.session.file.Consent} says what one that came from elsewhere may not do by itself.
 */
@NullMarked
package org.stripchart.session.file;

import org.jspecify.annotations.NullMarked;
