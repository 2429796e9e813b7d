// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import java.util.Arrays;
import java.util.List;
import org.stripchart.analysis.join.Horizon;
import org.stripchart.analysis.join.Input;
import org.stripchart.analysis.join.Rows;
import org.stripchart.analysis.join.SeriesPoints;
import org.stripchart.history.SeriesView;

/**
 * Puts the points of two series into the cells of a grid, all of them, a part at a time, and later those that have come since. At
 * an x at which one has no point it has the value of its last one, or of the straight line to the next.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class PlaneRun {

    /** What a cell is: a grid over values of both. */
    public record Grid(double lowX, double highX, int columns, double lowY, double highY, int rows) {}

    /** A series that ends so much of the stretch before the other is silent and has its last value; one that is late is waited for. */
    private static final double SILENT = 0.1;

    private final Grid grid;
    private final double fromX;
    private final double toX;
    private final SeriesPoints first;
    private final SeriesPoints second;
    private final Rows rows;
    private final int[] counts;
    private final double[] latest;
    private long outside;

    /**
     * Begins with a stretch, both ends included.
     *
     * @param linear whether values between points lie on straight lines
     */
    public PlaneRun(SeriesView first, SeriesView second, double fromX, double toX, boolean linear, Grid grid) {
        this.grid = grid;
        this.fromX = fromX;
        this.toX = toX;
        Horizon horizon = new Horizon();
        double apart = first.isEmpty() || second.isEmpty() ? 0 : Math.abs(first.lastX() - second.lastX());
        if (!linear && apart > SILENT * (toX - fromX)) {
            horizon.moveTo(Math.min(toX, Math.max(first.lastX(), second.lastX())));
        }
        this.first = new SeriesPoints(first, horizon, before(first, fromX));
        this.second = new SeriesPoints(second, horizon, before(second, fromX));
        rows = new Rows(List.of(new Input(this.first, linear), new Input(this.second, linear)));
        counts = new int[grid.columns() * grid.rows()];
        latest = new double[counts.length];
        Arrays.fill(latest, Double.NaN);
    }

    /** Returns the index of the last point before an x, whose value lasts beyond it; if there is none, of the first point. */
    private static long before(SeriesView series, double x) {
        return Math.max(series.firstIndex(), series.lowerBound(x) - 1);
    }

    /** Returns whether a series has changed otherwise than by new points, so that it is to be begun anew. */
    public boolean isStale() {
        return first.isStale() || second.isStale();
    }

    /** Takes the next points, some hundred; returns false if there are none yet, or the stretch is at its end. */
    public boolean run() {
        long before = first.position() + second.position();
        rows.next();
        double[] xs = rows.values(0);
        double[] ys = rows.values(1);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.xs()[i] > toX) {
                return false;
            }
            add(rows.xs()[i], xs[i], ys[i]);
        }
        return rows.size() > 0 || first.position() + second.position() > before;
    }

    private void add(double when, double x, double y) {
        if (when < fromX) {
            return;
        }
        int column = cell(x, grid.lowX(), grid.highX(), grid.columns());
        int row = cell(y, grid.lowY(), grid.highY(), grid.rows());
        if (column >= 0 && row >= 0) {
            counts[row * grid.columns() + column]++;
            latest[row * grid.columns() + column] = when;
        } else if (!Double.isNaN(x) && !Double.isNaN(y)) {
            outside++;
        }
    }

    /** Returns -1 for what is in no cell; the last one has its upper edge. */
    private static int cell(double value, double low, double high, int cells) {
        if (!(value >= low && value <= high)) {
            return -1;
        }
        return (int) Math.min(cells - 1, (value - low) / (high - low) * cells);
    }

    /** Returns what there is so far. */
    public Plane plane() {
        return new Plane(grid.columns(), grid.rows(), counts.clone(), latest.clone(), outside);
    }
}
