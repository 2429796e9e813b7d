// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Summary;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Lines of one shape that follow each other: the rows of a table, and what their columns hold. {@link SectionRows} finds them.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Section {

    private static final Pattern NUMBERS = Pattern.compile("[-+]?[\\d.]+\\s+[-+]?[\\d.]+");

    private final Grid grid;
    private final TimeReader times;
    private final List<Integer> rows;
    private final int columns;
    /** By column. */
    private final List<EnumMap<CellKind, Integer>> counts = new ArrayList<>();

    Section(Grid grid, TimeReader times, List<Integer> rows) {
        this.grid = grid;
        this.times = times;
        this.rows = List.copyOf(rows);
        this.columns = grid.usualCount(rows);
        for (int i = 0; i < columns; i++) {
            counts.add(new EnumMap<>(CellKind.class));
        }
        for (int row : rows) {
            Grid.Line line = grid.line(row);
            for (int i = 0; i < Math.min(columns, line.count()); i++) {
                counts.get(i).merge(line.kinds().get(i), 1, Integer::sum);
            }
        }
    }

    /** The same without rows that tell what was made of those above, in a table whose rows begin with a number or a time. */
    Section withoutTotals() {
        if (!isValue(0) && !isTime(0)) {
            return this;
        }
        List<Integer> others = rows.stream()
                .filter(row -> !grid.line(row).isKind(0, CellKind.TEXT)
                        || !Summary.isTotal(grid.line(row).cells().get(0)))
                .toList();
        return others.size() == rows.size() || others.isEmpty() ? this : new Section(grid, times, others);
    }

    /** Returns the first row, or the first of those right above it that have something in them which does not fit. */
    int firstLike() {
        int first = first();
        while (first > 0 && mayBeRow(grid.line(first - 1))) {
            first--;
        }
        return first;
    }

    /** Whether a line may be one of the rows with something in it that does not fit. */
    boolean mayBeRow(Grid.Line line) {
        boolean isOtherStart = line.isKind(0, CellKind.TEXT) && !isText(0);
        return line.kind() == Grid.LineKind.CELLS && line.count() == columns && line.values() > 0 && !isOtherStart;
    }

    /** Whether a line may be one of the rows, of which only the texts are there, or nothing. */
    boolean mayBeText(Grid.Line line) {
        int texts = line.count(CellKind.TEXT);
        return line.kind() == Grid.LineKind.CELLS
                && (line.count() == columns || (line.count() == columns - 1 && line.endsInDelimiter()))
                && texts + line.count(CellKind.MISSING) == line.count()
                && line.count(CellKind.MISSING) > 0
                && (texts == 0 || !grid.dialect().isBlank());
    }

    TimeReader times() {
        return times;
    }

    Grid grid() {
        return grid;
    }

    List<Integer> rows() {
        return rows;
    }

    /** Returns the first row. */
    int first() {
        return rows.get(0);
    }

    int columns() {
        return columns;
    }

    /** Whether each row ends with a delimiter, behind which a header may have more. */
    boolean endsInDelimiter() {
        return rows.stream().allMatch(row -> grid.line(row).endsInDelimiter());
    }

    int count(CellKind kind, int column) {
        return counts.get(column).getOrDefault(kind, 0);
    }

    /** Whether the column holds numbers, or mostly so. */
    boolean isValue(int column) {
        int values = count(CellKind.NUMBER, column) + count(CellKind.QUANTITY, column);
        return values > 0 && values >= count(CellKind.TEXT, column) && values > count(CellKind.TIME, column);
    }

    boolean isTime(int column) {
        int present = count(CellKind.TIME, column);
        return present > 0 && present >= count(CellKind.NUMBER, column) && present > count(CellKind.TEXT, column);
    }

    /** Whether nothing stands in the column. */
    boolean isEmpty(int column) {
        return counts.get(column).keySet().stream().allMatch(kind -> kind == CellKind.MISSING);
    }

    /** Whether the column holds texts, with numbers among them perhaps. */
    boolean isText(int column) {
        return count(CellKind.TEXT, column) > 0 && !isValue(column) && !isTime(column);
    }

    /** Whether that column and the next hold a date and a time of day. */
    boolean isDateAndClock(int column) {
        return column + 1 < columns && isTime(column) && isTime(column + 1);
    }

    /** Returns the first column of times, or -1. */
    int time() {
        for (int i = 0; i < columns; i++) {
            if (isTime(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the column of a date before one of a time of day, or -1. */
    int dateAndClock() {
        for (int i = 0; i < columns; i++) {
            if (isDateAndClock(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there are texts that may be several numbers. */
    boolean hasNumbersInTexts() {
        for (int i = 0; i < columns; i++) {
            if (isText(i)
                    && texts(i).stream().anyMatch(text -> NUMBERS.matcher(text).lookingAt())) {
                return true;
            }
        }
        return false;
    }

    int textColumns() {
        return (int) IntStream.range(0, columns).filter(this::isText).count();
    }

    /** Returns how many cells are of use: the more, the more likely is it the table that a person means. */
    int values() {
        int values = 0;
        for (int row : rows) {
            values += grid.line(row).values() + grid.line(row).count(CellKind.TIME);
        }
        return values;
    }

    /** Returns how many cells there are. */
    int cells() {
        int cells = 0;
        for (int row : rows) {
            cells += grid.line(row).count();
        }
        return cells;
    }

    /** Returns the texts of a column that stand for something. */
    List<String> samples(int column) {
        List<String> samples = new ArrayList<>(rows.size());
        for (int row : rows) {
            Grid.Line line = grid.line(row);
            if (column < line.count() && !line.isKind(column, CellKind.MISSING)) {
                samples.add(line.cells().get(column));
            }
        }
        return samples;
    }

    /** Returns the texts of a column, row by row; empty where a row is too short. */
    List<String> texts(int column) {
        List<String> texts = new ArrayList<>(rows.size());
        for (int row : rows) {
            List<String> cells = grid.line(row).cells();
            texts.add(column < cells.size() ? cells.get(column) : "");
        }
        return texts;
    }
}
