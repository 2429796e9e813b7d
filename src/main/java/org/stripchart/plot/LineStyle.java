// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/** The way in which a line connects its points. */
public enum LineStyle {
    /** Straight. */
    LINE,
    /** Level up to the next point's x, then straight up or down: for values that hold until they change. */
    STEP,
    /** Straight, with a dot on every point while the points lie far enough apart to be told apart. */
    POINTS
}
