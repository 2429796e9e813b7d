// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.chart.paint.strip.FontScale;
import org.stripchart.chart.paint.strip.StripLabels;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;

/**
 * Writes the names of the lines above or inside their strips, where there is more than one line to tell apart or one is hidden.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripNames {

    /** Strips that have less with all around them have their names inside. */
    private static final double LEAST_STRIP = 50;

    /** Beyond the first row, names take at most this share of the height. */
    private static final double MOST = 0.2;

    /** And at most this one in a picture that is lower than so many of its pixels, for a font of usual size. */
    private static final double MOST_OF_LOW = 0.1;

    private static final double LOW = 480;

    /** What is written above the strips, one below the other; of strips of states nothing, since each of their rows has its name. */
    private record Written(List<List<StripLabels.Label>> labels, List<Integer> hidden) {}

    private final Arrangement arrangement;
    private final StripStack strips;
    private final StripRenderer renderer;
    private Written written = new Written(List.of(), List.of());
    private List<StripLabels.Row> rows = List.of();
    private List<StripLabels.Layout> layouts = List.of();
    private boolean inside;

    StripNames(Arrangement arrangement, StripStack strips, StripRenderer renderer) {
        this.arrangement = arrangement;
        this.strips = strips;
        this.renderer = renderer;
    }

    /** Returns whether there are any: the axis tells what a single line is. */
    boolean areWanted() {
        List<Trace> listed = arrangement.listed();
        return strips.hasSeveral() || listed.size() > 1 || listed.stream().anyMatch(trace -> !trace.visible());
    }

    /**
     * Lays them out for a plot of a size, and returns what they take above each strip.
     *
     * @param height with that of the names
     */
    double[] heights(Graphics2D g, double width, double height) {
        double scale = FontScale.of(renderer.theme().font());
        double each = height / strips.shown().size();
        boolean wanted = areWanted();
        inside = wanted && each < LEAST_STRIP * scale;
        StripLabels labels = labels();
        int most = inside ? 1 : labels.rows(g, (height < LOW * scale ? MOST_OF_LOW : MOST) * each);
        layouts = !wanted
                ? List.of()
                : rows().stream().map(row -> labels.layOut(g, row, width, most)).toList();
        double[] heights = new double[strips.shown().size()];
        for (int i = 0; i < layouts.size() && !inside; i++) {
            heights[i] = labels.height(g, layouts.get(i).rows());
        }
        return heights;
    }

    /** Returns whether they are drawn inside the strips, over the lines: those are too low for a row above each. */
    boolean areInside() {
        return inside;
    }

    /** Draws them beside the strips of the picture that was drawn last. */
    void draw(Graphics2D g) {
        StripLabels labels = labels();
        Color ground = inside ? renderer.theme().plot() : null;
        for (int i = 0; i < layouts.size(); i++) {
            StripPlace place = strips.places().get(i);
            if (place.strip().isOfStates() || (inside && place.area().getHeight() < labels.height(g, 1))) {
                continue;
            }
            List<Trace> traces = drawn(place.strip());
            strips.names(
                    i,
                    labels.draw(g, place.area(), layouts.get(i), ground).stream()
                            .map(spot -> new StripPlace.NamePlace(
                                    spot.label() == StripLabels.MORE ? null : traces.get(spot.label()), spot.area()))
                            .toList());
        }
    }

    /** Returns what is written above each strip. To cut names takes long, so that is done only when they are others. */
    private List<StripLabels.Row> rows() {
        List<List<StripLabels.Label>> lines = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        int last = 0;
        for (Strip strip : strips.shown()) {
            last = strip.isOfStates() ? last : lines.size();
            lines.add(drawn(strip).stream()
                    .map(trace -> new StripLabels.Label(
                            trace.label(), renderer.color(trace.series()), renderer.dash(trace.series())))
                    .toList());
            hidden.add(hidden(strip));
        }
        // What belongs to strips that have no room is counted at the last.
        hidden.set(last, hidden.get(last) + strips.withoutRoom());
        Written now = new Written(lines, hidden);
        if (!now.equals(written)) {
            written = now;
            rows = StripLabels.Row.of(lines, hidden);
        }
        return rows;
    }

    private int hidden(Strip strip) {
        return (int) arrangement.listed().stream()
                .filter(trace -> trace.axis().strip() == strip && !strip.isOfStates() && !trace.isDrawn())
                .count();
    }

    /** Returns the lines of a strip whose names are written, unless a host has said that they are not. */
    private List<Trace> drawn(Strip strip) {
        return arrangement.listed().stream()
                .filter(trace -> trace.axis().strip() == strip && !strip.isOfStates())
                .filter(trace -> trace.isDrawn() && renderer.isSeriesVisibleInLegend(trace.series()))
                .toList();
    }

    private StripLabels labels() {
        ChartTheme theme = renderer.theme();
        return new StripLabels(theme.font(), theme.text(), theme.muted());
    }
}
