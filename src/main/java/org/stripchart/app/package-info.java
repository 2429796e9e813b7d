// SPDX-License-Identifier: Apache-2.0
/**
 * The window of the program. Its subpackages follow what the user sees: {@link org.stripchart.app.view.MainWindow}
 * shows a {@link org.stripchart.session.RunningSession}. This package holds what all of them use, such as
 * {@link org.stripchart.app.Edt}, which enforces the event dispatch thread.
 */
@NullMarked
package org.stripchart.app;

import org.jspecify.annotations.NullMarked;
