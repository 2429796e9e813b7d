// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.NameAndUnit;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.time.TimeName;
import org.stripchart.source.rows.SeriesNames;
import org.stripchart.words.EscapedText;

/**
 * The lines above the rows of a table that name its columns: names, and below them units, kinds ({@code Min}, {@code Avg}),
 * or a second row with where the x starts and how it goes on.
 *
 * <p>More than 300 lines, since which of the lines above is which depends on the others.
 *
 * @param top the first line: that of the names, or one of groups of columns above it; -1 if there is none
 * @param first the line of the names; -1 if there is none
 * @param names one for each column
 * @param groups of the columns, one for each, as the line above the names has them; none if there is no such line
 * @param units one for each column, empty where there is none
 * @param cells of the line of names, as it is cut
 * @param isComment whether it is one
 * @param unitsLine the line of the units; -1 if there is none
 * @param last the last line of the header
 * @param remark a line of text between the names and the rows; -1 if there is none
 * @param start of the x and its increment, if a second row tells them; else null
 */
record HeaderRows(
        int top,
        int first,
        List<String> names,
        List<String> groups,
        List<String> units,
        List<String> cells,
        boolean isComment,
        int unitsLine,
        int last,
        int remark,
        TableX.@Nullable Steps start) {

    /** The rate of something that its letter tells, before what comes of each: {@code r/s kBps w/s kBps}. */
    private static final Pattern RATE = Pattern.compile("[a-z]/s");

    /** So many blank lines may stand below a header. */
    private static final int MOST_BLANKS = 2;

    /** More lines of a header than any tool writes. */
    private static final int MOST = 6;

    static final HeaderRows NONE =
            new HeaderRows(-1, -1, List.of(), List.of(), List.of(), List.of(), false, -1, -1, -1, null);

    /** Looks above a table's first row. */
    static HeaderRows above(Section section, List<byte[]> lines) {
        Grid grid = section.grid();
        if (section.columns() == 1) {
            return ofSingleColumn(grid, section, lines);
        }
        List<Integer> rows = new ArrayList<>();
        int at = section.first() - 1;
        int blanks = 0;
        int remarks = 0;
        int comments = 0;
        int remark = -1;
        for (; at >= 0 && rows.size() < MOST; at--) {
            Grid.Line line = grid.line(at);
            if (line.kind() == Grid.LineKind.BLANK && blanks++ < MOST_BLANKS && rows.isEmpty()) {
                continue;
            }
            if (line.kind() == Grid.LineKind.RULE) {
                continue;
            }
            // Of several comments, the last may hold names, unless one above is cut as the rows are.
            List<String> cells = line.kind() == Grid.LineKind.COMMENT && comments > 0 && !areWords(line, section)
                    ? List.of()
                    : HeaderCells.of(grid, at, section, lines);
            boolean isOddRow = rows.isEmpty()
                    && section.first() - at <= MOST
                    && ((cells.isEmpty() && (section.mayBeRow(line) || section.mayBeText(line)))
                            || isOddRowBelowNames(grid, at, section, lines));
            if (isOddRow) {
                continue;
            }
            // Text may stand between a header and its rows: Step Information, as LTspice has it.
            boolean isRemark = cells.isEmpty()
                    && line.kind() == Grid.LineKind.CELLS
                    && line.count() == 1
                    && rows.isEmpty()
                    && remarks++ < 1;
            remark = isRemark ? at : remark;
            boolean isComment = line.kind() == Grid.LineKind.COMMENT
                    && rows.isEmpty()
                    && (cells.isEmpty() || areNamesAbove(grid, at, section, lines));
            if (isComment && comments++ < MOST) {
                continue;
            }
            if (!isRemark && (cells.isEmpty() || isSetting(grid, at, cells))) {
                break;
            }
            if (!isRemark) {
                rows.add(at);
            }
        }
        return of(grid, rows, remark, section, lines);
    }

    /** Whether a comment is cut otherwise than the rows, and the line above it as they are: then it is none of names. */
    private static boolean areNamesAbove(Grid grid, int at, Section section, List<byte[]> lines) {
        Grid.Line above = at > 0 ? grid.line(at - 1) : Grid.Line.BLANK;
        boolean mayBe = grid.line(at).count() != section.columns()
                && above.count() == section.columns()
                && (above.kind() == Grid.LineKind.CELLS || areWords(above, section));
        return mayBe && !HeaderCells.of(grid, at - 1, section, lines).isEmpty();
    }

    /** Whether a line is cut as the rows are, by more than blanks, into single words. */
    private static boolean areWords(Grid.Line line, Section section) {
        return line.count() == section.columns()
                && line.count(CellKind.TEXT) == line.count()
                && !section.grid().dialect().isBlank()
                && line.cells().stream().noneMatch(cell -> cell.strip().indexOf(' ') >= 0);
    }

    /**
     * Whether a line is a row of which something else stands where the others have numbers: behind the time of each, or in
     * the first cell of the first row. Names stand right above it, though it may look like such.
     */
    private static boolean isOddRowBelowNames(Grid grid, int at, Section section, List<byte[]> lines) {
        Grid.Line line = grid.line(at);
        int columns = section.columns();
        boolean isTimed = section.isTime(0) && line.isKind(0, CellKind.TIME);
        boolean isFirst = line.isKind(0, CellKind.TEXT) && line.values() == columns - 1;
        isFirst &= at == 0 || TableX.Steps.of(line, grid.line(at - 1), section) == null;
        isFirst &= columns > 2 || (!grid.dialect().isBlank() && isBelowFirst(grid, at));
        if (line.kind() != Grid.LineKind.CELLS || line.count() != columns || !(isTimed || isFirst)) {
            return false;
        }
        int above = at - 1;
        while (isTimed && above >= 0 && grid.line(above).isKind(0, CellKind.TIME)) {
            above--;
        }
        return above >= 0
                && grid.line(above).kind() == Grid.LineKind.CELLS
                && grid.line(above).count(CellKind.TEXT) == columns
                && !HeaderCells.of(grid, above, section, lines).isEmpty();
    }

    /** Whether the only line above it is of words of which the first names an x, or is otherwise no label of a setting as it is. */
    private static boolean isBelowFirst(Grid grid, int at) {
        for (int i = 0; i < at - 1; i++) {
            if (grid.line(i).kind() == Grid.LineKind.CELLS) {
                return false;
            }
        }
        String word = grid.line(at).count() == 0 ? "" : grid.line(at).cells().get(0);
        String above = at == 0 || grid.line(at - 1).count() == 0
                ? ""
                : grid.line(at - 1).cells().get(0);
        boolean areLabels = isCapital(word) && isCapital(above);
        return !above.isEmpty() && (!areLabels || TimeName.of(above).rank() > 0);
    }

    private static boolean isCapital(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    /** The names row is the nearest that is none of units or kinds. */
    private static HeaderRows of(Grid grid, List<Integer> rows, int remark, Section section, List<byte[]> lines) {
        List<String> units = Collections.nCopies(section.columns(), "");
        List<String> kinds = List.of();
        int unitsLine = -1;
        int last = -1;
        TableX.@Nullable Steps start = null;
        for (int i = 0; i < rows.size(); i++) {
            int at = rows.get(i);
            List<String> cells = HeaderCells.of(grid, at, section, lines);
            boolean isLast = i + 1 == rows.size();
            if (!isLast && HeaderWords.areMissing(cells, section)) {
                continue;
            }
            last = last < 0 ? at : last;
            boolean areUnits = !isLast && HeaderWords.areUnits(cells, section);
            boolean areSources = !areUnits
                    && HeaderWords.areSources(cells)
                    && rows.subList(i + 1, rows.size()).stream()
                            .anyMatch(above -> HeaderWords.areFull(HeaderCells.of(grid, above, section, lines)));
            if (areSources) {
                // The names stand above.
                continue;
            }
            if (areUnits) {
                units = cells;
                unitsLine = at;
                start = TableX.Steps.of(grid.line(at), grid.line(rows.get(i + 1)), section);
            } else if (isLast || !HeaderWords.areKinds(cells)) {
                boolean isNamed = isLast && HeaderWords.areNameAndUnit(cells, section);
                List<String> grouped =
                        isNamed ? List.of("", cells.get(0)) : HeaderGroups.before(cells, grid, at, lines);
                return new HeaderRows(
                        isNamed || grouped.equals(cells) ? at : at - 1,
                        at,
                        names(HeaderGroups.with(kinds, grouped), section),
                        HeaderGroups.of(cells, grid, at, lines),
                        isNamed ? List.of("", cells.get(1)) : units,
                        grid.line(at).cells(),
                        grid.line(at).kind() == Grid.LineKind.COMMENT,
                        unitsLine,
                        Math.max(last, remark),
                        remark,
                        steps(start, at, section));
            } else {
                kinds = cells;
            }
        }
        return NONE;
    }

    /** Returns how the x goes on from row to row, as a second row, the names themselves or settings above them tell it. */
    private static TableX.@Nullable Steps steps(TableX.@Nullable Steps below, int names, Section section) {
        TableX.Steps within = below == null ? TableX.Steps.of(section.grid().line(names), section) : below;
        return within == null ? TableX.Steps.above(names, section) : within;
    }

    /** The whole line is the name of the only column, unless delimiters say that it holds more. */
    private static HeaderRows ofSingleColumn(Grid grid, Section section, List<byte[]> lines) {
        int at = section.first() - 1;
        if (at >= 0 && grid.line(at).kind() == Grid.LineKind.BLANK) {
            at--;
        }
        if (at < 0
                || grid.line(at).kind() == Grid.LineKind.BLANK
                || grid.line(at).kind() == Grid.LineKind.RULE
                || grid.line(at).cells().isEmpty()
                || grid.line(at).values() == grid.line(at).count()) {
            return NONE;
        }
        String unit = unitBelowName(grid, at);
        at -= unit.isEmpty() ? 0 : 1;
        byte[] line = lines.get(at);
        boolean isComment = grid.line(at).kind() == Grid.LineKind.COMMENT;
        int from = 0;
        while (from < line.length && (line[from] == ' ' || line[from] == '\t' || (isComment && line[from] == '#'))) {
            from++;
        }
        int to = line.length - (grid.line(at).endsInDelimiter() ? 1 : 0);
        for (int i = from; i < to; i++) {
            byte b = line[i];
            if (b == ',' || b == ';' || b == '\t') {
                return NONE;
            }
        }
        if (isSetting(line) || (isComment && Cells.contains(line, from, to, (byte) ':'))) {
            return NONE;
        }
        if (!Names.isLabel(line, from, to)) {
            return NONE;
        }
        String name = Names.decode(line, from, to, SeriesNames.ONLY);
        String bare = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
        if (unit.isEmpty()) {
            return new HeaderRows(
                    at, at, List.of(bare), List.of(), List.of(""), grid.line(at).cells(), isComment, -1, at, -1, null);
        }
        return new HeaderRows(
                at,
                at,
                List.of(bare),
                List.of(),
                List.of(unit),
                grid.line(at).cells(),
                isComment,
                at + 1,
                at + 1,
                -1,
                null);
    }

    /** The unit of the only column in that line, if its name stands above; else nothing. */
    private static String unitBelowName(Grid grid, int at) {
        Grid.Line line = grid.line(at);
        boolean mayBe = at > 0 && line.kind() == Grid.LineKind.CELLS && line.count() == 1;
        Grid.Line above = mayBe ? grid.line(at - 1) : line;
        return mayBe
                        && above.count() == 1
                        && above.isKind(0, CellKind.TEXT)
                        && HeaderWords.isUnit(line.cells().get(0))
                ? line.cells().get(0)
                : "";
    }

    /** Whether it is a unit under its label, in a list of labels with values. */
    private static boolean isSetting(Grid grid, int at, List<String> cells) {
        Grid.Line above = at > 0 ? grid.line(at - 1) : Grid.Line.BLANK;
        return cells.size() == 2
                && above.count() == 2
                && above.isKind(0, CellKind.TEXT)
                && above.isValue(1)
                && HeaderWords.isUnit(cells.get(1))
                && TimeName.of(cells.get(0)).rank() == 0;
    }

    /** Whether it is a label with its value: {@code Rate: 100 Hz}. */
    private static boolean isSetting(byte[] line) {
        for (int i = 1; i + 2 < line.length; i++) {
            if (line[i] == ':' && (line[i + 1] == ' ' || line[i + 1] == '\t')) {
                return true;
            }
        }
        return false;
    }

    /** The names in order, each different from the others. */
    private static List<String> names(List<String> cells, Section section) {
        List<String> names = new ArrayList<>(cells.size());
        Set<String> taken = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String shown = EscapedText.of(NameAndUnit.withoutLogger(cells.get(i).strip()));
            String name = shown.isBlank() ? Names.unnamed(i + 1, section.columns()) : SeriesNames.shorten(shown);
            if (i > 0
                    && Collections.frequency(cells, cells.get(i)) > 1
                    && RATE.matcher(cells.get(i - 1)).matches()) {
                name = cells.get(i - 1).charAt(0) + " " + name;
            }
            int n = times.merge(name, 1, Integer::sum);
            String unique = n == 1 ? name : name + " " + n;
            while (!taken.add(unique)) {
                unique = name + " " + ++n;
            }
            names.add(unique);
        }
        return names;
    }

    /** Returns the unit that the header tells of a column, below its name, in it or above it, or nothing. */
    String unit(int column) {
        String below = column < units.size() ? units.get(column).strip() : "";
        boolean isBracketed = below.length() > 2 && "[(".indexOf(below.charAt(0)) >= 0;
        String unit = isBracketed ? below.substring(1, below.length() - 1).strip() : below;
        // Where the x starts is no unit.
        if (unit.equals("-") || !Double.isNaN(XColumns.number(unit))) {
            return "";
        }
        if (!unit.isEmpty()) {
            return unit;
        }
        String name = column < names.size() ? names.get(column) : "";
        boolean areWhole = cells.size() == names.size();
        String beside = NameAndUnit.of(areWhole && column < cells.size() ? cells.get(column) : name)
                .unit();
        if (!beside.isEmpty()) {
            return beside;
        }
        return HeaderGroups.isShareOfCpu(group(column), name) ? "%" : NameAndUnit.within(name);
    }

    /** Returns the group of a column, as the line above the names has it, or nothing. */
    String group(int column) {
        return column < groups.size() ? groups.get(column) : "";
    }

    /** Returns the line between the names and the rows, if it says of which step the rows are: {@code Step: R=1K}. */
    String step(List<byte[]> lines) {
        String line = remark < 0 ? "" : new String(lines.get(remark), StandardCharsets.UTF_8);
        int colon = line.indexOf(':');
        return colon > 0 && line.indexOf('=') > colon ? line : "";
    }

    /** Returns the cells of the lines of the header but for the names. */
    List<List<String>> below(Section section) {
        List<List<String>> below = new ArrayList<>();
        for (int i = top; exist() && i <= last; i++) {
            if (i != first && section.grid().line(i).count() > 0) {
                below.add(section.grid().line(i).cells());
            }
        }
        return below;
    }

    boolean exist() {
        return first >= 0;
    }
}
