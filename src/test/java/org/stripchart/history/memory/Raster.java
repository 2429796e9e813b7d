// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/** Draws points as the picture that a reduction must not change: whole pixels, straight lines, breaks at gaps. */
final class Raster {

    private final ColumnGrid grid;
    private final double lowY;
    private final double rowHeight;
    private final int rows;

    Raster(ColumnGrid grid, double lowY, double highY, int rows) {
        this.grid = grid;
        this.lowY = lowY;
        this.rowHeight = highY > lowY ? (highY / rows - lowY / rows) : 1;
        this.rows = rows;
    }

    int[] draw(PointBuffer points) {
        BufferedImage image = new BufferedImage(grid.columns(), rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setClip(new Rectangle(0, 0, grid.columns(), rows));
        boolean joined = false;
        int lastColumn = 0;
        int lastRow = 0;
        for (int i = 0; i < points.size(); i++) {
            double y = points.ys()[i];
            if (Double.isNaN(y)) {
                joined = false;
                continue;
            }
            int column = column(points.xs()[i]);
            int row = row(y);
            graphics.drawLine(joined ? lastColumn : column, joined ? lastRow : row, column, row);
            lastColumn = column;
            lastRow = row;
            joined = true;
        }
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Inside as the grid says; outside as far away as a drawing can be. */
    private int column(double x) {
        int column = grid.column(x);
        if (column >= 0 && column < grid.columns()) {
            return column;
        }
        return (int) Math.max(-10_000, Math.min(10_000, Math.floor((x - grid.from()) / grid.width())));
    }

    private int row(double y) {
        double row = Math.floor((y - lowY) / rowHeight);
        return (int) Math.max(-10, Math.min(rows + 10, row));
    }
}
