// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberMarks;
import org.stripchart.source.lines.cell.Summary;
import org.stripchart.source.lines.cell.TimeCells;
import org.stripchart.source.lines.time.TimeReader;

/**
 * The first lines of a text, cut into cells by one dialect, and what each cell holds.
 *
 * <p>More than 300 lines, since what a line is by its cells is told in one place.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Grid {

    /** Cells beyond this are not looked at. */
    private static final int MOST_CELLS = 2048;

    private static final int LONGEST = 1 << 16;

    /** So many lines may a header have. */
    private static final int MOST_OF_HEADER = 3;

    /** So many settings may tell blocks apart. */
    private static final int MOST_OF_SETTINGS = 8;

    /** Between blanks, fewer words above the rows are rather prose. */
    private static final int FEWEST_NAMES = 4;

    /** A line that is no row by itself. */
    enum LineKind {
        BLANK,
        COMMENT,
        /** Dashes and the like between a header and its rows. */
        RULE,
        CELLS
    }

    /**
     * A line.
     *
     * @param cells without the mark of a comment
     * @param endsInDelimiter whether there may be an empty cell behind the last one
     */
    record Line(LineKind kind, List<String> cells, List<CellKind> kinds, boolean endsInDelimiter) {

        static final Line BLANK = new Line(LineKind.BLANK, List.of(), List.of(), false);
        static final Line RULE = new Line(LineKind.RULE, List.of(), List.of(), false);
        static final Line REMARK = new Line(LineKind.COMMENT, List.of(), List.of(), false);

        int count() {
            return cells.size();
        }

        boolean isValue(int cell) {
            return cell < kinds.size() && kinds.get(cell).isValue();
        }

        boolean isKind(int cell, CellKind kind) {
            return cell < kinds.size() && kinds.get(cell) == kind;
        }

        int count(CellKind wanted) {
            int count = 0;
            for (CellKind kind : kinds) {
                count += kind == wanted ? 1 : 0;
            }
            return count;
        }

        int values() {
            return count(CellKind.NUMBER) + count(CellKind.QUANTITY);
        }

        boolean isRow() {
            return values() > 0 || (count(CellKind.TIME) > 0 && count(CellKind.MISSING) > 0);
        }

        /** Whether it is a time with states. */
        boolean isOfStates() {
            return isKind(0, CellKind.TIME) && areTimesAndTexts();
        }

        private boolean areTimesAndTexts() {
            return count(CellKind.TIME) > 0
                    && count(CellKind.TEXT) > 0
                    && count(CellKind.TIME) + count(CellKind.TEXT) + count(CellKind.MISSING) == count();
        }

        /** Whether the other one has as many cells; an empty one at the end may be one or none. */
        boolean hasAsMany(Line other) {
            int difference = count() - other.count();
            return difference == 0
                    || (difference == 1 && other.endsInDelimiter)
                    || (difference == -1 && endsInDelimiter);
        }

        /** Whether the two are the same header but for the time that tools write into it. */
        boolean hasNamesOf(Line other) {
            if (count() != other.count()) {
                return false;
            }
            for (int i = 0; i < count(); i++) {
                boolean areTimes = isKind(i, CellKind.TIME) && other.isKind(i, CellKind.TIME);
                if (!areTimes && !cells.get(i).equals(other.cells.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Line> lines;
    private final Dialect dialect;
    private final TimeReader times;

    private Grid(List<Line> lines, Dialect dialect, TimeReader times) {
        this.lines = lines;
        this.dialect = dialect;
        this.times = times;
    }

    /**
     * Cuts the lines.
     *
     * @param delimiter between the cells
     */
    static Grid of(List<byte[]> lines, byte delimiter, TimeReader times) {
        NumberMarks.Evidence evidence = new NumberMarks.Evidence();
        RowCells cells = new RowCells();
        Dialect dialect = Dialect.of(delimiter);
        for (byte[] line : lines) {
            if (line.length <= LONGEST) {
                cells.split(line, 0, line.length, dialect);
                for (int i = 0; i < Math.min(MOST_CELLS, cells.count()); i++) {
                    if (cells.hasMark(i)) {
                        evidence.add(cells.text(i));
                    }
                }
            }
        }
        return of(lines, dialect.with(evidence.marks(delimiter == ',')), times);
    }

    /** Cuts the lines by a dialect. */
    static Grid of(List<byte[]> lines, Dialect dialect, TimeReader times) {
        return of(lines, dialect, times, false);
    }

    /** Cuts the lines by a dialect, and takes those for remarks whose commas may be either mark. */
    static Grid ofClearRows(List<byte[]> lines, Dialect dialect, TimeReader times) {
        return of(lines, dialect, times, true);
    }

    private static Grid of(List<byte[]> lines, Dialect dialect, TimeReader times, boolean onlyClear) {
        RowCells cells = new RowCells();
        List<Line> cut = new ArrayList<>();
        for (byte[] line : lines) {
            Line added = line(line, dialect, cells, times);
            cut.add(onlyClear && added.kind() == LineKind.CELLS && cells.isAmbiguous() ? Line.REMARK : added);
        }
        return new Grid(dialect.isBlank() ? cut : Column.withNames(cut), dialect, times);
    }

    private static Line line(byte[] line, Dialect dialect, RowCells cells, TimeReader times) {
        int from = 0;
        while (from < line.length && (line[from] == ' ' || line[from] == '\t' || line[from] == '\r')) {
            from++;
        }
        if (from == line.length) {
            return Line.BLANK;
        }
        boolean isComment = line[from] == '#';
        if (!isComment && isRule(line, from, line.length)) {
            return Line.RULE;
        }
        if (!isComment && dialect.isBlank() && Summary.is(line, from, line.length)) {
            return Line.REMARK;
        }
        if (isComment) {
            // A second mark makes it one that is meant for people only.
            from++;
            if (from < line.length && (line[from] == '#' || line[from] == '!')) {
                return Line.REMARK;
            }
        }
        // A leading tab delimits an empty cell.
        cells.split(line, isComment ? from : 0, line.length, dialect);
        int count = Math.min(MOST_CELLS, cells.count());
        if (areEmpty(cells, count)) {
            return Line.BLANK;
        }
        List<String> texts = new ArrayList<>(count);
        List<CellKind> kinds = new ArrayList<>(count);
        boolean readable = Names.isText(line, 0, Math.min(LONGEST, line.length));
        for (int i = 0; i < count; i++) {
            texts.add(cells.text(i));
            kinds.add(readable ? kind(cells, i, times) : CellKind.TEXT);
        }
        return new Line(
                isComment ? LineKind.COMMENT : LineKind.CELLS,
                texts,
                kinds,
                line[line.length - 1] == dialect.delimiter() && !dialect.isBlank());
    }

    private static boolean areEmpty(RowCells cells, int count) {
        for (int i = 0; i < count; i++) {
            if (cells.from(i) < cells.to(i)) {
                return false;
            }
        }
        return true;
    }

    private static CellKind kind(RowCells cells, int cell, TimeReader times) {
        if (times.isPattern() && times.isText(cells.line(), cells.from(cell), cells.to(cell))) {
            return CellKind.TIME;
        }
        if (cells.isNumber(cell)) {
            return CellKind.NUMBER;
        }
        if (cells.isMissing(cell)) {
            return CellKind.MISSING;
        }
        if (TimeCells.looksLikeTime(cells.line(), cells.from(cell), cells.to(cell))) {
            return CellKind.TIME;
        }
        return cells.isQuantity(cell) && cells.quantity().unit().isKnown() ? CellKind.QUANTITY : CellKind.TEXT;
    }

    /** Whether the line is drawn: dashes, equals signs, bars and crosses. */
    public static boolean isRule(byte[] line, int from, int to) {
        int marks = 0;
        // In a file of settings, a semicolon begins a comment.
        for (int i = to > from && line[from] == ';' ? from + 1 : from; i < to; i++) {
            byte b = line[i];
            if (b == '-' || b == '=' || b == '_' || b == '*') {
                marks++;
            } else if (b != '|' && b != '+' && b != ':' && b != ' ' && b != '\t') {
                return false;
            }
        }
        return marks >= 3;
    }

    Dialect dialect() {
        return dialect;
    }

    TimeReader times() {
        return times;
    }

    int size() {
        return lines.size();
    }

    Line line(int i) {
        return lines.get(i);
    }

    /** Returns the labels with a value each that stand right above the names, in their order. */
    static Map<String, String> settings(Grid grid, HeaderRows header) {
        int top = header.top();
        int first = top;
        while (first > Math.max(0, top - MOST_OF_SETTINGS) && grid.isSetting(grid.line(first - 1))) {
            first--;
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = first; i < top; i++) {
            settings.put(grid.line(i).cells().get(0), grid.line(i).cells().get(1));
        }
        // Other names of the first column are no setting.
        header.cells().stream().limit(1).forEach(settings::remove);
        return settings;
    }

    /**
     * Whether the first of two lines has a label and the second has nothing in its place, and names stand between them, as many
     * as the second has cells: the first is a setting.
     */
    boolean areNamedApart(int one, int other) {
        boolean mayBe = line(one).isKind(0, CellKind.TEXT) && line(other).isKind(0, CellKind.MISSING);
        for (int i = one + 1; mayBe && i < other; i++) {
            Line names = line(i);
            boolean areWords = names.kind() == LineKind.CELLS && names.count(CellKind.TEXT) == names.count();
            if (areWords && names.count() > 2 && names.count() >= line(other).count()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSetting(Line line) {
        return !dialect.isBlank()
                && line.kind() == LineKind.CELLS
                && line.count() == 2
                && line.isKind(0, CellKind.TEXT)
                && !line.isKind(1, CellKind.MISSING);
    }

    /** Whether most of the text is times with states. */
    boolean isOfStates() {
        int states = 0;
        for (Line line : lines) {
            if (line.kind() == LineKind.CELLS) {
                states += line.isOfStates() ? 1 : line.isRow() ? -1 : 0;
            }
        }
        return states > 0 && !dialect.isBlank();
    }

    /** Whether a line of texts with a time has that where a row with numbers has it, between as many cells. */
    boolean isLikeRow(Line line) {
        return !dialect.isBlank()
                && line.count() > 2
                && line.areTimesAndTexts()
                && lines.stream()
                        .anyMatch(row -> row.values() > 0 && row.count() == line.count() && haveTimes(row, line));
    }

    private static boolean haveTimes(Line row, Line line) {
        boolean any = false;
        for (int i = 0; i < row.count(); i++) {
            boolean isTime = row.isKind(i, CellKind.TIME);
            if (isTime != line.isKind(i, CellKind.TIME)) {
                return false;
            }
            any |= isTime;
        }
        return any;
    }

    /** How many cells most rows have; of equally usual counts the largest. */
    int usualCount(List<Integer> rows) {
        Map<Integer, Integer> times = new HashMap<>();
        Set<Integer> counts = new HashSet<>();
        rows.forEach(row -> counts.add(line(row).count()));
        int usual = 0;
        // Or if its name stands above.
        for (int i = Math.max(0, rows.get(0) - MOST_OF_HEADER); i < rows.get(0) && !dialect.isBlank(); i++) {
            Grid.Line above = line(i);
            boolean mayBeNames = above.kind() == Grid.LineKind.CELLS
                    || (above.kind() == Grid.LineKind.COMMENT && i == rows.get(0) - 1);
            if (mayBeNames && above.values() == 0 && !above.endsInDelimiter()) {
                counts.add(above.count());
            }
        }
        for (int row : rows) {
            Grid.Line line = line(row);
            // An empty cell at the end is one if others have something there.
            boolean lacksLast = line.endsInDelimiter() && counts.contains(line.count() + 1);
            int count = line.count() + (lacksLast ? 1 : 0);
            int n = times.merge(count, 1, Integer::sum);
            int most = times.getOrDefault(usual, 0);
            usual = n > most || (n == most && count > usual) ? count : usual;
        }
        return endInWords(rows, usual);
    }

    /** How many columns there are, if more words than names stand in each row: the last column holds texts with blanks. */
    private int endInWords(List<Integer> rows, int usual) {
        Grid.Line above = dialect.isBlank() && rows.get(0) > 0 ? line(rows.get(0) - 1) : Line.BLANK;
        int names = above.count();
        boolean areNames = above.kind() == LineKind.CELLS
                && names >= FEWEST_NAMES
                && names < usual
                && above.count(CellKind.TEXT) + (above.isKind(0, CellKind.TIME) ? 1 : 0) == names;
        return areNames && rows.stream().allMatch(row -> line(row).isKind(names - 1, CellKind.TEXT)) ? names : usual;
    }
}
