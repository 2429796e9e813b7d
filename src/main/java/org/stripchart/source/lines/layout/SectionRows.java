// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Finds which lines are rows of one table: they are alike, and no names stand between them that are of another.
 *
 * <p><b>Threading:</b> any thread.
 */
final class SectionRows {

    /** Between blanks, lines need so many cells of the same kind before one may differ. */
    private static final int ENOUGH = 3;

    /** With so many of the latest rows a further one is compared. */
    private static final int LATEST = 3;

    /** So many tables may take turns. */
    private static final int NEAR = 8;

    /** So many lines may a header have. */
    private static final int MOST_OF_HEADER = 3;

    private SectionRows() {}

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
                && header.stream().noneMatch(SectionRows::areWords);
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
}
