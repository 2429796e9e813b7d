// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.util.Arrays;

/** Draws a line in whole pixels, without soft edges, so that two pictures can be compared bit for bit. */
final class Polyline implements LineTrace.Sink {

    private int[] xs = new int[64];
    private int[] ys = new int[64];
    private int size;
    private final Graphics2D graphics;

    Polyline(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void moveTo(double x, double y) {
        end();
        lineTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = (int) Math.floor(x);
        ys[size++] = (int) Math.floor(y);
    }

    @Override
    public void dot(double x, double y) {
        graphics.fillRect((int) Math.floor(x), (int) Math.floor(y), 1, 1);
    }

    @Override
    public void mark(double x, double y, double diameter) {
        int side = (int) diameter;
        graphics.fillRect((int) Math.floor(x) - side / 2, (int) Math.floor(y) - side / 2, side, side);
    }

    @Override
    public void end() {
        if (size > 0) {
            graphics.drawPolyline(xs, ys, size);
            size = 0;
        }
    }
}
