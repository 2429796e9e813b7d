// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.Untold;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Trace;
import org.stripchart.session.analysis.DerivedSpec;
import org.stripchart.words.CutText;
import org.stripchart.words.ValueText;

/**
 * What the table of the cursors tells: a row for each series that is shown, with the name first. It is measured a few
 * milliseconds at a time.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class CursorModel extends AbstractTableModel {

    /** A span that is set by hand is no more precise. */
    private static final int SPAN_DIGITS = 4;

    private static final List<CursorColumn> COLUMNS = List.of(CursorColumn.values());

    private final transient LiveChart chart;
    private final transient LongSupplier nanos;
    private final transient Map<Trace, CursorRow> known = new HashMap<>();
    private transient List<CursorRow> rows = List.of();
    private transient List<String[]> texts = List.of();
    private transient List<String> names = List.of();
    private transient List<String> seen = List.of();
    private int seenRoom = -1;

    CursorModel(LiveChart chart, LongSupplier nanos) {
        this.chart = chart;
        this.nanos = nanos;
    }

    /** Looks anew at the cursors and at what is shown. */
    void look() {
        List<CursorRow> shown = new ArrayList<>();
        double a = chart.cursors().x(Cursor.A);
        double b = chart.cursors().x(Cursor.B);
        known.keySet().retainAll(chart.arrangement().traces());
        for (Trace trace : chart.arrangement().traces()) {
            if (trace.visible()) {
                CursorRow row = known.computeIfAbsent(trace, this::row);
                row.look(a, b);
                shown.add(row);
            }
        }
        int before = rows.size();
        boolean isOther = !shown.equals(rows);
        boolean isLonger =
                isOther && shown.size() > before && shown.subList(0, before).equals(rows);
        rows = shown;
        if (isOther) {
            texts = rows.stream().map(row -> new String[getColumnCount()]).toList();
        }
        tell();
        if (isLonger) {
            // The rows that are chosen stay so.
            fireTableRowsInserted(before, rows.size() - 1);
        } else if (isOther) {
            fireTableDataChanged();
        }
    }

    private CursorRow row(Trace trace) {
        int number = trace.series();
        boolean isState = chart.seriesInfo(number).isState();
        return new CursorRow(trace, chart.history(number), isState ? x -> chart.stateAt(number, x) : null);
    }

    /** Measures for a while, and tells what is new; returns whether there is more to do. */
    boolean work(long budgetNanos) {
        long start = nanos.getAsLong();
        CursorRow next = next();
        while (next != null && nanos.getAsLong() - start < budgetNanos) {
            next.work();
            next = next();
        }
        tell();
        return next != null;
    }

    /** Returns the row that is to be measured next; null if all are. The sums of all come first, which mostly are quick. */
    private @Nullable CursorRow next() {
        @Nullable CursorRow found = null;
        for (CursorRow row : rows) {
            if (row.isToBeSummed()) {
                return row;
            }
            found = found == null && row.isToBeMeasured() ? row : found;
        }
        return found;
    }

    /** Has rows painted anew that say something else. */
    private void tell() {
        for (int row = 0; row < rows.size(); row++) {
            boolean isOther = false;
            String[] said = texts.get(row);
            for (int column = 0; column < said.length; column++) {
                String text = text(rows.get(row), column);
                isOther |= !text.equals(said[column]);
                said[column] = text;
            }
            if (isOther) {
                fireTableRowsUpdated(row, row);
            }
        }
    }

    private String text(CursorRow row, int column) {
        return column == 0 ? name(row) : row.text(column(column), isTime(), unit(row));
    }

    private String unit(CursorRow row) {
        return chart.seriesInfo(row.trace().series()).unit();
    }

    private String name(CursorRow row) {
        return ValueText.named(row.trace().label(), unit(row));
    }

    /**
     * Returns what is written of the name of a row in a column: whole where there is room, and nothing twice that stands for different
     * series.
     *
     * @param width of a text, in the unit of the room
     */
    String seen(int row, int room, ToIntFunction<String> width) {
        List<String> now = texts.stream().map(each -> each[0]).toList();
        if (room != seenRoom || !now.equals(names)) {
            names = now;
            seenRoom = room;
            seen = CutText.apart(now, now, room, width);
        }
        return seen.get(row);
    }

    /** Whether x is time, in seconds. */
    boolean isTime() {
        return chart.xAxis() == XAxis.TIME;
    }

    /** Returns what is told in a column that is not the name. */
    static CursorColumn column(int column) {
        return COLUMNS.get(column - 1);
    }

    /** Returns why a cell tells nothing, in a sentence; null where it does. */
    @Nullable
    String why(int row, int column) {
        Untold why = column == 0 ? null : rows.get(row).why(column(column));
        return why == null ? null : why.sentence();
    }

    /**
     * Returns the series that would keep a column, over as much of x as is between the cursors.
     *
     * @return null where there is none
     */
    @Nullable
    DerivedSpec kept(int row, CursorColumn column) {
        double span = Math.abs(chart.cursors().x(Cursor.B) - chart.cursors().x(Cursor.A));
        SeriesInfo of = chart.seriesInfo(trace(row).series());
        if (of.isState() || !(span > 0) || span > Double.MAX_VALUE) {
            return null;
        }
        String written = new BigDecimal(span)
                .round(new MathContext(SPAN_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
        String formula = column.formula(Formula.named(of.name()), written + (isTime() ? "s" : ""));
        return formula.isEmpty()
                ? null
                : new DerivedSpec(
                        of.name() + " " + column.title().toLowerCase(Locale.ROOT),
                        column.unit(of.unit(), isTime()),
                        formula);
    }

    /** Returns the series of a row. */
    Trace trace(int row) {
        return rows.get(row).trace();
    }

    /** Returns a row as tab-separated text: the name, then numbers in full, and states as texts. */
    String tabSeparated(int row) {
        StringBuilder line = new StringBuilder(name(rows.get(row)).replaceAll("\\s", " "));
        for (CursorColumn column : CursorColumn.values()) {
            double value = rows.get(row).value(column);
            boolean isText = chart.seriesInfo(trace(row).series()).isState();
            String number = Double.isNaN(value) ? "" : column == CursorColumn.COUNT ? "" + (long) value : "" + value;
            line.append('\t').append(isText ? rows.get(row).text(column, isTime(), "") : number);
        }
        return line.toString();
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size() + 1;
    }

    @Override
    public String getColumnName(int column) {
        return column == 0 ? "Series" : column(column).title();
    }

    @Override
    public String getValueAt(int row, int column) {
        return texts.get(row)[column];
    }
}
