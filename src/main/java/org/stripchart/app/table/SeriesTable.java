// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.table.DefaultTableColumnModel;
import javax.swing.table.TableColumn;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.session.spec.PanelPlace;

/**
 * The table of the series panel: a row for each series, below headings. Space hides and shows, Enter shows one alone, F2 renames,
 * Shift+F2 scales.
 *
 * <p>More than 300 lines, since columns, rows, keys and headings meet here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SeriesTable extends JTable {

    private static final int ROW_HEIGHT = 22;

    private final transient SeriesModel model;
    private final Set<SeriesColumn> shown = EnumSet.noneOf(SeriesColumn.class);
    /** Those of them that there is room for. */
    private final Set<SeriesColumn> columns = EnumSet.noneOf(SeriesColumn.class);

    private final transient RowEditor scale;

    private final transient SeriesWidths widths;
    private final transient SeriesCell cell;
    /** Where a row that is dragged would go. */
    private transient @Nullable YAxis target;

    SeriesTable(SeriesModel model) {
        super(model, new DefaultTableColumnModel());
        this.model = model;
        widths = new SeriesWidths(this, model::rows);
        scale = new RowEditor("seriesScale", "Scale and unit", text -> model.scale(getEditingRow(), text));
        setName("series");
        setAutoCreateColumnsFromModel(false);
        getAccessibleContext().setAccessibleName("Series");
        setShowGrid(false);
        setFillsViewportHeight(true);
        putClientProperty("JTable.autoStartsEdit", false);
        putClientProperty("terminateEditOnFocusLost", true);
        cell = new SeriesCell(model, widths);
        setDefaultRenderer(Object.class, cell);
        setDefaultEditor(Object.class, new RowEditor("seriesName", "Name", text -> ""));
        setTableHeader(new SeriesHeader(getColumnModel()));
        setAutoResizeMode(AUTO_RESIZE_OFF);
        for (SeriesColumn column : SeriesColumn.values()) {
            if (column.shownAtFirst()) {
                shown.add(column);
            }
        }
        takeColumns(EnumSet.copyOf(shown));
        bind("SPACE", this::toggle);
        bind("ENTER", this::isolate);
        bind("F2", this::rename);
        bind("shift F2", this::scale);
        // The window's, which move a strip.
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ctrl shift UP"), "none");
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ctrl shift DOWN"), "none");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setRowHeight(UIScale.scale(ROW_HEIGHT));
        if (widths != null) {
            widths.forget();
        }
    }

    private void bind(String key, Runnable does) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "series." + key);
        getActionMap().put("series." + key, new AbstractAction() {
            /** A blank that is typed into a name hides nothing. */
            @Override
            public boolean isEnabled() {
                return !isEditing();
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                does.run();
            }
        });
    }

    /** Returns which columns there are. */
    Set<SeriesColumn> shown() {
        return EnumSet.copyOf(shown);
    }

    /** Shows a column, or takes it away. */
    void show(SeriesColumn column, boolean isShown) {
        if (isShown ? shown.add(column) : shown.remove(column)) {
            revalidate();
            look();
        }
    }

    /** Makes the columns as wide as they have to be, in the room that there is. */
    @Override
    public void doLayout() {
        if (isEditing()) {
            // Another width would end it.
            return;
        }
        Map<SeriesColumn, Integer> fitting = widths.in(room(), shown);
        if (!fitting.keySet().equals(columns)) {
            takeColumns(fitting.keySet());
        }
        for (TableColumn column : Collections.list(getColumnModel().getColumns())) {
            column.setPreferredWidth(fitting.getOrDefault(SeriesColumn.at(column.getModelIndex()), 0));
        }
        super.doLayout();
    }

    @Override
    public void removeEditor() {
        super.removeEditor();
        revalidate();
    }

    private int room() {
        return getParent() == null ? getWidth() : getParent().getWidth();
    }

    /** Returns how wide the table likes to be. */
    int wantedWidth() {
        return widths.wanted(shown);
    }

    /** Returns how wide the table is at least, if it is not to go sideways. */
    int leastWidth() {
        return widths.least(shown);
    }

    /** Goes sideways only where nothing can give way any more. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return SeriesWidths.sum(widths.in(room(), shown)) <= room();
    }

    private void takeColumns(Set<SeriesColumn> fitting) {
        columns.clear();
        columns.addAll(fitting);
        while (getColumnCount() > 0) {
            getColumnModel().removeColumn(getColumnModel().getColumn(0));
        }
        for (SeriesColumn each : columns) {
            TableColumn column = new TableColumn(each.number());
            column.setMinWidth(0);
            column.setCellEditor(each == SeriesColumn.SCALE ? scale : null);
            addColumn(column);
        }
        nameColumns();
    }

    /** Writes above the columns what they are, and how they are sorted. */
    private void nameColumns() {
        for (int i = 0; i < getColumnCount(); i++) {
            TableColumn column = getColumnModel().getColumn(i);
            column.setHeaderValue(model.getColumnName(column.getModelIndex()));
        }
        getTableHeader().repaint();
    }

    /** Sorts by a column, the other way round, or not at all. */
    void sort(SeriesColumn column) {
        sort(() -> model.sort(column));
    }

    /** Sorts as it was sorted before; null: not at all. */
    void sort(PanelPlace.@Nullable Sorting sorting) {
        sort(() -> model.sort(sorting));
    }

    private void sort(Runnable change) {
        List<Trace> selected = selected();
        change.run();
        nameColumns();
        select(selected);
        look();
    }

    /** Follows the arrangement, unless a name is just written. */
    void follow() {
        if (!isEditing()) {
            List<Trace> selected = selected();
            int before = model.getRowCount();
            if (model.follow()) {
                select(selected);
                repaint();
            }
            if (model.getRowCount() != before) {
                look();
            }
        }
    }

    /** Looks anew at the series whose rows are seen, and paints those that have changed. */
    void look() {
        Rectangle seen = getVisibleRect();
        if (seen.isEmpty()) {
            return;
        }
        boolean sums = shown.stream().anyMatch(SeriesColumn::isSummed);
        int first = Math.max(0, rowAtPoint(new Point(0, seen.y)));
        int last = rowAtPoint(new Point(0, seen.y + seen.height - 1));
        model.beginLook();
        boolean isWider = false;
        for (int row = first; row <= (last < 0 ? getRowCount() - 1 : last); row++) {
            if (model.look(row, sums)) {
                repaint(0, getCellRect(row, 0, true).y, getWidth(), getRowHeight());
                SeriesFigures.Figures now = model.seen(row);
                Trace trace = model.trace(row);
                isWider |= now != null && trace != null && widths.takeIn(trace, now, shown);
            }
        }
        if (isWider) {
            revalidate();
        }
    }

    /** Returns the traces that are selected. */
    List<Trace> selected() {
        List<Trace> traces = new ArrayList<>();
        for (int row : getSelectedRows()) {
            Trace trace = model.trace(row);
            if (trace != null) {
                traces.add(trace);
            }
        }
        return traces;
    }

    private void select(List<Trace> traces) {
        for (Trace trace : traces) {
            int row = model.row(trace);
            if (row >= 0) {
                addRowSelectionInterval(row, row);
            }
        }
    }

    /** Returns the axis of a row, be it a heading or a trace; null where there is no row. */
    @Nullable
    YAxis axisAt(Point at) {
        int row = rowAtPoint(at);
        return row < 0 ? null : model.rows().rows().get(row).axis();
    }

    /** Returns the trace of the row that keys act on; null if it is none. */
    @Nullable
    Trace lead() {
        int row = getSelectionModel().getLeadSelectionIndex();
        return isRowSelected(row) ? model.trace(row) : null;
    }

    /** Returns the axis of the row that keys act on; null if there is none. */
    @Nullable
    YAxis leadAxis() {
        int row = getSelectionModel().getLeadSelectionIndex();
        return row >= 0 && row < getRowCount() && isRowSelected(row)
                ? model.rows().rows().get(row).axis()
                : null;
    }

    /** Returns the rows that are selected, or all if none is, as text with tabs between. */
    String tabSeparated() {
        List<Trace> chosen = selected();
        return model.tabSeparated(shown, chosen.isEmpty() ? model.traces() : chosen);
    }

    /** Hides what is selected or, if all of it is hidden, shows it; a heading stands for all below it. */
    private void toggle() {
        List<Trace> traces = selected();
        YAxis axis = leadAxis();
        if (traces.isEmpty() && axis != null) {
            toggle(axis);
        } else {
            toggle(traces);
        }
    }

    /** Hides all traces of an axis that fit the filter or, if all are hidden, shows them. */
    void toggle(YAxis axis) {
        toggle(model.rows().rows().stream()
                .filter(row -> row.axis() == axis)
                .map(SeriesRows.Row::trace)
                .filter(Objects::nonNull)
                .toList());
    }

    private void toggle(List<Trace> traces) {
        boolean isShown = traces.stream().noneMatch(Trace::visible);
        model.chart().arrangement().change(() -> traces.forEach(trace -> trace.visible(isShown)));
    }

    private void isolate() {
        Trace trace = lead();
        if (trace != null) {
            model.chart().arrangement().isolate(trace);
        }
    }

    /** Lets a person write another name into the row that keys act on. */
    void rename() {
        edit(SeriesColumn.NAME);
    }

    /** Lets a person write into the row that keys act on how its values are made of those that come, and their unit. */
    void scale() {
        show(SeriesColumn.SCALE, true);
        doLayout();
        edit(SeriesColumn.SCALE);
    }

    /** Lets a person write into a cell of the row that keys act on. */
    void edit(SeriesColumn which) {
        int row = model.row(lead());
        int column = convertColumnIndexToView(which.number());
        if (row >= 0 && column >= 0 && editCellAt(row, column)) {
            getEditorComponent().requestFocusInWindow();
        }
    }

    /** Says where a row that is dragged would go; null: nowhere. */
    void target(@Nullable YAxis newTarget) {
        if (newTarget != target) {
            target = newTarget;
            repaint();
        }
    }

    /** A drag moves a row; it does not select those that it passes. */
    @Override
    public void changeSelection(int row, int column, boolean toggles, boolean extend) {
        if (!(EventQueue.getCurrentEvent() instanceof MouseEvent event && event.getID() == MouseEvent.MOUSE_DRAGGED)) {
            super.changeSelection(row, column, toggles, extend);
        }
    }

    /** Names and headings that are not seen in full, and names that a person has replaced, can be read there. */
    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        Trace trace = model.trace(row);
        String text = row < 0 ? "" : model.text(row);
        if (trace == null) {
            return SeriesCell.isWhole(this, text) ? null : text;
        }
        if (!trace.label().equals(trace.name())) {
            return trace.label() + " (" + trace.name() + ")";
        }
        return cell.name(this, row).equals(trace.name()) ? null : trace.name();
    }

    /** Headings lie across all columns. */
    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        List<SeriesRows.Row> rows = model.rows().rows();
        Rectangle clip = g.getClipBounds();
        for (int row = Math.max(0, clip.y / getRowHeight());
                row < rows.size() && row * getRowHeight() < clip.getMaxY();
                row++) {
            SeriesRows.Row each = rows.get(row);
            if (each.trace() == null) {
                boolean isChosen = isRowSelected(row) || each.axis() == target;
                SeriesCell.paintHeading(g, this, each.text(), row * getRowHeight(), isChosen);
            }
        }
        g.dispose();
    }
}
