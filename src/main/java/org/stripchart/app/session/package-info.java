/** What a person does with sessions in files: saves and opens them, and says what those from elsewhere may start. */
@NullMarked
package org.stripchart.app.session;

import org.jspecify.annotations.NullMarked;
