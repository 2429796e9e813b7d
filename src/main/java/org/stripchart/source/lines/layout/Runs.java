// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs that stand one below the other in a table, each from its own first x on, as exports write one device after the other.
 *
 * <p><b>Threading:</b> any thread.
 */
final class Runs {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+([.,]\\d+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[-/.]\\d{2}[-/.]\\d{2}");

    private Runs() {}

    /**
     * The texts that tell apart the runs of which each begins before the one above it ends, empty if the x does not go back, or if something else has it go back.
     */
    static List<Integer> labels(Section section, List<Integer> texts, int x) {
        if (!isOrdered(section.samples(x)) || grows(section, List.of(), x)) {
            return List.of();
        }
        List<Integer> labels = new ArrayList<>();
        for (int column : texts) {
            long different = section.texts(column).stream().distinct().count();
            if (different > 1 && 2 * different <= section.rows().size()) {
                labels.add(column);
            }
        }
        if (labels.isEmpty() || !grows(section, labels, x) || !areRuns(section, labels)) {
            return List.of();
        }
        for (int i = labels.size() - 1; i >= 0 && labels.size() > 1; i--) {
            List<Integer> fewer = new ArrayList<>(labels);
            fewer.remove(i);
            labels = grows(section, fewer, x) && areRuns(section, fewer) ? fewer : labels;
        }
        return labels;
    }

    /** Whether the x does not go back among the rows of the same labels. */
    private static boolean grows(Section section, List<Integer> labels, int x) {
        List<String> times = section.texts(x);
        List<List<String>> keys = labels.stream().map(section::texts).toList();
        Map<List<String>, String> latest = new HashMap<>();
        for (int i = 0; i < times.size(); i++) {
            int row = i;
            String before =
                    latest.put(keys.stream().map(texts -> texts.get(row)).toList(), times.get(i));
            if (before != null && isBefore(times.get(i), before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows of the same labels stand below each other. */
    private static boolean areRuns(Section section, List<Integer> labels) {
        List<List<String>> keys = labels.stream().map(section::texts).toList();
        Set<List<String>> different = new HashSet<>();
        List<String> latest = List.of();
        for (int i = 0; i < section.rows().size(); i++) {
            int row = i;
            List<String> key = keys.stream().map(texts -> texts.get(row)).toList();
            if (!key.equals(latest) && !different.add(key)) {
                return false;
            }
            latest = key;
        }
        return true;
    }

    /** Whether the texts tell by themselves which time is before which: numbers, or years first and of one length. */
    private static boolean isOrdered(List<String> times) {
        return times.stream().allMatch(time -> DECIMAL.matcher(time).matches())
                || times.stream()
                        .allMatch(time -> YEAR_FIRST.matcher(time).lookingAt()
                                && time.length() == times.get(0).length());
    }

    private static boolean isBefore(String time, String other) {
        boolean areTexts = YEAR_FIRST.matcher(time).lookingAt() || time.isEmpty() || other.isEmpty();
        return areTexts ? time.compareTo(other) < 0 : XColumns.number(time) < XColumns.number(other);
    }
}
