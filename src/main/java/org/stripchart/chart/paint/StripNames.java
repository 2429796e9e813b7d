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
 * Writes the names of the lines above or inside their strips: where there are several strips, and where a legend would take more than its
 * share of the picture.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripNames {

    /** Strips that have less with all around them have their names inside. */
    private static final double LEAST_STRIP = 50;

    private final Arrangement arrangement;
    private final StripStack strips;
    private final StripRenderer renderer;
    private boolean inPlaceOfLegend;
    private boolean inside;

    StripNames(Arrangement arrangement, StripStack strips, StripRenderer renderer) {
        this.arrangement = arrangement;
        this.strips = strips;
        this.renderer = renderer;
    }

    /** Says whether the one strip has them as well. */
    void inPlaceOfLegend(boolean wanted) {
        inPlaceOfLegend = wanted;
    }

    /** Returns the room that they take above each strip, in a plot of that height; 0 where there are none. */
    double height(Graphics2D g, double plotHeight) {
        boolean wanted = strips.hasSeveral()
                || inPlaceOfLegend
                || arrangement.listed().stream().anyMatch(trace -> !trace.visible());
        boolean high = plotHeight / strips.shown().size()
                >= LEAST_STRIP * FontScale.of(renderer.theme().font());
        inside = wanted && !high;
        return wanted && high ? labels().height(g) : 0;
    }

    /** Returns whether they are drawn inside the strips, over the lines: those are too low for a row above each. */
    boolean areInside() {
        return inside;
    }

    /** Draws them beside the strips of the picture that was drawn last. */
    void draw(Graphics2D g) {
        StripLabels labels = labels();
        List<StripPlace> places = strips.places();
        int last = -1;
        for (int i = 0; i < places.size(); i++) {
            last = places.get(i).strip().isOfStates() ? last : i;
        }
        List<Integer> rows = new ArrayList<>();
        List<List<Trace>> here = new ArrayList<>();
        List<List<StripLabels.Label>> lines = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            StripPlace place = places.get(i);
            Strip strip = place.strip();
            // The rows of states have their names inside.
            if (strip.isOfStates() || (inside && place.area().getHeight() < labels.height(g))) {
                continue;
            }
            List<Trace> all = arrangement.listed().stream()
                    .filter(trace -> trace.axis().strip() == strip)
                    .toList();
            List<Trace> drawn = all.stream().filter(Trace::isDrawn).toList();
            rows.add(i);
            here.add(drawn);
            lines.add(drawn.stream()
                    .map(trace -> new StripLabels.Label(
                            trace.label(), renderer.color(trace.series()), renderer.dash(trace.series())))
                    .toList());
            // What belongs to strips that have no room is counted at the last.
            hidden.add(all.size() - drawn.size() + (i == last ? strips.withoutRoom() : 0));
        }
        List<StripLabels.Row> texts = StripLabels.Row.of(lines, hidden);
        Color ground = inside ? renderer.theme().plot() : null;
        for (int i = 0; i < rows.size(); i++) {
            List<Trace> traces = here.get(i);
            strips.names(
                    rows.get(i),
                    labels.draw(g, places.get(rows.get(i)).area(), texts.get(i), ground).stream()
                            .map(spot -> new StripPlace.NamePlace(
                                    spot.label() == StripLabels.MORE ? null : traces.get(spot.label()), spot.area()))
                            .toList());
        }
    }

    private StripLabels labels() {
        ChartTheme theme = renderer.theme();
        return new StripLabels(theme.font(), theme.text(), theme.muted());
    }

    /** Returns the names of all lines. */
    List<String> all() {
        return arrangement.traces().stream()
                .filter(Trace::isDrawn)
                .map(Trace::label)
                .toList();
    }
}
