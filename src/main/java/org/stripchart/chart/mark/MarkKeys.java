// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.mark;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.chart.tool.View;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;

/**
 * What keys and menus do with marks.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class MarkKeys {

    private static final String CATEGORY = "Mark";

    private final View view;
    private final Marks marks;
    private final Cursors cursors;
    private final DoubleSupplier now;
    private final Supplier<@Nullable Pointer> pointer;

    /**
     * @param now the x of this moment; NaN where there is none
     * @param pointer where the pointer is; null when it is elsewhere
     */
    public MarkKeys(View view, Marks marks, Cursors cursors, DoubleSupplier now, Supplier<@Nullable Pointer> pointer) {
        this.view = view;
        this.marks = marks;
        this.cursors = cursors;
        this.now = now;
        this.pointer = pointer;
    }

    /** Returns what can be done with them. */
    public List<PanelAction> actions() {
        return List.of(
                new PanelAction("mark.here", "Mark here", CATEGORY, List.of("M"), () -> !marks.isFull(), this::mark),
                new PanelAction(
                        "mark.region", "Mark A to B", CATEGORY, List.of("ctrl M"), this::hasStretch, this::markStretch),
                new PanelAction(
                        "mark.remove", "Remove the mark", CATEGORY, List.of(), () -> marks.held() != null, () -> {
                            Mark held = marks.held();
                            if (held != null) {
                                marks.remove(held);
                            }
                        }));
    }

    /** Marks the x at the pointer or, where it is elsewhere, this moment. */
    private void mark() {
        Pointer at = pointer.get();
        boolean isOver = at != null && view.area().contains(at.x(), at.y());
        double x = at != null && isOver ? view.xAt(at.x()) : now.getAsDouble();
        if (Double.isFinite(x)) {
            set(Mark.at(x, marks.freeText()));
        }
    }

    private boolean hasStretch() {
        return !marks.isFull() && Math.abs(cursors.x(Cursor.B) - cursors.x(Cursor.A)) > 0;
    }

    private void markStretch() {
        double a = cursors.x(Cursor.A);
        double b = cursors.x(Cursor.B);
        set(Mark.region(Math.min(a, b), Math.max(a, b), marks.freeText()));
    }

    private void set(Mark mark) {
        if (marks.add(mark)) {
            marks.hold(mark);
        }
    }
}
