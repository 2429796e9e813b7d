// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.function.Function;

/**
 * Takes the points of a source, with one series for each name.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface PointSink {

    /**
     * Returns the series with a name, which is created on first use; the same name returns the same series.
     *
     * @param name the name shown in the legend; must not be blank
     */
    SeriesSink series(String name);

    /**
     * Returns a series of which more is known than its name; it is also created on first use. A sink that does not support states
     * takes their numbers.
     */
    default SeriesSink series(SeriesInfo info) {
        return series(info.name());
    }

    /** Returns a sink that gets everything known of a series. */
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
