/**
 * Session files in the window. {@link org.stripchart.app.session.SessionActions} saves and opens sessions, and
 * {@link org.stripchart.app.session.SessionConsent} asks what a session from elsewhere may start.
 */
@NullMarked
package org.stripchart.app.session;

import org.jspecify.annotations.NullMarked;
