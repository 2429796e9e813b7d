// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.ZoneId;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.TimeTicks.TimeTick;

/**
 * A horizontal axis of seconds since the epoch, labelled with clock and calendar.
 *
 * <p>JFreeChart's own {@code DateAxis} counts whole milliseconds, is slow, and can lay out ticks without end for tiny or
 * huge ranges; this one has as many ticks as fit.
 */
public final class TimeAxis extends StripAxis {

    private static final double LABEL_SPACING = 1.6;
    private static final double TIGHTEST_SPACING = 1.1;

    private final transient ZoneId zone;
    private boolean tellsTimes = true;

    public TimeAxis(@Nullable String label, ZoneId zone) {
        super(label);
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
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

    /** Draws the label and, at the left end of its line, the day there, with the zone if it is not that of the computer. */
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
        String day = TimeTicks.day(getLowerBound(), zone) + (zone.equals(ZoneId.systemDefault()) ? "" : ", " + zone);
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
        return TimeTicks.in(getLowerBound(), getUpperBound(), most, zone);
    }
}
