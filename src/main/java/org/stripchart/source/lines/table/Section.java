// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.Summary;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Lines of one shape that follow each other: the rows of a table, and what their columns hold.
 *
 * <p>More than 300 lines, since what makes lines rows of one table is weighed in one place.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Section {

    /** Between blanks, lines need so many cells of the same kind before one may differ. */
    private static final int ENOUGH = 3;

    /** With so many of the latest rows a further one is compared. */
    private static final int LATEST = 3;

    /** So many tables may take turns. */
    private static final int NEAR = 8;

    /** So many lines may a header have. */
    private static final int MOST_OF_HEADER = 3;

    private static final Pattern NUMBERS = Pattern.compile("[-+]?[\\d.]+\\s+[-+]?[\\d.]+");

    private final Grid grid;
    private final TimeReader times;
    private final List<Integer> rows;
    private final int columns;
    /** By column. */
    private final List<EnumMap<CellKind, Integer>> counts = new ArrayList<>();

    private Section(Grid grid, TimeReader times, List<Integer> rows) {
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

    /** Returns the sections of a text, in the order of their first rows; those of several tables may take turns. */
    static List<Section> in(Grid grid, TimeReader times) {
        List<List<Integer>> sections = new ArrayList<>();
        boolean ofStates = grid.isOfStates();
        for (int i = 0; i < grid.size(); i++) {
            Grid.Line line = grid.line(i);
            if (line.kind() == Grid.LineKind.CELLS
                    && (line.isRow() || (ofStates && line.isOfStates()) || grid.isLikeRow(line))) {
                List<Integer> section = sectionOf(i, grid, sections);
                if (section == null) {
                    section = new ArrayList<>();
                    sections.add(section);
                }
                section.add(i);
            }
        }
        return sections.stream()
                .map(rows -> new Section(grid, times, rows).withoutTotals())
                .toList();
    }

    /** The same without rows that tell what was made of those above, in a table whose rows begin with a number or a time. */
    private Section withoutTotals() {
        if (!isValue(0) && !isTime(0)) {
            return this;
        }
        List<Integer> others = rows.stream()
                .filter(row -> !grid.line(row).isKind(0, CellKind.TEXT)
                        || !Summary.isTotal(grid.line(row).cells().get(0)))
                .toList();
        return others.size() == rows.size() || others.isEmpty() ? this : new Section(grid, times, others);
    }

    private static @Nullable List<Integer> sectionOf(int at, Grid grid, List<List<Integer>> sections) {
        Grid.Line line = grid.line(at);
        List<Integer> largest = null;
        for (int i = sections.size() - 1; i >= Math.max(0, sections.size() - NEAR); i--) {
            List<Integer> rows = sections.get(i);
            int last = rows.get(rows.size() - 1);
            Grid.Line before = grid.line(last);
            boolean sameTable = !hasTextBetween(grid, rows.get(0), last, at)
                    || ((before.hasAsMany(line) || isHeaderAgain(grid, rows.get(0), last, at))
                            && !hasHeaderBetween(grid, rows.get(0), last, at));
            sameTable &= !grid.areNamedApart(last, at);
            // An odd row may begin a section of its own, and be like others.
            if (sameTable && (largest == null || rows.size() > largest.size()) && isLikeAny(grid, rows, line)) {
                largest = rows;
            }
        }
        return largest;
    }

    /** Whether it is like one of the latest rows, since one of them may be odd. */
    private static boolean isLikeAny(Grid grid, List<Integer> rows, Grid.Line line) {
        Grid.Line above = rows.get(0) > 0 ? grid.line(rows.get(0) - 1) : Grid.Line.BLANK;
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - LATEST); i--) {
            if (alike(grid, above, grid.line(rows.get(i)), line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether other names may stand there, one for each cell: after a blank line, or in a comment if the first did. */
    private static boolean hasHeaderBetween(Grid grid, int first, int from, int to) {
        List<Grid.Line> header = new ArrayList<>();
        for (int i = Math.max(0, first - MOST_OF_HEADER); i < first; i++) {
            header.add(grid.line(i));
        }
        boolean inComment = first > 0 && grid.line(first - 1).kind() == Grid.LineKind.COMMENT;
        // A title may have the shape of a row: Linux 5.1 6.2
        boolean mayBe = first == from
                && grid.line(first).isKind(0, CellKind.TEXT)
                && header.stream().noneMatch(Section::areWords);
        for (int i = from + 1; i < to; i++) {
            Grid.Line line = grid.line(i);
            boolean isComment = inComment && line.kind() == Grid.LineKind.COMMENT;
            mayBe |= line.kind() == Grid.LineKind.BLANK;
            boolean named = line.values() == 0 && line.count() == grid.line(to).count();
            boolean areOthers = (mayBe || isComment) && named && header.stream().noneMatch(line::hasNamesOf);
            boolean isHeader = areOthers || HeaderMatch.isAnother(grid, header, line, grid.line(to));
            if (isHeader && !(line.values() == 0 && isAmongRows(grid, line, first, to))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands below itself in rows, as no name does: the line is a row that lacks its numbers. */
    private static boolean isAmongRows(Grid grid, Grid.Line line, int first, int to) {
        for (int row = first; row <= to; row++) {
            Grid.Line other = grid.line(row);
            for (int i = 0; other.values() > 0 && i < Math.min(line.count(), other.count()); i++) {
                if (line.isKind(i, CellKind.TEXT)
                        && line.cells().get(i).equals(other.cells().get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a line above the first row stands there again; a row before it may have been short. */
    private static boolean isHeaderAgain(Grid grid, int first, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int above = Math.max(0, first - MOST_OF_HEADER); above < first; above++) {
                if (areWords(grid.line(i)) && grid.line(i).hasNamesOf(grid.line(above))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areWords(Grid.Line line) {
        return line.kind() == Grid.LineKind.CELLS && line.values() == 0;
    }

    /** A comment amid rows is a remark, unless the names stand in one. */
    private static boolean hasTextBetween(Grid grid, int first, int from, int to) {
        boolean isBlank = first > 0 && grid.line(first - 1).kind() == Grid.LineKind.COMMENT;
        isBlank |= IntStream.range(from + 1, to).anyMatch(i -> grid.line(i).kind() == Grid.LineKind.BLANK);
        for (int i = from + 1; i < to; i++) {
            boolean isRemark = !isBlank && grid.line(i).kind() == Grid.LineKind.COMMENT;
            if (!isRemark && grid.line(i).count() > 0 && grid.line(i).values() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Digits are a time by the user's pattern, unless they are broken. */
    private static boolean isWord(Grid.Line line, Grid grid) {
        return line.isKind(0, CellKind.TEXT)
                || (line.isKind(0, CellKind.TIME) && !grid.times().isPattern());
    }

    /** Whether it begins with a label: {@code Serial: 12345}. */
    private static boolean isLabel(Grid.Line line) {
        return line.isKind(0, CellKind.TEXT) && line.cells().get(0).endsWith(":");
    }

    /** Whether the cell of a column with that line above it may be a label, which is a number or a word: {@code CPU}. */
    private static boolean isBelowLabel(Grid.Line above, int column, int count) {
        return above.count() == count
                && above.isKind(column, CellKind.TEXT)
                && LabelNames.isColumn(above.cells().get(column));
    }

    /** Whether two lines can be rows of one table, the first of which has that line above it. */
    private static boolean alike(Grid grid, Grid.Line above, Grid.Line one, Grid.Line other) {
        int count = Math.min(one.count(), other.count());
        boolean isBlank = grid.dialect().isBlank();
        if (isBlank && one.count() != other.count()) {
            boolean endsInText = one.isKind(count - 1, CellKind.TEXT) && other.isKind(count - 1, CellKind.TEXT);
            if (!endsInText || count < 3) {
                return false;
            }
        }
        boolean otherStart = one.isValue(0) ? isWord(other, grid) : other.isValue(0) && isWord(one, grid);
        if (isBlank && isLabel(one) != isLabel(other)) {
            return false;
        }
        otherStart |= one.isKind(0, CellKind.TIME) && other.isKind(0, CellKind.TEXT);
        otherStart |= one.isKind(0, CellKind.TEXT) && other.isKind(0, CellKind.TIME);
        // Settings above a table begin with words, too, but no setting is below a name for labels with a number before
        // it.
        boolean mayBeLabels = isBlank || ((count > 2 || one.isValue(0)) && isBelowLabel(above, 0, count));
        if (otherStart && !mayBeLabels) {
            // Settings above a table begin with words, and its rows with a number or a time.
            return false;
        }
        int same = 0;
        int different = 0;
        for (int i = 0; i < count; i++) {
            CellKind a = one.kinds().get(i);
            CellKind b = other.kinds().get(i);
            if (a == CellKind.MISSING || b == CellKind.MISSING) {
                continue;
            }
            if (a == b || (a.isValue() && b.isValue())) {
                same++;
            } else if (!mayBeLabels || !isBelowLabel(above, i, count)) {
                different++;
            }
        }
        if (isBlank && different > 0 && same < ENOUGH) {
            return false;
        }
        return 2 * different <= same || (different == 1 && same == 1);
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
