// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** A horizontal axis of plain numbers. */
final class IndexAxis extends NumberAxis {

    IndexAxis(@Nullable String label) {
        super(label);
        setAutoRangeIncludesZero(false);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as declared by JFreeChart
    protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> ticks = super.refreshTicksHorizontal(g2, dataArea, edge);
        return TickLabels.whole(ticks, this, g2.getFontMetrics(getTickLabelFont()), dataArea, edge);
    }
}
