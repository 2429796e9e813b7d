// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.mark.MarkKeys;
import org.stripchart.chart.mark.MarkTool;
import org.stripchart.chart.overlay.NearestPoint;
import org.stripchart.chart.overlay.Scene;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripPlace.NamePlace;
import org.stripchart.chart.strip.PanelStrips;
import org.stripchart.chart.strip.StripBorders;
import org.stripchart.chart.tool.CursorTool;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.chart.tool.Spot;
import org.stripchart.chart.tool.View;
import org.stripchart.chart.tool.YView;
import org.stripchart.plot.Viewport;

/**
 * A chart as the tools of its panel see it. Where numbers end, a gesture goes no further; it is no misuse. Event dispatch thread
 * only.
 */
final class PanelView implements View {

    private final LiveChart chart;
    private final Scene scene;
    private final Supplier<List<StripPlace>> places;
    private final PanelStrips strips;
    private final StripBorders borders;

    /**
     * @param scene the picture of the component
     * @param places where the strips are
     */
    PanelView(LiveChart chart, Scene scene, Supplier<List<StripPlace>> places) {
        this.chart = chart;
        this.scene = scene;
        this.places = places;
        this.strips = new PanelStrips(chart.arrangement(), places);
        this.borders = new StripBorders(chart.arrangement(), places);
    }

    /** Returns where strips and names are. */
    PanelStrips strips() {
        return strips;
    }

    /** Returns what makes strips higher and lower. */
    StripBorders borders() {
        return borders;
    }

    @Override
    public Rectangle2D area() {
        return scene.area();
    }

    @Override
    public double handles() {
        return ChartOverlay.handles(area(), places.get());
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
    public void showWhole() {
        chart.viewport().showWhole();
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
    public double pointAt(Pointer at) {
        NearestPoint seen = NearestPoint.at(scene, new Point2D.Double(at.x() + 0.5, at.y() + 0.5));
        return seen == null ? Double.NaN : seen.x();
    }

    @Override
    public @Nullable YView axisAt(Pointer at) {
        return strips.axisAt(at.x(), at.y());
    }

    @Override
    public List<? extends YView> axesOver(Pointer at) {
        return strips.axesAt(at.y());
    }

    @Override
    public List<? extends YView> axes() {
        return strips.axes();
    }

    /** Returns the axes of y of the strip under the pointer; those of all where it is elsewhere. */
    List<? extends YView> axesUnder(@Nullable Pointer pointer) {
        List<? extends YView> under = pointer == null ? List.of() : strips.axesAt(pointer.y());
        return under.isEmpty() ? axes() : under;
    }

    /** Returns the middle of the data. */
    Pointer middle() {
        return new Pointer((int) area().getCenterX(), (int) area().getCenterY(), false);
    }

    /** Returns what there is at a place. */
    Spot spot(Pointer at) {
        StripPlace strip = strips.stripAt(at.y());
        PanelStrips.Axis axis = strips.axisAt(at.x(), at.y());
        NamePlace name = strips.nameAt(at.x(), at.y());
        return new Spot(
                at.x(),
                at.y(),
                strip == null ? null : strip.strip(),
                axis == null ? null : axis.axis(),
                name == null ? null : name.trace(),
                CursorTool.at(this, chart.cursors(), at),
                chart.overlay().marks(area(), places.get()).at(at.x(), at.y()));
    }

    /** Returns what drags marks. */
    MarkTool markTool() {
        return new MarkTool(this, chart.marks(), () -> chart.overlay().marks(area(), places.get()));
    }

    /** Returns what can be done with marks. */
    List<PanelAction> markActions(Supplier<@Nullable Pointer> pointer) {
        return new MarkKeys(this, chart.marks(), chart.cursors(), chart.viewport()::newest, pointer).actions();
    }

    /** Has actions be about the cursor and the mark that are at a place. */
    void hold(Spot spot) {
        if (spot.cursor() != null) {
            chart.cursors().put(spot.cursor(), chart.cursors().x(spot.cursor()));
        }
        if (spot.mark() != null) {
            chart.marks().hold(spot.mark());
        }
    }

    @Override
    public int borderAt(Pointer at) {
        return strips.borderAt(at.y());
    }

    @Override
    public double border(int above) {
        return borders.at(above);
    }

    @Override
    public void moveBorder(int above, double y) {
        borders.move(above, y);
    }

    @Override
    public void evenStrips() {
        chart.arrangement().even();
    }
}
