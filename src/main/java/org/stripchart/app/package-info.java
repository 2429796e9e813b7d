// SPDX-License-Identifier: Apache-2.0
/**
 * The program's window, in rooms by what the user sees: {@link org.stripchart.app.view.MainWindow} shows a {@link
 * org.stripchart.session.RunningSession}. What all rooms use is here, such as the rule of the event dispatch
 * thread.
 */
@NullMarked
package org.stripchart.app;

import org.jspecify.annotations.NullMarked;
