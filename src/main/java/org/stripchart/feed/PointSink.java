// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

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
}
