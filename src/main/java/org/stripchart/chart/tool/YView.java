// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.geom.Rectangle2D;

/**
 * What tools move of y: the range of one axis, shown in the area of its strip.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public interface YView {

    /** Returns where the lines of the axis are drawn. */
    Rectangle2D area();

    /** Returns what is written along the axis. */
    String label();

    /** Whether the range is one that the user has fixed at both ends. */
    boolean isFixed();

    /**
     * Changes the length of the range by a factor, and fixes it; one that cannot be shown is passed over.
     *
     * @param anchor what stays in place, as a share of the way from the lower to the upper end
     */
    void zoom(double factor, double anchor);

    /**
     * Moves the range up, and fixes it; one that cannot be shown is passed over.
     *
     * @param share of its length
     */
    void pan(double share);

    /**
     * Shows a part of the range, and fixes it; one that cannot be shown is passed over.
     *
     * @param lower,upper as shares of the way from the lower to the upper end
     */
    void show(double lower, double upper);

    /** Returns the value at a place. */
    double valueAt(double pixel);

    /** Fits the range to what is shown. */
    void fit();

    /** Returns which share of the way from the lower to the upper end a place is at. */
    default double shareAt(double pixel) {
        return (area().getMaxY() - pixel) / area().getHeight();
    }
}
