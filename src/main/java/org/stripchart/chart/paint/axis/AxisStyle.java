// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;

/** How axes look, those of charts and of figures. Event dispatch thread only. */
public final class AxisStyle {

    /** Solid and thin, for axes and grids: the dashes of the default grid cost more than all else in an empty chart. */
    public static final BasicStroke HAIRLINE = new BasicStroke(1);

    private AxisStyle() {}

    /** Gives a level axis its lines and the room of its labels. */
    public static void level(ValueAxis axis) {
        axis.setAutoRange(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickLabelInsets(new RectangleInsets(4, 6, 3, 6));
    }

    /**
     * The same for an upright one.
     *
     * @param room above and below each label
     */
    public static void upright(ValueAxis axis, int room) {
        level(axis);
        axis.setAxisLineVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(room, 6, room, 6));
    }

    /**
     * Gives an axis its font and colours.
     *
     * @param muted of what is beside the label
     */
    public static void color(ValueAxis axis, Font font, Color text, Color muted) {
        axis.setLabelFont(font);
        axis.setLabelPaint(text);
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(muted);
        axis.setAxisLinePaint(muted);
    }
}
