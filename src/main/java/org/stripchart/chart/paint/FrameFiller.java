// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameLine;
import org.stripchart.plot.Interval;
import org.stripchart.plot.YScale;

/**
 * Puts frames into JFreeChart: the points of each line into its visible series, and the ranges of the frame onto both axes,
 * without a notification.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FrameFiller {

    private final LiveDataset dataset;
    private final YScale scale;
    private final ValueAxis yAxis;
    private ValueAxis xAxis;
    private Frame frame;

    /**
     * @param scale that the axis of y shows
     */
    FrameFiller(Frame frame, YScale scale, LiveDataset dataset, ValueAxis xAxis, ValueAxis yAxis) {
        this.frame = frame;
        this.scale = scale;
        this.dataset = dataset;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** Takes another axis of x, to be given its range from now on. */
    void xAxis(ValueAxis axis) {
        xAxis = axis;
    }

    /** Returns the frame that is shown. */
    Frame frame() {
        return frame;
    }

    /** Shows a frame; the axes get its ranges, whatever anybody has given them since. */
    void show(Frame newFrame) {
        frame = newFrame;
        give(xAxis, frame.x());
        give(yAxis, frame.y(scale));
    }

    /** Adds a visible series for each line that has come since the last time. */
    void adopt() {
        for (int i = dataset.getSeriesCount(); i < frame.lines().size(); i++) {
            FrameLine line = frame.lines().get(i);
            dataset.addSeries(new LiveXYSeries(line));
        }
    }

    private static void give(ValueAxis axis, Interval range) {
        axis.setRange(new Range(range.lower(), range.upper()), false, false);
    }
}
