// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Explains to the user how a text is read: what was found from its first lines.
 *
 * @param stream the stream, for a source with several; otherwise empty
 * @param sentence such as {@code semicolons, decimal comma, names in line 3, x from "Zeit" (times)}
 * @param columns the columns of a table, or the series of other text
 * @param doubts what could also be read in another way, one sentence each
 * @param preamble the number of lines with numbers above a table that were taken for its preamble
 * @param zone the time zone assumed for times without one, such as {@code Europe/Berlin}; empty if there were no such times
 */
public record Explanation(
        String stream, String sentence, List<Column> columns, List<String> doubts, int preamble, String zone) {

    /** What a column holds. */
    public enum Kind {
        NUMBER,
        /** The x, or a part of it. */
        X,
        /** Times that are not the x. */
        TIME,
        /** Texts that become a state series. */
        STATE,
        /** Labels that name the series of a row. */
        LABEL,
        TEXT
    }

    /**
     * A column, or a series.
     *
     * @param unit the unit; empty if unknown
     * @param first the first values, as they are written
     * @param whyLeftOut the reason in a few words; empty if the column is kept
     * @param leftOutByUser whether the user's filter leaves it out
     */
    public record Column(
            String name, String unit, Kind kind, List<String> first, String whyLeftOut, boolean leftOutByUser) {

        public Column {
            first = List.copyOf(first);
        }

        /** Returns the name and the reason why it is left out, such as {@code host (text)}. */
        public String nameAndReason() {
            return name + " (" + whyLeftOut + ")";
        }

        /** Returns whether the column is on the chart. */
        public boolean isKept() {
            return whyLeftOut.isEmpty();
        }
    }

    public Explanation {
        columns = List.copyOf(columns);
        doubts = List.copyOf(doubts);
    }

    /** Creates an explanation of a text without times that lack a zone. */
    public Explanation(String stream, String sentence, List<Column> columns, List<String> doubts, int preamble) {
        this(stream, sentence, columns, doubts, preamble, "");
    }

    /** Creates an explanation of a text without a preamble and without times that lack a zone. */
    public Explanation(String stream, String sentence, List<Column> columns, List<String> doubts) {
        this(stream, sentence, columns, doubts, 0, "");
    }

    /** Returns the columns that are left out although the user did not ask for that, each name once. */
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

    /** Returns what could also be read in another way, each once. */
    public static List<String> otherReadings(List<Explanation> explanations) {
        return explanations.stream()
                .flatMap(told -> told.doubts.stream())
                .distinct()
                .toList();
    }

    /** Returns what could also be read in another way, each once, and the number of lines with numbers that were skipped. */
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

    /** Returns this explanation for one of several streams. */
    public Explanation of(String newStream) {
        return new Explanation(newStream, sentence, columns, doubts, preamble, zone);
    }

    /**
     * Returns this explanation with the encoding of the text.
     *
     * @param encoding empty for UTF-8, which is not mentioned
     */
    public Explanation in(String encoding) {
        return encoding.isEmpty()
                ? this
                : new Explanation(stream, encoding + ", " + sentence, columns, doubts, preamble, zone);
    }
}
