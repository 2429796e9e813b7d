// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * An axis that is given its range with every frame, and does its own ticks: never more than fit, whatever the range.
 * JFreeChart's own search for a tick unit does not end for some ranges.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public abstract class StripAxis extends NumberAxis {

    /** How far a label may reach beyond the data area: the padding of the chart. */
    public static final int OVERHANG = 14;

    /** A strip that is lower than so many lines of text has no label beside it. */
    private static final int LEAST_FOR_LABEL = 3;

    /** Where ticks were laid out. */
    private record Beside(double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {}

    /** Of a column: keeps what lies on the edge of a pixel from being on either side of it, as roundings have it. */
    private static final double OFF_EDGE = 1.0 / (1 << 13);

    private transient @Nullable Beside latest;
    private transient @Nullable DoubleUnaryOperator columns;
    private transient @Nullable Range ofColumns;
    private int count;
    private boolean unpainted;
    private transient @Nullable Rectangle2D place;
    private boolean atEdge;
    private double above;
    private double below;
    private boolean bare;
    private boolean absent;

    StripAxis(@Nullable String label) {
        super(label);
        setAutoRangeIncludesZero(false);
    }

    /**
     * Stands beside a part of the plot's data area only.
     *
     * @param ofStrip null: beside all of it
     * @param outermost whether no other axis is further out
     * @param newAbove how far the label of a tick may reach beyond the upper end of that part
     * @param newBelow the same at its lower end
     */
    public void place(@Nullable Rectangle2D ofStrip, boolean outermost, double newAbove, double newBelow) {
        place = ofStrip;
        atEdge = outermost;
        above = newAbove;
        below = newBelow;
    }

    /** Returns ticks whose labels keep clear of those of the strips above and below. */
    List<NumberTick> within(List<NumberTick> ticks, FontMetrics metrics, Rectangle2D dataArea, RectangleEdge edge) {
        return place == null ? ticks : TickLabels.within(ticks, this, metrics, dataArea, edge, above, below);
    }

    /**
     * Takes how its range is divided into the columns of a frame: a value then moves by whole pixels as the window does.
     *
     * @param position tells how many columns a value is right of the lower end
     */
    public void columns(DoubleUnaryOperator position, int newCount) {
        columns = position;
        count = newCount;
        ofColumns = getRange();
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        DoubleUnaryOperator position = columns;
        return position != null && getRange().equals(ofColumns) && RectangleEdge.isTopOrBottom(edge)
                ? area.getX() + (position.applyAsDouble(value) + OFF_EDGE) * (area.getWidth() / count)
                : super.valueToJava2D(value, area, edge);
    }

    /** Leaves its label away, or writes it again; nobody is told. */
    public void bare(boolean withoutLabel) {
        bare = withoutLabel;
    }

    /** Is nowhere to be seen, or there again; nobody is told. */
    public void absent(boolean withoutPlace) {
        absent = withoutPlace;
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, @Nullable AxisSpace space) {
        AxisSpace before = space == null ? new AxisSpace() : space;
        return absent ? before : super.reserveSpace(g2, plot, plotArea, edge, before);
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo plotState) {
        return absent
                ? new AxisState(cursor)
                : super.draw(g2, cursor, plotArea, place == null ? dataArea : place, edge, plotState);
    }

    /** Returns what is written beside its label at this moment; empty: nothing. */
    public String besideLabel() {
        return "";
    }

    /** Lays its ticks out without painting them, or paints them again; nobody is told. */
    public void unpainted(boolean withoutTicks) {
        unpainted = withoutTicks;
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
        latest = new Beside(cursor, plotArea, dataArea, edge);
        Shape clip = g2.getClip();
        if (unpainted) {
            g2.setClip(new Rectangle());
        }
        AxisState state = super.drawTickMarksAndLabels(g2, cursor, plotArea, dataArea, edge);
        g2.setClip(clip);
        return state;
    }

    /** Draws its line and its ticks, those of the range that it has by now, where they were laid out last. */
    public AxisState drawTicksAgain(Graphics2D g2) {
        Beside place = latest;
        return place == null
                ? new AxisState()
                : super.drawTickMarksAndLabels(g2, place.cursor, place.plotArea, place.dataArea, place.edge);
    }

    /** Draws its line once more, where it was drawn last: in front of what reaches there. */
    public void drawLineAgain(Graphics2D g2) {
        Beside place = latest;
        if (place != null && isVisible() && isAxisLineVisible()) {
            drawAxisLine(g2, place.cursor, place.dataArea, place.edge);
        }
    }

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D g2, RectangleEdge edge) {
        return bare ? new Rectangle2D.Double() : super.getLabelEnclosure(g2, edge);
    }

    /** Leaves a label away that its strip is too low for; those of the strips stand in line, at the edge of the plot. */
    @Override
    protected AxisState drawLabel(
            @Nullable String label,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        if (bare) {
            return state;
        }
        if (place != null && label != null) {
            FontMetrics metrics = g2.getFontMetrics(getLabelFont());
            if (Math.max(metrics.stringWidth(label), LEAST_FOR_LABEL * metrics.getHeight()) > dataArea.getHeight()) {
                return state;
            }
            if (atEdge) {
                double width = getLabelEnclosure(g2, edge).getWidth();
                boolean isLeft = RectangleEdge.LEFT.equals(edge);
                state.setCursor(
                        isLeft
                                ? Math.min(state.getCursor(), plotArea.getMinX() + width)
                                : Math.max(state.getCursor(), plotArea.getMaxX() - width));
            }
        }
        return super.drawLabel(label, g2, plotArea, dataArea, edge, state);
    }

    /** Does nothing: the range comes from the frame. */
    @Override
    public void configure() {
        // the range is none of the dataset's business
    }

    /** Does nothing: the range comes from the frame. */
    @Override
    protected void autoAdjustRange() {
        // as above
    }

    /**
     * Refuses to turn round.
     *
     * @throws IllegalArgumentException if it is asked to, since the lines would not follow
     */
    @Override
    public void setInverted(boolean flag) {
        if (flag) {
            throw new IllegalArgumentException(
                    "inverted (true) must be false: the lines of a live chart do not turn round");
        }
        super.setInverted(flag);
    }
}
