// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.HexColumns;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberMarks;
import org.stripchart.source.lines.cell.PhraseText;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Finds a table among the first lines of a text: which delimiter and decimal mark make most of its lines rows, and what
 * stands above them.
 *
 * <p>Each delimiter is tried, and valued as van den Burg, Nazábal and Sutton do (Wrangling messy CSV files by detecting row
 * and type patterns, Data Mining and Knowledge Discovery 33, 2019): by how many lines have the same shape, and by how many
 * of their cells are of a known kind.
 *
 * <p>More than 300 lines, since what stands above a table depends on all that its lines are.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class TableFinder {

    /** The first of those that fit equally well is taken. */
    private static final byte[] DELIMITERS = {
        ';', '\t', ',', '|', Fields.BLANKS, Fields.BARS_AND_BLANKS, Fields.WIDE_BLANKS
    };

    /** A header makes a table more likely. */
    private static final double HEADER_WEIGHT = 1.2;

    /** So much more likely is a table with each further column, up to {@link #MOST_COLUMNS}. */
    private static final double COLUMN_WEIGHT = 0.02;

    private static final int MOST_COLUMNS = 20;

    private final List<String> givenNames;
    private final TimeReader times;

    /**
     * @param givenNames of the columns, before those of a header
     */
    public TableFinder(List<String> givenNames, TimeReader times) {
        this.givenNames = givenNames;
        this.times = times;
    }

    /** A section, and what stands above it. */
    private record Found(Section section, HeaderRows header, double worth) {

        boolean isClean() {
            return header.exist() && section.textColumns() == 0;
        }

        /**
         * Whether it is a table with a header and numbers only that ends before the other begins. Such a table is no preamble:
         * they follow each other, or take turns.
         */
        boolean comesBefore(Found other) {
            List<Integer> rows = section.rows();
            return isClean() && rows.get(rows.size() - 1) < other.first();
        }

        boolean isBetterThan(Found other) {
            return comesBefore(other) || (worth > other.worth && !other.comesBefore(this));
        }

        /** Whether tabs or bars part its cells, so that blanks are in them, and it has no fewer rows than one between blanks. */
        boolean isDelimitedAs(Found other) {
            byte delimiter = section.grid().dialect().delimiter();
            return (delimiter == '\t' || (delimiter == '|' && !section.hasNumbersInTexts()))
                    && other.section.grid().dialect().isBlank()
                    && (header.exist() || section.textColumns() == 0)
                    && section.columns() > 1
                    && (section.rows().size() >= other.section.rows().size()
                            // Names of the next table, of which blanks make more, end none of those between blanks.
                            || (header.exist() && !other.header.exist() && section.first() == other.section.first()));
        }

        int first() {
            return header.exist() ? header.top() : section.first();
        }
    }

    /**
     * Returns the first table, or the one that holds most where a preamble looks like a table; null if there is none.
     *
     * @param rows which x the user wants; nothing is put into it
     */
    @Nullable
    public TableLayout find(List<byte[]> text, RowWriter rows) {
        byte[] separator = separator(text);
        List<byte[]> lines = separator.length == 0 ? text : withoutFirst(text);
        Found best = null;
        for (byte delimiter : separator.length > 0 ? separator : DELIMITERS) {
            if (separator.length > 0 || occurs(lines, delimiter)) {
                Found found = bestOf(Grid.of(lines, delimiter, times), lines);
                // Names of several words are the exception.
                boolean resort = delimiter == Fields.WIDE_BLANKS && best != null && best.header.exist();
                resort |= found != null && best != null && best.isDelimitedAs(found);
                if (found != null && !resort && (best == null || found.isBetterThan(best))) {
                    best = found;
                }
            }
        }
        return best == null ? null : layout(marked(best, lines), lines, rows);
    }

    /** The same, cut by the marks that the numbers in its own rows have: those above may have others. */
    private static Found marked(Found found, List<byte[]> lines) {
        NumberMarks.Evidence evidence = new NumberMarks.Evidence();
        for (int row : found.section.rows()) {
            found.section.grid().line(row).cells().forEach(evidence::add);
        }
        Dialect dialect = found.section.grid().dialect();
        NumberMarks marks = evidence.marks(dialect.delimiter() == ',');
        if (marks.areAs(dialect.marks()) || dialect.isDoubled()) {
            return found;
        }
        Found again = bestOf(Grid.of(lines, dialect.with(marks), found.section.times()), lines);
        return again == null
                        || again.section.rows().size() < found.section.rows().size()
                ? found
                : again;
    }

    /** What states the delimiter is no name. */
    private static List<byte[]> withoutFirst(List<byte[]> text) {
        List<byte[]> lines = new ArrayList<>(text);
        lines.set(0, new byte[0]);
        return lines;
    }

    /** The delimiter that the first line states, as spreadsheets write it: {@code sep=;}. */
    private static byte[] separator(List<byte[]> lines) {
        byte[] first = lines.isEmpty() ? new byte[0] : lines.get(0);
        boolean states = first.length == 5 && first[0] == 's' && first[1] == 'e' && first[2] == 'p' && first[3] == '=';
        return states ? new byte[] {first[4]} : new byte[0];
    }

    private static boolean occurs(List<byte[]> lines, byte delimiter) {
        if (delimiter == Fields.BLANKS) {
            return true;
        }
        if (delimiter == Fields.WIDE_BLANKS) {
            // Without any, what is between wide ones is what is between blanks.
            return contain(lines, (byte) ' ') || contain(lines, (byte) '\t');
        }
        return contain(lines, delimiter == Fields.BARS_AND_BLANKS ? (byte) '|' : delimiter);
    }

    private static boolean contain(List<byte[]> lines, byte wanted) {
        return lines.stream().anyMatch(line -> Cells.contains(line, 0, line.length, wanted));
    }

    private static @Nullable Found bestOf(Grid grid, List<byte[]> lines) {
        List<Found> all = new ArrayList<>();
        for (Section section : SectionRows.in(grid, grid.times())) {
            HeaderRows header = HeaderRows.above(section, lines);
            boolean isOneColumn = !header.exist() && CommaTwice.isOneNumber(section);
            if (!isOneColumn && !CommaTwice.areCut(section, header, lines) && isTable(section, header)) {
                all.add(new Found(section, header, worth(section, header)));
            }
        }
        // Of equals the first.
        Found best = all.stream()
                .reduce((one, other) -> other.worth > one.worth ? other : one)
                .orElse(null);
        if (best == null) {
            return null;
        }
        Dialect doubled = best.header.exist() ? null : CommaTwice.dialect(best.section);
        if (doubled != null) {
            Found found = bestOf(Grid.ofClearRows(lines, doubled, grid.times()), lines);
            return found != null ? found : bestOf(Grid.of(lines, doubled, grid.times()), lines);
        }
        Found above = best;
        if (isOfSettings(above.section) && above.header.exist()) {
            best = all.stream()
                    .filter(found -> found.header.exist()
                            && found.header.first()
                                    > above.section
                                            .rows()
                                            .get(above.section.rows().size() - 1))
                    .findFirst()
                    .orElse(above);
        }
        Found chosen = best;
        Found first = all.stream()
                .filter(found -> found.isClean() && found.section.first() < chosen.section.first())
                .findFirst()
                .orElse(chosen);
        // Blocks of one shape, each with a header of its own, are worth what they are together.
        double together = all.stream()
                .filter(found -> found.isClean() && found.section.columns() == chosen.section.columns())
                .mapToDouble(Found::worth)
                .sum();
        return new Found(first.section, first.header, Math.max(chosen.worth, together));
    }

    /** Whether the rows are labels with a value each, as settings above a table are. */
    private static boolean isOfSettings(Section section) {
        return section.columns() > 1
                && section.isText(0)
                && section.isValue(1)
                && IntStream.range(2, section.columns()).allMatch(section::isEmpty)
                && new HashSet<>(section.texts(0)).size() == section.rows().size();
    }

    /** Prose is words between blanks, too, and numbers may be among them. */
    private static boolean isTable(Section section, HeaderRows header) {
        int texts = section.textColumns();
        if (texts == 0) {
            // Times alone may be times with numbers behind a comma: 22:13:20,69
            boolean areBytes = !header.exist()
                    && section.columns() > 1
                    && section.grid().dialect().isBlank()
                    && PhraseText.areBytes(IntStream.range(0, section.columns())
                            .mapToObj(section::texts)
                            .flatMap(List::stream)
                            .toList());
            return !areBytes && (section.columns() > 1 || !section.isTime(0));
        }
        // Further in than what they are of.
        int label = section.columns() > 2 && section.isEmpty(0) ? 1 : 0;
        if (section.columns() == label + 2
                && section.isText(label)
                && section.texts(label).stream().allMatch(text -> text.endsWith(":"))) {
            // Labels and values.
            return false;
        }
        int values = 0;
        for (int i = 0; i < section.columns(); i++) {
            values += section.isValue(i) ? 1 : 0;
        }
        if (section.grid().dialect().isBlank()) {
            int withTime = values + (section.isTime(0) ? 1 : 0);
            return header.exist()
                    ? values > 0 && withTime >= 2 && (values >= texts - 1 || HeaderWords.areCapitals(header.cells()))
                    : LabelColumns.hasLabelAmongNumbers(section);
        }
        boolean ofStates = values == 0 && section.isTime(0);
        return ofStates
                ? header.exist()
                : values > 0 && (header.exist() || section.rows().size() > 1);
    }

    private static double worth(Section section, HeaderRows header) {
        int texts = section.textColumns() * section.rows().size();
        // Blanks cut a time in two.
        int columns = section.columns() - (section.grid().dialect().isBlank() && section.dateAndClock() >= 0 ? 1 : 0);
        double known = section.values() + (header.exist() ? 0.8 * texts : 0);
        for (int i = 0; i < section.columns(); i++) {
            known += section.count(CellKind.MISSING, i);
        }
        double typed = known / Math.max(1, section.cells());
        return section.rows().size()
                * typed
                * typed
                * (1 + COLUMN_WEIGHT * Math.min(MOST_COLUMNS, columns))
                * (header.exist() ? HEADER_WEIGHT : 1);
    }

    private TableLayout layout(Found found, List<byte[]> lines, RowWriter rows) {
        Section section = found.section;
        HeaderRows header = found.header;
        List<String> names = names(section, header);
        int besides = Column.besides(section, header);
        boolean isCurve = besides > 0 && !Column.beside(section, "Source").isEmpty();
        if (isCurve) {
            names.set(besides, "TIME");
            names.set(besides + 1, Column.beside(section, "Source"));
        }
        TableX x = isCurve && rows.x().wantsX()
                ? new TableX.OfNumbers(besides, "numbers")
                : XColumns.choose(section, header, names, rows);
        int xColumn = x == null ? -1 : x.column();
        int clock = x == null ? -1 : x.second();
        List<List<String>> cells =
                IntStream.range(0, section.columns()).mapToObj(section::texts).toList();
        Set<Integer> hex = section.grid().dialect().isBlank() ? Set.of() : HexColumns.among(names, cells);
        int id = HexColumns.idBeside(hex, names, cells);
        List<Integer> labels = besides > 0
                ? List.of()
                : id >= 0 ? List.of(id) : LabelColumns.of(section, names, xColumn, clock, header);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column.Role role = i == xColumn || i == clock
                    ? Column.Role.X
                    : i < besides
                            ? Column.Role.BESIDE
                            : labels.contains(i)
                                    ? Column.Role.LABEL
                                    : hex.contains(i)
                                            ? Column.Role.HEX
                                            : Column.role(section, i, names.get(i), header.unit(i), labels);
            boolean hasUnits = i < section.columns() && Column.hasUnits(section, i);
            // What has not come yet may have some.
            boolean isOpen = i >= section.columns() || section.isEmpty(i);
            boolean mayHaveUnits = hasUnits || isOpen;
            // What the cells tell goes before what the header tells: 34Mi under "MEMORY(bytes)".
            String unit = isCurve && i == besides + 1 ? Column.beside(section, "Vertical Units") : header.unit(i);
            unit = role == Column.Role.SPAN ? "s" : unit;
            columns.add(new Column(names.get(i), hasUnits ? "" : unit, header.group(i), role, mayHaveUnits, isOpen));
        }
        Dialect dialect = section.grid().dialect();
        boolean isDoubtful = header.exist() ? CommaTwice.areLongRows(section) : CommaTwice.mayBeDecimal(section);
        return new TableLayout(
                isDoubtful ? dialect.with(NumberMarks.DOUBTFUL_POINT) : dialect,
                columns,
                x,
                header.cells(),
                header.below(section),
                header.isComment(),
                header.exist() ? header.top() : section.firstLike(),
                header.exist() ? header.last() + 1 : section.firstLike(),
                isClear(section, names, labels, header.exist())
                        && (x != null || !header.exist() || !LabelColumns.mayBeSettings(section, labels))
                        && (x != null || !Spans.mayBecome(section, header, names, rows)),
                labels.size() == 1 && section.count(CellKind.TEXT, labels.get(0)) == 0,
                x == null && isCyclic(section, labels),
                header.exist() ? header.first() : -1,
                header.unitsLine(),
                header.step(lines),
                labels.isEmpty() ? Set.of() : LabelColumns.firstWordsAbove(section, header),
                Grid.settings(section.grid(), header));
    }

    /** Whether all labels come again in their order, behind one that comes once, and another of them comes several times in it. */
    private static boolean isCyclic(Section section, List<Integer> labels) {
        List<List<String>> keys = IntStream.range(0, section.rows().size())
                .mapToObj(row -> labels.stream()
                        .map(column -> section.texts(column).get(row))
                        .toList())
                .toList();
        int length = labels.isEmpty() ? -1 : keys.subList(1, keys.size()).indexOf(keys.get(0)) + 1;
        boolean mayBe = length > 2 && 2 * length <= keys.size();
        boolean isDoubled = mayBe && keys.subList(0, length).stream().distinct().count() < length;
        return isDoubled
                && IntStream.range(length, keys.size())
                        .allMatch(row -> keys.get(row).equals(keys.get(row - length)));
    }

    private static boolean isClear(Section section, List<String> names, List<Integer> labels, boolean hasHeader) {
        int texts = section.textColumns();
        boolean isBlock = section.grid().dialect().isBlank() && !labels.isEmpty() && hasHeader;
        return (texts == labels.size() || texts == 0 || isBlock)
                && (!labels.isEmpty() || !LabelColumns.mayCycle(section, names))
                && !LabelColumns.mayBeKeys(section, labels);
    }

    /** The given names before those of the header; a column without a name is called by its place. */
    private List<String> names(Section section, HeaderRows header) {
        int count = Math.max(section.columns(), header.names().size());
        int others = 0;
        for (int i = 0; i < section.columns(); i++) {
            others += section.isTime(i) ? 0 : 1;
        }
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (i < givenNames.size()) {
                names.add(givenNames.get(i));
            } else if (i < header.names().size()) {
                names.add(header.names().get(i));
            } else {
                // Beside a time, one column is as alone as without.
                names.add(others == 1 ? Names.unnamed(1, 1) : Names.unnamed(i + 1, count));
            }
        }
        return names;
    }
}
