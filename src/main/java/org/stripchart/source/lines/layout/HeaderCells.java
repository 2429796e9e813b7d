// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Fields;

/**
 * The cells of a line above the rows of a table, one for each of its columns.
 *
 * <p><b>Threading:</b> any thread.
 */
final class HeaderCells {

    /** Prose with commas in it has longer cells than names are. */
    private static final int LONGEST_OF_MORE = 24;

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)+");

    private static final Pattern SETTING = Pattern.compile("[^:]+: ?\\S*\\d\\S*");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private HeaderCells() {}

    /** The cells of a line, one for each column, if they can name them; else none. */
    static List<String> of(Grid grid, int at, Section section, List<byte[]> lines) {
        Grid.Line line = grid.line(at);
        if (line.count() == 0) {
            return List.of();
        }
        List<String> ruled = grid.dialect().isBlank() ? overRule(grid, at, section, lines) : List.of();
        if (!ruled.isEmpty()) {
            return ruled;
        }
        boolean isRightAbove = at == section.first() - 1;
        if (isRightAbove && HeaderWords.areNameAndUnit(line.cells(), section)) {
            return line.cells();
        }
        List<String> cells = isRightAbove && mayHaveFewer(line, section)
                ? line.cells()
                : aligned(line, section, grid.dialect(), hasRowNames(lines, at, section));
        boolean lacksName = grid.dialect().isBlank() && line.count() == section.columns() - 1;
        if (lacksName && section.dateAndClock() < 0 && areElsewhere(lines.get(at), lines.get(section.first()))) {
            return List.of();
        }
        // People write names between blanks into a comment, and boards above numbers between tabs.
        boolean mayBeBlanks =
                line.kind() == Grid.LineKind.COMMENT || grid.dialect().delimiter() == '\t';
        if (cells.isEmpty() && mayBeBlanks && !grid.dialect().isBlank()) {
            Grid between = Grid.of(List.of(lines.get(at)), Fields.BLANKS, section.times());
            List<String> words = between.line(0).cells();
            boolean hasUnits = words.stream().anyMatch(cell -> cell.startsWith("[") || cell.startsWith("("));
            // cpu: Intel(R) Xeon(R) CPU
            boolean isLabelled = !words.isEmpty() && words.get(0).endsWith(":");
            cells = hasUnits || isLabelled ? cells : aligned(between.line(0), section, between.dialect(), false);
        }
        return cells;
    }

    /**
     * The names over a rule that has a piece for each column, {@code ------ ---- ---}: each is what stands over its piece, blanks
     * included; none if there is no such rule right below, or a word stands beside all pieces.
     */
    private static List<String> overRule(Grid grid, int at, Section section, List<byte[]> lines) {
        if (at + 1 >= section.first() || grid.line(at + 1).kind() != Grid.LineKind.RULE || section.columns() < 2) {
            return List.of();
        }
        String header = new String(lines.get(at), StandardCharsets.UTF_8);
        List<MatchResult> pieces = WORD.matcher(new String(lines.get(at + 1), StandardCharsets.UTF_8))
                .results()
                .toList();
        if (pieces.size() != section.columns()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (MatchResult piece : pieces) {
            int end = Math.min(header.length(), piece.end());
            names.add(piece.start() < end ? header.substring(piece.start(), end).strip() : "");
        }
        // A name that is cut by the end of its piece is no name.
        boolean areWhole = String.join("", names).replace(" ", "").equals(header.replaceAll("\\s+", ""));
        return areWhole && names.stream().noneMatch(String::isEmpty) ? names : List.of();
    }

    /** Whether most names stand right above other cells than they would name, if the first cell has none. */
    private static boolean areElsewhere(byte[] header, byte[] row) {
        String names = new String(header, StandardCharsets.UTF_8);
        List<MatchResult> words = WORD.matcher(names).results().toList();
        List<MatchResult> cells =
                WORD.matcher(new String(row, StandardCharsets.UTF_8)).results().toList();
        int elsewhere = 0;
        for (int i = 1; i < cells.size(); i++) {
            MatchResult cell = cells.get(i);
            boolean isAbove = i <= words.size() && overlap(words.get(i - 1), cell);
            elsewhere += !isAbove && words.stream().anyMatch(word -> overlap(word, cell)) ? 1 : 0;
        }
        return names.strip().contains("  ") && 2 * elsewhere > cells.size() - 1;
    }

    private static boolean overlap(MatchResult one, MatchResult other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Whether quotes stand around the names and around the number of each row, as R writes them. */
    private static boolean hasRowNames(List<byte[]> lines, int at, Section section) {
        byte[] names = lines.get(at);
        return names.length > 0
                && names[0] == '"'
                && section.rows().stream().allMatch(row -> lines.get(row).length > 0 && lines.get(row)[0] == '"');
    }

    private static List<String> aligned(Grid.Line line, Section section, Dialect dialect, boolean hasRowNames) {
        List<String> cells = line.cells();
        int columns = section.columns();
        int count = cells.size();
        List<CellKind> kinds = line.kinds();
        if (count == columns + 1 && dialect.isBlank() && cells.get(0).endsWith(":") && !section.isText(0)) {
            // avg-cpu:  %user   %nice
            String prefix = cells.get(0).substring(0, cells.get(0).length() - 1) + " ";
            cells = cells.subList(1, count).stream().map(prefix::concat).toList();
            kinds = kinds.subList(1, count);
        } else if (count == columns + 1 && dialect.isBlank() && section.isText(columns - 1)) {
            // Mounted on
            cells = new ArrayList<>(cells.subList(0, columns));
            cells.set(
                    columns - 1,
                    line.cells().get(columns - 1) + " " + line.cells().get(columns));
            kinds = kinds.subList(0, columns);
        } else if (count == columns - 1
                && dialect.isBlank()
                && !hasBars(cells)
                && (section.isText(0) || hasRowNames || section.dateAndClock() >= 0)) {
            // No name for the labels, or one for a date and a time of day.
            int doubled = section.dateAndClock();
            cells = new ArrayList<>(cells);
            kinds = new ArrayList<>(kinds);
            cells.add(Math.max(0, doubled), doubled < 0 ? "" : cells.get(doubled));
            kinds.add(Math.max(0, doubled), doubled < 0 ? CellKind.MISSING : kinds.get(doubled));
        } else if (count == columns - 1 && line.endsInDelimiter()) {
            // The last column has no name, or no unit.
            cells = new ArrayList<>(cells);
            kinds = new ArrayList<>(kinds);
            cells.add("");
            kinds.add(CellKind.MISSING);
        } else if (count != columns && !mayHaveMore(line, section, dialect) && !isFirstRows(line, section, dialect)) {
            return List.of();
        }
        return canName(cells, kinds, section, dialect) && !isProse(cells, dialect) ? cells : List.of();
    }

    /** Whether a sentence tells where something is: {@code Running 30s test @ http://localhost/}. */
    private static boolean isProse(List<String> cells, Dialect dialect) {
        return dialect.isBlank() && cells.stream().anyMatch(cell -> cell.indexOf("://") > 0);
    }

    /** Bars part names, too: {@code face |bytes}. */
    private static boolean hasBars(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.indexOf('|') >= 0);
    }

    /** Whether names may stand beyond the cells of the rows, of which the last are missing. */
    private static boolean mayHaveMore(Grid.Line line, Section section, Dialect dialect) {
        if (line.count() <= section.columns() || dialect.isBlank()) {
            return false;
        }
        return section.endsInDelimiter()
                || (section.columns() > 1 && line.cells().stream().allMatch(cell -> cell.length() <= LONGEST_OF_MORE));
    }

    /** Whether the first row has as many cells, and only later ones more. */
    private static boolean isFirstRows(Grid.Line line, Section section, Dialect dialect) {
        Grid.Line first = section.grid().line(section.first());
        return line.count() > 1
                && line.count() < section.columns()
                && line.count() == first.count()
                && !dialect.isBlank()
                && !first.endsInDelimiter()
                && CommaTwice.dialect(section) == null;
    }

    /**
     * Whether words right above the rows name the first of more columns: they are over numbers or times, and no label with its
     * value among others of that kind.
     */
    private static boolean mayHaveFewer(Grid.Line line, Section section) {
        Grid grid = section.grid();
        int first = section.first();
        boolean isSetting = line.count() == 2
                && (section.columns() > 3 || (first > 1 && grid.line(first - 2).count() == 2));
        return !isSetting
                && !grid.dialect().isBlank()
                && line.kind() == Grid.LineKind.CELLS
                && line.count() > 1
                && line.count() < section.columns()
                && line.count(CellKind.TEXT) == line.count()
                && line.cells().stream().allMatch(cell -> cell.length() <= LONGEST_OF_MORE)
                && !areOverTexts(section, line.count())
                && CommaTwice.dialect(section) == null;
    }

    /** Whether nothing but texts stands in so many first columns. */
    private static boolean areOverTexts(Section section, int count) {
        for (int i = 0; i < count; i++) {
            if (section.isValue(i) || section.isTime(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether they are labels with their values, each of which holds a digit. */
    private static boolean areSettings(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.contains(": "))
                && cells.stream().allMatch(cell -> SETTING.matcher(cell.strip()).matches());
    }

    /** Whether there is text where the rows have numbers or times. */
    private static boolean canName(List<String> cells, List<CellKind> kinds, Section section, Dialect dialect) {
        boolean named = false;
        if (areSettings(cells) || (!dialect.isBlank() && sayNothing(cells, kinds))) {
            return false;
        }
        for (int i = 0; i < kinds.size(); i++) {
            // Settings above may have other marks than the rows.
            CellKind kind = NUMBER.matcher(cells.get(i)).matches() ? CellKind.NUMBER : kinds.get(i);
            boolean overValues = i < section.columns() && (section.isValue(i) || section.isTime(i));
            boolean overAmounts = overValues && section.count(CellKind.QUANTITY, i) > 0;
            if (overAmounts && (kind == CellKind.QUANTITY || isAmount(cells.get(i)))) {
                return false;
            }
            if (kind == CellKind.TEXT
                    || kind == CellKind.QUANTITY
                    || (kind == CellKind.MISSING && isWord(cells.get(i)))) {
                named |=
                        overValues || (i < section.columns() && section.isEmpty(i) && HeaderWords.isUnit(cells.get(i)));
            } else if (i < section.columns()
                    && kind == CellKind.NUMBER
                    && (dialect.isBlank() || !section.isEmpty(i))
                    && (dialect.isBlank() || !isYear(cells.get(i)) || i == 0)) {
                return false;
            } else if (i < section.columns() && kind == CellKind.TIME && (!dialect.isBlank() || !section.isTime(i))) {
                // Tools write a time before names, but between blanks.
                return false;
            }
        }
        return named;
    }

    /** A number with words of its own stands for no name where numbers with units are below it. */
    private static boolean isAmount(String cell) {
        String text = cell.strip();
        return text.indexOf(' ') > 0
                && text.substring(0, text.indexOf(' '))
                        .chars()
                        .allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }

    private static boolean isWord(String cell) {
        return cell.length() > 1 && Character.isLetter(cell.charAt(0));
    }

    /** Whether words stand for nothing, or one does in several cells, as in the row of a fan that is not there; names differ. */
    private static boolean sayNothing(List<String> cells, List<CellKind> kinds) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            String word = cells.get(i).strip();
            if (kinds.get(i) == CellKind.MISSING && isWord(word) && (word.indexOf(' ') > 0 || !words.add(word))) {
                return true;
            }
        }
        return false;
    }

    /** Years are names, beside words. */
    private static boolean isYear(String cell) {
        return cell.length() == 4 && (cell.startsWith("19") || cell.startsWith("20"));
    }
}
