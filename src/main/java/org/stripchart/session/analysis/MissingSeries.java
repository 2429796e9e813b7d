// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.chart.LiveChart;
import org.stripchart.words.CountText;

/**
 * A formula, an alarm or a trigger that is about series which have not come: they may yet, or their names are wrong.
 *
 * @param what it is, as a person has written it
 * @param names of the series that are not there
 */
public record MissingSeries(Kind kind, String what, List<String> names) {

    /** What waits. */
    public enum Kind {
        /** A series that is computed. */
        FORMULA("computed"),
        /** An alarm. */
        ALARM("followed"),
        /** The trigger. */
        TRIGGER("looked for");

        private final String done;

        Kind(String done) {
            this.done = done;
        }
    }

    private static final int MOST_NAMED = 5;

    /** Returns those of a chart, in the order in which they were asked for. Event dispatch thread only; who asks often keeps a {@link SeriesNeeds}. */
    public static List<MissingSeries> of(LiveChart chart) {
        return new SeriesNeeds(chart).missing();
    }

    /** Returns what to say of each at the end of a run. Event dispatch thread only. */
    public static List<String> neverCame(LiveChart chart) {
        List<String> there = chart.seriesNames();
        return of(chart).stream().map(each -> each.neverCame(there)).toList();
    }

    /**
     * Says that it waits.
     *
     * @param there the names of the series that have come
     */
    public String waits(List<String> there) {
        return what + " waits for " + (names.size() == 1 ? "a series " : "the series ") + missing(" and ")
                + (there.isEmpty() ? "" : "; there are " + named(there));
    }

    /**
     * Says that they have not come, and no more series come.
     *
     * @param there the names of the series that have come
     */
    String neverCame(List<String> there) {
        return what + " was not " + kind.done + ", since there was no series " + missing(" nor ")
                + (there.isEmpty() ? "" : "; there were " + named(there));
    }

    private String missing(String between) {
        return names.stream().map(Formula::named).collect(Collectors.joining(between));
    }

    /** Those that begin most alike come first: one of them may be meant. */
    private String named(List<String> there) {
        List<String> likely = there.stream()
                .sorted(Comparator.comparingInt(each -> -alike(each, names.get(0))))
                .limit(MOST_NAMED)
                .map(Formula::named)
                .toList();
        int others = there.size() - likely.size();
        return String.join(", ", likely) + (others == 0 ? "" : " and " + CountText.of(others, "other"));
    }

    private static int alike(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && Character.toLowerCase(one.charAt(length)) == Character.toLowerCase(other.charAt(length))) {
            length++;
        }
        return length;
    }
}
