// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.FontMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Keeps the labels of a level axis inside the picture, and those of an upright one beside its strip. */
final class TickLabels {

    /** Fewer tell no scale. */
    private static final int FEWEST = 2;

    /** So far from the edge of the picture a label ends, or it would seem cut off. */
    private static final int CLEAR = 2;

    private TickLabels() {}

    /**
     * The ticks of an upright axis, those without their text whose label would reach too far beyond an end of its strip. Where hardly
     * any would be left, such a label stands within the strip instead, beside the line of its value, if the next one is not there.
     *
     * @param above how far a label may reach beyond the upper end
     * @param below how far beyond the lower one
     */
    static List<NumberTick> within(
            List<NumberTick> ticks,
            ValueAxis axis,
            FontMetrics metrics,
            Rectangle2D dataArea,
            RectangleEdge edge,
            double above,
            double below) {
        double[] places = new double[ticks.size()];
        int[] beyond = new int[ticks.size()];
        int fitting = 0;
        // Digits have no descenders: what is seen of them is no higher than the ascent.
        double height = metrics.getAscent();
        for (int i = 0; i < places.length; i++) {
            places[i] = axis.valueToJava2D(ticks.get(i).getValue(), dataArea, edge);
            boolean isHigh = places[i] - height / 2 < dataArea.getMinY() - above;
            boolean isLow = places[i] + height / 2 > dataArea.getMaxY() + below;
            beyond[i] = isHigh ? 1 : isLow ? -1 : 0;
            fitting += beyond[i] == 0 ? 1 : 0;
        }
        List<NumberTick> within = new ArrayList<>(places.length);
        double taken = Double.POSITIVE_INFINITY;
        for (int i = 0; i < places.length; i++) {
            NumberTick tick = ticks.get(i);
            double middle = places[i] + beyond[i] * (metrics.getHeight() / 2.0);
            boolean isNextClear = i + 1 == places.length || beyond[i + 1] != 0 || middle - places[i + 1] >= height;
            double far = places[i] + beyond[i] * metrics.getHeight();
            boolean fits = far >= dataArea.getMinY() - above && far <= dataArea.getMaxY() + below;
            boolean hasRoom = beyond[i] == 0 || (fitting < FEWEST && fits && taken - middle >= height && isNextClear);
            within.add(!hasRoom ? withoutText(tick) : beyond[i] == 0 ? tick : shifted(tick, beyond[i] > 0));
            taken = hasRoom ? middle : taken;
        }
        return within;
    }

    /** The ticks, those without their text whose label would be cut off at an edge of the picture. */
    static List<NumberTick> whole(
            List<NumberTick> ticks, ValueAxis axis, FontMetrics metrics, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> whole = new ArrayList<>(ticks.size());
        for (NumberTick tick : ticks) {
            double half = metrics.stringWidth(tick.getText()) / 2.0;
            double x = axis.valueToJava2D(tick.getValue(), dataArea, edge);
            boolean fits =
                    x + half <= dataArea.getMaxX() + StripAxis.OVERHANG - CLEAR && x - half >= dataArea.getX() - half;
            whole.add(fits ? tick : withoutText(tick));
        }
        return whole;
    }

    private static NumberTick withoutText(NumberTick tick) {
        return with(tick, "", tick.getTextAnchor());
    }

    private static NumberTick shifted(NumberTick tick, boolean isDown) {
        boolean isLeft = TextAnchor.CENTER_RIGHT.equals(tick.getTextAnchor());
        TextAnchor down = isLeft ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT;
        TextAnchor up = isLeft ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT;
        return with(tick, tick.getText(), isDown ? down : up);
    }

    private static NumberTick with(NumberTick tick, String text, TextAnchor anchor) {
        return new NumberTick(
                tick.getTickType(), tick.getValue(), text, anchor, tick.getRotationAnchor(), tick.getAngle());
    }
}
