// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import org.stripchart.chart.tool.View;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YScale;

/**
 * A chart as the tools of its panel see it. Where numbers end, a gesture goes no further; it is no misuse. Event dispatch thread
 * only.
 */
final class PanelView implements View {

    private final LiveChart chart;
    private final Supplier<Rectangle2D> area;

    /**
     * @param area where the data is drawn, in the user space of the component
     */
    PanelView(LiveChart chart, Supplier<Rectangle2D> area) {
        this.chart = chart;
        this.area = area;
    }

    @Override
    public Rectangle2D area() {
        return area.get();
    }

    @Override
    public double from() {
        return chart.viewport().from();
    }

    @Override
    public double to() {
        return chart.viewport().to();
    }

    @Override
    public boolean isLive() {
        return chart.viewport().isLive();
    }

    @Override
    public void goLive() {
        chart.viewport().goLive();
    }

    @Override
    public void hold() {
        chart.viewport().hold();
    }

    @Override
    public void show(double from, double to) {
        double shownFrom = Math.max(-Viewport.LARGEST, from);
        double shownTo = Math.min(Viewport.LARGEST, to);
        if (shownFrom < shownTo) {
            chart.viewport().show(shownFrom, shownTo);
        }
    }

    @Override
    public void pan(double dx) {
        chart.viewport().pan(dx);
    }

    @Override
    public void zoom(double factor, double aroundX) {
        Viewport viewport = chart.viewport();
        if (viewport.isLive() && !viewport.isComplete()) {
            viewport.stretch(factor);
        } else {
            viewport.zoom(factor, aroundX);
        }
    }

    @Override
    public boolean isYFixed() {
        return chart.yScale().mode() == YScale.Mode.FIXED;
    }

    @Override
    public double lower() {
        return chart.yScale().range().lower();
    }

    @Override
    public double upper() {
        return chart.yScale().range().upper();
    }

    @Override
    public void fixY(double lower, double upper) {
        chart.yScale().drag(lower, upper);
    }

    @Override
    public void fitY() {
        chart.yScale().fitting(YScale.Mode.AUTO);
    }
}
