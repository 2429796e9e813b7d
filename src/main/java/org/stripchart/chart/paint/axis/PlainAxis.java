// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;

/** An axis of plain numbers, level or upright. */
public final class PlainAxis extends StripAxis {

    /** Wider labels make ticks rarer, and those in turn shorter: it is settled after a few rounds. */
    private static final int MOST_ROUNDS = 12;

    /** Where there are fewer, nobody can tell how the values between them are. */
    private static final int FEWEST = 2;

    /** Whatever the height. */
    private static final int MOST_LOG_TICKS = 100;

    /** A level logarithmic axis has room for so wide a label at each tick. */
    private static final String WIDE = "00 000";

    private Scale scale = Scale.LINEAR;
    private boolean whole;
    private String unit = "";

    public PlainAxis(@Nullable String label) {
        super(label);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as declared by JFreeChart
    protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        List<NumberTick> shown;
        if (isAutoTickUnitSelection()) {
            TextAnchor anchor = RectangleEdge.TOP.equals(edge) ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
            List<NumberTicks.Place> found = logTicks(dataArea.getWidth() / metrics.stringWidth(WIDE));
            shown = ticks(found.size() > 1 ? found : levelTicks(metrics, dataArea.getWidth()), anchor);
        } else {
            shown = super.refreshTicksHorizontal(g2, dataArea, edge);
        }
        return TickLabels.whole(shown, this, metrics, dataArea, edge);
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by JFreeChart
    protected List refreshTicksVertical(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        if (!isAutoTickUnitSelection()) {
            return super.refreshTicksVertical(g2, dataArea, edge);
        }
        TextAnchor anchor = RectangleEdge.RIGHT.equals(edge) ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double height = estimateMaximumTickLabelHeight(g2);
        List<NumberTicks.Place> found = logTicks(dataArea.getHeight() / height);
        if (found.size() > 1) {
            return within(ticks(found, anchor), metrics, dataArea, edge);
        }
        double least = height / dataArea.getHeight() * getRange().getLength();
        if (!isPositive(least)) {
            return new ArrayList<>();
        }
        double dense = metrics.getAscent() / dataArea.getHeight() * getRange().getLength();
        return within(ticks(uprightTicks(least, dense), anchor), metrics, dataArea, edge);
    }

    /** Returns the ticks of a logarithmic scale; none for any other. */
    private List<NumberTicks.Place> logTicks(double most) {
        return scale == Scale.LOGARITHMIC
                ? LogTicks.in(getLowerBound(), getUpperBound(), (int) Math.max(2, Math.min(MOST_LOG_TICKS, most)), unit)
                : List.of();
    }

    /** Returns ticks that lie well apart or, where those would tell no scale, as near to each other as their texts allow. */
    private List<NumberTicks.Place> uprightTicks(double least, double dense) {
        NumberTicks.Step step = NumberTicks.step(getLowerBound(), getUpperBound(), least);
        NumberTicks.Step finest = NumberTicks.step(getLowerBound(), getUpperBound(), Math.min(least, dense));
        List<NumberTicks.Place> found = NumberTicks.in(getLowerBound(), getUpperBound(), step, unit);
        while (found.size() < FEWEST && step.size() > finest.size()) {
            step = step.previous();
            found = NumberTicks.in(getLowerBound(), getUpperBound(), step, unit);
        }
        return found;
    }

    /** Says of which unit its numbers are; empty: none is known. Nobody is told. */
    public void unit(String newUnit) {
        unit = newUnit;
    }

    /** Has ticks on whole numbers only, as far as there are any in its range; nobody is told. */
    public void whole(boolean wholeNumbersOnly) {
        whole = wholeNumbersOnly;
    }

    /** Sets how values lie along the axis. */
    public void scale(Scale newScale) {
        scale = newScale;
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        if (scale == Scale.LINEAR) {
            return super.valueToJava2D(value, area, edge);
        }
        double share = scale.share(range(), value);
        return RectangleEdge.isTopOrBottom(edge)
                ? area.getX() + share * area.getWidth()
                : area.getMaxY() - share * area.getHeight();
    }

    @Override
    public double java2DToValue(double place, Rectangle2D area, RectangleEdge edge) {
        if (scale == Scale.LINEAR) {
            return super.java2DToValue(place, area, edge);
        }
        double share = RectangleEdge.isTopOrBottom(edge)
                ? (place - area.getX()) / area.getWidth()
                : (area.getMaxY() - place) / area.getHeight();
        return scale.at(range(), share);
    }

    private Interval range() {
        return new Interval(getLowerBound(), getUpperBound());
    }

    private List<NumberTicks.Place> levelTicks(FontMetrics metrics, double width) {
        double insets = getTickLabelInsets().getLeft() + getTickLabelInsets().getRight();
        double perUnit = getRange().getLength() / width;
        double least = (metrics.stringWidth("0") + insets) * perUnit;
        if (!isPositive(least)) {
            return List.of();
        }
        boolean hasWhole = whole && Math.floor(getUpperBound()) >= getLowerBound();
        NumberTicks.Step step =
                NumberTicks.step(getLowerBound(), getUpperBound(), hasWhole ? Math.max(1, least) : least);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double room = step.size() / perUnit - insets;
            // A step that is too short shows it at the ends as a rule; writing all of its many labels takes long.
            if (widest(NumberTicks.ends(getLowerBound(), getUpperBound(), step), metrics) <= room) {
                List<NumberTicks.Place> found = NumberTicks.in(getLowerBound(), getUpperBound(), step);
                if (widest(found, metrics) <= room) {
                    return found;
                }
            }
            step = step.next();
        }
        return NumberTicks.in(getLowerBound(), getUpperBound(), step);
    }

    private double widest(List<NumberTicks.Place> labels, FontMetrics metrics) {
        double widest = 0;
        for (NumberTicks.Place tick : labels) {
            widest = Math.max(widest, metrics.stringWidth(text(tick)));
        }
        return widest;
    }

    private List<NumberTick> ticks(List<NumberTicks.Place> found, TextAnchor anchor) {
        List<NumberTick> shown = new ArrayList<>(found.size());
        for (NumberTicks.Place tick : found) {
            shown.add(new NumberTick(tick.value(), text(tick), anchor, anchor, 0));
        }
        return shown;
    }

    private String text(NumberTicks.Place tick) {
        NumberFormat own = getNumberFormatOverride();
        return own == null ? tick.text() : own.format(tick.value());
    }

    private static boolean isPositive(double length) {
        return length > 0 && length <= Double.MAX_VALUE;
    }
}
