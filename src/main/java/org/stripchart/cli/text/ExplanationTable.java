// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.source.Explanation;
import org.stripchart.words.EscapedText;

/** How a text is read, as lines for a terminal: a sentence, what is in doubt, the zone of times, and a table of its columns. */
public final class ExplanationTable {

    /** What a cell of the table may be long. */
    private static final int LONGEST = 40;

    private ExplanationTable() {}

    /** Returns the lines, each with its end. */
    public static String of(String title, Explanation told) {
        StringBuilder text = new StringBuilder();
        String stream = told.stream().isEmpty() ? "" : ", " + told.stream();
        line(text, title + stream + ": " + told.sentence());
        told.doubts().forEach(doubt -> line(text, "  in doubt: " + doubt));
        if (!told.zone().isEmpty()) {
            line(text, "  times without a zone: read in " + told.zone());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "unit", "kind", "on the chart", "first values"));
        for (Explanation.Column column : told.columns()) {
            rows.add(List.of(
                    cell(column.name()), cell(column.unit()), kind(column), fate(column), first(column.first())));
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append("  ").append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i))));
            }
            line(text, line.toString().stripTrailing());
        }
        return text.toString();
    }

    private static String kind(Explanation.Column column) {
        return switch (column.kind()) {
            case NUMBER -> "number";
            case X -> "x";
            case TIME -> "time";
            case STATE -> "state";
            case LABEL -> "label";
            case TEXT -> "text";
        };
    }

    private static String fate(Explanation.Column column) {
        if (!column.isKept()) {
            return "no: " + column.whyLeftOut();
        }
        return switch (column.kind()) {
            case X -> "as x";
            case LABEL -> "in the names";
            case NUMBER, TIME, STATE, TEXT -> "yes";
        };
    }

    private static String first(List<String> values) {
        return String.join(" | ", values.stream().map(ExplanationTable::cell).toList());
    }

    private static String cell(String text) {
        String shown = EscapedText.of(text);
        return length(shown) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void line(StringBuilder text, String line) {
        text.append(EscapedText.of(line)).append(System.lineSeparator());
    }
}
