// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.List;

/**
 * What becomes of values, whatever they come from.
 *
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
public record SeriesRules(
        XFrom x,
        List<String> names,
        SeriesFilter filter,
        boolean rate,
        String prefix,
        boolean counterRates,
        int maxSeries) {

    /** x is the time, the names are the input's own, all series are kept, at most 1,024: a page of a thousand metrics has room. */
    public static final SeriesRules DEFAULTS =
            new SeriesRules(XFrom.TIME, List.of(), SeriesFilter.ALL, false, "", false, 1024);

    public SeriesRules {
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

    public SeriesRules withX(XFrom newX) {
        return new SeriesRules(newX, names, filter, rate, prefix, counterRates, maxSeries);
    }

    public SeriesRules withNames(List<String> newNames) {
        return new SeriesRules(x, newNames, filter, rate, prefix, counterRates, maxSeries);
    }

    public SeriesRules withFilter(SeriesFilter newFilter) {
        return new SeriesRules(x, names, newFilter, rate, prefix, counterRates, maxSeries);
    }

    public SeriesRules withRate(boolean newRate) {
        return new SeriesRules(x, names, filter, newRate, prefix, counterRates, maxSeries);
    }

    public SeriesRules withPrefix(String newPrefix) {
        return new SeriesRules(x, names, filter, rate, newPrefix, counterRates, maxSeries);
    }

    public SeriesRules withCounterRates(boolean newCounterRates) {
        return new SeriesRules(x, names, filter, rate, prefix, newCounterRates, maxSeries);
    }

    public SeriesRules withMaxSeries(int most) {
        return new SeriesRules(x, names, filter, rate, prefix, counterRates, most);
    }
}
