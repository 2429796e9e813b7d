// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures of a chart in files: {@link org.stripchart.app.picture.ChartFiles}. A large one is not drawn on the event dispatch thread: there it is
 * only noted what is to be drawn.
 */
@NullMarked
package org.stripchart.app.picture;

import org.jspecify.annotations.NullMarked;
