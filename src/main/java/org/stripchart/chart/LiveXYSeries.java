// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    private final transient PointBuffer shown = new PointBuffer();

    LiveXYSeries(String name) {
        super(name, false, true);
        setNotify(false);
    }

    /**
     * Shows what falls into the columns of a grid, and one neighbour on each side. A window's worth of points is copied
     * in microseconds, so nothing is kept from the frame before.
     */
    void show(SeriesHistory history, ColumnGrid grid) {
        history.reduce(grid, shown);
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
