// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.history.HistoryView;
import org.stripchart.history.Turn;

/**
 * A history as it is shown: of a series that is not computed so far yet, what is previewed of it. Whoever reads has the turn from then on, so
 * it may be kept from event to event.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class ShownHistory implements HistoryView {

    private final HistoryView history;
    private final Turn turn;
    private final List<ShownSeries> series = new ArrayList<>();

    /**
     * Shows a history.
     *
     * @param turn whose it is to touch that
     */
    public ShownHistory(HistoryView history, Turn turn) {
        this.history = history;
        this.turn = turn;
    }

    @Override
    public int seriesCount() {
        turn.open();
        return history.seriesCount();
    }

    @Override
    public ShownSeries series(int number) {
        turn.open();
        while (series.size() <= number) {
            series.add(new ShownSeries(history.series(series.size()), turn));
        }
        return series.get(number);
    }

    @Override
    public double firstX() {
        turn.open();
        return history.firstX();
    }

    @Override
    public double startX() {
        turn.open();
        return history.startX();
    }

    @Override
    public double lastX() {
        turn.open();
        return history.lastX();
    }
}
