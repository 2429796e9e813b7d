// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.words.CutText;
import org.stripchart.words.ShortNames;

/**
 * The rows of the series panel: the traces that fit a filter, below a heading for their strip and axis where there are several.
 *
 * @param rows from top to bottom
 * @param found how many traces fit
 */
record SeriesRows(List<Row> rows, int found) {

    /** Before a name that is not whole. */
    static final char ELLIPSIS = '\u2026';

    /**
     * One row.
     *
     * @param axis where its trace is
     * @param trace null: it is the heading of the axis
     * @param text of a heading; of a trace, what it is called without what all of its axis have or, with an ellipsis at an end, what
     *     it may be cut to where it has no room
     */
    record Row(YAxis axis, @Nullable Trace trace, String text) {}

    SeriesRows {
        rows = List.copyOf(rows);
    }

    /** Returns the longest of what rows of series say; empty if there are none. */
    String longestName() {
        return rows.stream()
                .filter(row -> row.trace() != null)
                .map(Row::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /**
     * Returns what is written of the names of all rows in a column: whole where there is room, else what may be left of each, and nothing
     * twice that stands for different series.
     *
     * @param width of a text, in the unit of the room
     */
    List<String> seen(int room, ToIntFunction<String> width) {
        List<String> names = new ArrayList<>();
        List<String> briefs = new ArrayList<>();
        for (Row row : rows) {
            // Headings lie across all columns.
            String label = row.trace() == null ? "" : row.trace().label();
            boolean isWhole =
                    row.trace() == null || (row.text().indexOf(ELLIPSIS) >= 0 && width.applyAsInt(label) <= room);
            names.add(label);
            briefs.add(isWhole ? label : row.text());
        }
        return CutText.apart(names, briefs, room, width);
    }

    /**
     * Returns the rows of an arrangement.
     *
     * @param order of the traces of an axis; null: that in which they came
     */
    static SeriesRows of(Arrangement arrangement, Predicate<Trace> filter, @Nullable Comparator<Trace> order) {
        List<Row> rows = new ArrayList<>();
        int found = 0;
        List<Strip> strips = arrangement.strips();
        boolean isGrouped = strips.size() > 1 || strips.get(0).axes().size() > 1;
        for (Strip strip : strips) {
            for (YAxis axis : strip.axes()) {
                List<Trace> traces = new ArrayList<>();
                for (Trace trace : arrangement.listed()) {
                    if (trace.axis() == axis && filter.test(trace)) {
                        traces.add(trace);
                    }
                }
                if (traces.isEmpty()) {
                    continue;
                }
                if (order != null) {
                    traces.sort(order);
                }
                List<String> labels = traces.stream().map(Trace::label).toList();
                ShortNames names = ShortNames.of(labels);
                boolean isToldAbove = isGrouped && !names.head().isEmpty();
                List<String> brief = names.tails().equals(labels) ? ShortNames.ends(labels) : names.tails();
                List<String> bare = ShortNames.withoutUnits(brief);
                if (isGrouped) {
                    boolean isMore = !names.head().isEmpty() && !names.head().equals(axis.label());
                    rows.add(new Row(
                            axis, null, heading(arrangement, axis) + (isMore ? " \u00b7 " + names.head() : "")));
                }
                for (int i = 0; i < traces.size(); i++) {
                    String name = brief.get(i);
                    boolean isWhole = isToldAbove || name.equals(labels.get(i));
                    boolean isWithUnit = !bare.get(i).equals(name);
                    rows.add(new Row(
                            axis,
                            traces.get(i),
                            !isWhole ? ELLIPSIS + bare.get(i) : isWithUnit ? bare.get(i) + ELLIPSIS : name));
                }
                found += traces.size();
            }
        }
        return new SeriesRows(rows, found);
    }

    /** Returns what a strip and an axis are called: {@code Strip 2, right · kB}. */
    static String heading(Arrangement arrangement, YAxis axis) {
        Strip strip = axis.strip();
        String name = "Strip " + (arrangement.strips().indexOf(strip) + 1);
        if (strip.axes().size() > 1) {
            long before = strip.axes().stream()
                    .takeWhile(each -> each != axis)
                    .filter(each -> each.side() == axis.side())
                    .count();
            name += axis.side() == YAxis.Side.LEFT ? ", left" : ", right";
            name += before == 0 ? "" : " " + (before + 1);
        }
        name += strip.isOfStates() ? " \u00b7 states" : "";
        return axis.label().isEmpty() ? name : name + " \u00b7 " + axis.label();
    }

    /**
     * Returns what fits a text that was typed: names that hold it, in whatever case or, where it has {@code *} or {@code ?} or is
     * {@code /a regular expression/}, names as {@code --include} takes them. Commas part several.
     */
    static Predicate<Trace> filter(String typed) {
        Predicate<String> names = names(typed);
        return trace -> names.test(trace.label().toLowerCase(Locale.ROOT))
                || names.test(trace.name().toLowerCase(Locale.ROOT));
    }

    private static Predicate<String> names(String typed) {
        List<String> entries = new ArrayList<>();
        String text = typed.strip().toLowerCase(Locale.ROOT);
        boolean isExpression = text.length() > 2 && text.startsWith("/") && text.endsWith("/");
        for (String part : isExpression ? List.of(text) : List.of(text.split(",", -1))) {
            String entry = part.strip();
            if (!entry.isEmpty()) {
                boolean isPattern = isExpression || entry.indexOf('*') >= 0 || entry.indexOf('?') >= 0;
                entries.add(isPattern ? entry : "*" + entry + "*");
            }
        }
        try {
            return new SeriesFilter(entries, List.of()).names();
        } catch (IllegalArgumentException e) {
            // An expression that is not yet typed to its end fits nothing.
            return name -> false;
        }
    }
}
