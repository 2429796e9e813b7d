// SPDX-License-Identifier: Apache-2.0
/**
 * The program's window, and the session behind it.
 *
 * <p>A {@link org.stripchart.app.Session} feeds a chart from sources, with or without a window; a {@link
 * org.stripchart.app.MainWindow} shows one. {@link org.stripchart.app.ChartFiles} writes pictures.
 */
@NullMarked
package org.stripchart.app;

import org.jspecify.annotations.NullMarked;
