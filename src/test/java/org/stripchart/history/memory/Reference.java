// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/** What a series should hold, as a plain sorted list, and every question answered by a plain scan. */
final class Reference {

    record Point(double x, double y) {
        boolean isGap() {
            return Double.isNaN(y);
        }
    }

    final List<Point> points = new ArrayList<>();

    static Reference of(double[] xs, double[] ys, int size) {
        Reference reference = new Reference();
        for (int i = 0; i < size; i++) {
            reference.points.add(new Point(xs[i], ys[i]));
        }
        return reference;
    }

    static Reference of(PointBuffer buffer) {
        return of(buffer.xs(), buffer.ys(), buffer.size());
    }

    static Reference of(SeriesHistory series) {
        PointBuffer all = new PointBuffer();
        series.copy(series.firstIndex(), series.endIndex(), all);
        return of(all);
    }

    /** Returns whether a series has the same points, sooner than a comparison that tells where they differ. */
    boolean isOf(SeriesHistory series) {
        PointBuffer all = new PointBuffer();
        boolean isSame = series.copy(series.firstIndex(), series.endIndex(), all) == points.size();
        for (int i = 0; isSame && i < points.size(); i++) {
            Point point = points.get(i);
            isSame = Double.compare(point.x(), all.x(i)) == 0 && Double.compare(point.y(), all.y(i)) == 0;
        }
        return isSame;
    }

    /** Puts a point after those of equal or smaller x. */
    void insert(double x, double y) {
        int place = points.size();
        while (place > 0 && points.get(place - 1).x() > x) {
            place--;
        }
        points.add(place, new Point(x, y));
    }

    double firstX() {
        return points.isEmpty() ? Double.NaN : points.get(0).x();
    }

    double lastX() {
        return points.isEmpty() ? Double.NaN : points.get(points.size() - 1).x();
    }

    int lowerBound(double x) {
        int i = 0;
        while (i < points.size() && points.get(i).x() < x) {
            i++;
        }
        return i;
    }

    /** The distance in x of the nearest point that is no gap; NaN if there is none. */
    double nearestDistance(double x) {
        return points.stream()
                .filter(p -> !p.isGap())
                .mapToDouble(p -> Math.abs(p.x() - x))
                .min()
                .orElse(Double.NaN);
    }

    /** Minimum and maximum, or null. */
    double @Nullable [] extent(double fromX, double toX) {
        double[] ys = points.stream()
                .filter(p -> p.x() >= fromX && p.x() <= toX && !p.isGap())
                .mapToDouble(Point::y)
                .sorted()
                .toArray();
        return ys.length == 0 ? null : new double[] {ys[0], ys[ys.length - 1]};
    }

    /** M4 with a neighbour on each side, for points without gaps. */
    List<Point> m4(ColumnGrid grid) {
        TreeMap<Integer, List<Point>> columns = new TreeMap<>();
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        int inside = 0;
        for (Point point : points) {
            int column = grid.column(point.x());
            if (column < 0) {
                left.add(point);
            } else if (column >= grid.columns()) {
                right.add(point);
            } else {
                columns.computeIfAbsent(column, c -> new ArrayList<>()).add(point);
                inside++;
            }
        }
        boolean dense = inside > 4L * grid.columns();
        List<Point> result = new ArrayList<>();
        if (!left.isEmpty()) {
            result.add(left.get(left.size() - 1));
        }
        for (List<Point> column : columns.values()) {
            int lowest = lowest(column);
            int highest = highest(column);
            for (int i = 0; i < column.size(); i++) {
                if (!dense || i == 0 || i == column.size() - 1 || i == lowest || i == highest) {
                    result.add(column.get(i));
                }
            }
        }
        if (!right.isEmpty()) {
            result.add(right.get(0));
        }
        return result;
    }

    private static int lowest(List<Point> column) {
        int lowest = 0;
        for (int i = 1; i < column.size(); i++) {
            if (column.get(i).y() < column.get(lowest).y()) {
                lowest = i;
            }
        }
        return lowest;
    }

    private static int highest(List<Point> column) {
        int highest = 0;
        for (int i = 1; i < column.size(); i++) {
            if (column.get(i).y() > column.get(highest).y()) {
                highest = i;
            }
        }
        return highest;
    }
}
