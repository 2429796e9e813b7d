// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/**
 * Moves the window by its handle in the overview, and stretches it by the handle's ends; a press elsewhere goes there, and the
 * wheel zooms around the middle.
 */
public final class OverviewTool implements Tool {

    /** How near the pointer must be to an end of the handle to take hold of it. */
    private static final int GRIP = 6;

    /** What the pointer holds, or would hold if it were pressed. */
    private enum Hold {
        /** Nothing, it is beside the handle. */
        NOTHING,
        /** The left end: the right one stays. */
        LEFT_END,
        /** The right end: the left one stays. */
        RIGHT_END,
        /** The handle as a whole: its length stays. */
        MIDDLE
    }

    private final View view;
    private final DoubleUnaryOperator pixel;
    private final DoubleSupplier xPerPixel;
    private Hold hold = Hold.NOTHING;
    private boolean moving;
    private int lastX;

    /**
     * @param view of the chart
     * @param pixel from an x to where it is in the overview
     * @param xPerPixel by how much x grows from pixel to pixel of the overview
     */
    public OverviewTool(View view, DoubleUnaryOperator pixel, DoubleSupplier xPerPixel) {
        this.view = view;
        this.pixel = pixel;
        this.xPerPixel = xPerPixel;
    }

    @Override
    public boolean press(Pointer at) {
        hold = holdAt(at);
        moving = false;
        lastX = at.x();
        if (hold == Hold.NOTHING) {
            double middle = (pixel.applyAsDouble(view.from()) + pixel.applyAsDouble(view.to())) / 2;
            view.pan((at.x() - middle) * xPerPixel.getAsDouble());
            hold = Hold.MIDDLE;
        }
        return true;
    }

    @Override
    public void drag(Pointer to) {
        moving = moving || Math.abs(to.x() - lastX) > SLIP;
        double dx = moving ? (to.x() - lastX) * xPerPixel.getAsDouble() : 0;
        if (dx == 0) {
            return;
        }
        lastX = to.x();
        double least = Math.max(xPerPixel.getAsDouble(), Double.MIN_NORMAL);
        switch (hold) {
            case MIDDLE -> view.pan(dx);
            case LEFT_END -> view.show(Math.min(view.from() + dx, view.to() - least), view.to());
            case RIGHT_END -> view.show(view.from(), Math.max(view.to() + dx, view.from() + least));
            case NOTHING -> {
                // it was let go of
            }
        }
    }

    @Override
    public void release() {
        hold = Hold.NOTHING;
    }

    @Override
    public boolean wheel(Pointer at, double notches) {
        view.zoom(Math.pow(ZoomTool.STEP, notches), view.from() + view.span() / 2);
        return true;
    }

    @Override
    public int cursor(Pointer at) {
        return switch (hold == Hold.NOTHING ? holdAt(at) : hold) {
            case LEFT_END -> Cursor.W_RESIZE_CURSOR;
            case RIGHT_END -> Cursor.E_RESIZE_CURSOR;
            case MIDDLE -> Cursor.MOVE_CURSOR;
            case NOTHING -> Cursor.HAND_CURSOR;
        };
    }

    private Hold holdAt(Pointer at) {
        double left = pixel.applyAsDouble(view.from());
        double right = pixel.applyAsDouble(view.to());
        if (Math.abs(at.x() - right) <= GRIP && at.x() > (left + right) / 2) {
            return Hold.RIGHT_END;
        }
        if (Math.abs(at.x() - left) <= GRIP) {
            return Hold.LEFT_END;
        }
        return at.x() > left && at.x() < right ? Hold.MIDDLE : Hold.NOTHING;
    }
}
