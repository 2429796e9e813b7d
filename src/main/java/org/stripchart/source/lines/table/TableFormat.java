// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.cell.Summary;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.Column;
import org.stripchart.source.lines.layout.Dialect;
import org.stripchart.source.lines.layout.Grid;
import org.stripchart.source.lines.layout.HeaderMatch;
import org.stripchart.source.lines.layout.RowCells;
import org.stripchart.source.lines.layout.TableFinder;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.lines.layout.TableX;

/**
 * Reads the rows of tables whose layouts are known: one, or several that take turns as tools print them.
 *
 * <p><b>Cells:</b> an empty one, a dash, {@code N/A} and the like are no point, {@code nan} is a gap. A cell that does not
 * fit costs itself and is counted; the others of its row are read.
 *
 * <p><b>Rows:</b> a row with more cells than there are columns adds columns. One with fewer lacks the last ones, but is
 * rejected where blanks delimit: nobody knows which are missing.
 *
 * <p><b>Headers:</b> a known header begins its table again. Any other is for whoever finds tables; in a comment it is told as
 * a remark, if the names stood in one.
 *
 * <p>More than 300 lines, since whose turn it is and which row is whose are decided together.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class TableFormat implements LineFormat {

    /** More tables than any tool prints in turns. */
    private static final int MOST_TABLES = 64;

    /** So many tables and steps of them may take turns. */
    private static final int MOST_OF_STEPS = 4 * MOST_TABLES;

    private final List<Table> tables = new ArrayList<>();
    private final List<TableLayout> layouts;
    private final RowCells cells = new RowCells();
    private final NumberParser numbers = new NumberParser();
    private @Nullable Table current;
    /** What has come since the latest row, of the settings above the names. */
    private final Map<String, String> settings = new LinkedHashMap<>();

    TableFormat(List<TableLayout> layouts) {
        this.layouts = new ArrayList<>(layouts);
    }

    /**
     * Returns what reads the table among those lines, or null if there is none.
     *
     * @param givenNames of the columns, before those of a header
     * @param rows which x the user wants; nothing is put into it
     */
    public static @Nullable TableFormat find(List<byte[]> lines, List<String> givenNames, RowWriter rows) {
        TableLayout layout = new TableFinder(givenNames, rows.times()).find(lines, rows);
        return layout == null ? null : new TableFormat(List.of(layout));
    }

    /** Returns the line, counted from 0, in which the table that was found begins, with its header. */
    public int first() {
        return layouts.get(0).first();
    }

    /** Returns the line, counted from 0, of the first row of the table that was found. */
    public int firstRow() {
        return layouts.get(0).firstRow();
    }

    /** Whether blanks part its cells, and its rows are of several devices or processes. */
    public boolean isOfDevices() {
        TableLayout layout = layouts.get(0);
        return layout.dialect().isBlank() && layout.isLabelled();
    }

    /** Whether the rows of the table that was found tell their x. */
    public boolean tellsX() {
        return layouts.get(0).x() != null;
    }

    /** Whether two rows are enough to be sure of the table that was found. */
    public boolean isClear() {
        return layouts.get(0).isClear();
    }

    /** Whether the table that was found has several names, of which some differ. */
    public boolean hasNames() {
        List<String> header = layouts.get(0).header();
        return layouts.get(0).columns().size() > 1 && new HashSet<>(header).size() > 1;
    }

    /** Takes over the tables of another one, and begins the first of them. */
    public void adopt(TableFormat other) {
        // A name that comes again means the newer table.
        for (TableLayout layout : other.layouts) {
            int known = indexOf(layout.header());
            if (known >= 0 && !layout.header().isEmpty()) {
                remove(known);
            }
            layouts.add(0, layout.beside(layouts));
        }
        while (layouts.size() > MOST_TABLES) {
            remove(layouts.size() - 1);
        }
        current = null;
    }

    /** Whether it has a table with the header of the other one. */
    public boolean knows(TableFormat other) {
        List<String> header = other.layouts.get(0).header();
        return !header.isEmpty() && indexOf(header) >= 0;
    }

    private void remove(int index) {
        TableLayout layout = layouts.remove(index);
        tables.removeIf(table -> table.layout().equals(layout));
    }

    private int indexOf(List<String> header) {
        for (int i = 0; i < layouts.size(); i++) {
            if (layouts.get(i).header().equals(header)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String sentence() {
        return words().sentence(line -> line + 1L);
    }

    /** Returns what a person is told of the table that was found last. */
    public TableWords words() {
        return new TableWords(layouts.get(0));
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        Table table = current;
        if (table == null) {
            table = begin(layouts.get(0), layouts.get(0).step(), rows);
        }
        if (table.isPlain() && settings.isEmpty()) {
            if (putPlainRow(bytes, from, to, table, rows)) {
                return rows.commit();
            }
            rows.clear();
        }
        return readSlowly(bytes, from, to, table, rows);
    }

    private Table begin(TableLayout layout, RowWriter rows) {
        String step = settings.isEmpty() ? layout.step() : layout.stepBelow(settings);
        settings.clear();
        return begin(layout, step, rows);
    }

    private Table begin(TableLayout layout, String step, RowWriter rows) {
        numbers.decimalComma(layout.dialect().marks().mayBeComma());
        for (Table table : tables) {
            if (table.layout().equals(layout) && table.step().equals(step)) {
                table.endBlock();
                if (layout.x() instanceof TableX.OfRows steps) {
                    steps.beginAgain();
                }
                current = table;
                return table;
            }
        }
        Table table = new Table(layout, step, rows);
        tables.add(table);
        if (tables.size() > MOST_OF_STEPS) {
            // When it comes again, its series are known.
            tables.remove(0);
        }
        current = table;
        return table;
    }

    /** The hot path: nothing but numbers, in columns that are known. */
    private boolean putPlainRow(byte[] bytes, int from, int to, Table table, RowWriter rows) {
        int[] series = table.series();
        byte delimiter = table.delimiter();
        boolean byBlanks = delimiter == Fields.BLANKS;
        int at = skipBlanks(bytes, from, to, delimiter);
        int column = 0;
        while (column < series.length) {
            int end = numbers.parse(bytes, at, to);
            if (end < 0) {
                return false;
            }
            rows.put(series[column++], numbers.value());
            at = skipBlanks(bytes, end, to, delimiter);
            if (at < to && !byBlanks) {
                if (bytes[at] != delimiter) {
                    return false;
                }
                at = skipBlanks(bytes, at + 1, to, delimiter);
            } else if (at < to && at == end) {
                return false;
            }
            if (at == to) {
                return column >= table.columns();
            }
        }
        return false;
    }

    private Outcome readSlowly(byte[] bytes, int from, int to, Table table, RowWriter rows) {
        int start = from;
        while (start < to && Fields.isBlank(bytes[start])) {
            start++;
        }
        if (start == to) {
            table.endBlock();
            return Outcome.SKIPPED;
        }
        if (bytes[start] == '#') {
            return comment(bytes, start + 1, to, table, rows);
        }
        if (Grid.isRule(bytes, start, to) || Summary.is(bytes, start, to)) {
            return Outcome.SKIPPED;
        }
        // A leading tab delimits an empty cell.
        cells.split(bytes, from, to, table.layout().dialect());
        if (isSetting(table.layout())) {
            settings.put(cells.text(0), cells.text(1));
            return Outcome.SKIPPED;
        }
        if (!settings.isEmpty()) {
            TableLayout known = knownHeader(bytes, from, to);
            begin(known == null ? table.layout() : known, rows).endBlock();
            return known == null ? read(bytes, from, to, rows) : Outcome.SKIPPED;
        }
        Outcome outcome = cells.isAmbiguous() ? Outcome.AMBIGUOUS_COMMA : TableRow.read(cells, table, rows);
        if (!outcome.isRow() && table.layout().isStep(bytes, from, to)) {
            String step = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            begin(table.layout(), step, rows);
            return Outcome.SKIPPED;
        }
        if (outcome == Outcome.NOT_A_NUMBER || outcome == Outcome.FEW_COLUMNS || outcome == Outcome.SHAPE) {
            TableLayout known = knownHeader(bytes, from, to);
            if (known != null) {
                begin(known, rows).endBlock();
                return Outcome.SKIPPED;
            }
        }
        return outcome;
    }

    /** Whether the line that was cut is a setting that stood above the names, most likely above those of a further block. */
    private boolean isSetting(TableLayout layout) {
        boolean mayBe = cells.count() == 2
                && !layout.settings().isEmpty()
                && layout.settings().containsKey(cells.text(0));
        Column.Role first = layout.columns().get(0).role();
        return mayBe
                && (cells.text(0).endsWith(":") || (first != Column.Role.STATE && first != Column.Role.LABEL))
                && !cells.isMissing(1);
    }

    private Outcome comment(byte[] bytes, int from, int to, Table table, RowWriter rows) {
        TableLayout known = knownHeader(bytes, from, to);
        if (known != null) {
            begin(known, rows);
            return Outcome.SKIPPED;
        }
        // Names in comments, where names stood in one, are names.
        boolean mayBegin = table.layout().headerIsComment() && from < to && bytes[from] != '#' && bytes[from] != '!';
        return mayBegin && cutAsHeader(bytes, from, to, table) && isLikeNames(bytes, from, to, table)
                ? Outcome.REMARK
                : Outcome.SKIPPED;
    }

    /** Whether a comment that was cut is no remark: it is cut as the names were, or one column's has as many words. */
    private boolean isLikeNames(byte[] bytes, int from, int to, Table table) {
        List<String> header = table.layout().header();
        if (header.size() > 1) {
            return cells.count() > 1;
        }
        cells.split(bytes, from, to, Dialect.of(Fields.BLANKS));
        return cells.count() == header.get(0).strip().split("\\s+").length;
    }

    /** Whether the line has as many cells as a row of the table that is read, and several. */
    public boolean hasShapeOfRow(byte[] line) {
        TableLayout layout = current == null ? layouts.get(0) : current.layout();
        cells.split(line, 0, line.length, layout.dialect());
        return layout.columns().size() > 1 && cells.count() == layout.columns().size();
    }

    /** Whether labels tell the rows apart, and the line has as many cells as one, parted by more than blanks. */
    public boolean isOddRow(byte[] line) {
        TableLayout layout = current == null ? layouts.get(0) : current.layout();
        return layout.isLabelled() && !layout.dialect().isBlank() && hasShapeOfRow(line);
    }

    /** Whether the line is most likely the header of another block than that which is read. */
    public boolean isAnotherHeader(byte[] line) {
        TableLayout layout = current == null ? layouts.get(0) : current.layout();
        if (layout.header().size() < 2) {
            return false;
        }
        cells.split(line, 0, line.length, layout.dialect());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.count() && i <= layout.header().size(); i++) {
            texts.add(cells.text(i));
        }
        boolean areTimes = layout.x() instanceof TableX.OfTimes && layout.x().column() == 0;
        return HeaderMatch.isAnother(texts, layout.header(), layout.dialect().isBlank(), areTimes);
    }

    private boolean cutAsHeader(byte[] bytes, int from, int to, Table table) {
        cells.split(bytes, from, to, table.layout().dialect());
        for (int i = 0; i < cells.count(); i++) {
            if (cells.isNumber(i) || cells.isMissing(i)) {
                return false;
            }
        }
        return Names.isText(bytes, from, to);
    }

    /** The layout of which that line is the header, but for times in it. */
    private @Nullable TableLayout knownHeader(byte[] bytes, int from, int to) {
        // By number, since an iterator for each comment is garbage.
        for (int i = 0; i < layouts.size(); i++) {
            TableLayout layout = layouts.get(i);
            if (layout.header().isEmpty() || !HeaderMatch.mayBe(bytes, from, to, layout)) {
                continue;
            }
            cells.split(bytes, from, to, layout.dialect());
            if (HeaderMatch.isHeader(cells, layout) || HeaderMatch.isBelow(cells, layout)) {
                return layout;
            }
        }
        return null;
    }

    private static int skipBlanks(byte[] bytes, int from, int to, byte delimiter) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || (bytes[at] == '\t' && delimiter != '\t'))) {
            at++;
        }
        return at;
    }

    @Override
    public void restart() {
        Table table = current;
        if (table != null) {
            table.endBlock();
        }
    }
}
