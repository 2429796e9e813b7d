// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.function.Function;

/**
 * Where a source puts its points: a series for every name.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface PointSink {

    /**
     * Returns the series of that name, which is made on first use; asking again gives the same series.
     *
     * @param name what the user reads in the legend; must not be blank
     */
    SeriesSink series(String name);

    /**
     * Returns a series of which more is known than its name; made on first use as well. A sink that does not know of states
     * takes their numbers.
     */
    default SeriesSink series(SeriesInfo info) {
        return series(info.name());
    }

    /** Returns a sink that is told all that is known of a series. */
    static PointSink of(Function<SeriesInfo, SeriesSink> series) {
        return new PointSink() {
            @Override
            public SeriesSink series(String name) {
                return series.apply(SeriesInfo.of(name));
            }

            @Override
            public SeriesSink series(SeriesInfo info) {
                return series.apply(info);
            }
        };
    }
}
