// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.overlay.XText;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.axis.AxisStyle;
import org.stripchart.chart.paint.axis.PlainAxis;
import org.stripchart.chart.paint.axis.TimeAxis;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.chart.paint.strip.FontScale;
import org.stripchart.plot.Scale;
import org.stripchart.words.TimeStyle;

/** The axes of a figure: where values are in its picture, and in which colours it is drawn. Event dispatch thread only. */
final class Axes {

    /**
     * How the x of a chart is told.
     *
     * @param times how times are told; null where x is none
     * @param start since when time has elapsed
     * @param label of the axis
     */
    record Along(@Nullable TimeStyle times, double start, String label) {

        /** Returns one x of a stretch that is so long. */
        String text(double x, double span) {
            TimeStyle style = times;
            return (style == null ? XText.ofNumbers() : XText.ofTimes(span, style, start)).of(x);
        }
    }

    /** A limit stays until what is shown needs less than this share of it, so that a live figure does not jolt. */
    private static final double LEAST_SHARE = 0.4;

    private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    private final XYPlot plot;
    private final PlainAxis plain;
    private final PlainAxis up;
    private ValueAxis across;
    private boolean isAlong;
    private Rectangle2D area = new Rectangle2D.Double();
    private ChartTheme theme = ChartTheme.LIGHT;
    private @Nullable Pixels pixels;
    private double top;
    private double bottom;

    Axes(XYPlot plot, PlainAxis plain, PlainAxis up) {
        this.plot = plot;
        this.plain = plain;
        this.up = up;
        across = plain;
    }

    /** Returns the axis to the right, and the upward one. */
    List<ValueAxis> all() {
        return List.of(across, up);
    }

    /** Returns the axis to the right. */
    ValueAxis across() {
        return across;
    }

    /** Takes where the data is drawn now. */
    void area(Rectangle2D newArea) {
        area = newArea;
    }

    Rectangle2D area() {
        return area;
    }

    /** Takes the pixels that are drawn on now; null where they are not at hand, or do not lie level in the area. */
    void pixels(@Nullable Pixels newPixels) {
        pixels = newPixels;
    }

    @Nullable
    Pixels pixels() {
        return pixels;
    }

    /** Takes the colours and the font of a theme. */
    void theme(ChartTheme newTheme) {
        theme = newTheme;
        color(plain);
        color(up);
        color(across);
    }

    private void color(ValueAxis axis) {
        AxisStyle.color(axis, theme.font(), theme.text(), theme.muted());
    }

    ChartTheme theme() {
        return theme;
    }

    /** Returns by what sizes in pixels are multiplied, so that they go with the font. */
    double scale() {
        return FontScale.of(theme.font());
    }

    /** Returns the colour of a place in the palette, as much of it as is said. */
    Color line(int place, double share) {
        Color line = theme.line(place);
        return new Color(line.getRed(), line.getGreen(), line.getBlue(), (int) Math.round(255 * share));
    }

    /** Forgets which limits there were, for something else. */
    void forget() {
        top = 0;
        bottom = 0;
    }

    /** Shows neither axis. */
    void hide() {
        across.setVisible(false);
        up.setVisible(false);
    }

    /** Whether the axis to the right is that of the chart, and so stands below it. */
    boolean isAlong() {
        return isAlong;
    }

    /** Says what the axis to the right is. */
    void across(String label, double from, double to, Scale scale) {
        isAlong = false;
        plain.scale(scale);
        put(plain);
        axis(plain, label, from, to);
    }

    /** Says that the axis to the right is that of the chart. */
    void along(Along along, double from, double to) {
        TimeStyle times = along.times();
        if (times == null) {
            across(along.label(), from, to, Scale.LINEAR);
            isAlong = true;
            return;
        }
        TimeAxis axis = across instanceof TimeAxis there && there.times().equals(times)
                ? there
                : new TimeAxis(along.label(), times);
        isAlong = true;
        axis.start(along.start(), Double.NaN);
        put(axis);
        axis(axis, along.label(), from, to);
    }

    @SuppressWarnings("ReferenceEquality") // axes that look alike are two
    private void put(ValueAxis axis) {
        if (axis != across) {
            across = axis;
            AxisStyle.level(axis);
            color(axis);
            plot.setDomainAxis(axis);
        }
    }

    /**
     * Says what the upward axis is.
     *
     * @param unit of its values; empty where they have none, or none that takes prefixes
     */
    void up(String label, String unit, double from, double to) {
        up.unit(unit);
        axis(up, label, from, to);
    }

    private static void axis(ValueAxis axis, String label, double from, double to) {
        axis.setVisible(true);
        if (!label.equals(axis.getLabel())) {
            axis.setLabel(label);
        }
        axis.setRange(from < to ? new Range(from, to) : around(from), false, false);
    }

    private static Range around(double value) {
        double beside = Math.max(Math.abs(value) * 1e-6, 0.5);
        return new Range(value - beside, value + beside);
    }

    /** Returns a round limit above values from 0 on, which stays as long as it suits. */
    double top(double highest) {
        double wanted = 1.12 * highest;
        if (wanted > top || wanted < LEAST_SHARE * top) {
            top = wanted > 0 ? round(wanted) : 1;
        }
        return top;
    }

    /** Returns a limit below, a whole multiple of ten, which stays as long as it suits. */
    double bottom(double lowest) {
        double wanted = Math.floor(lowest / 10) * 10;
        if (bottom == 0 || wanted < bottom || wanted > bottom + 20) {
            bottom = wanted;
        }
        return bottom;
    }

    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * power >= value) {
                return step * power;
            }
        }
        return 10 * power;
    }

    double x(double value) {
        return across.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return up.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    double valueAcross(double place) {
        return across.java2DToValue(place, area, RectangleEdge.BOTTOM);
    }

    double valueUp(double place) {
        return up.java2DToValue(place, area, RectangleEdge.LEFT);
    }

    /** Writes a short text with its middle at a place, as far as it is within the area. */
    void write(Graphics2D g, String text, double x, double base) {
        g.setFont(theme.font());
        double width = g.getFontMetrics().stringWidth(text);
        double left = Math.max(area.getX() + 2, Math.min(area.getMaxX() - width - 2, x - width / 2));
        double lowest = Math.max(area.getY() + g.getFontMetrics().getAscent(), base);
        g.drawString(text, (float) left, (float) lowest);
    }
}
