// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;
import org.stripchart.chart.overlay.Look;
import org.stripchart.chart.overlay.Scene;
import org.stripchart.chart.overlay.XText;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.history.SeriesView;

/** A panel's picture as overlays see it. Event dispatch thread only. */
final class PanelScene implements Scene {

    private final LiveChart chart;
    private final PanelPicture picture;
    private final Supplier<Rectangle2D> area;

    /**
     * @param area where the data of the picture is in the panel
     */
    PanelScene(LiveChart chart, PanelPicture picture, Supplier<Rectangle2D> area) {
        this.chart = chart;
        this.picture = picture;
        this.area = area;
    }

    @Override
    public Rectangle2D area() {
        return area.get();
    }

    @Override
    public double from() {
        return picture.from();
    }

    @Override
    public double to() {
        return picture.to();
    }

    @Override
    public double lower() {
        return picture.y().lower();
    }

    @Override
    public double upper() {
        return picture.y().upper();
    }

    @Override
    public boolean isLive() {
        return chart.viewport().isLive();
    }

    @Override
    public XText xText() {
        return chart.xAxis() == XAxis.TIME ? XText.ofTimes(to() - from(), chart.zone()) : XText.ofNumbers();
    }

    @Override
    public List<String> seriesNames() {
        return chart.seriesNames();
    }

    @Override
    public SeriesView series(int number) {
        return chart.history(number);
    }

    @Override
    public boolean isDrawn(int number) {
        return !chart.seriesInfo(number).isState();
    }

    @Override
    public Color lineColor(int number) {
        return chart.canvas().lineColor(number);
    }

    @Override
    public Look look() {
        ChartTheme theme = chart.theme();
        return new Look(theme.background(), theme.text(), theme.muted(), theme.grid(), theme.font());
    }
}
