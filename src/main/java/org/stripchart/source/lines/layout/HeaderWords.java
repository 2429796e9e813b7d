// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.NameAndUnit;
import org.stripchart.source.lines.time.TimeName;

/**
 * Tells rows of units and rows of kinds below a row of names.
 *
 * <p><b>Threading:</b> any thread.
 */
final class HeaderWords {

    /** What stands in a row of kinds, in lower case. */
    private static final Set<String> KINDS = Set.of(
            "min",
            "max",
            "avg",
            "mean",
            "std",
            "smp",
            "tot",
            "sum",
            "med",
            "cnt",
            "int",
            "integer",
            "float",
            "double",
            "string",
            "str",
            "bool",
            "boolean",
            "number",
            "datetime",
            "sequence",
            "idx",
            "ts",
            "rn",
            "#",
            "text",
            "real",
            "long");

    /** What was made of several values, in lower case: such words are part of the name above them. */
    private static final Set<String> STATISTICS = Set.of(
            "min", "max", "avg", "mean", "std", "smp", "tot", "sum", "med", "cnt", "minimum", "maximum", "average",
            "median", "stdev", "stddev", "sdev", "total");

    /** Fewer may be a sentence that somebody shouts. */
    private static final int FEWEST_CAPITALS = 4;

    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9()%/_+-]*");

    private HeaderWords() {}

    /** Whether it is a word for what was made of several values. */
    static boolean isStatistic(String cell) {
        return STATISTICS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether they are words in capitals, as tools write them above lists of what there is: {@code JOBID  USER  TIME}. */
    static boolean areCapitals(List<String> cells) {
        return cells.size() >= FEWEST_CAPITALS
                && cells.stream().allMatch(cell -> CAPITALS.matcher(cell).matches());
    }

    static boolean areUnits(List<String> cells, Section section) {
        int units = 0;
        int words = 0;
        // min may be minutes, but not beside max.
        boolean areStatistics = cells.stream().filter(HeaderWords::isStatistic).count() > 1;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()
                    && i < section.columns()
                    && (section.isValue(i) || (section.isEmpty(i) && isUnit(cell)))) {
                words++;
                units += isUnit(cell) && !(areStatistics && isStatistic(cell)) ? 1 : 0;
            }
        }
        String first = cells.get(0).strip().toLowerCase(Locale.ROOT);
        boolean isCounted = words == 2 && KINDS.contains(first) && !isUnit(first);
        return words > 0 && 2 * units > words - (isCounted ? 1 : 0);
    }

    /** Whether they are a name and a unit of the only column beside a time, which a block of a logger's begins with. */
    static boolean areNameAndUnit(List<String> cells, Section section) {
        return section.columns() == 2
                && section.isTime(0)
                && section.isValue(1)
                && areNameAndUnit(cells)
                && TimeName.of(cells.get(0)).kind() == TimeName.Kind.NONE;
    }

    /** Whether they may be a name and its unit. */
    static boolean areNameAndUnit(List<String> cells) {
        return cells.size() == 2
                && !cells.get(0).isBlank()
                && !cells.get(0).strip().endsWith(":")
                && !isUnit(cells.get(0))
                && isUnit(cells.get(1));
    }

    static boolean isUnit(String cell) {
        String bare = cell.strip();
        boolean bracketed = bare.length() > 2
                && "[(".indexOf(bare.charAt(0)) >= 0
                && "])".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return bracketed || NameAndUnit.isUnit(bare);
    }

    /** Whether a row has words over numbers that stand for no value, so that it is one of the table. */
    static boolean areMissing(List<String> cells, Section section) {
        int missing = 0;
        for (int i = 0; i < Math.min(cells.size(), section.columns()); i++) {
            byte[] cell = cells.get(i).strip().getBytes(StandardCharsets.UTF_8);
            if (section.isValue(i) && !MissingValue.is(cell, 0, cell.length)) {
                return false;
            }
            missing += section.isValue(i) && cell.length > 0 ? 1 : 0;
        }
        return missing > 0;
    }

    /** Whether they name what several columns come from, and nothing for others: {@code ,,,100: gps,100: gps,101: acc}. */
    static boolean areSources(List<String> cells) {
        List<String> words = cells.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() < cells.size() && new HashSet<>(words).size() < words.size();
    }

    /** Whether there is one for each column. */
    static boolean areFull(List<String> cells) {
        return !cells.isEmpty() && cells.stream().noneMatch(String::isBlank);
    }

    static boolean areKinds(List<String> cells) {
        int kinds = 0;
        int others = 0;
        Set<String> different = new HashSet<>();
        for (String cell : cells) {
            String word = cell.strip().toLowerCase(Locale.ROOT);
            if (KINDS.contains(word) || STATISTICS.contains(word) || isUnit(word)) {
                kinds++;
            } else if (!word.isEmpty()) {
                others++;
            }
            different.add(word);
        }
        // A header names each column once.
        return kinds > others || (different.size() == 1 && cells.size() > 2) || (cells.contains("") && kinds >= others);
    }
}
