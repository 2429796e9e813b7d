// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;

/**
 * Finds out of a row, and of the heading above it, the delimiter and the columns of a table.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TableFinder {

    /** One column so far, in which any delimiter may come up. */
    static final byte UNDECIDED = 0;

    private static final byte[] DELIMITERS = {';', '\t', ',', Fields.BLANKS};

    private final List<String> givenNames;
    private final Cells cells;

    private @Nullable Table table;
    private byte delimiter = UNDECIDED;

    /**
     * @param givenNames of the columns, before those of a header
     * @param cells to split lines with
     */
    TableFinder(List<String> givenNames, Cells cells) {
        this.givenNames = givenNames;
        this.cells = cells;
    }

    /** The table that was found last, or null. */
    @Nullable
    Table table() {
        return table;
    }

    byte delimiter() {
        return delimiter;
    }

    /**
     * Looks whether the row is the first of a table; nothing changes if it is none.
     *
     * @return whether the heading named the columns
     */
    boolean begin(byte[] bytes, int from, int to, @Nullable Heading above, RowWriter rows) {
        if (table != null && above == null && delimiter != UNDECIDED) {
            return false;
        }
        byte found = delimiterOfNumbers(bytes, from, to);
        if (found >= 0) {
            return withNumbers(found, bytes, above, rows);
        }
        return above != null && (labelled(bytes, from, to, above, rows) || withText(bytes, from, to, above, rows));
    }

    private boolean withNumbers(byte found, byte[] bytes, @Nullable Heading above, RowWriter rows) {
        int columns = cells.count();
        boolean single = found == Fields.BLANKS && columns == 1;
        List<String> names = List.of();
        if (above != null) {
            names = single ? above.onlyName() : above.names(found, columns, cells.joined());
            if (names.isEmpty() && found == Fields.BLANKS) {
                names = above.prefixedNames(columns);
            }
        }
        if (table == null || !names.isEmpty()) {
            delimiter = single ? UNDECIDED : found;
            table = Table.ofColumns(rows, given(names), cells, bytes);
        } else if (delimiter == UNDECIDED && !single) {
            delimiter = found;
        }
        return !names.isEmpty();
    }

    /** The first delimiter that makes the line a row of numbers, with times perhaps, which is then split; or -1. */
    private byte delimiterOfNumbers(byte[] bytes, int from, int to) {
        for (byte candidate : DELIMITERS) {
            if (candidate == Fields.BLANKS || Cells.contains(bytes, from, to, candidate)) {
                cells.split(bytes, from, to, candidate);
                if (areNumbers(bytes)) {
                    return candidate;
                }
            }
        }
        return -1;
    }

    private boolean areNumbers(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < cells.count(); i++) {
            Cells.Kind kind = cells.kind(bytes, i);
            if (kind == Cells.Kind.TEXT) {
                return false;
            }
            count += kind == Cells.Kind.NUMBER ? 1 : 0;
        }
        return count > 0;
    }

    private boolean labelled(byte[] bytes, int from, int to, Heading above, RowWriter rows) {
        cells.split(bytes, from, to, Fields.BLANKS);
        int columns = cells.count() - 1;
        List<String> names = isLabelledRow(bytes, 2, false) ? above.namesAfterLabel(columns) : List.of();
        if (names.isEmpty()) {
            return false;
        }
        delimiter = Fields.BLANKS;
        table = Table.ofLabelledRows(rows, given(names), columns, above.namesLabels(columns));
        return true;
    }

    private boolean withText(byte[] bytes, int from, int to, Heading above, RowWriter rows) {
        for (byte candidate : DELIMITERS) {
            if (candidate != Fields.BLANKS && !Cells.contains(bytes, from, to, candidate)) {
                continue;
            }
            cells.split(bytes, from, to, candidate);
            int numbers = 0;
            int others = 0;
            for (int i = 0; i < cells.count(); i++) {
                Cells.Kind kind = cells.kind(bytes, i);
                numbers += kind == Cells.Kind.NUMBER ? 1 : 0;
                others += kind == Cells.Kind.TEXT || kind == Cells.Kind.TIME ? 1 : 0;
            }
            // Prose is words between blanks, too, and a number may be among them.
            boolean isRow =
                    candidate == Fields.BLANKS ? numbers >= others && startsWithClock(bytes) : others < cells.count();
            List<String> names = isRow ? above.names(candidate, cells.count(), cells.joined()) : List.of();
            if (!names.isEmpty()) {
                delimiter = candidate;
                table = Table.ofColumns(rows, given(names), cells, bytes);
                return true;
            }
        }
        return false;
    }

    private boolean startsWithClock(byte[] bytes) {
        return cells.count() > 0 && Fields.isTimeOfDay(bytes, cells.from(0), cells.to(0));
    }

    /** The names with those that were given in front. */
    private List<String> given(List<String> names) {
        if (givenNames.isEmpty()) {
            return names;
        }
        List<String> all = new ArrayList<>(givenNames);
        if (names.size() > all.size()) {
            all.addAll(names.subList(all.size(), names.size()));
        }
        return all;
    }

    /** Whether the fields are a label, a word unless it may be anything, and then at least that many numbers. */
    boolean isLabelledRow(byte[] bytes, int least, boolean anyLabel) {
        if (cells.count() <= least || !(anyLabel || cells.isWord(bytes, 0))) {
            return false;
        }
        for (int i = 1; i < cells.count(); i++) {
            if (!cells.isNumber(bytes, i) && !cells.isMissing(bytes, i)) {
                return false;
            }
        }
        return Names.isLabel(bytes, cells.from(0), cells.to(0));
    }
}
