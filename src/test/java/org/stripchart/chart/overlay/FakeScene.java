// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryView;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Dash;
import org.stripchart.words.NumberText;

/** A scene of a history, in which a point lies as far from the top as its y is below 0. */
record FakeScene(HistoryView history, List<String> seriesNames, double from, double to, XText xText) implements Scene {

    /** A y that no strip shows. */
    static final double NOT_SHOWN = 1e9;

    @Override
    public Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, 600, 400);
    }

    @Override
    public @Nullable Point2D placeOf(int number, double x, double y) {
        return y == NOT_SHOWN ? null : new Point2D.Double((x - from) / (to - from) * 600, -y);
    }

    @Override
    public Rectangle2D stripOf(int number) {
        return area();
    }

    @Override
    public String valueText(int number, double y) {
        return NumberText.of(y);
    }

    @Override
    public SeriesView series(int number) {
        return history.series(number);
    }

    @Override
    public boolean isDrawn(int number) {
        return !seriesNames.get(number).startsWith("taken away");
    }

    @Override
    public boolean isState(int number) {
        return seriesNames.get(number).startsWith("state");
    }

    @Override
    public double knownUntil() {
        return history.lastX();
    }

    @Override
    public boolean isLogarithmic(int number) {
        return seriesNames.get(number).startsWith("log");
    }

    @Override
    public Color color(int number, double y) {
        return Color.BLUE;
    }

    @Override
    public Dash dash(int number) {
        return seriesNames.get(number).startsWith("dashed") ? Dash.DASHED : Dash.SOLID;
    }

    @Override
    public Look look() {
        return new Look(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, new Font(Font.DIALOG, Font.PLAIN, 12));
    }
}
