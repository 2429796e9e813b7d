// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.Aggregate;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

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
    private SeriesView shown;
    private long switches;

    ShownSeries(SeriesView whole) {
        this.whole = whole;
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
        return shown.size();
    }

    @Override
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    @Override
    public long firstIndex() {
        return shown.firstIndex();
    }

    @Override
    public long endIndex() {
        return shown.endIndex();
    }

    @Override
    public double firstX() {
        return shown.firstX();
    }

    @Override
    public double lastX() {
        return shown.lastX();
    }

    @Override
    public double x(long index) {
        return shown.x(index);
    }

    @Override
    public double y(long index) {
        return shown.y(index);
    }

    @Override
    public long lowerBound(double x) {
        return shown.lowerBound(x);
    }

    @Override
    public long nearest(double x, double from, double to) {
        return shown.nearest(x, from, to);
    }

    @Override
    public long notPositive(double from, double to, int most) {
        return shown.notPositive(from, to, most);
    }

    @Override
    public long indexBeyond(ColumnGrid grid, int column, long from) {
        return shown.indexBeyond(grid, column, from);
    }

    @Override
    public long nextOther(long from, long to, double y) {
        return shown.nextOther(from, to, y);
    }

    @Override
    public int copy(long from, long to, PointBuffer out) {
        return shown.copy(from, to, out);
    }

    @Override
    public Aggregate aggregate(long from, long to) {
        return shown.aggregate(from, to);
    }

    @Override
    public long sumAhead(long from, long to) {
        return shown.sumAhead(from, to);
    }

    @Override
    public ColumnReducer reducer() {
        return new Reducer(SeriesView::reducer);
    }

    @Override
    public ColumnReducer positiveReducer() {
        return new Reducer(SeriesView::positiveReducer);
    }

    @Override
    public long version() {
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
            if (reduced != shown) {
                reduced = shown;
                reducer = kind.apply(reduced);
            }
            reducer.reduce(grid, out);
        }
    }
}
