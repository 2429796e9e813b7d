// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.geom.Rectangle2D;

/**
 * What tools move: a stretch of x and a range of y, shown in an area of the component.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public interface View {

    /** Returns where the data is drawn; empty before it is drawn first. */
    Rectangle2D area();

    /** Returns the left end of what is shown. */
    double from();

    /** Returns the right end of what is shown. */
    double to();

    /** Whether the newest point is followed. */
    boolean isLive();

    /** Follows the newest point again. */
    void goLive();

    /** Holds what is shown still. */
    void hold();

    /** Shows a stretch of x and holds it still. */
    void show(double from, double to);

    /** Moves by dx and holds still. */
    void pan(double dx);

    /** Changes the span by a factor: a live one stays live, any other is held, and an x stays in its place. */
    void zoom(double factor, double aroundX);

    /** Whether the range of y is one that the user has fixed at both ends. */
    boolean isYFixed();

    /** Returns the lower end of the range of y. */
    double lower();

    /** Returns the upper end of the range of y. */
    double upper();

    /** Fixes the range of y; one that cannot be shown is passed over. */
    void fixY(double lower, double upper);

    /** Fits the range of y to what is shown. */
    void fitY();

    /** Returns the span of x. */
    default double span() {
        return to() - from();
    }

    /** Returns the x of a place. */
    default double xAt(double pixel) {
        return from() + (pixel - area().getX()) / area().getWidth() * span();
    }
}
