// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.history.HistoryView;

/**
 * A history as it is shown: of a series that is not computed so far yet, what is previewed of it.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class ShownHistory implements HistoryView {

    private final HistoryView history;
    private final List<ShownSeries> series = new ArrayList<>();

    public ShownHistory(HistoryView history) {
        this.history = history;
    }

    @Override
    public int seriesCount() {
        return history.seriesCount();
    }

    @Override
    public ShownSeries series(int number) {
        while (series.size() <= number) {
            series.add(new ShownSeries(history.series(series.size())));
        }
        return series.get(number);
    }

    @Override
    public double firstX() {
        return history.firstX();
    }

    @Override
    public double startX() {
        return history.startX();
    }

    @Override
    public double lastX() {
        return history.lastX();
    }
}
