// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Clipboard;
import org.stripchart.app.Teller;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.StateLabels;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Trace;
import org.stripchart.session.analysis.SeriesScales;
import org.stripchart.session.spec.PanelPlace;

/**
 * The rows of the series panel, and what was last seen of each. Columns are those of {@link SeriesColumn}, by their number.
 *
 * <p>More than 300 lines, since the order of rows and what is copied of them hang on the figures that are looked at here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SeriesModel extends AbstractTableModel {

    private final transient LiveChart chart;
    private final transient Teller teller;
    private final transient Arrangement arrangement;
    private final transient SeriesFigures figures;
    private final transient SeriesScales scales;
    private final transient Map<Trace, SeriesFigures.Figures> seen = new HashMap<>();
    private transient SeriesRows rows = new SeriesRows(List.of(), 0);
    private transient Predicate<Trace> filter = trace -> true;
    private @Nullable SeriesColumn sorted;
    private boolean isDescending;
    /** Whether the rows are sorted by sums that were not all there. */
    private boolean isPreliminary;

    private long version = -1;

    SeriesModel(LiveChart chart, Teller teller) {
        this.chart = chart;
        this.teller = teller;
        this.arrangement = chart.arrangement();
        this.figures = new SeriesFigures(chart);
        this.scales = new SeriesScales(chart, fault -> teller.tell(fault, true));
    }

    /** Returns how series are scaled. */
    SeriesScales scales() {
        return scales;
    }

    /** Scales the series of a row; returns why that cannot be, which is said as well, or an empty text. */
    String scale(int row, String text) {
        Trace trace = trace(row);
        try {
            if (trace != null) {
                scales.scale(trace, text);
            }
            return "";
        } catch (IllegalArgumentException e) {
            String fault = String.valueOf(e.getMessage());
            teller.tell(fault, true);
            return fault;
        }
    }

    /** Returns which rows there are. */
    SeriesRows rows() {
        return rows;
    }

    /** Returns the trace of a row; null for a heading, and where there is no row. */
    @Nullable
    Trace trace(int row) {
        return row >= 0 && row < rows.rows().size() ? rows.rows().get(row).trace() : null;
    }

    /** Returns what a row says in few words: its heading, or what its series is called among those of its axis. */
    String text(int row) {
        return rows.rows().get(row).text();
    }

    /** Returns the row of a trace; -1 if it has none. */
    int row(@Nullable Trace trace) {
        for (int i = 0; trace != null && i < rows.rows().size(); i++) {
            if (rows.rows().get(i).trace() == trace) {
                return i;
            }
        }
        return -1;
    }

    /** Takes the rows anew, if the arrangement has changed since; returns whether it has. */
    boolean follow() {
        boolean isNew = version != arrangement.version();
        if (isNew) {
            build();
        }
        return isNew;
    }

    /** Shows only what fits. */
    void filter(Predicate<Trace> newFilter) {
        filter = newFilter;
        build();
    }

    /**
     * Sorts by a column: first upwards, then downwards, then not at all. Values are those of this moment; of series that are not summed up
     * yet there is none, see {@link #sumUp}.
     */
    void sort(SeriesColumn column) {
        if (sorted != column) {
            sorted = column;
            isDescending = column != SeriesColumn.NAME;
        } else if (isDescending == (column != SeriesColumn.NAME)) {
            isDescending = !isDescending;
        } else {
            sorted = null;
        }
        build();
    }

    /** Returns how the rows are sorted; null if they are not. */
    PanelPlace.@Nullable Sorting sorting() {
        return sorted == null ? null : new PanelPlace.Sorting(sorted.id(), isDescending);
    }

    /** Sorts as the rows were sorted before; null, and what is no column that sorts: not at all. */
    void sort(PanelPlace.@Nullable Sorting sorting) {
        sorted = sorting == null ? null : SeriesColumn.sortedBy(sorting.column());
        isDescending = sorting != null && sorting.descending();
        build();
    }

    /** Whether each series that is listed has a value. */
    boolean hasValues() {
        List<Trace> traces = traces();
        return !traces.isEmpty() && traces.stream().noneMatch(trace -> Double.isNaN(figures.latest(trace)));
    }

    /**
     * Goes on with the sums that the order hangs on, as far as there is time.
     *
     * @return whether the last of them is there now, so that it is time to sort again
     */
    boolean sumUp() {
        if (!isPreliminary) {
            return false;
        }
        figures.begin();
        isPreliminary = !areSummed();
        return !isPreliminary;
    }

    private boolean areSummed() {
        return traces().stream().allMatch(figures::sum);
    }

    private void build() {
        version = arrangement.version();
        rows = SeriesRows.of(arrangement, filter, order());
        isPreliminary = sorted != null && sorted.isOfAllPoints() && !areSummed();
        fireTableDataChanged();
    }

    private @Nullable Comparator<Trace> order() {
        SeriesColumn column = sorted;
        if (column == null) {
            return null;
        }
        Comparator<Trace> order =
                switch (column) {
                    case SHOWN -> Comparator.comparing(Trace::visible);
                    case NAME, COLOR, PICTURE -> Comparator.comparing(Trace::label, String.CASE_INSENSITIVE_ORDER);
                    case VALUE -> byNumber(figures::latest);
                    case SCALE -> Comparator.comparing(scales::text);
                    case MIN, MAX, MEAN, RATE -> byNumber(trace -> figures.number(trace, column));
                };
        return isDescending ? order.reversed() : order;
    }

    private static Comparator<Trace> byNumber(ToDoubleFunction<Trace> number) {
        return Comparator.comparingDouble(trace -> {
            double value = number.applyAsDouble(trace);
            return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        });
    }

    /**
     * Looks anew at what a row tells.
     *
     * @return whether it is another than before
     */
    boolean look(int row, boolean sums) {
        Trace trace = trace(row);
        if (trace == null) {
            return false;
        }
        SeriesFigures.Figures now = figures.of(trace, sums);
        return !now.isSame(seen.put(trace, now));
    }

    /**
     * Returns rows as text with tabs between: what a series is called, where it is, and numbers in full.
     *
     * @param shown which columns there are
     */
    String tabSeparated(Set<SeriesColumn> shown, List<Trace> traces) {
        List<SeriesColumn> told = shown.stream().filter(SeriesColumn::isFigure).toList();
        List<List<String>> lines = new ArrayList<>();
        List<String> titles = new ArrayList<>(List.of("Series", "Strip", "Shown", "Unit"));
        told.forEach(column -> titles.add(column.text()));
        lines.add(titles);
        figures.begin();
        for (Trace trace : traces) {
            StateLabels labels = chart.seriesInfo(trace.series()).labels();
            int strip = arrangement.strips().indexOf(trace.axis().strip()) + 1;
            List<String> line = new ArrayList<>(List.of(
                    trace.label(),
                    String.valueOf(strip),
                    trace.visible() ? "yes" : "no",
                    chart.seriesInfo(trace.series()).unit()));
            for (SeriesColumn column : told) {
                line.add(labels == null ? number(trace, column) : state(trace, column, labels));
            }
            lines.add(line);
        }
        return Clipboard.tabSeparated(lines);
    }

    /** Returns a number in full. */
    private String number(Trace trace, SeriesColumn column) {
        double value = column == SeriesColumn.VALUE ? figures.latest(trace) : figures.number(trace, column);
        boolean isMissing = column.isOfAllPoints() && !figures.sum(trace);
        return isMissing ? SeriesFigures.NOT_YET : Double.isNaN(value) ? "" : Double.toString(value);
    }

    private String state(Trace trace, SeriesColumn column, StateLabels labels) {
        double latest = figures.latest(trace);
        return column != SeriesColumn.VALUE || Double.isNaN(latest) ? "" : labels.text(latest);
    }

    /** Begins a look at rows. */
    void beginLook() {
        figures.begin();
    }

    /** Returns what was seen of a trace when it was looked at last; null if it never was. */
    SeriesFigures.@Nullable Figures seen(Trace trace) {
        return seen.get(trace);
    }

    /** Returns what was seen of a row's trace when it was looked at last; null for a heading. */
    SeriesFigures.@Nullable Figures seen(int row) {
        Trace trace = trace(row);
        return trace == null ? null : seen.get(trace);
    }

    /** Returns all traces that have a row. */
    List<Trace> traces() {
        return rows.rows().stream()
                .map(SeriesRows.Row::trace)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the chart whose series they are. */
    LiveChart chart() {
        return chart;
    }

    @Override
    public int getRowCount() {
        return rows.rows().size();
    }

    @Override
    public int getColumnCount() {
        return SeriesColumn.count();
    }

    @Override
    public String getColumnName(int column) {
        String mark = SeriesColumn.at(column) != sorted ? "" : isDescending ? " \u25be" : " \u25b4";
        return SeriesColumn.at(column).text() + mark;
    }

    /** Returns the text of a cell, for those who are read what is there. */
    @Override
    public Object getValueAt(int row, int column) {
        SeriesRows.Row at = rows.rows().get(row);
        Trace trace = at.trace();
        if (trace == null) {
            return SeriesColumn.at(column) == SeriesColumn.NAME ? at.text() : "";
        }
        SeriesFigures.Figures now = seen.get(trace);
        return switch (SeriesColumn.at(column)) {
            case SHOWN -> trace.visible() ? "shown" : "hidden";
            case COLOR -> "colour " + (trace.color() + 1);
            case NAME -> trace.label();
            case VALUE -> now == null ? "" : (now.value() + " " + now.unit()).strip();
            case SCALE -> scales.text(trace);
            case PICTURE, MIN, MAX, MEAN, RATE -> now == null ? "" : now.text(SeriesColumn.at(column));
        };
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        Trace trace = trace(row);
        return trace != null
                && SeriesColumn.at(column).isWritten()
                && !(trace.isState() && SeriesColumn.at(column) == SeriesColumn.SCALE);
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        Trace trace = trace(row);
        // A scale was taken by the field already, or it would not have closed.
        if (trace != null && SeriesColumn.at(column) == SeriesColumn.NAME) {
            trace.label(String.valueOf(value));
        }
    }
}
