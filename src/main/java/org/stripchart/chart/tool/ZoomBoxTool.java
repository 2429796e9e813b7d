// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/**
 * Shows what a rectangle holds that is drawn over the data, with Shift and the left button, or with the right one: a stretch of
 * x, and a range of y on all axes of the strip that it began in. One that is flat is of x only, and one that is narrow of y.
 */
public final class ZoomBoxTool implements Tool {

    /** A side that is shorter means nothing. */
    private static final int LEAST = 8;

    /** Where the gesture is. */
    private enum State {
        /** No button is down. */
        IDLE,
        /** The button is down and has not moved far enough to mean it. */
        PRESSED,
        /** A rectangle is being drawn. */
        DRAWING
    }

    /**
     * What is drawn.
     *
     * @param area where, in the component
     * @param x whether it is wide enough to mean a stretch of x
     * @param from,to the ends of that
     * @param y the range on the first axis of the strip; null if it means none
     */
    public record Box(
            Rectangle2D area,
            boolean x,
            double from,
            double to,
            @Nullable Range y) {

        private static final MathContext DIGITS = new MathContext(4);

        /** Returns how much it holds: {@code 12 s \u00d7 3.5 V}. */
        public String text(boolean isTime) {
            String ofX = !x ? "" : isTime ? ElapsedText.of(to - from) : rounded(to - from);
            String ofY = y == null ? "" : (rounded(y.upper - y.lower) + " " + y.label).strip();
            return ofX.isEmpty() || ofY.isEmpty() ? ofX + ofY : ofX + " \u00d7 " + ofY;
        }

        private static String rounded(double span) {
            return NumberText.of(
                    Double.isFinite(span) ? new BigDecimal(span).round(DIGITS).doubleValue() : span);
        }
    }

    /**
     * A range of y.
     *
     * @param lower its lower end
     * @param upper its upper end
     * @param label what is written along its axis
     */
    public record Range(double lower, double upper, String label) {}

    private final View view;
    private State state = State.IDLE;
    private List<? extends YView> axes = List.of();
    private Rectangle2D room = new Rectangle2D.Double();
    private Pointer start = new Pointer(0, 0, false);
    private Pointer end = start;

    public ZoomBoxTool(View view) {
        this.view = view;
    }

    @Override
    public boolean press(Pointer at) {
        return at.shift() && begin(at);
    }

    @Override
    public boolean pressRight(Pointer at) {
        return begin(at);
    }

    private boolean begin(Pointer at) {
        if (!view.area().contains(at.x(), at.y())) {
            return false;
        }
        axes = view.axesOver(at);
        room = axes.isEmpty() ? view.area() : axes.get(0).area();
        state = State.PRESSED;
        start = at;
        end = at;
        return true;
    }

    @Override
    public void drag(Pointer to) {
        if (state == State.PRESSED && to.distance(start) > SLIP) {
            state = State.DRAWING;
        }
        end = to;
    }

    @Override
    public void release() {
        Box box = box();
        state = State.IDLE;
        if (box == null) {
            return;
        }
        if (box.y() != null) {
            double lower = axes.get(0).shareAt(box.area().getMaxY());
            double upper = axes.get(0).shareAt(box.area().getY());
            axes.forEach(axis -> axis.show(lower, upper));
        }
        if (box.x()) {
            view.show(box.from(), box.to());
        }
    }

    @Override
    public void cancel() {
        state = State.IDLE;
    }

    /** Returns what is drawn now; null while nothing is. */
    public @Nullable Box box() {
        if (state != State.DRAWING) {
            return null;
        }
        double left = clamp(Math.min(start.x(), end.x()), room.getX(), room.getMaxX());
        double right = clamp(Math.max(start.x(), end.x()), room.getX(), room.getMaxX());
        double top = clamp(Math.min(start.y(), end.y()), room.getY(), room.getMaxY());
        double bottom = clamp(Math.max(start.y(), end.y()), room.getY(), room.getMaxY());
        boolean isX = right - left >= LEAST;
        boolean isY = bottom - top >= LEAST && !axes.isEmpty();
        if (!isX) {
            left = room.getX();
            right = room.getMaxX();
        }
        if (!isY) {
            top = room.getY();
            bottom = room.getMaxY();
        }
        Range range = isY
                ? new Range(
                        axes.get(0).valueAt(bottom),
                        axes.get(0).valueAt(top),
                        axes.get(0).label())
                : null;
        return isX || isY
                ? new Box(
                        new Rectangle2D.Double(left, top, right - left, bottom - top),
                        isX,
                        view.xAt(left),
                        view.xAt(right),
                        range)
                : null;
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    @Override
    public int cursor(Pointer at) {
        return state == State.DRAWING ? Cursor.CROSSHAIR_CURSOR : Cursor.DEFAULT_CURSOR;
    }
}
