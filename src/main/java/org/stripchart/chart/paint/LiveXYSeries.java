// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.stripchart.engine.FrameLine;
import org.stripchart.history.PointBuffer;

/**
 * The JFreeChart series that holds what the window shows of one series' history: the points of its line in the frame.
 *
 * <p>A stock {@link XYSeries} keeps an object with two boxed numbers for every point; this one shows two primitive arrays
 * that are used again for every frame, and makes items only for those who ask.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class LiveXYSeries extends XYSeries {

    private final transient FrameLine line;
    private final transient PointBuffer shown;

    LiveXYSeries(FrameLine line) {
        super(line.name(), false, true);
        this.line = line;
        this.shown = line.points();
        setNotify(false);
    }

    /** Returns what the frame shows of the series, for a renderer that wants no boxes. */
    FrameLine line() {
        return line;
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
