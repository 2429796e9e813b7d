// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.function.Supplier;
import org.stripchart.feed.PointFeed;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.memory.History;

/**
 * What computed series stand on.
 *
 * @param feed has the names of all series
 * @param history has all points
 * @param shown has what is shown of them
 * @param budget gives memory for previews
 * @param late knows from where on series have changed
 * @param unitOfX what x is measured in; empty where that is not known
 * @param changed is run before points go into the history or out of it
 */
public record Ground(
        PointFeed feed,
        History history,
        ShownHistory shown,
        HistoryBudget budget,
        LateChanges late,
        Supplier<String> unitOfX,
        Runnable changed) {

    /**
     * Returns the number of the series that is meant by a name, with its unit or without; -1 if it is not there. One without is meant only
     * once there are points, with which all others of their rows are there too.
     */
    public int find(String name) {
        int number = feed.find(name);
        boolean isInFull = number < 0 || feed.seriesNames().get(number).equals(name);
        return isInFull || !history.series(number).isEmpty() ? number : -1;
    }

    /** Returns the whole name of the series that is meant by a name; the same where none is there. */
    public String inFull(String name) {
        int number = find(name);
        return number < 0 ? name : feed.seriesNames().get(number);
    }

    /** Returns the unit of a series by its number; empty where none is known. */
    String unitOf(int number) {
        return feed.told(number).unit();
    }
}
