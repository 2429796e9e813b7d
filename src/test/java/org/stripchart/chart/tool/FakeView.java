// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what it is told, and notes it. Its area is from 100, 50 to 300, 150, for x from 0 to 200. */
final class FakeView implements View {
    Rectangle2D area = new Rectangle2D.Double(100, 50, 200, 100);
    double namesInside;
    double from;
    double to = 200;
    boolean fixed;
    double seen = Double.NaN;
    String told = "";

    @Override
    public Rectangle2D area() {
        return area;
    }

    @Override
    public double handles() {
        return area.getY() + namesInside;
    }

    @Override
    public double from() {
        return from;
    }

    @Override
    public double to() {
        return to;
    }

    @Override
    public boolean isLive() {
        return told.isEmpty();
    }

    @Override
    public void goLive() {
        told += "live ";
    }

    @Override
    public void hold() {
        told += "hold ";
    }

    @Override
    public void show(double newFrom, double newTo) {
        told += "show ";
        from = newFrom;
        to = newTo;
    }

    @Override
    public void showWhole() {
        told += "whole ";
    }

    @Override
    public List<YView> axes() {
        return List.of(new FakeAxis());
    }

    @Override
    public void pan(double dx) {
        told += "pan ";
        from += dx;
        to += dx;
    }

    @Override
    public void zoom(double factor, double aroundX) {
        told += "zoom " + factor + " around " + aroundX + " ";
    }

    @Override
    public double pointAt(Pointer at) {
        return seen;
    }

    @Override
    public @Nullable YView axisAt(Pointer at) {
        return at.x() < area.getX() && at.y() >= area.getY() && at.y() <= area.getMaxY() ? new FakeAxis() : null;
    }

    @Override
    public List<YView> axesOver(Pointer at) {
        return List.of(new FakeAxis());
    }

    @Override
    public int borderAt(Pointer at) {
        return at.y() > area.getMaxY() && at.y() < area.getMaxY() + 10 ? 0 : -1;
    }

    @Override
    public double border(int above) {
        return area.getMaxY();
    }

    @Override
    public void moveBorder(int above, double y) {
        told += "border " + above + " to " + y + " ";
    }

    @Override
    public void evenStrips() {
        told += "even ";
    }

    private final class FakeAxis implements YView {

        @Override
        public Rectangle2D area() {
            return area;
        }

        @Override
        public String label() {
            return "V";
        }

        @Override
        public void show(double lower, double upper) {
            told += "show y " + lower + " to " + upper + " ";
        }

        /** From 0 to 10. */
        @Override
        public double valueAt(double pixel) {
            return 10 * shareAt(pixel);
        }

        @Override
        public boolean isFixed() {
            return fixed;
        }

        @Override
        public void zoom(double factor, double anchor) {
            told += "zoom y " + factor + " around " + anchor + " ";
        }

        @Override
        public void pan(double share) {
            told += "pan y " + share + " ";
        }

        @Override
        public void fit() {
            told += "fit ";
        }
    }
}
