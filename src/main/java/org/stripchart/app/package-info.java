// SPDX-License-Identifier: Apache-2.0
/**
 * The program's window.
 *
 * <p>A {@link org.stripchart.app.MainWindow} shows a {@link org.stripchart.session.RunningSession}. {@link org.stripchart.app.ChartFiles} writes pictures.
 */
@NullMarked
package org.stripchart.app;

import org.jspecify.annotations.NullMarked;
