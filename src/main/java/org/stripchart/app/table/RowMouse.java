// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * What the mouse does on the rows of the series panel: the eye hides, the swatch opens the palette, any other place shows a series
 * alone or, with Ctrl, one more; a drag takes it to another axis, and a row under the pointer has its line in front.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class RowMouse extends MouseAdapter {

    /** A hand that clicks slips by a pixel or two; a drag is further than this. */
    private static final int SLIP = 4;

    /** Or Command on a Mac. */
    private static final int CTRL = InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK;

    /** Where the gesture is. */
    private enum State {
        /** The button is up. */
        IDLE,
        /** The button is down and has not moved far enough to mean it. */
        PRESSED,
        /** A row is taken elsewhere. */
        DRAGGING
    }

    private final SeriesTable table;
    private final SeriesModel model;
    private final Arrangement arrangement;
    private final Function<MouseEvent, @Nullable YAxis> outside;
    private final BiConsumer<List<Trace>, Point> menu;
    private final BiConsumer<List<Trace>, Point> palette;
    private State state = State.IDLE;
    private Point pressed = new Point();
    /** On the screen, where the table may move meanwhile: the panel changes its width as the chart does. */
    private Point pressedOnScreen = new Point();

    /**
     * @param outside the axis that is under the pointer beyond the table
     * @param menu opens the menu of series at a place of the table
     * @param palette opens the palette for series at a place of the table
     */
    RowMouse(
            SeriesTable table,
            SeriesModel model,
            Function<MouseEvent, @Nullable YAxis> outside,
            BiConsumer<List<Trace>, Point> menu,
            BiConsumer<List<Trace>, Point> palette) {
        this.table = table;
        this.model = model;
        this.arrangement = model.chart().arrangement();
        this.outside = outside;
        this.menu = menu;
        this.palette = palette;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        arrangement.highlight(model.trace(table.rowAtPoint(event.getPoint())));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        arrangement.highlight(null);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (event.isPopupTrigger()) {
            openMenu(event);
        } else if (SwingUtilities.isLeftMouseButton(event)) {
            state = State.PRESSED;
            pressed = event.getPoint();
            pressedOnScreen = event.getLocationOnScreen();
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (state == State.PRESSED && isMoved(event) && model.trace(table.rowAtPoint(pressed)) != null) {
            state = State.DRAGGING;
        }
        if (state == State.DRAGGING) {
            YAxis target = target(event);
            table.target(target);
            cursor(target == null ? Cursor.DEFAULT_CURSOR : Cursor.MOVE_CURSOR);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (event.isPopupTrigger()) {
            openMenu(event);
        } else if (state == State.DRAGGING) {
            drop(target(event));
        } else if (state == State.PRESSED && !isMoved(event)) {
            click(event);
        }
        state = State.IDLE;
    }

    private boolean isMoved(MouseEvent event) {
        return event.getLocationOnScreen().distance(pressedOnScreen) > SLIP;
    }

    /** Leaves a drag as if it had not been. */
    boolean cancel() {
        boolean wasDragging = state == State.DRAGGING;
        state = State.IDLE;
        table.target(null);
        cursor(Cursor.DEFAULT_CURSOR);
        return wasDragging;
    }

    private void drop(@Nullable YAxis target) {
        Trace trace = model.trace(table.rowAtPoint(pressed));
        cancel();
        if (trace != null && target != null && target != trace.axis()) {
            trace.moveTo(target);
        }
    }

    private @Nullable YAxis target(MouseEvent event) {
        YAxis axis = table.getVisibleRect().contains(event.getPoint())
                ? table.axisAt(event.getPoint())
                : outside.apply(event);
        Trace trace = model.trace(table.rowAtPoint(pressed));
        return axis != null && trace != null && axis.strip().isOfStates() == trace.isState() ? axis : null;
    }

    private void cursor(int type) {
        table.setCursor(type == Cursor.DEFAULT_CURSOR ? null : Cursor.getPredefinedCursor(type));
    }

    /** Does what was meant when the button went down. */
    private void click(MouseEvent event) {
        int row = table.rowAtPoint(pressed);
        int at = table.columnAtPoint(pressed);
        if (row < 0 || at < 0) {
            return;
        }
        SeriesColumn column = SeriesColumn.at(table.convertColumnIndexToModel(at));
        Trace trace = model.trace(row);
        if (trace == null) {
            if (column == SeriesColumn.SHOWN) {
                table.toggle(model.rows().rows().get(row).axis());
            }
        } else if (column == SeriesColumn.SHOWN || (event.getModifiersEx() & CTRL) != 0) {
            trace.visible(!trace.visible());
        } else if (column == SeriesColumn.COLOR && !trace.isState()) {
            palette.accept(List.of(trace), pressed);
        } else {
            arrangement.isolate(trace);
        }
    }

    private void openMenu(MouseEvent event) {
        int row = table.rowAtPoint(event.getPoint());
        Trace trace = model.trace(row);
        if (trace == null) {
            return;
        }
        if (!table.isRowSelected(row)) {
            table.setRowSelectionInterval(row, row);
        }
        menu.accept(table.selected(), event.getPoint());
    }
}
