// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.distribution.Plane;
import org.stripchart.analysis.distribution.PlaneRun;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Scale;
import org.stripchart.words.CountText;

/** Two series against each other as points that fade with their age; the newest has a ring. Event dispatch thread only. */
final class PlaneContent implements Content {

    /** How far the oldest have faded. */
    private static final double FAINTEST = 0.12;

    /** Fewer points than these are drawn larger than their cells. */
    private static final int FEW = 4000;

    private static final double DOT = 3;

    /** The pointer reads what is so many pixels away. */
    private static final double REACH = 8;

    private final FigureSpec.OfPlane spec;
    private final Subject across;
    private final Subject up;
    private final PlaneRun.Grid grid;
    private final long rows;
    private final List<Cell> cells;
    private final double newestX;
    private final double newestY;

    /**
     * Some points that are as good as one.
     *
     * @param x,y their middle
     * @param latest the x of the chart at which the latest of them was
     */
    private record Cell(double x, double y, int count, double latest) {}

    private PlaneContent(
            FigureSpec.OfPlane spec, Subject across, Subject up, PlaneRun.Grid grid, long rows, List<Cell> cells) {
        newestX = value(across.series(), cells.get(cells.size() - 1).latest, spec.linear());
        newestY = value(up.series(), cells.get(cells.size() - 1).latest, spec.linear());
        this.spec = spec;
        this.across = across;
        this.up = up;
        this.grid = grid;
        this.rows = rows;
        this.cells = cells;
    }

    static Content of(FigureSpec.OfPlane spec, Subject across, Subject up, PlaneRun.Grid grid, Plane plane) {
        List<Cell> cells = new ArrayList<>();
        long rows = 0;
        for (int row = 0; row < plane.rows(); row++) {
            for (int column = 0; column < plane.columns(); column++) {
                int count = plane.count(column, row);
                if (count > 0) {
                    rows += count;
                    cells.add(new Cell(
                            middle(grid.lowX(), grid.highX(), column, plane.columns()),
                            middle(grid.lowY(), grid.highY(), row, plane.rows()),
                            count,
                            plane.latest(column, row)));
                }
            }
        }
        if (cells.isEmpty()) {
            return Content.none("The two series have no values at the same time");
        }
        // What is new lies over what is old.
        cells.sort(Comparator.comparingDouble(Cell::latest));
        return new PlaneContent(spec, across, up, grid, rows, List.copyOf(cells));
    }

    private static double middle(double low, double high, int cell, int cells) {
        return low + (high - low) * (cell + 0.5) / cells;
    }

    /** Returns which value a series has at an x, as it was joined. */
    private static double value(SeriesView series, double x, boolean isLinear) {
        long after = series.lowerBound(Math.nextUp(x));
        if (after <= series.firstIndex()) {
            return Double.NaN;
        }
        double before = series.y(after - 1);
        if (!isLinear || series.x(after - 1) == x || after >= series.endIndex()) {
            return before;
        }
        double share = (x - series.x(after - 1)) / (series.x(after) - series.x(after - 1));
        return before * (1 - share) + series.y(after) * share;
    }

    private Cell newest() {
        return cells.get(cells.size() - 1);
    }

    @Override
    public List<String> readings() {
        return List.of("Newest: " + across.label() + " " + across.text(newestX), up.label() + " " + up.text(newestY));
    }

    @Override
    public String note() {
        return CountText.of(rows, "point") + ", faint where old; where one series has no point, "
                + (spec.linear() ? "it is on the straight line to its next" : "it has its last value");
    }

    @Override
    public void layOut(Axes axes) {
        axes.across(across.onAxis(across.label()), grid.lowX(), grid.highX(), Scale.LINEAR);
        axes.up(up.onAxis(up.label()), up.unit(), grid.lowY(), grid.highY());
    }

    @Override
    public void paint(Graphics2D g, Axes axes) {
        double width = axes.area().getWidth() / grid.columns();
        double height = axes.area().getHeight() / grid.rows();
        boolean isFew = cells.size() < FEW;
        double wide = isFew ? Math.max(DOT, width) : width + 0.5;
        double high = isFew ? Math.max(DOT, height) : height + 0.5;
        double oldest = cells.get(0).latest;
        double span = newest().latest - oldest;
        for (Cell cell : cells) {
            double age = span > 0 ? (newest().latest - cell.latest) / span : 0;
            g.setColor(axes.line(up.color(), 1 - (1 - FAINTEST) * age));
            g.fill(new Rectangle2D.Double(axes.x(cell.x) - wide / 2, axes.y(cell.y) - high / 2, wide, high));
        }
        g.setColor(axes.theme().text());
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Ellipse2D.Double(axes.x(newestX) - 5, axes.y(newestY) - 5, 10, 10));
    }

    @Override
    public @Nullable Spot at(double atX, double atY, Axes axes) {
        Cell best = null;
        double least = REACH;
        for (Cell cell : cells) {
            double away = Math.hypot(axes.x(cell.x) - atX, axes.y(cell.y) - atY);
            if (away <= least) {
                least = away;
                best = cell;
            }
        }
        return best == null
                ? null
                : new Spot(
                        best.x,
                        best.y,
                        across.text(best.x) + ", " + up.text(best.y)
                                + (best.count > 1 ? "   " + CountText.of(best.count, "point") : ""));
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(across.onAxis(across.label()), up.onAxis(up.label()), "Points", "Latest at"));
        for (Cell cell : cells) {
            table.add(List.of(
                    Subject.full(cell.x),
                    Subject.full(cell.y),
                    Integer.toString(cell.count),
                    Subject.full(cell.latest)));
        }
        return table;
    }
}
