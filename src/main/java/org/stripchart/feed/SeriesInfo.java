// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a series.
 *
 * @param name what the user reads in the legend; must not be blank
 * @param unit of its numbers, as it was written; empty if none is known
 * @param group that a header puts it into with others, as {@code memory} above {@code free} and {@code cache}; empty if none does
 * @param labels the texts of a series of states, whose y are the numbers of these; null for a series of numbers
 * @param formula what it is computed by from others, as it was written; empty if its points come from outside
 */
public record SeriesInfo(
        String name, String unit, String group, @Nullable StateLabels labels, String formula) {

    public SeriesInfo {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name (" + name + ") must not be blank");
        }
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(formula, "formula");
    }

    /** Returns a series of numbers of which only its name is known. */
    public static SeriesInfo of(String name) {
        return new SeriesInfo(name, "", "", null, "");
    }

    /** Returns a series of states. */
    public static SeriesInfo ofStates(String name, StateLabels labels) {
        return new SeriesInfo(name, "", "", labels, "");
    }

    /** Returns a series that is computed from others. */
    public static SeriesInfo derived(String name, String unit, String formula) {
        return new SeriesInfo(name, unit, "", null, formula);
    }

    /** Returns a name without the unit in brackets that stands behind it, as {@code temp} of {@code temp [\u00b0C]}; itself, if none does. */
    public static String withoutUnit(String name) {
        int bracket = name.endsWith("]") ? name.lastIndexOf(" [") : -1;
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /** Returns whether it is a series of states, not of numbers. */
    public boolean isState() {
        return labels != null;
    }

    /** Returns whether it is computed from others. */
    public boolean isDerived() {
        return !formula.isEmpty();
    }

    /** Returns whether the points of both may go into one series. */
    public boolean isOfKind(SeriesInfo other) {
        return isState() == other.isState() && isDerived() == other.isDerived();
    }

    /** Returns the name that it has where its own is that of a series of another kind. */
    public String nameApart() {
        return name + (isState() ? " (states)" : " (numbers)");
    }

    /** Returns the same series under another name. */
    public SeriesInfo withName(String newName) {
        return new SeriesInfo(newName, unit, group, labels, formula);
    }

    /** Returns the same series with another unit. */
    public SeriesInfo withUnit(String newUnit) {
        return new SeriesInfo(name, newUnit, group, labels, formula);
    }
}
