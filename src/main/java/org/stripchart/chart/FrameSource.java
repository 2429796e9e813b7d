// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import org.stripchart.engine.Frame;

/** Where a plot gets its frames from. */
interface FrameSource {

    /** Returns a frame of as many columns as the last. */
    Frame latest();

    /** Returns a frame of that many columns. */
    Frame of(int columns);
}
