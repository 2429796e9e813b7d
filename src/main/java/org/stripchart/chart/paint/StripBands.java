// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.stripchart.chart.paint.band.BandColors;
import org.stripchart.chart.paint.band.BandPainter;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameBand;

/**
 * Draws the bands of states into their strips.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripBands {

    private final FrameFiller filler;
    private final StripStack strips;
    private final StripRenderer renderer;

    StripBands(FrameFiller filler, StripStack strips, StripRenderer renderer) {
        this.filler = filler;
        this.strips = strips;
        this.renderer = renderer;
    }

    /** Returns the height that a band and its name need. */
    double rowHeight(Graphics2D g) {
        return painter().rowHeight(g);
    }

    /** Draws the bands of the frame where the strips are; returns whether there was anything to draw. */
    boolean draw(Graphics2D g) {
        Frame frame = filler.frame();
        boolean drawn = false;
        int last = strips.places().size() - 1;
        boolean isAlone =
                strips.places().stream().allMatch(place -> place.strip().isOfStates());
        for (int i = 0; i <= last; i++) {
            StripPlace place = strips.places().get(i);
            if (place.strip().isOfStates()) {
                List<FrameBand> here = frame.bands().stream()
                        .filter(band -> band.strip() == place.strip())
                        .toList();
                List<FrameBand> shown = here.stream().filter(FrameBand::isShown).toList();
                int hidden = here.size() - shown.size() + (isAlone && i == last ? strips.withoutRoom() : 0);
                BandPainter.Painted painted = painter().paint(g, place.area(), shown, hidden, frame.grid());
                strips.bands(i, shown.stream().map(FrameBand::series).toList(), painted.names(), painted.more());
                drawn |= shown.stream().anyMatch(band -> band.runs().size() > 0);
            }
        }
        return drawn;
    }

    /** Returns what a state of that text is filled with. */
    Color color(String state) {
        return colors().fill(state);
    }

    private BandColors colors() {
        ChartTheme theme = renderer.theme();
        return new BandColors(theme.plot(), theme.text(), theme::line);
    }

    private BandPainter painter() {
        ChartTheme theme = renderer.theme();
        return new BandPainter(theme.font(), theme.plot(), theme.text(), theme.muted(), colors());
    }
}
