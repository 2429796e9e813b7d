// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.Aggregate;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Trace;
import org.stripchart.words.UnitPrefix;
import org.stripchart.words.ValueText;

/**
 * What the series panel tells of series: read from their history whenever somebody looks, never more than a few milliseconds at a
 * time. Sums over many points come together bit by bit, and are an ellipsis until then.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SeriesFigures {

    /** In a small picture. */
    private static final int COLUMNS = 48;

    /** How many points are summed for the first time at each look. */
    private static final long POINTS_AT_ONCE = 1 << 21;

    /** About as many as a glance takes in. */
    private static final int DIGITS = 5;

    /** Of what begins with zeros, fewer digits are as wide. */
    private static final int DIGITS_BELOW_ONE = 4;

    private static final int DIGITS_OF_LITTLE = 3;
    private static final double LITTLE = 1e-3;

    private static final String NONE = "\u2013";
    /** In place of a sum that is not there yet. */
    static final String NOT_YET = "\u2026";

    private final LiveChart chart;
    private final PointBuffer points = new PointBuffer();
    private final Map<Trace, Summed> summed = new HashMap<>();
    private long left;

    /** How far a series is summed: the sums of its chunks are kept from there on. */
    private record Summed(long version, long from, long to) {}

    /**
     * What there is to tell of a series.
     *
     * @param value the latest; a dash if there is none
     * @param unit of its values; empty if none is known
     * @param picture of what the window shows, within a square from 0 to 1 with y upwards
     * @param min,max,mean of what the window shows
     * @param rate points a second in the window
     */
    record Figures(String value, String unit, Path2D picture, String min, String max, String mean, String rate) {

        /** Whether it looks the same as another. */
        boolean isSame(@Nullable Figures other) {
            return other != null
                    && List.of(value, unit, min, max, mean, rate)
                            .equals(List.of(other.value, other.unit, other.min, other.max, other.mean, other.rate))
                    && isSame(picture, other.picture);
        }

        private static boolean isSame(Path2D a, Path2D b) {
            PathIterator i = a.getPathIterator(null);
            PathIterator k = b.getPathIterator(null);
            double[] at = new double[6];
            double[] as = new double[6];
            while (!i.isDone() && !k.isDone()) {
                if (i.currentSegment(at) != k.currentSegment(as) || at[0] != as[0] || at[1] != as[1]) {
                    return false;
                }
                i.next();
                k.next();
            }
            return i.isDone() && k.isDone();
        }

        /** Returns what a column says up to the decimal point, which stand below each other. */
        String beforePoint(SeriesColumn column) {
            return text(column).substring(0, ValueText.point(text(column)));
        }

        /** Returns what a column says from the decimal point on, without the unit of the latest value. */
        String fromPoint(SeriesColumn column) {
            return text(column).substring(ValueText.point(text(column)));
        }

        /** Returns what a column says. */
        String text(SeriesColumn column) {
            return switch (column) {
                case VALUE -> value;
                case MIN -> min;
                case MAX -> max;
                case MEAN -> mean;
                case RATE -> rate;
                case SHOWN, COLOR, NAME, PICTURE, SCALE -> "";
            };
        }
    }

    SeriesFigures(LiveChart chart) {
        this.chart = chart;
    }

    /** Begins a look at series, for which there is some time again. */
    void begin() {
        left = POINTS_AT_ONCE;
    }

    /** Returns the latest value of a series; NaN if there is none. */
    double latest(Trace trace) {
        SeriesView series = chart.history(trace.series());
        return series.isEmpty() ? Double.NaN : series.y(series.endIndex() - 1);
    }

    /**
     * Looks at a series.
     *
     * @param sums whether its sums are asked for
     */
    Figures of(Trace trace, boolean sums) {
        SeriesInfo info = chart.seriesInfo(trace.series());
        SeriesView series = chart.history(trace.series());
        double latest = latest(trace);
        StateLabels labels = info.labels();
        if (labels != null) {
            return new Figures(
                    Double.isNaN(latest) ? NONE : labels.text(latest), "", new Path2D.Double(), "", "", "", "");
        }
        UnitPrefix prefix = UnitPrefix.atAGlance(Math.abs(latest), info.unit());
        String value = Double.isNaN(latest) ? NONE : ValueText.number(latest, prefix, digits(latest, prefix));
        String unit = ValueText.behind(prefix, info.unit());
        double from = chart.viewport().from();
        double to = chart.viewport().to();
        Path2D picture = picture(series, from, to);
        long first = series.lowerBound(from);
        long end = series.lowerBound(Math.nextUp(to));
        if (!sums || end <= first) {
            return new Figures(value, unit, picture, NONE, NONE, NONE, NONE);
        }
        String rate = rate(series, first, end);
        if (!isSummed(trace, series, first, end)) {
            return new Figures(value, unit, picture, NOT_YET, NOT_YET, NOT_YET, rate);
        }
        Aggregate all = series.aggregate(first, end);
        return new Figures(
                value,
                unit,
                picture,
                text(all.min(), info.unit()),
                text(all.max(), info.unit()),
                text(all.mean(), info.unit()),
                rate);
    }

    /** Returns what a column tells of a series as far as it is summed; NaN if it is not. */
    double number(Trace trace, SeriesColumn column) {
        SeriesView series = chart.history(trace.series());
        long first = series.lowerBound(chart.viewport().from());
        long end = series.lowerBound(Math.nextUp(chart.viewport().to()));
        if (end <= first) {
            return Double.NaN;
        }
        if (column == SeriesColumn.RATE) {
            double span = series.x(end - 1) - series.x(first);
            return span > 0 ? (end - 1 - first) / span : Double.NaN;
        }
        if (!isSummed(trace, series, first, end)) {
            return Double.NaN;
        }
        Aggregate all = series.aggregate(first, end);
        return column == SeriesColumn.MIN ? all.min() : column == SeriesColumn.MAX ? all.max() : all.mean();
    }

    /** Goes on with what a window's sums of a series need, as far as there is time; returns whether they are all there. */
    boolean sum(Trace trace) {
        SeriesView series = chart.history(trace.series());
        long first = series.lowerBound(chart.viewport().from());
        long end = series.lowerBound(Math.nextUp(chart.viewport().to()));
        return end <= first || isSummed(trace, series, first, end);
    }

    /** Goes on with summing up a series, as far as there is time; returns whether it is done. */
    private boolean isSummed(Trace trace, SeriesView series, long first, long end) {
        Summed before = summed.get(trace);
        long from = first;
        long done = first;
        if (before != null && before.version == series.version() && first >= before.from && first <= before.to) {
            from = before.from;
            done = before.to;
        }
        long next = Math.min(end, done + left);
        if (next > done) {
            series.aggregate(done, next);
            left -= next - done;
        }
        summed.put(trace, new Summed(series.version(), from, Math.max(done, next)));
        return Math.max(done, next) >= end;
    }

    private String rate(SeriesView series, long first, long end) {
        double span = series.x(end - 1) - series.x(first);
        return chart.xAxis() == XAxis.TIME && span > 0 ? text((end - 1 - first) / span, "") : NONE;
    }

    private Path2D picture(SeriesView series, double from, double to) {
        Path2D path = new Path2D.Double();
        double width = (to - from) / COLUMNS;
        if (series.isEmpty() || !(width > 0 && width <= Double.MAX_VALUE)) {
            return path;
        }
        ColumnGrid grid = ColumnGrid.startingAt(from, width, COLUMNS + 1);
        series.reducer().reduce(grid, points);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            if (points.x(i) >= from && points.x(i) <= to) {
                // What is no number is neither.
                low = points.y(i) < low ? points.y(i) : low;
                high = points.y(i) > high ? points.y(i) : high;
            }
        }
        boolean isDown = false;
        for (int i = 0; i < points.size(); i++) {
            double x = (points.x(i) - from) / (to - from);
            double y = high > low ? (points.y(i) - low) / (high - low) : 0.5;
            if (Double.isNaN(points.y(i)) || x < 0 || x > 1) {
                isDown = false;
            } else if (isDown) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                path.lineTo(x, y);
                isDown = true;
            }
        }
        return path;
    }

    /** Returns a value, with its unit where that has a prefix by its size. */
    static String text(double value, String unit) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        UnitPrefix prefix = UnitPrefix.atAGlance(Math.abs(value), unit);
        String told = UnitPrefix.of(Math.abs(value), unit).equals(prefix) ? unit : "";
        String number = ValueText.number(value, prefix, digits(value, prefix));
        return prefix.power() == 0 ? number : number + " " + prefix.before(told);
    }

    private static int digits(double value, UnitPrefix prefix) {
        double shown = Math.abs(value) / Math.pow(10, prefix.power());
        return shown >= 1 ? DIGITS : shown >= LITTLE ? DIGITS_BELOW_ONE : DIGITS_OF_LITTLE;
    }
}
