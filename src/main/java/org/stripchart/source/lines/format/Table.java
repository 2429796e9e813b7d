// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.LabelTable;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.time.TimeReader;

/**
 * What the columns of a table are called, and which series they are.
 *
 * <p>In a labelled table the first field of a row is no column but the row's label, which goes before the names of the
 * columns: {@code vda r/s}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Table {

    private final RowWriter rows;
    private final List<String> names;
    private final int columns;
    private final Cells.Kind[] kinds;
    private final int timeColumn;
    private final boolean labelled;
    private final boolean anyLabel;
    private final boolean plain;
    private int[] series = new int[0];
    private final LabelTable labels = new LabelTable();
    private final List<int[]> seriesByLabel = new ArrayList<>();

    private Table(
            RowWriter rows,
            List<String> names,
            Cells.Kind[] kinds,
            int timeColumn,
            boolean labelled,
            boolean anyLabel) {
        this.rows = rows;
        this.names = names;
        this.columns = kinds.length;
        this.kinds = kinds;
        this.timeColumn = timeColumn;
        this.labelled = labelled;
        this.anyLabel = anyLabel;
        boolean isPlain = !labelled;
        if (!labelled) {
            while (series.length < columns && !rows.isFull()) {
                addColumn();
            }
            for (int i = 0; i < columns; i++) {
                boolean isText = isText(i);
                boolean isWrittenX = i < series.length
                        && series[i] == RowWriter.X
                        && rows.times().isPattern();
                isPlain &= !isText && !isWrittenX;
            }
        }
        this.plain = isPlain;
    }

    /**
     * A table of columns.
     *
     * @param names of the columns from the first, as far as they are known
     * @param cells the first row; its times are the x, if times are wanted and nothing else is
     */
    static Table ofColumns(RowWriter rows, List<String> names, Cells cells, byte[] bytes) {
        Cells.Kind[] kinds = cells.kinds(bytes);
        rows.x().forgetTime();
        int timeColumn = -1;
        for (int i = 0; i < kinds.length && timeColumn < 0 && rows.wantsTime(); i++) {
            boolean isTime = kinds[i] == Cells.Kind.TIME
                    || (kinds[i] == Cells.Kind.NUMBER
                            && i < names.size()
                            && TimeReader.isName(names.get(i))
                            && cells.isNumber(bytes, i)
                            && rows.times().looksLikeTime(cells.value()));
            if (isTime) {
                timeColumn = i;
            }
        }
        boolean isAlone = kinds.length == 1;
        if (timeColumn < 0 && !isAlone && rows.x().wantsX() && kinds[0] == Cells.Kind.NUMBER && namesX(names)) {
            timeColumn = 0;
        }
        return new Table(rows, names, kinds, timeColumn, false, false);
    }

    /** As the program itself writes it; beside y and z, x is a direction. */
    private static boolean namesX(List<String> names) {
        return !names.isEmpty()
                && (names.get(0).equalsIgnoreCase("time")
                        || (names.get(0).equalsIgnoreCase("x") && !names.contains("z") && !names.contains("Z")));
    }

    /**
     * A table whose rows begin with a label.
     *
     * @param names of the columns after the labels
     * @param anyLabel whether a label need not be a word
     */
    static Table ofLabelledRows(RowWriter rows, List<String> names, int columns, boolean anyLabel) {
        Cells.Kind[] kinds = new Cells.Kind[columns];
        Arrays.fill(kinds, Cells.Kind.NUMBER);
        rows.x().forgetTime();
        return new Table(rows, names, kinds, -1, true, anyLabel);
    }

    /** How many columns a row has, unless more have come up since. */
    int columns() {
        return columns;
    }

    boolean isLabelled() {
        return labelled;
    }

    /** Whether a label may be anything. */
    boolean takesAnyLabel() {
        return anyLabel;
    }

    /** Whether a row is numbers only. */
    boolean isPlain() {
        return plain;
    }

    /** Whether the column holds no numbers in the first row. */
    boolean isText(int column) {
        return column < columns && (kinds[column] == Cells.Kind.TEXT || kinds[column] == Cells.Kind.TIME);
    }

    /** The series by column, as far as columns have come up. */
    int[] series() {
        return series;
    }

    /** The series of a column, which may be a new one at the end, if there is room. */
    int series(int column) {
        if (column == series.length && !rows.isFull()) {
            addColumn();
        }
        return column < series.length ? series[column] : RowWriter.NO_ROOM;
    }

    /** The series of a labelled row by column, for {@link #columns} columns. */
    int[] series(byte[] bytes, int from, int to) {
        int known = labels.get(bytes, from, to);
        if (known != LabelTable.ABSENT) {
            return seriesByLabel.get(known);
        }
        int[] added = new int[columns];
        Arrays.fill(added, RowWriter.NO_ROOM);
        if (!rows.isFull()) {
            String label = Names.decode(bytes, from, to, "row");
            boolean wanted = false;
            for (int i = 0; i < columns; i++) {
                added[i] = rows.label(label + " " + name(i));
                wanted |= added[i] != RowWriter.NO_ROOM;
            }
            if (wanted && labels.add(bytes, from, to, seriesByLabel.size())) {
                seriesByLabel.add(added);
            }
        }
        return added;
    }

    private void addColumn() {
        int column = series.length;
        series = Arrays.copyOf(series, column + 1);
        series[column] = column == timeColumn ? rows.foundTime() : ofText(column);
    }

    private int ofText(int column) {
        boolean skipped = isText(column) && !rows.x().isColumn(column + 1, name(column));
        return skipped ? RowWriter.LEFT_OUT : rows.column(column + 1, name(column));
    }

    private String name(int column) {
        if (column < names.size()) {
            return names.get(column);
        }
        // Beside a time, one column is as alone as without.
        int others = 0;
        for (Cells.Kind kind : kinds) {
            others += kind == Cells.Kind.TIME ? 0 : 1;
        }
        return others == 1 && column < columns ? Names.unnamed(1, 1) : Names.unnamed(column + 1, columns);
    }
}
