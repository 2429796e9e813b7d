// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryView;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Dash;
import org.stripchart.words.NumberText;

/** A scene of a history, drawn once, in which a point lies as far from the top as its y is below 0. */
record FakeScene(
        HistoryView history, List<String> seriesNames, double from, double to, XText xText, List<PointBuffer> lines)
        implements Scene {

    private static final int WIDTH = 600;

    /** A y that no strip shows. */
    static final double NOT_SHOWN = 1e9;

    FakeScene(HistoryView history, List<String> seriesNames, double from, double to, XText xText) {
        this(history, seriesNames, from, to, xText, lines(history, seriesNames, from, to));
    }

    private static List<PointBuffer> lines(HistoryView history, List<String> names, double from, double to) {
        return IntStream.range(0, from < to ? names.size() : 0)
                .mapToObj(number -> {
                    PointBuffer points = new PointBuffer();
                    SeriesView series = history.series(number);
                    (isLogarithmic(names.get(number)) ? series.positiveReducer() : series.reducer())
                            .reduce(ColumnGrid.startingAt(from, (to - from) / WIDTH, WIDTH), points);
                    return points;
                })
                .toList();
    }

    private static boolean isLogarithmic(String name) {
        return name.startsWith("log");
    }

    @Override
    public Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, WIDTH, 400);
    }

    @Override
    public @Nullable Point2D placeOf(int number, double x, double y) {
        return y == NOT_SHOWN ? null : new Point2D.Double((x - from) / (to - from) * WIDTH, -y);
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
    public PointBuffer drawn(int number) {
        return lines.get(number);
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
        return isLogarithmic(seriesNames.get(number));
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
