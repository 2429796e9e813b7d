// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals of time that follow each other, of which the end is the x: {@code 0.0-1.0 sec}, {@code 2.00 - 3.00}. */
final class Intervals {

    private static final Pattern INTERVAL = Pattern.compile(
            "(?<start>\\d+(?:[.,]\\d+)?) ?(?:-|–|\\.\\.|to) ?(?<end>\\d+(?:[.,]\\d+)?)(?: ?(?<unit>\\p{L}+))?");

    private static final Pattern NAME =
            Pattern.compile("(?i)(?:time[ _]?)?(?:interval|intervall|intervalle|intervalo|intervallo)");

    private Intervals() {}

    /** Whether a column of that name may hold intervals; below none, they may as well. */
    static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether the cells are intervals, each of which begins where the one before it ends, or is the same. */
    static boolean are(List<String> samples) {
        double start = Double.NaN;
        double end = Double.NaN;
        String unit = "";
        for (String sample : samples) {
            Matcher interval = INTERVAL.matcher(sample);
            if (!interval.matches()) {
                return false;
            }
            double from = number(interval.group("start"));
            double to = number(interval.group("end"));
            String unitHere = interval.group("unit") == null ? "" : interval.group("unit");
            boolean isFirst = Double.isNaN(end);
            boolean isNext = from == end || (from == start && to == end);
            boolean isUnit = unitHere.isEmpty() || TimeUnitName.of(unitHere) != TimeUnitName.NONE;
            if (from >= to || !isUnit || (!isFirst && (!isNext || !unitHere.equals(unit)))) {
                return false;
            }
            start = from;
            end = to;
            unit = unitHere;
        }
        return samples.size() > 1;
    }

    /** Returns the end of the interval; NaN if the text is none. */
    static double end(String text) {
        Matcher interval = INTERVAL.matcher(text);
        return interval.matches() ? number(interval.group("end")) : Double.NaN;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
