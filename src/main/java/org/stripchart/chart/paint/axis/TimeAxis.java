// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.TimeTicks.TimeTick;
import org.stripchart.words.TimeStyle;

/**
 * A horizontal axis of seconds since the epoch, labelled with clock and calendar, or with what has elapsed since a start.
 *
 * <p>JFreeChart's own {@code DateAxis} counts whole milliseconds, is slow, and can lay out ticks without end for tiny or
 * huge ranges; this one has as many ticks as fit.
 */
public final class TimeAxis extends StripAxis {

    private static final double LABEL_SPACING = 1.6;
    private static final double TIGHTEST_SPACING = 1.1;

    /** The day is told that so many pixels at the left end do not reach beyond. */
    private static final double FIRST_PIXELS = 1.5;

    private final transient TimeStyle times;
    private boolean tellsTimes = true;
    private double start = Double.NaN;

    public TimeAxis(@Nullable String label, TimeStyle times) {
        super(label);
        this.times = times;
    }

    /** Returns how its times are told. */
    public TimeStyle times() {
        return times;
    }

    /** Says since when time has elapsed; nobody is told. */
    public void start(double seconds) {
        start = seconds;
    }

    /** Says whether the range is one of times; else there are neither ticks nor a day, though as much room. */
    public void tellTimes(boolean nowTells) {
        tellsTimes = nowTells;
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by JFreeChart
    protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        if (!tellsTimes) {
            return List.of();
        }
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        List<TimeTick> found = ticks(dataArea, metrics.stringWidth("00:00:00"));
        int widest = found.stream()
                .mapToInt(t -> metrics.stringWidth(t.text()))
                .max()
                .orElse(0);
        if (widest * TIGHTEST_SPACING * found.size() > dataArea.getWidth()) {
            // Fractions of a second make wider labels than the clock does.
            found = ticks(dataArea, widest);
        }
        TextAnchor anchor = RectangleEdge.TOP.equals(edge) ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = found.stream()
                .map(t -> new NumberTick(t.seconds(), t.text(), anchor, TextAnchor.CENTER, 0))
                .toList();
        return TickLabels.whole(ticks, this, metrics, dataArea, edge);
    }

    /** Draws the label and, at the left end of its line, the day there or, of elapsed times, their start, with the zone if it is not that of the computer. */
    @Override
    protected AxisState drawLabel(
            @Nullable String label,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        double line = state.getCursor();
        AxisState drawn = super.drawLabel(label, g2, plotArea, dataArea, edge, state);
        String day = times.isElapsed()
                ? "since " + TimeTicks.moment(start, times.zone())
                // The bound itself may be a moment before the midnight that stands there.
                : TimeTicks.day(
                        getLowerBound() + FIRST_PIXELS * getRange().getLength() / dataArea.getWidth(), times.zone());
        day += times.zone().equals(TimeStyle.local().zone()) ? "" : ", " + times.zone();
        if (tellsTimes && label != null && RectangleEdge.BOTTOM.equals(edge)) {
            FontMetrics metrics = g2.getFontMetrics(getLabelFont());
            double room = (dataArea.getWidth() - metrics.stringWidth(label)) / 2;
            if (metrics.stringWidth(day) + metrics.charWidth('m') <= room) {
                g2.setFont(getLabelFont());
                g2.setPaint(getTickLabelPaint());
                double baseline = line + getLabelInsets().getTop() + metrics.getAscent();
                g2.drawString(day, (float) dataArea.getX(), (float) baseline);
            }
        }
        return drawn;
    }

    private List<TimeTick> ticks(Rectangle2D dataArea, int labelWidth) {
        int most = (int) Math.max(2, dataArea.getWidth() / (labelWidth * LABEL_SPACING));
        return times.isElapsed()
                ? ElapsedTicks.in(getLowerBound(), getUpperBound(), most, start)
                : TimeTicks.in(getLowerBound(), getUpperBound(), most, times.zone());
    }
}
