// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final String prefix;
    private final int columns;
    private final boolean labelled;
    private final boolean[] text;
    private final boolean plain;
    private int[] series = new int[0];
    private final LabelTable labels = new LabelTable();
    private final List<int[]> seriesByLabel = new ArrayList<>();

    /**
     * @param names of the columns from the first, as far as they are known
     * @param columns how many there are
     * @param text which of them hold no numbers, or null if all do
     */
    Table(RowWriter rows, String prefix, List<String> names, int columns, boolean labelled, boolean @Nullable [] text) {
        this.rows = rows;
        this.prefix = prefix;
        this.names = names;
        this.columns = columns;
        this.labelled = labelled;
        this.text = text == null ? new boolean[0] : text;
        this.plain = !labelled && text == null;
        if (!labelled) {
            while (series.length < columns && !rows.isFull()) {
                addColumn();
            }
        }
    }

    /** How many columns a row has, unless more have come up since. */
    int columns() {
        return columns;
    }

    boolean isLabelled() {
        return labelled;
    }

    /** Whether a row is numbers only. */
    boolean isPlain() {
        return plain;
    }

    boolean isText(int column) {
        return column < text.length && text[column];
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
            for (int i = 0; i < columns; i++) {
                added[i] = rows.label(label + " " + name(i));
            }
            labels.add(bytes, from, to, seriesByLabel.size());
            seriesByLabel.add(added);
        }
        return added;
    }

    private void addColumn() {
        int column = series.length;
        series = Arrays.copyOf(series, column + 1);
        series[column] = isText(column) ? RowWriter.NO_ROOM : rows.column(column + 1, prefix + name(column));
    }

    private String name(int column) {
        return column < names.size() ? names.get(column) : Names.unnamed(column + 1, columns);
    }
}
