// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.NameAndUnit;
import org.stripchart.source.lines.cell.TimeCells;
import org.stripchart.source.lines.time.TimeName;

/**
 * A column of a table.
 *
 * @param name in the header, or one by its place
 * @param unit that the header tells; empty if it tells none
 * @param group that a line above the names puts it into; empty if none does
 * @param role what becomes of its cells
 * @param hasUnits whether cells had units behind their numbers
 * @param isOpen whether nothing has come yet: what comes first decides between numbers and states
 */
public record Column(String name, String unit, String group, Role role, boolean hasUnits, boolean isOpen) {

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d{2}|20\\d{2}|2100");

    /** What columns of years are called. */
    private static final Set<String> YEARS =
            Set.of("year", "years", "jahr", "année", "annee", "año", "anno", "ano", "jaar", "rok", "år", "vuosi", "yr");

    private static final Set<String> PARTS_OF_YEARS =
            Set.of("month", "mo", "monat", "mois", "mes", "quarter", "week", "day", "doy", "dd", "mm");

    /** Less than there may be texts in the head. */
    private static final int NONE = -1_000_000;

    private static final int MOST_BROKEN = 2;

    /** What becomes of the cells of a column. */
    public enum Role {
        /** A point each. */
        NUMBER,
        /** A point each, in hexadecimal digits. */
        HEX,
        /** A point each, in minutes and seconds: {@code 1:23.456}. */
        SPAN,
        /** A state each, until numbers come. */
        STATE,
        /** They tell the x. */
        X,
        /** They tell, with those of other such columns, which series the row is of. */
        LABEL,
        /** Settings that stand beside the table. */
        BESIDE,
        /** They tell the unit of the numbers before them. */
        UNIT,
        /** Nothing. */
        LEFT_OUT;

        /** Whether the cells are numbers. */
        public boolean isNumber() {
            return this == NUMBER || this == HEX || this == SPAN;
        }

        /** Whether the column is a series, or one for each label. */
        public boolean isSeries() {
            return isNumber() || this == STATE;
        }
    }

    /**
     * Returns how many columns at the left are settings beside the table, which has no names then: oscilloscopes write a
     * label and its value before the first rows.
     */
    static int besides(Section section, HeaderRows header) {
        boolean mayBe = !header.exist()
                && !section.grid().dialect().isBlank()
                && section.columns() > 3
                && section.rows().size() > 2
                && section.isText(0)
                && !section.isText(section.columns() - 1);
        List<String> labels = mayBe ? section.samples(0) : List.of();
        if (labels.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
            return 0;
        }
        int last = section.columns();
        while (last > 0 && section.isEmpty(last - 1)) {
            last--;
        }
        int first = last;
        while (first > 0
                && section.count(CellKind.NUMBER, first - 1) == section.rows().size()) {
            first--;
        }
        boolean isMixed = first > 1 && section.isValue(1) && section.count(CellKind.NUMBER, 1) < labels.size();
        return last - first > 1 && first > 1 && (isMixed || section.isText(1)) ? first : 0;
    }

    /** Returns the setting of that label beside a table; empty if there is none. */
    static String beside(Section section, String label) {
        int row = section.texts(0).indexOf(label);
        return row < 0 ? "" : section.texts(1).get(row).strip();
    }

    /** Nothing at all has no unit: {@code 0} among {@code 26G}. */
    static boolean hasUnits(Section section, int column) {
        int units = section.count(CellKind.QUANTITY, column);
        long zeros = section.texts(column).stream().filter("0"::equals).count();
        return units > section.count(CellKind.NUMBER, column) - zeros;
    }

    /**
     * Returns what becomes of the cells of a column that is neither the x nor a label.
     *
     * @param labels the columns that tell which series a row is of
     */
    static Role role(Section section, int column, String name, String unit, List<Integer> labels) {
        boolean labelled = !labels.isEmpty();
        // What has not come yet may be either, unless it is told in which unit it comes.
        boolean isOpen = column >= section.columns() || section.isEmpty(column);
        if (isOpen) {
            return labelled || !unit.isEmpty() || section.grid().dialect().isBlank() ? Role.NUMBER : Role.STATE;
        }
        if (isOfSpans(section, column)) {
            return Role.SPAN;
        }
        if (section.isTime(column) || (labelled && LabelNames.isId(name))) {
            return Role.LEFT_OUT;
        }
        if (isOfUnits(section, column, name)) {
            return Role.UNIT;
        }
        boolean isText =
                section.isText(column) || (unit.isEmpty() && labelled && hasTextsOnly(section, labels, column));
        // A word or two where the header tells a unit are numbers that are broken.
        boolean isBroken = !unit.isEmpty() && section.count(CellKind.TEXT, column) <= MOST_BROKEN;
        return isText && !isBroken ? Role.STATE : Role.NUMBER;
    }

    /**
     * Returns the column of years that is the x: they rise or fall, or do so in the rows of each thing that texts tell; -1 if
     * there is none. Beside months or days a year is none.
     */
    static int ofYears(Section section, List<String> names) {
        List<Integer> texts = IntStream.range(0, section.columns())
                .filter(section::isText)
                .boxed()
                .toList();
        for (int i = 0; i < section.columns(); i++) {
            boolean isYear = section.isValue(i) && isNameOfYears(names.get(i)) && areYears(section.samples(i));
            if (isYear) {
                List<String> years = section.samples(i);
                boolean isStrict = new HashSet<>(years).size() == years.size();
                boolean isOrdered = years.equals(years.stream().sorted().toList())
                        || years.equals(
                                years.stream().sorted(Comparator.reverseOrder()).toList());
                boolean hasParts = names.stream().anyMatch(name -> PARTS_OF_YEARS.contains(LabelNames.word(name)));
                boolean areOfSeveral = !hasParts && !texts.isEmpty() && years.size() > new HashSet<>(years).size();
                // Two rows may have different years though those of the next months do not.
                boolean isX = isOrdered
                        ? (isStrict && !hasParts) || areOfSeveral
                        : areOfSeveral && !Runs.labels(section, texts, i).isEmpty();
                return isX ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isNameOfYears(String name) {
        TimeName time = TimeName.of(name);
        boolean isDate = time.kind() == TimeName.Kind.DATE && time.rank() > TimeName.WEAK;
        return isDate || YEARS.contains(LabelNames.word(name));
    }

    private static boolean areYears(List<String> samples) {
        return samples.size() > 1
                && samples.stream().allMatch(text -> YEAR.matcher(text).matches());
    }

    /** Whether all cells are minutes and parts of seconds, which no time of the day is. */
    static boolean isOfSpans(Section section, int column) {
        return column < section.columns()
                && section.isTime(column)
                && section.samples(column).stream().allMatch(TimeCells::isSpan);
    }

    /** Whether a column tells the units of numbers before it. */
    private static boolean isOfUnits(Section section, int column, String name) {
        return section.isText(column)
                && NameAndUnit.isForUnits(name)
                && section.texts(column).stream().allMatch(text -> text.isBlank() || NameAndUnit.isUnit(text.strip()))
                && hasNumbersBefore(section, column);
    }

    private static boolean hasNumbersBefore(Section section, int column) {
        for (int i = 0; i < column; i++) {
            if (section.isValue(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column of numbers has nothing but texts in several rows of some label. */
    private static boolean hasTextsOnly(Section section, List<Integer> labels, int column) {
        if (section.count(CellKind.TEXT, column) == 0
                || section.grid().dialect().isBlank()) {
            return false;
        }
        List<List<String>> keys = labels.stream().map(section::texts).toList();
        Map<List<String>, Integer> texts = new HashMap<>();
        for (int i = 0; i < section.rows().size(); i++) {
            int row = i;
            Grid.Line line = section.grid().line(section.rows().get(i));
            int score = line.isKind(column, CellKind.TEXT) ? 1 : line.isValue(column) ? NONE : 0;
            texts.merge(
                    keys.stream().map(key -> key.get(row)).toList(),
                    score,
                    (one, other) -> Math.max(NONE, one + other));
        }
        return texts.values().stream().anyMatch(count -> count > 1);
    }

    /**
     * Returns the lines as they are but for names that look like quantities, {@code 12V} among {@code VBAT} and {@code FAN1} before
     * their values: those are texts. What stands above the first of them may be settings.
     */
    static List<Grid.Line> withNames(List<Grid.Line> lines) {
        List<Grid.Line> named = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int columns = 0;
        for (Grid.Line line : lines) {
            boolean mayBeName = line.isKind(0, CellKind.QUANTITY)
                    && line.isValue(1)
                    && line.cells().get(0).indexOf(' ') < 0;
            columns = columns == 0 && mayBeName ? line.count() : columns;
            if (mayBeName && line.count() == columns) {
                List<CellKind> kinds = new ArrayList<>(line.kinds());
                kinds.set(0, CellKind.TEXT);
                named.add(new Grid.Line(line.kind(), line.cells(), kinds, line.endsInDelimiter()));
            } else {
                named.add(line);
            }
            if (line.count() == columns && line.isKind(0, CellKind.TEXT) && line.isValue(1)) {
                words.add(line.cells().get(0));
            }
        }
        return words.size() > 1 ? named : lines;
    }
}
