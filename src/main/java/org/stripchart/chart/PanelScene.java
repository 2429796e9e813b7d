// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.overlay.Look;
import org.stripchart.chart.overlay.NearestLine;
import org.stripchart.chart.overlay.Scene;
import org.stripchart.chart.overlay.SceneWords;
import org.stripchart.chart.overlay.XText;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripPlace.AxisPlace;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.words.NumberText;
import org.stripchart.words.UnitPrefix;
import org.stripchart.words.ValueText;

/** The picture of a chart as overlays see it. Event dispatch thread only. */
final class PanelScene implements Scene {

    /** An axis has about so many ticks; the next finer digit but one is what a read-out tells. */
    private static final int TICKS = 5;

    /** Behind the point of a number with a prefix that its unit does not ask for. */
    private static final int DECIMALS_AT_A_GLANCE = 3;

    private final LiveChart chart;
    private final DoubleSupplier from;
    private final DoubleSupplier to;
    private final Supplier<Rectangle2D> area;
    private final Supplier<List<StripPlace>> places;

    /**
     * @param from,to what the picture shows of x
     * @param area where its data is, in the user space in which overlays are painted
     * @param places where its strips are
     */
    PanelScene(
            LiveChart chart,
            DoubleSupplier from,
            DoubleSupplier to,
            Supplier<Rectangle2D> area,
            Supplier<List<StripPlace>> places) {
        this.chart = chart;
        this.from = from;
        this.to = to;
        this.area = area;
        this.places = places;
    }

    @Override
    public Rectangle2D area() {
        return area.get();
    }

    @Override
    public double from() {
        return from.getAsDouble();
    }

    @Override
    public double to() {
        return to.getAsDouble();
    }

    @Override
    public @Nullable Rectangle2D stripOf(int number) {
        YAxis axis = chart.arrangement().traces().get(number).axis();
        return places.get().stream()
                .filter(strip -> strip.place(axis) != null)
                .map(StripPlace::area)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Point2D placeOf(int number, double x, double y) {
        Trace trace = chart.arrangement().traces().get(number);
        if (trace.isState()) {
            return placeOfBand(trace, x);
        }
        YAxis axis = trace.axis();
        for (StripPlace strip : places.get()) {
            AxisPlace place = strip.place(axis);
            if (place != null) {
                Rectangle2D in = strip.area();
                Point2D found =
                        new Point2D.Double(in.getX() + (x - from()) / (to() - from()) * in.getWidth(), place.y(y, in));
                return in.contains(found) ? found : null;
            }
        }
        return null;
    }

    /** Where the name of a band is, at an x or at the end of the picture that is nearest to it. */
    private @Nullable Point2D placeOfBand(Trace trace, double x) {
        Rectangle2D in = area.get();
        double share = Math.max(0, Math.min(1, (x - from()) / (to() - from())));
        for (StripPlace strip : places.get()) {
            for (StripPlace.NamePlace name : strip.names()) {
                if (name.trace() == trace) {
                    return new Point2D.Double(
                            in.getX() + share * in.getWidth(), name.area().getCenterY());
                }
            }
        }
        return null;
    }

    /** Returns the trace whose line is drawn nearest to a place; null if none passes it. */
    @Nullable
    Trace lineNear(Point2D at) {
        int number = area().contains(at) ? NearestLine.at(this, at) : -1;
        return number < 0 ? null : chart.arrangement().traces().get(number);
    }

    @Override
    public String valueText(int number, double y) {
        StateLabels labels = chart.seriesInfo(number).labels();
        if (labels != null) {
            return labels.text(y);
        }
        YAxis axis = chart.arrangement().traces().get(number).axis();
        for (StripPlace strip : places.get()) {
            AxisPlace place = strip.place(axis);
            if (place != null) {
                boolean isLogarithmic = place.scale() == Scale.LOGARITHMIC;
                double step = isLogarithmic ? Math.abs(y) : place.range().length() / TICKS;
                double largest = isLogarithmic
                        ? Math.abs(y)
                        : Math.max(
                                Math.abs(place.range().lower()),
                                Math.abs(place.range().upper()));
                UnitPrefix plain = UnitPrefix.of(largest, axis.unit());
                boolean isPlain = isLogarithmic
                        || UnitPrefix.along(largest, step, axis.unit()).equals(plain);
                // Behind numbers of no such unit a prefix is there for those that are large, as in the series panel.
                UnitPrefix prefix = isPlain ? plain : UnitPrefix.atAGlance(Math.abs(y), axis.unit());
                int least = isPlain || prefix.power() == 0 ? 0 : DECIMALS_AT_A_GLANCE;
                int digits = Math.max(least, 2 - (int) Math.floor(Math.log10(step)) + prefix.power());
                return ValueText.rounded(y, axis.unit(), prefix, digits);
            }
        }
        return NumberText.of(y);
    }

    /** Returns whether x is time, in seconds. */
    boolean isTime() {
        return chart.xAxis() == XAxis.TIME;
    }

    @Override
    public XText xText() {
        return isTime()
                ? XText.ofTimes(to() - from(), chart.times(), chart.viewport().start())
                : XText.ofNumbers();
    }

    /** Returns what the picture shows, in words: from where to where to about a hundredth of it. */
    String words() {
        double span = to() - from();
        int digits = span > 0 ? Math.max(0, 2 - (int) Math.floor(Math.log10(span))) : 0;
        return SceneWords.of(
                this,
                isTime()
                        ? XText.ofTimes(
                                100 * span, chart.times(), chart.viewport().start())
                        : x -> NumberText.rounded(x, digits));
    }

    @Override
    public List<String> seriesNames() {
        return chart.arrangement().traces().stream().map(Trace::label).toList();
    }

    @Override
    public SeriesView series(int number) {
        return chart.history(number);
    }

    @Override
    public PointBuffer drawn(int number) {
        return chart.canvas().drawn(number);
    }

    @Override
    public boolean isDrawn(int number) {
        List<Trace> traces = chart.arrangement().traces();
        // A series that has just come may not have its trace yet.
        return number < traces.size() && traces.get(number).visible();
    }

    @Override
    public boolean isState(int number) {
        return chart.seriesInfo(number).isState();
    }

    @Override
    public double knownUntil() {
        return chart.viewport().known();
    }

    @Override
    public boolean isLogarithmic(int number) {
        return chart.arrangement().traces().get(number).axis().limits().scale() == Scale.LOGARITHMIC;
    }

    @Override
    public Color color(int number, double y) {
        return isState(number)
                ? chart.canvas().stateColor(valueText(number, y))
                : chart.canvas().lineColor(number);
    }

    @Override
    public Dash dash(int number) {
        return isState(number) ? Dash.SOLID : chart.canvas().dash(number);
    }

    @Override
    public Look look() {
        return look(chart.theme());
    }

    /** Returns the room within the border of a panel, above what has so much of its lower edge. */
    static Rectangle room(JComponent panel, int below) {
        Insets border = panel.getInsets();
        return new Rectangle(
                border.left,
                border.top,
                Math.max(0, panel.getWidth() - border.left - border.right),
                Math.max(0, panel.getHeight() - border.top - border.bottom - below));
    }

    /** Returns a theme as overlays see it. */
    static Look look(ChartTheme theme) {
        return new Look(theme.background(), theme.text(), theme.muted(), theme.grid(), theme.font());
    }

    /** Gives a chart the look and feel's colours and font, where it has no theme of its own, and those that are set for its panel. */
    static void dress(LiveChart chart, JComponent panel) {
        Color background = panel.isBackgroundSet() ? panel.getBackground() : null;
        Color foreground = panel.isForegroundSet() ? panel.getForeground() : null;
        Font font = panel.isFontSet() ? panel.getFont() : null;
        chart.canvas().dress(ofLookAndFeel(), theme -> theme.with(background, foreground, font));
    }

    /** Returns the theme that goes with the look and feel of the host. */
    static ChartTheme ofLookAndFeel() {
        Font font = UIManager.getFont("Label.font");
        return ChartTheme.matching(
                color("Panel.background", Color.WHITE),
                color("Label.foreground", Color.BLACK),
                font == null ? ChartTheme.LIGHT.font() : font.deriveFont(Font.PLAIN, font.getSize2D()));
    }

    private static Color color(String key, Color otherwise) {
        Color color = UIManager.getColor(key);
        // A plain colour, since a look and feel changes its own when it goes.
        return color == null ? otherwise : new Color(color.getRGB());
    }
}
