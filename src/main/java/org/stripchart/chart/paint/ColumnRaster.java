// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.raster.Pixels;

/**
 * Draws a line as one vertical span in each pixel column, with soft ends.
 *
 * <p>A line is a sequence of points in order of x. What counts of it is, for every column, how far up and down it goes
 * there: thousands of points in a column cost what they cost to compare, and one rectangle. For a line with few points
 * the spans look like an anti-aliased stroke of the same width, so nothing jumps while a chart is zoomed from the one to
 * the other.
 *
 * <p>All coordinates are device pixels, x from the left edge of the first column.
 *
 * <p><b>Threading:</b> confined to its owner; keeps its arrays from frame to frame.
 */
public final class ColumnRaster implements LineTrace.Sink {

    /*
     * A stroke of width w around a line that climbs m rows a column covers w * sqrt(1 + m^2) rows of each column. The
     * span of the centre line is m rows long; bleeding into the columns beside it by (w - 1) / 2 a side makes that
     * w * m; the rest, w * (sqrt(1 + m^2) - m), is added to its two ends. So the ink is that of the stroke at any slope:
     * all of the width for a level line, nothing for a steep one.
     *
     * Coverage is rounded to quarters, and the rectangles are drawn quarter by quarter, since each change of colour
     * costs as much as some small rectangles.
     */
    private static final int LEVELS = 4;

    private final int[][] rectangles = new int[LEVELS + 1][256];
    private final int[] counts = new int[LEVELS + 1];
    private float[] tops = new float[0];
    private float[] bottoms = new float[0];
    private int columns;
    private int first;
    private int last;
    private float width = 1;
    private int on = 1;
    private int off;
    private int phase;
    private double px;
    private double py;

    /** Begins a picture of that many columns, with a line of that width in pixels. */
    public void begin(int newColumns, float lineWidth) {
        columns = newColumns;
        off = 0;
        width = Math.max(1, lineWidth);
        if (tops.length < columns) {
            tops = new float[columns];
            bottoms = new float[columns];
        }
        Arrays.fill(tops, 0, columns, Float.POSITIVE_INFINITY);
        Arrays.fill(bottoms, 0, columns, Float.NEGATIVE_INFINITY);
        Arrays.fill(counts, 0);
        first = columns;
        last = -1;
    }

    /**
     * Breaks the line into pieces; to be called after {@link #begin}.
     *
     * @param newOn columns of a piece, at least 1
     * @param newOff columns that are left out after it; 0: the line is not broken
     * @param newPhase how many columns of a piece, and of what is left out, lie before the first column
     */
    void breakUp(int newOn, int newOff, int newPhase) {
        on = newOn;
        off = newOff;
        phase = newPhase;
    }

    private boolean isOn(int column) {
        return off == 0 || (column + phase) % (on + off) < on;
    }

    @Override
    public void moveTo(double x, double y) {
        px = x;
        py = y;
    }

    @Override
    public void dot(double x, double y) {
        moveTo(x, y);
        lineTo(x, y);
    }

    /** A disc, which is whole where the line is broken into pieces. */
    @Override
    public void mark(double x, double y, double diameter) {
        double radius = diameter / 2;
        int end = (int) Math.min(columns - 1.0, x + radius);
        for (int column = (int) Math.max(0, Math.floor(x - radius)); column <= end; column++) {
            double aside = column + 0.5 - x;
            double half = Math.sqrt(Math.max(0, radius * radius - aside * aside));
            int top = (int) Math.ceil(y - half);
            int bottom = (int) Math.floor(y + half);
            add(LEVELS, column, top, bottom - top);
            add((int) Math.round((top - (y - half)) * LEVELS), column, top - 1, 1);
            add((int) Math.round((y + half - bottom) * LEVELS), column, bottom, 1);
        }
    }

    @Override
    public void lineTo(double x, double y) {
        double fromX = px;
        double fromY = py;
        px = x;
        py = y;
        if (x < 0 || fromX >= columns) {
            return;
        }
        int from = (int) Math.max(0, fromX);
        int to = (int) Math.min(columns - 1.0, x);
        first = Math.min(first, from);
        last = Math.max(last, to);
        if (from == to && fromX >= 0 && x < columns) {
            include(from, fromY, y);
            return;
        }
        double slope = (y - fromY) / (x - fromX);
        double enter = from <= fromX ? fromY : fromY + (from - fromX) * slope;
        for (int column = from; column <= to; column++) {
            double leave = column + 1 >= x ? y : fromY + (column + 1 - fromX) * slope;
            include(column, enter, leave);
            enter = leave;
        }
    }

    /** Ends the line; another may follow, in the same columns too. */
    @Override
    public void end() {
        if (last < first) {
            return;
        }
        float half = width / 2;
        for (int column = first; column <= last; column++) {
            float climb = bottoms[column] - tops[column];
            if (climb >= 0) {
                float cap = half * ((float) Math.sqrt(1 + climb * climb) - climb);
                tops[column] -= cap;
                bottoms[column] += cap;
            }
        }
        int whole = (int) ((width - 1) / 2);
        int bleed = Math.round(((width - 1) / 2 - whole) * LEVELS);
        for (int column = Math.max(0, first - whole - 1); column <= Math.min(columns - 1, last + whole + 1); column++) {
            if (isOn(column)) {
                emit(column, whole, bleed);
            }
        }
        Arrays.fill(tops, first, last + 1, Float.POSITIVE_INFINITY);
        Arrays.fill(bottoms, first, last + 1, Float.NEGATIVE_INFINITY);
        first = columns;
        last = -1;
    }

    /**
     * Paints what is partly covered, in mixtures of the colour and its background.
     *
     * @param pixels of the picture that the graphics draw on, if they are at hand
     */
    public void paintEdges(Graphics2D g, @Nullable Pixels pixels, int left, Color color, Color background) {
        for (int level = 1; level < LEVELS; level++) {
            g.setColor(ChartTheme.mix(color, background, 1 - (double) level / LEVELS));
            fill(g, pixels, left, level);
        }
    }

    /**
     * Paints what is wholly covered, in the graphics' colour.
     *
     * @param pixels of the picture that the graphics draw on, if they are at hand
     */
    public void paint(Graphics2D g, @Nullable Pixels pixels, int left) {
        fill(g, pixels, left, LEVELS);
    }

    private void fill(Graphics2D g, @Nullable Pixels pixels, int left, int level) {
        int[] of = rectangles[level];
        int count = counts[level];
        if (pixels != null) {
            pixels.fill(g, left, of, count);
            return;
        }
        for (int i = 0; i < count; i += 3) {
            g.fillRect(left + of[i], of[i + 1], 1, of[i + 2]);
        }
    }

    private void include(int column, double a, double b) {
        float low = (float) (a < b ? a : b);
        float high = (float) (a < b ? b : a);
        if (low < tops[column]) {
            tops[column] = low;
        }
        if (high > bottoms[column]) {
            bottoms[column] = high;
        }
    }

    /** The span of a column: what it and the columns that wholly bleed into it cover, then what partly does. */
    private void emit(int column, int whole, int bleed) {
        float top = Float.POSITIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        for (int c = Math.max(0, column - whole); c <= Math.min(columns - 1, column + whole); c++) {
            top = least(top, tops[c]);
            bottom = most(bottom, bottoms[c]);
        }
        float softTop = top;
        float softBottom = bottom;
        if (bleed > 0) {
            int before = column - whole - 1;
            int after = column + whole + 1;
            softTop = least(top, least(topOf(before), topOf(after)));
            softBottom = most(bottom, most(bottomOf(before), bottomOf(after)));
        }
        if (softTop > softBottom) {
            return;
        }
        if (top > bottom) {
            add(bleed, column, Math.round(softTop), Math.round(softBottom) - Math.round(softTop));
            return;
        }
        int firstRow = (int) Math.floor(top);
        int endRow = (int) Math.ceil(bottom);
        int solidTop = (int) Math.ceil(top);
        int solidBottom = (int) Math.floor(bottom);
        add(LEVELS, column, solidTop, solidBottom - solidTop);
        if (firstRow < solidTop) {
            add(partly(firstRow, top, bottom, softTop, softBottom, bleed), column, firstRow, 1);
        }
        if (endRow > solidBottom && endRow - 1 > firstRow) {
            add(partly(endRow - 1, top, bottom, softTop, softBottom, bleed), column, endRow - 1, 1);
        }
        int softFirst = (int) Math.ceil(softTop);
        if (softFirst <= firstRow) {
            add(bleed, column, softFirst, firstRow - softFirst);
            add(Math.round((softFirst - softTop) * bleed), column, softFirst - 1, 1);
        }
        int softEnd = (int) Math.floor(softBottom);
        if (softEnd >= endRow) {
            add(bleed, column, endRow, softEnd - endRow);
            add(Math.round((softBottom - softEnd) * bleed), column, softEnd, 1);
        }
    }

    /** The level of a row at an end of a span, part of which the line covers and part of which is bled into. */
    private static int partly(int row, float top, float bottom, float softTop, float softBottom, int bleed) {
        float own = least(bottom, row + 1) - most(top, row);
        float soft = least(softBottom, row + 1) - most(softTop, row);
        return Math.round(own * LEVELS + (soft - own) * bleed);
    }

    private float topOf(int column) {
        return column >= 0 && column < columns ? tops[column] : Float.POSITIVE_INFINITY;
    }

    private float bottomOf(int column) {
        return column >= 0 && column < columns ? bottoms[column] : Float.NEGATIVE_INFINITY;
    }

    private void add(int level, int column, int y, int height) {
        if (level == 0 || height <= 0) {
            return;
        }
        int[] of = rectangles[level];
        int at = counts[level];
        if (at + 3 > of.length) {
            of = Arrays.copyOf(of, of.length * 2);
            rectangles[level] = of;
        }
        of[at] = column;
        of[at + 1] = y;
        of[at + 2] = height;
        counts[level] = at + 3;
    }

    /** Of two numbers that are none of the odd ones that {@code Math.min} cares for. */
    private static float least(float a, float b) {
        return a < b ? a : b;
    }

    private static float most(float a, float b) {
        return a > b ? a : b;
    }
}
