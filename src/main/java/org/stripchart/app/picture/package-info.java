// SPDX-License-Identifier: Apache-2.0
/**
 * What a window shows, in files, on the clipboard and on paper; {@link org.stripchart.app.picture.ChartFiles} is for runs without a window as well. A large picture is not drawn on the event dispatch thread: there it is
 * only noted what is to be drawn.
 */
@NullMarked
package org.stripchart.app.picture;

import org.jspecify.annotations.NullMarked;
