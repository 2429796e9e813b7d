// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.moving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/**
 * The lines and the grid of x that a picture shows, by which the next frame tells what of it is new. What it has in common with them
 * lies where it was, moved by whole columns.
 *
 * <p><b>Threading:</b> confined to its owner; keeps its arrays from frame to frame.
 */
public final class DrawnLines {

    /** The window does not go on by more than this share of itself: there would be little to keep. */
    private static final int MOST_OF_COLUMNS = 2;

    /**
     * One line of a frame, which may be empty.
     *
     * @param kind how it is drawn; a line of another kind looks different everywhere
     * @param reach how many columns beside a point its ink is at most
     * @param beside how many columns at the left edge depend on what is left of them
     */
    public record Line(PointBuffer points, Object kind, int reach, int beside) {}

    /**
     * What is to be drawn of a frame; the rest is the picture before, moved to the left.
     *
     * @param shift by how many columns
     * @param left so many columns at the left edge are to be drawn
     * @param right from this column on all are
     */
    public record Change(int shift, int left, int right) {}

    private final List<KeptLine> kept = new ArrayList<>();
    private @Nullable ColumnGrid grid;
    private int[] ticks = new int[0];

    /** Forgets what was drawn, since the picture has become another. */
    public void forget() {
        grid = null;
    }

    /** Forgets what was drawn, and gives the memory back. */
    public void clear() {
        forget();
        kept.clear();
    }

    /**
     * Takes the next frame, which will be drawn.
     *
     * @param newTicks the columns of the lines of the grid, in their order
     * @param thickness how many columns such a line reaches beside its own at most
     * @return what is to be drawn of it; null: all
     */
    public @Nullable Change next(ColumnGrid newGrid, int[] newTicks, int thickness, List<Line> lines) {
        Change change = change(newGrid, newTicks, thickness, lines);
        grid = newGrid;
        ticks = newTicks;
        while (kept.size() > lines.size()) {
            kept.remove(kept.size() - 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == kept.size()) {
                kept.add(new KeptLine());
            }
            kept.get(i).keep(lines.get(i));
        }
        return change;
    }

    /** Returns whether these are the columns of what was drawn last. */
    public boolean isOf(ColumnGrid now) {
        return now.equals(grid);
    }

    /** Returns what would be to be drawn of a frame that has the same ticks; null: all, or its columns are others. */
    public @Nullable Change compare(ColumnGrid now, List<Line> lines) {
        return isOf(now) ? change(now, ticks, 0, lines) : null;
    }

    private @Nullable Change change(ColumnGrid now, int[] newTicks, int thickness, List<Line> lines) {
        ColumnGrid before = grid;
        if (before == null
                || now.width() != before.width()
                || now.columns() != before.columns()
                || !now.isFine()
                || !before.isFine()
                || now.first() < before.first()
                || now.first() - before.first() > now.columns() / MOST_OF_COLUMNS
                || lines.size() != kept.size()) {
            return null;
        }
        int shift = (int) (now.first() - before.first());
        int left = leftByTicks(newTicks, shift, thickness, now.columns());
        int right = shift == 0 ? now.columns() : now.columns() - shift - thickness;
        for (int i = 0; i < lines.size() && left < right; i++) {
            KeptLine line = kept.get(i);
            line.compare(lines.get(i), now, shift);
            left = Math.max(left, line.left());
            right = Math.min(right, line.right());
        }
        return left < right ? new Change(shift, left, right) : null;
    }

    /** Returns how many columns at the left edge lines of the grid have left; all if others are drawn than before. */
    private int leftByTicks(int[] newTicks, int shift, int thickness, int columns) {
        int left = 0;
        int i = 0;
        for (int tick : ticks) {
            int now = tick - shift;
            if (now >= 0) {
                if (i == newTicks.length || newTicks[i] != now) {
                    return columns;
                }
                i++;
            } else if (now >= -thickness) {
                left = thickness;
            }
        }
        return i == newTicks.length || newTicks[i] + shift >= columns ? left : columns;
    }

    /** A line as it was drawn. */
    private static final class KeptLine {

        private double[] xs = new double[0];
        private double[] ys = new double[0];
        private int size;
        private @Nullable Object kind;
        private int left;
        private int right;

        void keep(Line line) {
            size = line.points().size();
            if (xs.length < size) {
                double[] larger = new double[line.points().xs().length];
                ys = new double[larger.length];
                // Last, as there may be no memory for the other.
                xs = larger;
            }
            System.arraycopy(line.points().xs(), 0, xs, 0, size);
            System.arraycopy(line.points().ys(), 0, ys, 0, size);
            kind = line.kind();
        }

        /** So many columns at the left edge have changed. */
        int left() {
            return left;
        }

        /** All columns from there on have changed. */
        int right() {
            return right;
        }

        /** Finds what of the line has changed, but for what comes into sight. */
        void compare(Line line, ColumnGrid grid, int shift) {
            PointBuffer points = line.points();
            int count = points.size();
            left = 0;
            right = grid.columns();
            if (count == 0 && size == 0) {
                return;
            }
            int gone = count == 0 ? size : find(points.x(0), points.y(0));
            if (gone == size || !line.kind().equals(kind)) {
                right = 0;
                return;
            }
            int same = same(points, gone);
            if (same < count || same < size - gone) {
                right = column(grid, points.x(same - 1), -line.reach());
            }
            if (shift > 0) {
                left = line.beside();
                right = Math.min(right, grid.columns() - shift - line.beside());
            }
            if (gone > 0) {
                left = Math.max(left, column(grid, points.x(0), line.reach() + 1));
            }
        }

        private int find(double x, double y) {
            int at = 0;
            while (at < size && !(xs[at] == x && Double.compare(ys[at], y) == 0)) {
                at++;
            }
            return at;
        }

        /** Returns how many points are as they were, of those from the first that is left on. */
        private int same(PointBuffer points, int gone) {
            int most = Math.min(size - gone, points.size());
            int x = Arrays.mismatch(xs, gone, gone + most, points.xs(), 0, most);
            int y = Arrays.mismatch(ys, gone, gone + most, points.ys(), 0, most);
            return Math.min(x < 0 ? most : x, y < 0 ? most : y);
        }

        private static int column(ColumnGrid grid, double x, int beside) {
            double column = Math.floor(grid.position(x)) + beside;
            return (int) Math.max(0, Math.min(grid.columns(), column));
        }
    }
}
