// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.event.ChartProgressEvent;
import org.jfree.chart.event.PlotChangeEvent;
import org.jfree.chart.event.TitleChangeEvent;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.Title;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.strip.StripStack;

/**
 * A chart whose plot gets the room in a small picture: title, subtitles, axis labels and tick labels give way, in this order,
 * for as long as the picture is drawn. Nobody is told of that.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripChart extends JFreeChart {

    /** In lines of the axes' font: what the plot should have, and what it must have. */
    private static final double WANTED = 4.5;

    private static final double LEAST = 1.5;

    /** In such lines, roughly: what the parts take, with the space around them. */
    private static final double PADDING = 0.9;

    private static final double TITLE = 1.8;
    private static final double SUBTITLE = 1.4;
    private static final double LABEL = 1.2;
    private static final double TICKS = 1.2;

    /** In such lines: what a chart is wide that has room for a label and for tick labels of its y axis. */
    private static final double WIDE_FOR_LABEL = 12;

    private static final double WIDE_FOR_TICKS = 7;

    private final transient StripStack strips;
    private final transient StripNames names;
    private boolean giving;

    StripChart(@Nullable String title, XYPlot plot, StripStack strips, StripNames names) {
        super(title, null, plot, false);
        this.strips = strips;
        this.names = names;
    }

    /** Returns the strips of its plot. */
    StripStack strips() {
        return strips;
    }

    /** Draws what moves with x only, over a picture of the rest; those who listen to the progress are told as of a whole. */
    void drawMoving(Graphics2D g, Rectangle2D area, Rectangle2D dataArea, Backdrop.Moving moving) {
        notifyListeners(new ChartProgressEvent(this, this, ChartProgressEvent.DRAWING_STARTED, 0));
        g.addRenderingHints(getRenderingHints());
        g.clip(area);
        ((StripPlot) getXYPlot()).drawMoving(g, dataArea, moving);
        notifyListeners(new ChartProgressEvent(this, this, ChartProgressEvent.DRAWING_FINISHED, 100));
    }

    /** Draws with the parts for which a picture of that size has room. */
    void drawIn(Rectangle2D area, Runnable draw) {
        List<Runnable> back = new ArrayList<>();
        giving = true;
        try {
            giveWay(area, back);
            giving = false;
            draw.run();
        } finally {
            giving = true;
            back.forEach(Runnable::run);
            giving = false;
        }
    }

    @Override
    public void titleChanged(TitleChangeEvent event) {
        if (!giving) {
            super.titleChanged(event);
        }
    }

    @Override
    public void plotChanged(PlotChangeEvent event) {
        if (!giving) {
            super.plotChanged(event);
        }
    }

    private void giveWay(Rectangle2D area, List<Runnable> back) {
        ValueAxis x = getXYPlot().getDomainAxis();
        Collection<? extends ValueAxis> ys = strips.axes();
        double line = x.getTickLabelFont().getSize2D() * 4 / 3;
        double height = area.getHeight() / line - PADDING - TICKS;
        double label = isBlank(x.getLabel()) ? 0 : LABEL;
        double title = getTitle() == null ? 0 : TITLE;
        double subtitles = names.areWanted() ? SUBTITLE : 0;
        for (Object each : getSubtitles()) {
            subtitles += ((Title) each).isVisible() ? SUBTITLE : 0;
        }
        if (height - label - subtitles - title < WANTED && getTitle() != null) {
            hide(getTitle(), back);
            title = 0;
        }
        if (height - label - subtitles < WANTED) {
            for (Object each : getSubtitles()) {
                hide((Title) each, back);
            }
            subtitles = 0;
        }
        boolean low = height - label - subtitles - title < WANTED;
        if (low) {
            takeLabel(x, back);
        }
        if (low || area.getWidth() < WIDE_FOR_LABEL * line) {
            ys.forEach(y -> takeLabel(y, back));
        }
        if (height < LEAST) {
            takeTicks(x, back);
        }
        if (area.getWidth() < WIDE_FOR_TICKS * line) {
            ys.forEach(y -> takeTicks(y, back));
        }
    }

    private static void hide(Title title, List<Runnable> back) {
        if (title.isVisible()) {
            title.setVisible(false);
            back.add(() -> title.setVisible(true));
        }
    }

    private static void takeLabel(ValueAxis axis, List<Runnable> back) {
        String label = axis.getLabel();
        if (!isBlank(label)) {
            axis.setLabel(null);
            back.add(() -> axis.setLabel(label));
        }
    }

    private static void takeTicks(ValueAxis axis, List<Runnable> back) {
        if (axis.isTickLabelsVisible()) {
            axis.setTickLabelsVisible(false);
            back.add(() -> axis.setTickLabelsVisible(true));
        }
    }

    private static boolean isBlank(@Nullable String label) {
        return label == null || label.isBlank();
    }
}
