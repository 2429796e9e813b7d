// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.trigger;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripPlace.AxisPlace;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Trace;

/**
 * Paints what lines did around the events before the one that the view stands on, laid upon it: the older, the fainter. What is past stays as it
 * is, so a picture of it is kept; vector formats get paths.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class PastEvents {

    /** So many lines are drawn; each costs a column of pixels after the other for each event. */
    public static final int MOST_LINES = 4;

    private static final double STRONGEST = 0.5;
    private static final double FAINTEST = 0.12;
    private static final int OPAQUE = 255;

    /**
     * A line that is drawn.
     *
     * @param color of it where it is drawn in full
     */
    public record Line(Trace trace, SeriesView points, Color color) {}

    /**
     * What is laid upon each other.
     *
     * @param event the one that is stood on
     * @param before those before it, the latest first
     * @param from where the view begins
     * @param to where it ends
     */
    public record Stand(double event, List<Double> before, double from, double to) {

        /** Returns an event with those before it, at most so many. */
        public static Stand of(TriggerLog log, double event, int most, double from, double to) {
            List<Double> found = new ArrayList<>();
            for (double next = log.before(event); found.size() < most && !Double.isNaN(next); next = log.before(next)) {
                found.add(next);
            }
            return new Stand(event, List.copyOf(found), from, to);
        }
    }

    /** What a kept picture is of: if all of it is the same, so is the picture. */
    private record Seen(Stand stand, Rectangle2D area, double scale, List<Object> lines) {}

    /** Gets a line from point to point, in pixels from the left upper corner of the strip. */
    private interface Pen {
        void line(double x0, double y0, double x1, double y1);
    }

    private final PointBuffer points = new PointBuffer();
    private @Nullable Seen seen;
    private @Nullable BufferedImage kept;

    /** Paints over a strip. */
    public void paint(Graphics2D graphics, StripPlace strip, List<Line> lines, Stand stand) {
        Rectangle2D area = strip.area();
        if (stand.before.isEmpty() || area.isEmpty() || !(stand.to > stand.from)) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.clip(area);
            g.translate(area.getX(), area.getY());
            boolean isVector = RenderingHints.VALUE_STROKE_PURE.equals(
                    graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL));
            if (isVector) {
                walk(strip, lines, stand, area.getWidth(), area.getHeight(), color -> path(g, color));
            } else {
                double scale = Math.max(1, graphics.getTransform().getScaleX());
                BufferedImage picture = picture(strip, lines, stand, scale);
                g.drawImage(picture, AffineTransform.getScaleInstance(1 / scale, 1 / scale), null);
            }
        } finally {
            g.dispose();
        }
    }

    private BufferedImage picture(StripPlace strip, List<Line> lines, Stand stand, double scale) {
        double last = Math.nextUp(stand.to - stand.event + stand.before.get(0));
        List<Object> looks = new ArrayList<>();
        for (Line line : lines) {
            looks.add(List.of(
                    line.trace,
                    line.color,
                    line.trace.style(),
                    String.valueOf(strip.place(line.trace.axis())),
                    line.points.version(),
                    // A line goes on to the first point beyond.
                    Math.min(line.points.endIndex(), line.points.lowerBound(last) + 1)));
        }
        Seen now = new Seen(stand, strip.area(), scale, looks);
        BufferedImage before = kept;
        if (before != null && now.equals(seen)) {
            return before;
        }
        int width = (int) Math.ceil(strip.area().getWidth() * scale);
        int height = (int) Math.ceil(strip.area().getHeight() * scale);
        BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) made.getRaster().getDataBuffer()).getData();
        walk(
                strip,
                lines,
                stand,
                width,
                height,
                color -> (x0, y0, x1, y1) -> fill(pixels, width, height, color.getRGB(), x0, y0, x1, y1));
        seen = now;
        kept = made;
        return made;
    }

    /** Makes a pen for each line at each event, and draws with it; the oldest first. */
    private void walk(
            StripPlace strip, List<Line> lines, Stand stand, double width, double height, Function<Color, Pen> pens) {
        int count = stand.before.size();
        for (int i = count - 1; i >= 0; i--) {
            double share = count == 1 ? 0 : i / (double) (count - 1);
            double strength = STRONGEST + (FAINTEST - STRONGEST) * share;
            for (int k = lines.size() - 1; k >= 0; k--) {
                Line line = lines.get(k);
                AxisPlace axis = strip.place(line.trace.axis());
                if (axis != null) {
                    Color color = new Color(line.color.getRed(), line.color.getGreen(), line.color.getBlue(), (int)
                            Math.round(OPAQUE * strength));
                    double shift = stand.event - stand.before.get(i);
                    draw(line, axis, stand.from - shift, stand.to - shift, width, height, pens.apply(color));
                }
            }
        }
    }

    private void draw(Line line, AxisPlace axis, double from, double to, double width, double height, Pen pen) {
        int columns = Math.max(1, (int) Math.ceil(width));
        boolean isLogarithmic = axis.scale() == Scale.LOGARITHMIC;
        (isLogarithmic ? line.points.positiveReducer() : line.points.reducer())
                .reduce(ColumnGrid.startingAt(from, (to - from) / columns, columns + 1), points);
        Rectangle2D box = new Rectangle2D.Double(0, 0, width, height);
        boolean isStep = line.trace.style() == LineStyle.STEP;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            double x = (points.x(i) - from) / (to - from) * width;
            double y = axis.y(points.y(i), box);
            if (!Double.isNaN(y) && !Double.isNaN(lastY)) {
                pen.line(lastX, lastY, x, isStep ? lastY : y);
                if (isStep) {
                    pen.line(x, lastY, x, y);
                }
            }
            lastX = x;
            lastY = y;
        }
    }

    private static Pen path(Graphics2D g, Color color) {
        return (x0, y0, x1, y1) -> {
            g.setColor(color);
            g.setStroke(new BasicStroke(1));
            Path2D path = new Path2D.Double();
            path.moveTo(x0, y0);
            path.lineTo(x1, y1);
            g.draw(path);
        };
    }

    /** Fills a line, a pixel wide, column by column. */
    private static void fill(
            int[] pixels, int width, int height, int color, double x0, double y0, double x1, double y1) {
        int first = (int) Math.max(0, Math.floor(x0));
        int last = (int) Math.min(width - 1.0, Math.floor(x1));
        double slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
        for (int column = first; column <= last; column++) {
            double a = x1 > x0 ? y0 + slope * (Math.max(x0, column) - x0) : y0;
            double b = x1 > x0 ? y0 + slope * (Math.min(x1, column + 1.0) - x0) : y1;
            int top = (int) Math.max(0, Math.floor(Math.min(a, b)));
            int bottom = (int) Math.min(height - 1.0, Math.floor(Math.max(a, b)));
            for (int row = top; row <= bottom; row++) {
                pixels[row * width + column] = color;
            }
        }
    }
}
