// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tools move: a stretch of x, shown in an area of the component, and strips with their axes of y in it.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public interface View {

    /** Returns where the data is drawn; empty before it is drawn first. */
    Rectangle2D area();

    /** Returns where the handles of cursors begin, from the top. */
    double handles();

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

    /** Shows all that there is. */
    void showWhole();

    /** Moves by dx and holds still. */
    void pan(double dx);

    /** Changes the span by a factor: a live one stays live, any other is held, and an x stays in its place. */
    void zoom(double factor, double aroundX);

    /** Returns the x of the point that is seen at a place, among many of its column; NaN if none is. */
    double pointAt(Pointer at);

    /** Returns the axis of y whose labels are at a place; null if there is none. */
    @Nullable
    YView axisAt(Pointer at);

    /** Returns the axes of y of the strip that is at a place. */
    List<? extends YView> axesOver(Pointer at);

    /** Returns the axes of y of all strips. */
    List<? extends YView> axes();

    /** Returns the number of the strip above the border that is at a place; -1 if there is none. */
    int borderAt(Pointer at);

    /** Returns where the border below a strip is. */
    double border(int above);

    /** Moves the border below a strip, as far as there is room. */
    void moveBorder(int above, double y);

    /** Gives all strips the same height. */
    void evenStrips();

    /** Returns the span of x. */
    default double span() {
        return to() - from();
    }

    /** Returns the x of a place. */
    default double xAt(double pixel) {
        return from() + (pixel - area().getX()) / area().getWidth() * span();
    }
}
