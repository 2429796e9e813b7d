// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stripchart.feed.PointFeed;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.SeriesView;
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

    /** Returns the points of a series by its name, which must be there. */
    Function<String, SeriesView> byName() {
        List<String> names = feed.seriesNames();
        return name -> history.series(names.indexOf(name));
    }

    /** Returns the unit of a series by its name, which must be there; empty where none is known. */
    String unitOf(String name) {
        return feed.told(feed.seriesNames().indexOf(name)).unit();
    }
}
