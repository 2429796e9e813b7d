// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.feed.SeriesInfo;

/**
 * A series that is computed from others.
 *
 * @param unit of its values; empty if it has none
 * @param formula as it was written
 */
public record DerivedSpec(String name, String unit, String formula) {

    private static final Pattern WRITTEN = Pattern.compile("([^=]+?)\\s*(?:\\[([^\\]]*)\\])?\\s*=(?!=)(.+)");

    /**
     * @throws IllegalArgumentException with a line for the author, if there is no name or no formula, or what is none
     */
    public DerivedSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a series that is computed needs a name");
        }
        if (formula.isBlank()) {
            throw new IllegalArgumentException("a series that is computed needs a formula");
        }
        formula(name, formula);
    }

    /**
     * Reads {@code used = 100 - idle}, or {@code used [%] = 100 - idle} with a unit.
     *
     * @throws IllegalArgumentException with a line for its author
     */
    public static DerivedSpec parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' must be NAME = FORMULA");
        }
        String unit = written.group(2) == null ? "" : written.group(2).strip();
        return new DerivedSpec(written.group(1).strip(), unit, written.group(3).strip());
    }

    /** Returns how to ask again for series that are computed. */
    public static List<DerivedSpec> of(List<SeriesInfo> computed) {
        return computed.stream()
                .map(info -> new DerivedSpec(info.name(), info.unit(), info.formula()))
                .toList();
    }

    /**
     * Checks that each is computed from others in the end.
     *
     * @throws IllegalArgumentException with a line for the author, if two have the same name, or some is computed from itself
     */
    public static void check(List<DerivedSpec> all) {
        Set<String> left = new HashSet<>();
        for (DerivedSpec each : all) {
            if (!left.add(each.name)) {
                throw new IllegalArgumentException(each.name + " is computed twice");
            }
        }
        // Whatever is made of none of those that are left can be made next; each round makes one, if there is one to
        // make.
        for (int round = 0; round < all.size(); round++) {
            all.stream().filter(each -> each.isOfNone(left)).forEach(each -> left.remove(each.name));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", left) + " would be computed from itself");
        }
    }

    private boolean isOfNone(Set<String> names) {
        return formula(name, formula).series().stream().noneMatch(names::contains);
    }

    private static Formula formula(String name, String text) {
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw new IllegalArgumentException(name + " = " + text + ": " + e.getMessage(), e);
        }
    }
}
