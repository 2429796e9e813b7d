// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.ZoneId;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal axis of seconds since the epoch, labelled with clock and calendar.
 *
 * <p>JFreeChart's own {@code DateAxis} counts whole milliseconds, is slow, and can lay out ticks without end for tiny or
 * huge ranges; this one has as many ticks as fit.
 */
final class TimeAxis extends NumberAxis {

    private static final double LABEL_SPACING = 1.6;

    private final transient ZoneId zone;

    TimeAxis(@Nullable String label, ZoneId zone) {
        super(label);
        this.zone = zone;
        setAutoRangeIncludesZero(false);
    }

    ZoneId zone() {
        return zone;
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by JFreeChart
    protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        int most = (int) Math.max(2, dataArea.getWidth() / (metrics.stringWidth("00:00:00") * LABEL_SPACING));
        List<NumberTick> ticks = TimeTicks.in(getLowerBound(), getUpperBound(), most, zone).stream()
                .map(t -> new NumberTick(t.seconds(), t.text(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0))
                .toList();
        return TickLabels.whole(ticks, this, metrics, dataArea, edge);
    }
}
