// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.Extent;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

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

    private final transient ColumnReducer reducer;
    private final transient PointBuffer shown = new PointBuffer();
    private final transient Extent extent = new Extent();

    LiveXYSeries(String name, SeriesView history) {
        super(name, false, true);
        reducer = history.reducer();
        setNotify(false);
    }

    /** Shows what falls into the columns of a grid, and one neighbour on each side. */
    void show(ColumnGrid grid) {
        reducer.reduce(grid, shown);
        extent.clear();
        // The neighbours are drawn but not seen.
        int size = shown.size();
        int from = size > 0 && grid.column(shown.x(0)) < 0 ? 1 : 0;
        int to = size > 0 && grid.column(shown.x(size - 1)) == grid.columns() ? size - 1 : size;
        double[] ys = shown.ys();
        for (int i = from; i < to; i++) {
            extent.include(ys[i]);
        }
    }

    /** From the lowest to the highest of what is seen: the extremes of a reduction are those of all its points. */
    Extent extent() {
        return extent;
    }

    /** The points themselves, for a renderer that wants no boxes; not to be written. */
    PointBuffer points() {
        return shown;
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
        return IntStream.range(0, shown.size()).mapToObj(this::getDataItem).toList();
    }

    @Override
    public double[][] toArray() {
        return new double[][] {Arrays.copyOf(shown.xs(), shown.size()), Arrays.copyOf(shown.ys(), shown.size())};
    }
}
