// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of a table: how its rows are cut, and what its columns are.
 *
 * @param dialect of its rows
 * @param columns from the first
 * @param x what tells the x, or null if nothing in the rows does
 * @param header the cells of the line of names, by which it is known again; empty if there is none
 * @param below the cells of the lines between the names and the rows: units and kinds
 * @param headerIsComment whether the names stand in a comment
 * @param first the line, counted from 0, in which the table begins, with its header
 * @param firstRow the line, counted from 0, of its first row
 * @param isClear whether two rows are enough to be sure of it
 * @param hasNumberedLabels whether the only label of a row is a number, which says nothing without its column's name
 * @param isCyclic whether rows come in the same order again and again, from the first label on, which comes once, while another comes
 *     several times: those are of different things
 * @param namesLine the line, counted from 0, in which the names stand, or -1
 * @param step text between the names and the rows that may come again with others behind its colon, {@code Step Information:
 *     R=1K}: the rows below it are of other series; empty if there is none
 * @param unitsLine the line, counted from 0, in which the units stand, or -1
 * @param above how the lines above the names of a labelled table begin, where no row begins so
 * @param settings right above the names, by their labels: other ones, above the names once more, are of other series
 */
public record TableLayout(
        Dialect dialect,
        List<Column> columns,
        @Nullable TableX x,
        List<String> header,
        List<List<String>> below,
        boolean headerIsComment,
        int first,
        int firstRow,
        boolean isClear,
        boolean hasNumberedLabels,
        boolean isCyclic,
        int namesLine,
        int unitsLine,
        String step,
        Set<String> above,
        Map<String, String> settings) {

    /** Behind what tells the steps apart, it is of no use. */
    private static final Pattern COUNT_OF_STEPS = Pattern.compile("\\s*\\(Step: \\d+/\\d+\\)$");

    public TableLayout {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        below = List.copyOf(below);
        above = Set.copyOf(above);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Returns what a column of that name is called below the line that tells the step; empty if there is none. */
    public static String nameInStep(String name, String step) {
        String text = step.substring(step.indexOf(':') + 1).strip();
        String bare = COUNT_OF_STEPS.matcher(text).replaceFirst("");
        return step.isEmpty() || step.endsWith("(Step: 1/1)") ? name : name + " " + (bare.isEmpty() ? text : bare);
    }

    /** Whether the only number beside a label is what the label names, since there is no header. */
    public boolean isNamedByLabel() {
        return header.isEmpty()
                && columns.stream().filter(column -> column.role().isNumber()).count() == 1;
    }

    /** Whether a line begins as the one of the first step does. */
    public boolean isStep(byte[] bytes, int from, int to) {
        int colon = step.indexOf(':');
        boolean isStep = colon > 0 && to - from > colon;
        for (int i = 0; isStep && i <= colon; i++) {
            isStep = bytes[from + i] == step.charAt(i);
        }
        return isStep;
    }

    /**
     * Returns the same with other names for those columns whose names another table has that is of something else: most of
     * its names are others. A table that has only got a column more goes on with its series.
     */
    public TableLayout beside(List<TableLayout> others) {
        List<Column> renamed = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; column.role().isSeries() && isTaken(name, others); n++) {
                name = column.name() + " " + n;
            }
            renamed.add(
                    new Column(name, column.unit(), column.group(), column.role(), column.hasUnits(), column.isOpen()));
        }
        return new TableLayout(
                dialect,
                renamed,
                x,
                header,
                below,
                headerIsComment,
                first,
                firstRow,
                isClear,
                hasNumberedLabels,
                isCyclic,
                namesLine,
                unitsLine,
                step,
                above,
                settings);
    }

    /**
     * Returns what tells the rows below other settings apart, in the form of a {@link #step}; that of this layout if they are
     * the same.
     */
    public String stepBelow(Map<String, String> others) {
        String told = "";
        for (Map.Entry<String, String> other : others.entrySet()) {
            String label = other.getKey().endsWith(":")
                    ? other.getKey().substring(0, other.getKey().length() - 1)
                    : other.getKey();
            boolean isWord = other.getValue().chars().anyMatch(Character::isLetter);
            boolean isOther = !other.getValue().equals(settings.get(other.getKey()));
            if (isOther && isWord) {
                return label + ": " + other.getValue();
            }
            told = isOther && told.isEmpty() ? label + ": " + label + " " + other.getValue() : told;
        }
        return told.isEmpty() ? step : told;
    }

    private boolean isTaken(String name, List<TableLayout> others) {
        return others.stream().anyMatch(other -> other.seriesNames().contains(name) && isOfAnother(other));
    }

    private boolean isOfAnother(TableLayout other) {
        List<String> names = seriesNames();
        List<String> otherNames = other.seriesNames();
        long shared = names.stream().filter(otherNames::contains).count();
        return !header.isEmpty()
                && !other.header.isEmpty()
                && isLabelled() == other.isLabelled()
                && 2 * shared < Math.min(names.size(), otherNames.size());
    }

    private List<String> seriesNames() {
        return columns.stream()
                .filter(column -> column.role().isSeries())
                .map(Column::name)
                .toList();
    }

    /** Returns the column that tells the unit of the numbers in that one, which stand before it; -1 if none does. */
    public int unitOf(int column) {
        int value = indexOfValue();
        int only = indexOfUnit();
        // Where one column is called so, a unit elsewhere is its, whatever stands beside it.
        return value >= 0 && only >= 0 && unitBehind(value) < 0 ? column == value ? only : -1 : unitBehind(column);
    }

    private int indexOfValue() {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.role() == Column.Role.NUMBER && column.name().equalsIgnoreCase("value")) {
                return i;
            }
        }
        return -1;
    }

    /** The only column of units; -1 if there are more, or none. */
    private int indexOfUnit() {
        int only = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == Column.Role.UNIT) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private int unitBehind(int column) {
        int at = column + 1;
        // Of a value and its greatest and least, all are in that unit.
        while (at < columns.size()
                && columns.get(at).role() == Column.Role.NUMBER
                && HeaderWords.isStatistic(columns.get(at).name())) {
            at++;
        }
        while (at < columns.size() && columns.get(at).role() == Column.Role.STATE) {
            at++;
        }
        return at < columns.size() && columns.get(at).role() == Column.Role.UNIT ? at : -1;
    }

    public boolean isLabelled() {
        return columns.stream().anyMatch(column -> column.role() == Column.Role.LABEL);
    }
}
