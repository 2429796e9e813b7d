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

    /** What rounding may take from a midnight, in seconds. */
    private static final double ROUNDING = 1e-3;

    /** Days begin at whole quarters of an hour, in whatever zone since then; before, some began elsewhere. */
    private static final double SURE = 900;

    private static final double SURE_SINCE = 1e8;

    private final transient TimeStyle times;
    private boolean tellsTimes = true;
    private double start = Double.NaN;
    private double first = Double.NaN;
    private transient List<TimeTick> known = List.of();
    private double knownFrom = Double.NaN;
    private double knownTo = Double.NaN;
    private double knownLeast = Double.NaN;

    /** It is the same from there to there. */
    private String day = "";

    private double dayFrom = Double.NaN;
    private double dayTo = Double.NaN;

    public TimeAxis(@Nullable String label, TimeStyle times) {
        super(label);
        this.times = times;
    }

    /** Returns how its times are told. */
    public TimeStyle times() {
        return times;
    }

    /**
     * Says since when time has elapsed; nobody is told.
     *
     * @param firstSeconds the first moment of which something is seen, whose day is told; NaN if that is the lower bound
     */
    public void start(double seconds, double firstSeconds) {
        start = seconds;
        first = firstSeconds;
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
        String day = besideLabel();
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

    /** Returns the day at the left end or, of elapsed times, their start, with the zone if it is not that of the computer. */
    @Override
    public String besideLabel() {
        if (!tellsTimes) {
            return "";
        }
        String zone = times.zone().equals(TimeStyle.local().zone()) ? "" : ", " + times.zone();
        double seen = getRange().contains(first) ? first : getLowerBound();
        return (times.isElapsed() ? "since " + TimeTicks.moment(start, times.zone()) : day(seen + ROUNDING)) + zone;
    }

    private String day(double seconds) {
        if (!(seconds >= dayFrom && seconds < dayTo)) {
            day = TimeTicks.day(seconds, times.zone());
            dayFrom = seconds >= SURE_SINCE ? Math.floor(seconds / SURE) * SURE : Double.NaN;
            dayTo = dayFrom + SURE;
        }
        return day;
    }

    private List<TimeTick> ticks(Rectangle2D dataArea, int labelWidth) {
        int most = (int) Math.max(2, dataArea.getWidth() / (labelWidth * LABEL_SPACING));
        return times.isElapsed()
                ? ElapsedTicks.in(getLowerBound(), getUpperBound(), most, start)
                : ticks(getLowerBound(), getUpperBound(), (getUpperBound() - getLowerBound()) / Math.max(1, most));
    }

    /** A window that goes on has most of its ticks in common with the one before: they are made for some while ahead. */
    private List<TimeTick> ticks(double from, double to, double least) {
        boolean isAlike = Math.abs(least - knownLeast) <= 1e-9 * least;
        if (!isAlike || !(from >= knownFrom && to <= knownTo)) {
            knownLeast = least;
            knownFrom = from;
            knownTo = to + (to - from) / 2;
            known = TimeTicks.in(from, knownTo, least, times.zone());
            if (known.isEmpty()) {
                // What comes may be beyond what a calendar can name.
                knownTo = to;
                known = TimeTicks.in(from, to, least, times.zone());
            }
        }
        return known.stream()
                .filter(tick -> tick.seconds() >= from && tick.seconds() <= to)
                .toList();
    }
}
