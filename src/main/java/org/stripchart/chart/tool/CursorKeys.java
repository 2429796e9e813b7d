// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.ViewHistory;

/**
 * What keys do with the cursors A and B. Those that move the cursor that is held go before what they mean otherwise, and mean
 * nothing here while none is.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class CursorKeys {

    /** A step with Shift is so many points. */
    private static final int STRIDE = 10;

    /** Where keys bring a cursor beyond the edge of what is shown, it comes to lie so far from it, as a share of the span. */
    private static final double MARGIN = 0.1;

    private final View view;
    private final Cursors cursors;
    private final ViewHistory history;
    private final Supplier<@Nullable Pointer> pointer;
    private final Map<KeyStroke, Integer> steps = Map.of(
            KeyStroke.getKeyStroke("LEFT"),
            -1,
            KeyStroke.getKeyStroke("RIGHT"),
            1,
            KeyStroke.getKeyStroke("shift LEFT"),
            -STRIDE,
            KeyStroke.getKeyStroke("shift RIGHT"),
            STRIDE);

    /**
     * @param history takes it for a step when the view is moved
     * @param pointer where the pointer is; null when it is elsewhere
     */
    public CursorKeys(View view, Cursors cursors, ViewHistory history, Supplier<@Nullable Pointer> pointer) {
        this.view = view;
        this.cursors = cursors;
        this.history = history;
        this.pointer = pointer;
    }

    /** Returns what can be done with them. */
    public List<PanelAction> actions() {
        return List.of(
                new PanelAction("cursor.a", "Cursor A", "Cursor", List.of("A"), () -> toggle(Cursor.A)),
                new PanelAction("cursor.b", "Cursor B", "Cursor", List.of("B"), () -> toggle(Cursor.B)),
                held("cursor.goTo", "Go to the cursor", this::goTo),
                held("cursor.here", "Move the cursor here", held -> cursors.put(held, here())),
                held("cursor.snap", "Snap the cursor to a point", held -> cursors.snap(held, cursors.x(held))),
                held("cursor.removeHeld", "Remove the cursor", cursors::remove),
                new PanelAction("cursor.show", "Show A to B", "Cursor", List.of(), this::areApart, this::show),
                new PanelAction("cursor.remove", "Remove the cursors", "Cursor", List.of(), cursors::isAnySet, () -> {
                    cursors.remove(Cursor.A);
                    cursors.remove(Cursor.B);
                }));
    }

    /** Returns what can be done to the cursor that is held. */
    private PanelAction held(String id, String text, Consumer<Cursor> does) {
        return new PanelAction(id, text, "Cursor", List.of(), () -> cursors.held() != null, () -> {
            Cursor held = cursors.held();
            if (held != null) {
                does.accept(held);
            }
        });
    }

    /** Brings a cursor to the middle of what is shown. */
    private void goTo(Cursor cursor) {
        double half = view.span() / 2;
        double x = cursors.x(cursor);
        history.step(() -> view.show(x - half, x + half));
    }

    /** Returns the place of the keyboard's menu: the handle of the cursor that is held, if it is shown; else null. */
    public @Nullable Pointer ofHeld() {
        Cursor held = cursors.held();
        double x = held == null ? Double.NaN : cursors.x(held);
        return x >= view.from() && x <= view.to() && !view.area().isEmpty()
                ? new Pointer(
                        (int) Math.round(CursorTool.pixel(view, x)),
                        (int) Math.ceil(view.handles()) + CursorTool.HANDLE,
                        false)
                : null;
    }

    private boolean isOver(@Nullable Pointer at) {
        return at != null && view.area().contains(at.x(), at.y());
    }

    /** Returns the x at the pointer, or in the middle of what is shown. */
    private double here() {
        Pointer at = pointer.get();
        return at != null && isOver(at) ? view.xAt(at.x()) : view.from() + view.span() / 2;
    }

    private boolean areApart() {
        return Math.abs(cursors.x(Cursor.B) - cursors.x(Cursor.A)) > 0;
    }

    /** Shows what lies between the cursors, and a little on both sides. */
    private void show() {
        double a = cursors.x(Cursor.A);
        double b = cursors.x(Cursor.B);
        double margin = MARGIN / 2 * Math.abs(b - a);
        history.step(() -> view.show(Math.min(a, b) - margin, Math.max(a, b) + margin));
    }

    /** Moves the cursor that is held, if there is one and the key does so; returns whether it did. */
    public boolean move(KeyStroke key) {
        Cursor held = cursors.held();
        Integer points = steps.get(key);
        if (held == null || points == null) {
            return false;
        }
        cursors.step(held, points);
        double x = cursors.x(held);
        double margin = MARGIN * view.span();
        if (x < view.from()) {
            pan(x - view.from() - margin);
        } else if (x > view.to()) {
            pan(x - view.to() + margin);
        }
        return true;
    }

    private void pan(double dx) {
        history.run("cursor", () -> view.pan(dx));
    }

    /** Removes the cursor that is held, if there is one and the key does so; returns whether it did. */
    public boolean remove(KeyStroke key) {
        Cursor held = cursors.held();
        if (held == null || !key.equals(KeyStroke.getKeyStroke("ESCAPE"))) {
            return false;
        }
        cursors.remove(held);
        return true;
    }

    /** Sets a cursor at the pointer, or in the middle of what is shown; removes it if it is there already. */
    private void toggle(Cursor cursor) {
        if (view.area().isEmpty()) {
            return;
        }
        Pointer at = pointer.get();
        boolean isOver = isOver(at);
        double x = here();
        double before = cursors.x(cursor);
        boolean isShown = before >= view.from() && before <= view.to();
        if (isShown && !isOver) {
            cursors.remove(cursor);
            return;
        }
        if (at != null && isOver) {
            CursorTool.snap(view, cursors, cursor, at, x);
        } else {
            cursors.snap(cursor, x);
        }
        if (cursors.x(cursor) == before) {
            cursors.remove(cursor);
        }
    }
}
