// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures of a window in files, on the clipboard and on paper. {@link org.stripchart.app.picture.Exports} writes
 * them for a window, and {@link org.stripchart.app.picture.ChartFiles} also for headless runs. A large picture is
 * only recorded on the event dispatch thread and drawn on another one.
 */
@NullMarked
package org.stripchart.app.picture;

import org.jspecify.annotations.NullMarked;
