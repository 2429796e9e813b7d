// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.Column;
import org.stripchart.source.lines.layout.RowCells;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.lines.layout.TableX;
import org.stripchart.source.rows.LabelTable;

/**
 * The series of a table's columns.
 *
 * <p>In a labelled table, the labels of a row go before the names of its columns: {@code vda r/s}. Rows whose labels differ
 * are of one moment, until a label comes again.
 *
 * <p>More than 300 lines, since the series of columns, states and labels share the block that a row belongs to.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Table {

    private final TableLayout layout;
    private final String step;
    private final RowWriter rows;
    private final List<Integer> labelColumns = new ArrayList<>();
    private final boolean plain;
    private final int columns;
    private final byte delimiter;
    /** By column, the one that tells the unit of its numbers; -1 if none does. */
    private final int[] units;

    private int[] series = new int[0];
    /** By column of texts. */
    private final int[] numbersOf;

    /** The series of the texts in columns of texts, by column, as far as such came. */
    private final int[] statesOf;

    private final LabelTable labels = new LabelTable();
    private final List<int[]> seriesByLabel = new ArrayList<>();
    private final List<String> labelNames = new ArrayList<>();
    /** The block in which each label was seen last. */
    private int[] seenIn = new int[16];

    private int block;
    private boolean blockIsEmpty = true;
    private final RowLabel label = new RowLabel();
    /** The number of the label of the latest row; below 0 if there is no room for it. */
    private int labelled;

    /**
     * @param step the line above its rows that {@link TableLayout#step} tells of; empty if there is none
     */
    Table(TableLayout layout, String step, RowWriter rows) {
        this.layout = layout;
        this.step = step;
        this.rows = rows;
        this.columns = layout.columns().size();
        this.delimiter = layout.dialect().delimiter();
        this.numbersOf = new int[layout.columns().size()];
        Arrays.fill(numbersOf, LabelTable.ABSENT);
        this.statesOf = numbersOf.clone();
        this.units = IntStream.range(0, columns).map(layout::unitOf).toArray();
        for (int i = 0; i < layout.columns().size(); i++) {
            if (layout.columns().get(i).role() == Column.Role.LABEL) {
                labelColumns.add(i);
            }
        }
        rows.x().forgetTime();
        boolean isPlain = labelColumns.isEmpty()
                && layout.dialect().isPlain()
                && !rows.times().isPattern();
        if (labelColumns.isEmpty()) {
            while (series.length < layout.columns().size() && !rows.isFull()) {
                addColumn();
            }
        } else if (layout.x() != null) {
            rows.foundTime();
        }
        for (Column column : layout.columns()) {
            // A number without a unit may not be in that of the others.
            isPlain &= !column.hasUnits() && (column.role() == Column.Role.NUMBER || column.role() == Column.Role.X);
        }
        this.plain = isPlain && (layout.x() == null || layout.x() instanceof TableX.OfNumbers);
    }

    TableLayout layout() {
        return layout;
    }

    String step() {
        return step;
    }

    /** The name of the series of a column, with what is told of the step: {@code V(out) R=1K}. */
    private String name(Column column) {
        return TableLayout.nameInStep(column.name(), step);
    }

    /** How many columns a row has, unless more have come up since. */
    int columns() {
        return columns;
    }

    /** What stands between the cells. */
    byte delimiter() {
        return delimiter;
    }

    Column.Role role(int column) {
        return column < columns() ? layout.columns().get(column).role() : Column.Role.NUMBER;
    }

    /** Whether the numbers of a column may have units behind them. */
    boolean hasUnits(int column) {
        return column < columns() && layout.columns().get(column).hasUnits();
    }

    /** The column that tells the unit of the numbers in that one; -1 if none does. */
    int unitOf(int column) {
        return column < columns() ? units[column] : -1;
    }

    /** Whether no text has come yet in a column of states. */
    boolean isNewState(int column) {
        return !isLabelled() && hasStates(column) && statesOf[column] == LabelTable.ABSENT;
    }

    /** Whether nothing had come in a column when the table was found. */
    boolean isOpen(int column) {
        return column < columns() && layout.columns().get(column).isOpen();
    }

    /** Whether the texts of a column are states. What tools tell in words of each of their devices or processes is not. */
    boolean hasStates(int column) {
        return role(column) == Column.Role.STATE
                && !(isLabelled() && layout.dialect().isBlank());
    }

    /** Whether numbers came first in a column in which nothing stood at first: a word among them is none. */
    boolean holdsNumbers(int column) {
        return column < columns()
                && !isLabelled()
                && isOpen(column)
                && numbersOf[column] != LabelTable.ABSENT
                && statesOf[column] == LabelTable.ABSENT;
    }

    /** Whether a mark of overload is a state, as others of its column are: {@code OL} says that a UPS is on line. */
    boolean isState(int column, RowCells cells) {
        return hasStates(column)
                && MissingValue.mayBeState(cells.line(), cells.from(column), cells.to(column))
                && (isLabelled()
                        || statesOf[column] != LabelTable.ABSENT
                        || layout.columns()
                                .get(column)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .contains("stat"));
    }

    /** The last of the columns that hold labels. */
    int lastLabel() {
        return labelColumns.get(labelColumns.size() - 1);
    }

    boolean isLabelled() {
        return !labelColumns.isEmpty();
    }

    /** Whether a row behind a blank line is most likely none: a line that begins so stood above the names. */
    boolean isAsAbove(RowCells cells) {
        return blockIsEmpty && !layout.above().isEmpty() && layout.above().contains(cells.text(0));
    }

    /** Whether a row is numbers only. */
    boolean isPlain() {
        return plain;
    }

    /** The series by column, as far as columns have come up. */
    int[] series() {
        return series;
    }

    /** The series of a column, which may be a new one at the end, if there is room. */
    int series(int column) {
        while (column >= series.length && !rows.isFull()) {
            addColumn();
        }
        return column < series.length ? series[column] : RowWriter.NO_ROOM;
    }

    /** Whether a column of texts takes numbers when they come. */
    boolean takesNumbers() {
        return !layout.dialect().isBlank();
    }

    /** The series of the numbers in a column of texts. */
    int numbersOf(int column) {
        if (isLabelled()) {
            return labelled < 0
                    ? RowWriter.NO_ROOM
                    : rows.label(labelNames.get(labelled) + " "
                            + name(layout.columns().get(column)));
        }
        if (numbersOf[column] == LabelTable.ABSENT) {
            numbersOf[column] = numbered(column);
        }
        return numbersOf[column];
    }

    /** Puts the text in a column of states. */
    void putState(int column, int ofLabel, RowCells cells) {
        int number = isLabelled() ? statesOf(ofLabel, column) : statesOf(column);
        if (cells.isQuoted(column)) {
            byte[] text = cells.text(column).getBytes(StandardCharsets.UTF_8);
            rows.putState(number, text, 0, text.length);
        } else {
            rows.putState(number, cells.line(), cells.from(column), cells.to(column, columns()));
        }
    }

    /** The series of the texts in a column, made when the first comes: the name is that of what came first. */
    private int statesOf(int column) {
        if (statesOf[column] == LabelTable.ABSENT) {
            statesOf[column] = rows.place(rows.state(name(layout.columns().get(column))), column);
        }
        return statesOf[column];
    }

    /** The same of the row that was labelled last, if it has a number yet. */
    private int statesOf(int known, int column) {
        if (known == LabelTable.ABSENT && labelled >= 0) {
            String name = labelNames.get(labelled) + " " + name(layout.columns().get(column));
            seriesByLabel.get(labelled)[column] = rows.state(name);
        }
        return labelled < 0 ? RowWriter.NO_ROOM : seriesByLabel.get(labelled)[column];
    }

    private int numbered(int column) {
        Column known = layout.columns().get(column);
        int number = rows.x().isColumn(column + 1, known.name()) ? RowWriter.X : rows.number(name(known));
        tell(number, known);
        return number;
    }

    /** Says what the header tells of a series. */
    private void tell(int number, Column column) {
        if (number >= 0) {
            rows.unit(number, column.unit());
            rows.group(number, column.group());
        }
    }

    private void addColumn() {
        int column = series.length;
        series = Arrays.copyOf(series, column + 1);
        series[column] = number(column);
    }

    private int number(int column) {
        if (column >= columns()) {
            return rows.column(column + 1, Names.unnamed(column + 1, columns()));
        }
        Column known = layout.columns().get(column);
        boolean isX = known.role() == Column.Role.X;
        if (isX && layout.x() != null && layout.x().column() == column) {
            return rows.foundTime();
        }
        if (!known.role().isNumber()) {
            return rows.x().isColumn(column + 1, known.name()) ? RowWriter.X : RowWriter.LEFT_OUT;
        }
        return known.isOpen() ? numbered(column) : rows.place(numbered(column), column);
    }

    /** Notes the label of a row, and returns its series by column, for {@link #columns} columns. */
    int[] label(RowCells cells) {
        label.clear();
        for (int column : labelColumns) {
            // Beside the number of a process, the first word says enough of it.
            label.add(cells, column, labelColumns.size() == 1 ? cells.to(column, columns()) : cells.to(column));
        }
        int known = numberOfLabel();
        if (known == 0 && layout.isCyclic()) {
            endBlock();
        }
        for (int n = 2; layout.isCyclic() && known >= 0 && seenIn[known] == block; n++) {
            label.number(n);
            known = numberOfLabel();
        }
        labelled = known;
        return known < 0 ? noRoom() : seriesByLabel.get(known);
    }

    private int numberOfLabel() {
        int known = label.in(labels);
        return known == LabelTable.ABSENT ? addLabel() : known;
    }

    /** Takes the row that was labelled last for one, and returns whether it is of the same moment as the one before. */
    boolean joinBlock() {
        if (labelled < 0) {
            return !blockIsEmpty;
        }
        boolean joins = seenIn[labelled] != block && !blockIsEmpty;
        if (seenIn[labelled] == block) {
            block++;
        }
        blockIsEmpty = false;
        seenIn[labelled] = block;
        return joins;
    }

    /** Says that the rows that follow are of another moment. */
    void endBlock() {
        if (!blockIsEmpty) {
            block++;
            blockIsEmpty = true;
        }
    }

    private int[] noRoom() {
        int[] none = new int[columns()];
        Arrays.fill(none, RowWriter.NO_ROOM);
        return none;
    }

    /** Returns the number of the label, or -1 if there is no room. */
    private int addLabel() {
        if (rows.isFull()) {
            return -1;
        }
        String name = label.text(layout.hasNumberedLabels() ? "all" : "row");
        boolean isNumber = name.chars().allMatch(Character::isDigit);
        String text = isNumber && layout.hasNumberedLabels()
                ? layout.columns().get(labelColumns.get(0)).name() + " " + name
                : name;
        int[] added = new int[columns()];
        boolean hasRoom = false;
        for (int i = 0; i < added.length; i++) {
            Column column = layout.columns().get(i);
            if (column.role().isNumber()) {
                added[i] = rows.label(layout.isNamedByLabel() ? text : text + " " + name(column));
                tell(added[i], column);
            } else if (hasStates(i)) {
                added[i] = LabelTable.ABSENT;
            } else {
                added[i] = column.role() == Column.Role.X ? RowWriter.X : RowWriter.LEFT_OUT;
                continue;
            }
            hasRoom |= added[i] != RowWriter.NO_ROOM;
        }
        int number = seriesByLabel.size();
        if (!hasRoom || !label.addTo(labels, number)) {
            return -1;
        }
        seriesByLabel.add(added);
        labelNames.add(text);
        if (number == seenIn.length) {
            seenIn = Arrays.copyOf(seenIn, 2 * number);
        }
        seenIn[number] = -1;
        return number;
    }
}
