// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.List;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesHistory;

/**
 * The JFreeChart series that holds what the window shows of one series' history: all of its points while they are few,
 * their reduction to pixel columns when they are many.
 *
 * <p>A stock {@link XYSeries} keeps an object with two boxed numbers for every point; this one keeps two primitive
 * arrays that are used again for every frame, and makes items only for those who ask.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class LiveXYSeries extends XYSeries {

    /** Above this many points a column on average, their reduction is smaller than they are. */
    private static final int POINTS_PER_COLUMN = 4;

    private final transient PointBuffer shown = new PointBuffer();
    private transient boolean whole;
    private long shownFrom;
    private long shownTo;
    private long shownVersion = -1;

    LiveXYSeries(String name) {
        super(name, false, true);
        setNotify(false);
    }

    /** Shows the points of a history that fall into the columns of a grid, and one neighbour on each side. */
    void show(SeriesHistory history, ColumnGrid grid) {
        long from = Math.max(history.firstIndex(), history.lowerBound(grid.from()) - 1);
        long to = Math.min(
                history.endIndex(), history.lowerBound(Math.nextUp(grid.from() + grid.width() * grid.columns())) + 1);
        if (to - from > (long) POINTS_PER_COLUMN * grid.columns()) {
            shown.clear();
            history.reduce(grid, shown);
            whole = false;
        } else if (whole && from == shownFrom && to >= shownTo && history.version() == shownVersion) {
            history.copy(shownTo, to, shown);
        } else {
            shown.clear();
            history.copy(from, to, shown);
            whole = true;
        }
        shownFrom = from;
        shownTo = to;
        shownVersion = history.version();
    }

    /** The points themselves, for a renderer that wants no boxes; not to be written. */
    PointBuffer points() {
        return shown;
    }

    /** Whether every point of the window is here, and not its reduction. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public int getItemCount() {
        return shown.size();
    }

    @Override
    public Number getX(int index) {
        return shown.x(index);
    }

    @Override
    public Number getY(int index) {
        return shown.y(index);
    }

    @Override
    public XYDataItem getDataItem(int index) {
        return new XYDataItem(shown.x(index), shown.y(index));
    }

    @Override
    public List<XYDataItem> getItems() {
        return java.util.stream.IntStream.range(0, shown.size())
                .mapToObj(this::getDataItem)
                .toList();
    }

    @Override
    public double[][] toArray() {
        int n = shown.size();
        return new double[][] {java.util.Arrays.copyOf(shown.xs(), n), java.util.Arrays.copyOf(shown.ys(), n)};
    }
}
