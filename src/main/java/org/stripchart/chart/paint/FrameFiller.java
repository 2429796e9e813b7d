// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.stripchart.chart.paint.axis.PlainAxis;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.axis.TimeAxis;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameLine;
import org.stripchart.plot.Interval;

/**
 * Gives all axes of JFreeChart the ranges of a frame, without a notification. The points of its lines need no filling: the visible
 * series show the arrays that the frame is made in.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FrameFiller {

    /** Ticks of a longer axis are whole numbers. */
    private static final double LONGEST_WITH_FRACTIONS = 1000;

    private final LiveDataset dataset;
    private final StripStack strips;
    private ValueAxis xAxis;
    private Frame frame;
    /** The frame that was looked at last for {@link #hasWholeX}; a picture has the same one shown several times. */
    private long wholeOf = -1;

    private boolean isWhole;

    FrameFiller(Frame frame, StripStack strips, LiveDataset dataset, ValueAxis xAxis) {
        this.frame = frame;
        this.strips = strips;
        this.dataset = dataset;
        this.xAxis = xAxis;
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
        if (xAxis instanceof StripAxis axis) {
            axis.columns(frame.grid()::position, frame.grid().columns());
        }
        if (xAxis instanceof TimeAxis times) {
            // Where nothing has come, its range is no time, and least of all one of 1970.
            times.tellTimes(!frame.isEmpty());
            times.start(frame.startX(), frame.firstX());
        } else if (xAxis instanceof PlainAxis plain) {
            if (wholeOf != frame.version()) {
                wholeOf = frame.version();
                isWhole = hasWholeX();
            }
            plain.whole(isWhole);
        }
        strips.forEach((shown, axis) -> {
            axis.scale(shown.limits().scale());
            axis.unit(shown.unit());
            give(axis, frame.y(shown));
        });
    }

    /** Whether the points that are seen lie at whole numbers, such as those of rows; not asked of a range where ticks do so anyway. */
    private boolean hasWholeX() {
        if (frame.x().length() > LONGEST_WITH_FRACTIONS) {
            return false;
        }
        for (FrameLine line : frame.lines()) {
            for (int i = 0; i < line.points().size(); i++) {
                double x = line.points().x(i);
                if (x != Math.rint(x)) {
                    return false;
                }
            }
        }
        return true;
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
