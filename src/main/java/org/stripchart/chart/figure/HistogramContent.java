// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.distribution.Histogram;
import org.stripchart.history.Aggregate;
import org.stripchart.plot.Scale;
import org.stripchart.words.CountText;

/** A histogram as bars, with its mean, its percentiles and a normal curve. Event dispatch thread only. */
final class HistogramContent implements Content {

    private static final int[] PERCENTILES = {1, 5, 50, 95, 99};

    private static final double FILL = 0.55;

    private final FigureSpec.OfHistogram spec;
    private final Subject of;
    private final Histogram histogram;
    private final Bars bars;

    HistogramContent(FigureSpec.OfHistogram spec, Subject of, Histogram histogram) {
        this.spec = spec;
        this.of = of;
        this.histogram = histogram;
        bars = Bars.of(histogram);
    }

    Histogram histogram() {
        return histogram;
    }

    @Override
    public List<String> readings() {
        Aggregate all = histogram.all();
        List<String> readings = new ArrayList<>();
        readings.add("Mean " + of.text(all.mean()));
        if (!Double.isNaN(all.deviation())) {
            readings.add("deviation " + of.text(all.deviation()));
        }
        for (int percentile : PERCENTILES) {
            readings.add("P" + percentile + " " + of.text(percentile(percentile)));
        }
        return readings;
    }

    /** Returns a percentile to the digit that its bins tell. */
    private double percentile(int percentile) {
        double value = histogram.percentile(percentile / 100.0);
        double digit = Math.ceil(Math.log10(histogram.widthAt(value)));
        return Double.isFinite(value) && Math.abs(digit) < 300
                ? new BigDecimal(value)
                        .setScale((int) -digit, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }

    @Override
    public String note() {
        Aggregate all = histogram.all();
        return CountText.of(all.count(), "point") + " from " + of.text(all.min()) + " to " + of.text(all.max())
                + (bars.isOfValues() ? ", a bar for each value" : ", bars of " + of.text(bars.width()))
                + (hasCurve() ? "; the curve is normal with this mean and deviation" : "");
    }

    private boolean hasCurve() {
        return spec.normal() && histogram.all().deviation() > 0;
    }

    @Override
    public void layOut(Axes axes) {
        double low = bars.all().get(0).from();
        double high = bars.all().get(bars.all().size() - 1).to();
        double beside = (high - low) * 0.02;
        axes.across(of.onAxis(of.label()), low - beside, high + beside, Scale.LINEAR);
        double highest = bars.highest();
        axes.up(
                "Points",
                "",
                0,
                axes.top(hasCurve() ? Math.max(highest, normal(histogram.all().mean())) : highest));
    }

    /** Returns how many points a bar would have with its middle there. */
    private double normal(double y) {
        return histogram.normal(y, bars.width());
    }

    @Override
    public void paint(Graphics2D g, Axes axes) {
        g.setColor(axes.line(of.color(), FILL));
        double floor = axes.area().getMaxY();
        for (Bars.Bar bar : bars.all()) {
            double left = Math.round(axes.x(bar.from()));
            double width = Math.max(1, Math.round(axes.x(bar.to())) - left - 1);
            double height = Math.max(1, floor - axes.y((double) bar.count()));
            g.fill(new Rectangle2D.Double(left, floor - height, width, height));
        }
        g.setStroke(new BasicStroke(1));
        for (int percentile : PERCENTILES) {
            double x = axes.x(histogram.percentile(percentile / 100.0));
            g.setColor(axes.theme().muted());
            g.draw(new Line2D.Double(x, floor - 10, x, floor));
        }
        double mean = axes.x(histogram.all().mean());
        g.setColor(axes.theme().text());
        g.draw(new Line2D.Double(mean, axes.area().getY(), mean, floor));
        if (hasCurve()) {
            Path2D curve = new Path2D.Double();
            for (double x = axes.area().getX(); x <= axes.area().getMaxX(); x += 2) {
                double y = axes.y(normal(axes.valueAcross(x)));
                if (x == axes.area().getX()) {
                    curve.moveTo(x, y);
                } else {
                    curve.lineTo(x, y);
                }
            }
            g.setStroke(new BasicStroke(1.5f));
            g.draw(curve);
        }
    }

    @Override
    public @Nullable Spot at(double across, double up, Axes axes) {
        double value = axes.valueAcross(across);
        for (Bars.Bar bar : bars.all()) {
            if (value >= bar.from() && value < bar.to()) {
                double share = 100.0 * bar.count() / histogram.all().count();
                return new Spot(
                        bar.middle(),
                        bar.count(),
                        of.text(bar.from()) + " to " + of.text(bar.to()) + "   " + CountText.of(bar.count(), "point")
                                + String.format(java.util.Locale.ROOT, ", %.3g %%", share));
            }
        }
        return null;
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(of.onAxis("From"), of.onAxis("To"), "Points", "Normal"));
        for (Bars.Bar bar : bars.all()) {
            rows.add(List.of(
                    Subject.full(bar.from()),
                    Subject.full(bar.to()),
                    Long.toString(bar.count()),
                    Subject.full(normal(bar.middle()))));
        }
        return rows;
    }

    /**
     * The fine bins of a histogram, put together to bars that can be seen: some dozen of the same width, or one for each value where
     * there are few values.
     *
     * @param width of each, in the unit of the values
     * @param isOfValues whether there is one for each value
     * @param all those that have points, in order
     */
    private record Bars(double width, boolean isOfValues, List<Bar> all) {

        /** So many at most. */
        static final int MOST = 64;

        private static final int LEAST = 8;

        /** With fewer values than this, each has a bar. */
        private static final int FEW_VALUES = 40;

        /** Between bars of single values there is a little room. */
        private static final double SHARE = 0.8;

        record Bar(double from, double to, long count) {

            double middle() {
                return (from + to) / 2;
            }
        }

        /** Returns the bars of a histogram. */
        static Bars of(Histogram fine) {
            List<Integer> used = new ArrayList<>();
            for (int bin = 0; bin < fine.counts().length; bin++) {
                if (fine.counts()[bin] > 0) {
                    used.add(bin);
                }
            }
            boolean isOfFew = used.size() <= FEW_VALUES
                    && used.stream().noneMatch(bin -> Double.isNaN(fine.values()[bin]))
                    && fine.count() > 2L * used.size();
            return isOfFew ? ofValues(fine, used) : even(fine);
        }

        private static Bars ofValues(Histogram fine, List<Integer> used) {
            double width = used.size() == 1 ? Math.max(1, Math.abs(fine.low()) / 10) : Double.POSITIVE_INFINITY;
            for (int i = 1; i < used.size(); i++) {
                width = Math.min(width, fine.values()[used.get(i)] - fine.values()[used.get(i - 1)]);
            }
            List<Bar> bars = new ArrayList<>();
            for (int bin : used) {
                double beside = width * SHARE / 2;
                bars.add(new Bar(fine.values()[bin] - beside, fine.values()[bin] + beside, fine.counts()[bin]));
            }
            return new Bars(width, true, bars);
        }

        private static Bars even(Histogram fine) {
            int wanted = (int) Math.max(LEAST, Math.min(MOST, Math.ceil(Math.sqrt((double) fine.count()))));
            Histogram wide = fine.coarser((fine.counts().length + wanted - 1) / wanted);
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < wide.counts().length; i++) {
                if (wide.counts()[i] > 0) {
                    double from = wide.low() + i * wide.width();
                    bars.add(new Bar(from, from + wide.width(), wide.counts()[i]));
                }
            }
            return new Bars(wide.width(), false, bars);
        }

        /** Returns the count of the highest. */
        long highest() {
            return all.stream().mapToLong(Bar::count).max().orElse(0);
        }
    }
}
