// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.Aggregate;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.Turn;
import org.stripchart.history.states.StateReducer;

/**
 * A series as it is shown: its points or, as long as it is not computed so far, those of a preview. Its version changes with each
 * change from one to the other.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class ShownSeries implements SeriesView {

    /** So many versions of one are fewer than a change from one to the other. */
    private static final int SWITCH_BITS = 40;

    private final SeriesView whole;
    private final Turn turn;
    private SeriesView shown;
    private long switches;

    ShownSeries(SeriesView whole, Turn turn) {
        this.whole = whole;
        this.turn = turn;
        shown = whole;
    }

    /** Shows a preview, or the series itself where that is null. */
    void preview(@Nullable SeriesView points) {
        SeriesView next = points == null ? whole : points;
        if (next != shown) {
            shown = next;
            switches++;
        }
    }

    /** Returns whether a preview is shown. */
    public boolean isPreviewed() {
        return shown != whole;
    }

    @Override
    public long size() {
        turn.open();
        return shown.size();
    }

    @Override
    public boolean isEmpty() {
        turn.open();
        return shown.isEmpty();
    }

    @Override
    public long firstIndex() {
        turn.open();
        return shown.firstIndex();
    }

    @Override
    public long endIndex() {
        turn.open();
        return shown.endIndex();
    }

    @Override
    public double firstX() {
        turn.open();
        return shown.firstX();
    }

    @Override
    public double lastX() {
        turn.open();
        return shown.lastX();
    }

    @Override
    public double x(long index) {
        turn.open();
        return shown.x(index);
    }

    @Override
    public double y(long index) {
        turn.open();
        return shown.y(index);
    }

    @Override
    public long lowerBound(double x) {
        turn.open();
        return shown.lowerBound(x);
    }

    @Override
    public long nearest(double x, double from, double to) {
        turn.open();
        return shown.nearest(x, from, to);
    }

    @Override
    public long notPositive(double from, double to, int most) {
        turn.open();
        return shown.notPositive(from, to, most);
    }

    @Override
    public long indexBeyond(ColumnGrid grid, int column, long from) {
        turn.open();
        return shown.indexBeyond(grid, column, from);
    }

    @Override
    public long nextOther(long from, long to, double y) {
        turn.open();
        return shown.nextOther(from, to, y);
    }

    @Override
    public int copy(long from, long to, PointBuffer out) {
        turn.open();
        return shown.copy(from, to, out);
    }

    @Override
    public Aggregate aggregate(long from, long to) {
        turn.open();
        return shown.aggregate(from, to);
    }

    @Override
    public long sumAhead(long from, long to) {
        turn.open();
        return shown.sumAhead(from, to);
    }

    /**
     * Returns the text of the state at an x; empty where none is known.
     *
     * @param labels the texts of states; null where the series has none
     * @param until up to where the last state is known to last
     */
    public String stateAt(@Nullable StateLabels labels, double x, double until) {
        long index = labels == null ? -1 : StateReducer.indexAt(this, x, until);
        return labels == null || index < 0 ? "" : labels.text(y(index));
    }

    @Override
    public ColumnReducer reducer() {
        turn.open();
        return new Reducer(SeriesView::reducer);
    }

    @Override
    public ColumnReducer positiveReducer() {
        turn.open();
        return new Reducer(SeriesView::positiveReducer);
    }

    @Override
    public long version() {
        turn.open();
        return (switches << SWITCH_BITS) + shown.version();
    }

    /** Reduces what is shown; it keeps nothing of what was shown before. */
    private final class Reducer implements ColumnReducer {

        private final Function<SeriesView, ColumnReducer> kind;
        private SeriesView reduced = shown;
        private ColumnReducer reducer;

        Reducer(Function<SeriesView, ColumnReducer> kind) {
            this.kind = kind;
            reducer = kind.apply(reduced);
        }

        @Override
        public void reduce(ColumnGrid grid, PointBuffer out) {
            turn.open();
            if (reduced != shown) {
                reduced = shown;
                reducer = kind.apply(reduced);
            }
            reducer.reduce(grid, out);
        }
    }
}
