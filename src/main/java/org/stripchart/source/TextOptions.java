// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.XFrom;

/**
 * How lines become points.
 *
 * @param format what the lines look like
 * @param pattern which parts of a line are values; null to go by the format
 * @param x where the x of a point comes from
 * @param names for the columns, in their order; they go before the names of a header line
 * @param filter which series are kept
 * @param rate whether the change per second is charted in place of the value
 * @param prefix what the names of all series begin with, so that they are told apart from those of another source; to a
 *     name it is joined by a slash, and a number without a name is called just that; or empty
 * @param counterRates whether that is done to the series that a scraped page calls counters, of which the buckets of
 *     histograms are then left out unless the filter names them
 * @param maxSeries how many series the input may have; what goes beyond is counted as rejected
 */
public record TextOptions(
        TextFormat format,
        @Nullable LinePattern pattern,
        XFrom x,
        List<String> names,
        SeriesFilter filter,
        boolean rate,
        String prefix,
        boolean counterRates,
        int maxSeries) {

    /** The format is found out, x is the time, the names are the input's own, all series are kept, at most 256. */
    public static final TextOptions DEFAULTS =
            new TextOptions(TextFormat.AUTO, null, XFrom.TIME, List.of(), SeriesFilter.ALL, false, "", false, 256);

    public TextOptions {
        names = List.copyOf(names);
        if (maxSeries < 1) {
            throw new IllegalArgumentException("maxSeries (" + maxSeries + ") must be positive");
        }
        for (String name : names) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("series (" + name + ") must not be blank");
            }
        }
    }

    public TextOptions withFormat(TextFormat newFormat) {
        return new TextOptions(newFormat, pattern, x, names, filter, rate, prefix, counterRates, maxSeries);
    }

    public TextOptions withPattern(LinePattern newPattern) {
        return new TextOptions(format, newPattern, x, names, filter, rate, prefix, counterRates, maxSeries);
    }

    public TextOptions withX(XFrom newX) {
        return new TextOptions(format, pattern, newX, names, filter, rate, prefix, counterRates, maxSeries);
    }

    public TextOptions withNames(List<String> newNames) {
        return new TextOptions(format, pattern, x, newNames, filter, rate, prefix, counterRates, maxSeries);
    }

    public TextOptions withFilter(SeriesFilter newFilter) {
        return new TextOptions(format, pattern, x, names, newFilter, rate, prefix, counterRates, maxSeries);
    }

    public TextOptions withRate(boolean newRate) {
        return new TextOptions(format, pattern, x, names, filter, newRate, prefix, counterRates, maxSeries);
    }

    public TextOptions withPrefix(String newPrefix) {
        return new TextOptions(format, pattern, x, names, filter, rate, newPrefix, counterRates, maxSeries);
    }

    public TextOptions withCounterRates(boolean newCounterRates) {
        return new TextOptions(format, pattern, x, names, filter, rate, prefix, newCounterRates, maxSeries);
    }

    public TextOptions withMaxSeries(int most) {
        return new TextOptions(format, pattern, x, names, filter, rate, prefix, counterRates, most);
    }
}
