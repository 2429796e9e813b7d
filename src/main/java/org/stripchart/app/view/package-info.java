// SPDX-License-Identifier: Apache-2.0
/**
 * The main window: the chart and the menus, bars and panels around it. {@link org.stripchart.app.view.MainWindow}
 * is the window, and {@link org.stripchart.app.view.WindowActions} has all of its actions.
 */
@NullMarked
package org.stripchart.app.view;

import org.jspecify.annotations.NullMarked;
