// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * A read-only view of all series of a chart.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public interface HistoryView {

    /** Returns one more than the largest number of a series. */
    int seriesCount();

    /**
     * Returns a series, which is made at the first call.
     *
     * @param number from 0 on, and small: there will be as many series as the largest number says
     */
    SeriesView series(int number);

    /** Returns the x of the oldest point; NaN if there is none. */
    double firstX();

    /** Returns the least x of all points since the history was cleared, whether they are kept or not; NaN if there was none. */
    double startX();

    /** Returns the largest x of all points; NaN if there is none. */
    double lastX();
}
