// SPDX-License-Identifier: Apache-2.0
/**
 * The status bar and the messages of the window. {@link org.stripchart.app.status.StatusBar} shows the counters and
 * the state of the recording, and {@link org.stripchart.app.status.SourceBar} the state of each source.
 */
@NullMarked
package org.stripchart.app.status;

import org.jspecify.annotations.NullMarked;
