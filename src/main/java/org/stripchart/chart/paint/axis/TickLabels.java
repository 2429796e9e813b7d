// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.FontMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Keeps the labels of a horizontal axis inside the picture. */
final class TickLabels {

    private TickLabels() {}

    /** The ticks, those without their text whose label would be cut off at an edge of the picture. */
    static List<NumberTick> whole(
            List<NumberTick> ticks, ValueAxis axis, FontMetrics metrics, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> whole = new ArrayList<>(ticks.size());
        for (NumberTick tick : ticks) {
            double half = metrics.stringWidth(tick.getText()) / 2.0;
            double x = axis.valueToJava2D(tick.getValue(), dataArea, edge);
            boolean fits = x + half <= dataArea.getMaxX() + StripAxis.OVERHANG && x - half >= dataArea.getX() - half;
            whole.add(fits ? tick : withoutText(tick));
        }
        return whole;
    }

    private static NumberTick withoutText(NumberTick tick) {
        return new NumberTick(
                tick.getTickType(),
                tick.getValue(),
                "",
                tick.getTextAnchor(),
                tick.getRotationAnchor(),
                tick.getAngle());
    }
}
