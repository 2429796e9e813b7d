// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes a series.
 *
 * @param name the name shown in the legend; must not be blank
 * @param unit the unit of its numbers, as it was written; empty if unknown
 * @param group the group into which a header puts it, such as {@code memory} above {@code free} and {@code cache}; empty if none does
 * @param labels the texts of a state series, whose y are their numbers; null for a number series
 * @param formula the formula of a computed series, as it was written; empty if its points come from a source
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

    /** Returns a number series of which only the name is known. */
    public static SeriesInfo of(String name) {
        return new SeriesInfo(name, "", "", null, "");
    }

    /** Returns a state series. */
    public static SeriesInfo ofStates(String name, StateLabels labels) {
        return new SeriesInfo(name, "", "", labels, "");
    }

    /** Returns a computed series. */
    public static SeriesInfo derived(String name, String unit, String formula) {
        return new SeriesInfo(name, unit, "", null, formula);
    }

    /** Returns whether this is a state series, as opposed to a number series. */
    public boolean isState() {
        return labels != null;
    }

    /** Returns whether this is a computed series. */
    public boolean isDerived() {
        return !formula.isEmpty();
    }

    /** Returns whether the points of both can go into one series. */
    public boolean isOfKind(SeriesInfo other) {
        return isState() == other.isState() && isDerived() == other.isDerived();
    }

    /** Returns the name to use if its own is that of a series of another kind. */
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
