// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

/**
 * Options for reading lines of text.
 *
 * @param format the format of the lines
 * @param pattern selects the parts of a line that are values; null to use the format
 * @param series the rules for x, names and selection of series
 */
public record TextOptions(TextFormat format, @Nullable LinePattern pattern, SeriesRules series) {

    /** The format is detected, with {@link SeriesRules#DEFAULTS}. */
    public static final TextOptions DEFAULTS = new TextOptions(TextFormat.AUTO, null, SeriesRules.DEFAULTS);

    public TextOptions withFormat(TextFormat newFormat) {
        return new TextOptions(newFormat, pattern, series);
    }

    public TextOptions withPattern(LinePattern newPattern) {
        return new TextOptions(format, newPattern, series);
    }

    public TextOptions withX(XFrom newX) {
        return withSeries(rules -> rules.withX(newX));
    }

    public TextOptions withNames(List<String> newNames) {
        return withSeries(rules -> rules.withNames(newNames));
    }

    public TextOptions withFilter(SeriesFilter newFilter) {
        return withSeries(rules -> rules.withFilter(newFilter));
    }

    public TextOptions withRate(boolean newRate) {
        return withSeries(rules -> rules.withRate(newRate));
    }

    public TextOptions withPrefix(String newPrefix) {
        return withSeries(rules -> rules.withPrefix(newPrefix));
    }

    public TextOptions withCounterRates(boolean newCounterRates) {
        return withSeries(rules -> rules.withCounterRates(newCounterRates));
    }

    public TextOptions withMaxSeries(int most) {
        return withSeries(rules -> rules.withMaxSeries(most));
    }

    private TextOptions withSeries(UnaryOperator<SeriesRules> change) {
        return new TextOptions(format, pattern, change.apply(series));
    }
}
