// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.mark;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.chart.tool.Tool;
import org.stripchart.chart.tool.View;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;

/**
 * Drags marks along x, freely: a moment by its line or its label, a stretch by its label, an end of it by its line. A press holds
 * the mark.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class MarkTool implements Tool {

    private final View view;
    private final Marks marks;
    private final Supplier<MarkLayout> layout;
    private MarkLayout.@Nullable Grip grip;
    private @Nullable Mark now;
    private int pressedX;
    private double pressed;
    private boolean moving;

    /**
     * @param layout where marks are in what is shown now
     */
    public MarkTool(View view, Marks marks, Supplier<MarkLayout> layout) {
        this.view = view;
        this.marks = marks;
        this.layout = layout;
    }

    @Override
    public boolean press(Pointer at) {
        grip = gripAt(at);
        if (grip == null) {
            return false;
        }
        now = grip.mark();
        pressedX = at.x();
        pressed = view.xAt(at.x());
        moving = false;
        marks.hold(now);
        return true;
    }

    @Override
    public void drag(Pointer to) {
        moving = moving || Math.abs(to.x() - pressedX) > SLIP;
        if (grip == null || !moving || view.area().isEmpty()) {
            return;
        }
        double pixel = Math.max(view.area().getX(), Math.min(view.area().getMaxX(), to.x()));
        Mark moved = grip.moved(view.xAt(pixel) - pressed);
        // Equal ones are one, and the other one has to stay.
        if (moved != null && !marks.list().contains(moved)) {
            put(moved);
        }
    }

    @Override
    public void release() {
        if (grip != null && now != null && !now.equals(grip.mark())) {
            marks.dragged(grip.mark(), now);
        }
        grip = null;
        now = null;
    }

    @Override
    public void cancel() {
        if (grip != null) {
            put(grip.mark());
        }
        grip = null;
        now = null;
    }

    @Override
    public int cursor(Pointer at) {
        return grip != null || gripAt(at) != null ? java.awt.Cursor.E_RESIZE_CURSOR : java.awt.Cursor.DEFAULT_CURSOR;
    }

    private MarkLayout.@Nullable Grip gripAt(Pointer at) {
        return marks.size() == 0 ? null : layout.get().grip(at.x(), at.y());
    }

    private void put(Mark mark) {
        if (now != null && !mark.equals(now)) {
            marks.replace(now, mark);
            now = mark;
        }
    }
}
