// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text is read, as a person is told: what was found out from its first lines.
 *
 * @param stream of the source that has several; empty if it has one only
 * @param sentence such as {@code semicolons, decimal comma, names in line 3, x from "Zeit" (times)}
 * @param columns of a table, or the series that other text has
 * @param doubts what may as well be read in another way, a sentence each
 * @param preamble how many lines with numbers above a table were taken for its preamble
 * @param zone in which times were read that tell none, such as {@code Europe/Berlin}; empty if there were no such times
 */
public record Explanation(
        String stream, String sentence, List<Column> columns, List<String> doubts, int preamble, String zone) {

    /** What a column holds. */
    public enum Kind {
        NUMBER,
        /** The x, or a part of it. */
        X,
        /** Times, which are not the x. */
        TIME,
        /** Texts that become a series of states. */
        STATE,
        /** What names the series of a row. */
        LABEL,
        TEXT
    }

    /**
     * A column, or a series.
     *
     * @param unit empty if none is known
     * @param first of its values, as they are written
     * @param whyLeftOut in a few words; empty if it is kept
     * @param leftOutByUser whether the user's filter wants it so
     */
    public record Column(
            String name, String unit, Kind kind, List<String> first, String whyLeftOut, boolean leftOutByUser) {

        public Column {
            first = List.copyOf(first);
        }

        /** Returns its name and why it is left out, such as {@code host (text)}. */
        public String nameAndReason() {
            return name + " (" + whyLeftOut + ")";
        }

        /** Whether it is on the chart. */
        public boolean isKept() {
            return whyLeftOut.isEmpty();
        }
    }

    public Explanation {
        columns = List.copyOf(columns);
        doubts = List.copyOf(doubts);
    }

    /** One without times that tell no zone. */
    public Explanation(String stream, String sentence, List<Column> columns, List<String> doubts, int preamble) {
        this(stream, sentence, columns, doubts, preamble, "");
    }

    /** One of a text without a preamble, and without times that tell no zone. */
    public Explanation(String stream, String sentence, List<Column> columns, List<String> doubts) {
        this(stream, sentence, columns, doubts, 0, "");
    }

    /** Returns the columns that are left out, though the user did not say so, each name once. */
    public static List<Column> leftOut(List<Explanation> explanations) {
        Map<String, Column> leftOut = new LinkedHashMap<>();
        for (Explanation told : explanations) {
            for (Column column : told.columns) {
                if (!column.isKept() && !column.leftOutByUser()) {
                    leftOut.putIfAbsent(column.name(), column);
                }
            }
        }
        return List.copyOf(leftOut.values());
    }

    /** Returns what may as well be read in another way, each once. */
    public static List<String> otherReadings(List<Explanation> explanations) {
        return explanations.stream()
                .flatMap(told -> told.doubts.stream())
                .distinct()
                .toList();
    }

    /** Returns what may as well be read in another way, each once, and how many lines with numbers were passed over. */
    public static List<String> doubts(List<Explanation> explanations) {
        List<String> doubts = new ArrayList<>(otherReadings(explanations));
        int lines = explanations.stream().mapToInt(Explanation::preamble).sum();
        if (lines > 0) {
            doubts.add(
                    lines == 1
                            ? "a line with a number was taken for a preamble"
                            : lines + " lines with numbers were taken for a preamble");
        }
        return List.copyOf(doubts);
    }

    /** Returns the same for one of several streams. */
    public Explanation of(String newStream) {
        return new Explanation(newStream, sentence, columns, doubts, preamble, zone);
    }

    /**
     * Returns the same of a text in an encoding.
     *
     * @param encoding empty for UTF-8, of which nothing is said
     */
    public Explanation in(String encoding) {
        return encoding.isEmpty()
                ? this
                : new Explanation(stream, encoding + ", " + sentence, columns, doubts, preamble, zone);
    }
}
