// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.chart.paint.LinePainter.Pen;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;

class LinePainterTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 5, 380, 280);

    private enum Data {
        RANDOM,
        SPIKY,
        CONSTANT,
        GAPPY,
        HUGE,
        LONE,
        WALK;

        double y(Random random, double before) {
            return switch (this) {
                case RANDOM -> random.nextDouble();
                case SPIKY -> random.nextInt(500) == 0 ? random.nextGaussian() * 100 : random.nextDouble();
                case CONSTANT -> 7;
                case GAPPY -> random.nextInt(80) == 0 ? Double.NaN : random.nextInt(5) + random.nextDouble();
                case LONE -> random.nextInt(300) > 0 ? Double.NaN : random.nextInt(5) + random.nextDouble();
                case HUGE -> random.nextGaussian() * 1e300;
                case WALK -> before + random.nextGaussian();
            };
        }
    }

    private static SeriesView history(Data data, int count, Random random) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        double x = 1.7e9;
        double y = 0;
        for (int i = 0; i < count; i++) {
            x += random.nextInt(10) == 0 ? random.nextDouble() * 5 : 0.01;
            y = data.y(random, Double.isNaN(y) ? 0 : y);
            xs[i] = x;
            ys[i] = y;
        }
        History history = new History(HistoryLimit.points(10_000_000));
        history.append(0, xs, ys, 0, count);
        return history.series(0);
    }

    private static double lastY(SeriesView history) {
        long last = history.endIndex() - 1;
        while (Double.isNaN(history.y(last))) {
            last--;
        }
        return history.y(last);
    }

    private static Pen pen(float width) {
        return new Pen(Color.BLACK, Color.WHITE, width, LineStyle.LINE, Dash.SOLID, Scale.LINEAR, false, null);
    }

    private static int[] picture(PointBuffer points, ColumnGrid grid, Interval y, Pen pen, double scale, boolean pure) {
        BufferedImage image =
                new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.clip(AREA);
        if (pure) {
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        }
        LinePainter painter = new LinePainter();
        painter.paintEdges(g, AREA, LinePainter.Part.whole(points), grid, y, pen);
        painter.paint(g, AREA, LinePainter.Part.whole(points), grid, y, pen);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The same without soft edges, each pixel black or white, with all points of a column at its middle. */
    private static int[] sharpPicture(Data data, PointBuffer points, ColumnGrid grid, Interval y, double scale) {
        BufferedImage image =
                new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        LineMap map = LineMap.onto(
                AREA.getX() * scale,
                AREA.getMaxY() * scale,
                AREA.getWidth() * scale,
                AREA.getHeight() * scale,
                grid,
                y,
                Scale.LINEAR);
        // What is outside and takes a mark from a point at the edge is not in the reduction.
        double edge = data == Data.LONE ? 6 * scale : 0;
        g.clip(new Rectangle2D.Double(
                map.left() + edge, map.bottom() - map.height(), map.width() - 2 * edge, map.height()));
        g.setColor(Color.BLACK);
        LineClip box = new LineClip(-10_000, -10_000, WIDTH * scale + 10_000, HEIGHT * scale + 10_000);
        new LineTrace(map, box, 5 * scale, new Polyline(g)).walk(inMiddles(points, grid), false);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** What is outside stays there, at least a column away. */
    private static PointBuffer inMiddles(PointBuffer points, ColumnGrid grid) {
        PointBuffer moved = new PointBuffer();
        for (int i = 0; i < points.size(); i++) {
            int column = grid.column(points.x(i));
            double x = grid.from() + (column + 0.5) * grid.width();
            if (column < 0) {
                x = Math.min(points.x(i), grid.from() - grid.width());
            } else if (column >= grid.columns()) {
                x = Math.max(points.x(i), grid.to() + grid.width());
            }
            moved.add(x, points.y(i));
        }
        return moved;
    }

    @ParameterizedTest
    @EnumSource(Data.class)
    void writesTheSamePixelsAsJava2D(Data data) {
        SeriesView history = history(data, 3000, new Random(1));
        ColumnGrid grid = ColumnGrid.startingAt(history.firstX(), (history.lastX() - history.firstX()) / 370, 380);
        PointBuffer points = new PointBuffer();
        history.reducer().reduce(grid, points);
        // Lines leave the area above and below, where the clip ends them.
        Interval y = new Interval(lastY(history) - 0.4, lastY(history) + 0.3);
        BufferedImage[] pictures = new BufferedImage[2];
        for (int i = 0; i < 2; i++) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            pictures[i] = image;
            Graphics2D g = image.createGraphics();
            g.clip(AREA);
            Pen pen = new Pen(
                    Color.ORANGE,
                    Color.BLUE,
                    2.5f,
                    LineStyle.LINE,
                    Dash.SOLID,
                    Scale.LINEAR,
                    false,
                    i == 0 ? null : new Pixels(image));
            LinePainter painter = new LinePainter();
            painter.paintEdges(g, AREA, LinePainter.Part.whole(points), grid, y, pen);
            painter.paint(g, AREA, LinePainter.Part.whole(points), grid, y, pen);
            g.dispose();
        }
        assertThat(pictures[1].getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .as("%s", data)
                .isEqualTo(pictures[0].getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .contains(Color.ORANGE.getRGB());
    }

    /** How much of black there is, in pixels. */
    private static double ink(int[] picture) {
        double ink = 0;
        for (int pixel : picture) {
            ink += 1 - (pixel & 0xff) / 255.0;
        }
        return ink;
    }

    @ParameterizedTest
    @EnumSource
    void drawsOfTheReductionThePictureOfAllPoints(Data data) {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            int count = 2_000 + random.nextInt(100_000);
            SeriesView history = history(data, count, random);
            double scale = 1 + seed % 2;
            int columns = (int) (AREA.getWidth() * scale);
            double span = (history.lastX() - history.firstX()) * (0.2 + random.nextDouble());
            double from = history.firstX() + (history.lastX() - history.firstX() - span) * random.nextDouble();
            ColumnGrid grid = ColumnGrid.startingAt(from, span / columns, columns);
            PointBuffer reduced = new PointBuffer();
            history.reducer().reduce(grid, reduced);
            PointBuffer all = new PointBuffer();
            history.copy(history.firstIndex(), history.endIndex(), all);
            Interval y =
                    switch (data) {
                        case HUGE -> new Interval(-2e300, 3e300);
                        case WALK -> new Interval(-1000, 1000);
                        default -> new Interval(-3, 8);
                    };

            int[] picture = sharpPicture(data, reduced, grid, y, scale);

            assertThat(picture)
                    .as("%s, seed %d, %d of %d points, scale %s", data, seed, reduced.size(), count, scale)
                    .isEqualTo(sharpPicture(data, all, grid, y, scale));
            assertThat(ink(picture)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 1.5f, 2, 2.5f, 3, 4})
    void drawsSpansAsHeavyAsAStroke(float width) {
        for (double slope : new double[] {0, 0.2, 0.7, 1, 2, 5, 20}) {
            PointBuffer points = new PointBuffer();
            ColumnGrid grid = new ColumnGrid(0, 1, 380);
            int run = (int) Math.min(300, 250 / Math.max(slope, 0.1));
            for (int i = 0; i <= 300; i++) {
                points.add(40 + i * run / 300.0, 10 + i * run / 300.0 * slope);
            }
            Interval y = new Interval(0, 280);
            double spans = ink(picture(points, grid, y, pen(width), 1, false));
            double stroke = ink(picture(points, grid, y, pen(width), 1, true));

            assertThat(spans).as("slope %s", slope).isCloseTo(stroke, within(stroke * 0.15 + 2 * width * width));
        }
    }

    @Test
    void stepsLevelAndThenUp() {
        PointBuffer points = new PointBuffer();
        points.add(0, 70);
        points.add(190, 210);
        points.add(380, 210);
        ColumnGrid grid = new ColumnGrid(0, 1, 380);
        Pen pen = new Pen(Color.BLACK, Color.WHITE, 3, LineStyle.STEP, Dash.SOLID, Scale.LINEAR, false, null);

        int[] picture = picture(points, grid, new Interval(0, 280), pen, 1, false);

        assertThat(picture[(5 + 280 - 70) * WIDTH + 10 + 100] & 0xff)
                .as("level before the step")
                .isZero();
        assertThat(picture[(5 + 280 - 140) * WIDTH + 10 + 190] & 0xff)
                .as("upright at the step")
                .isZero();
        assertThat(picture[(5 + 280 - 105) * WIDTH + 10 + 95] & 0xff)
                .as("where a straight line would be")
                .isEqualTo(255);
    }

    @Test
    void marksPointsThatLieApart() {
        PointBuffer points = new PointBuffer();
        for (int i = 0; i < 10; i++) {
            points.add(20 + i * 38, 140);
        }
        ColumnGrid grid = new ColumnGrid(0, 1, 380);
        Pen line = pen(1.5f);
        Pen dots = new Pen(Color.BLACK, Color.WHITE, 1.5f, LineStyle.POINTS, Dash.SOLID, Scale.LINEAR, false, null);
        double without = ink(picture(points, grid, new Interval(0, 280), line, 1, false));

        assertThat(ink(picture(points, grid, new Interval(0, 280), dots, 1, false)))
                .isGreaterThan(without + 50);
    }

    /** The rows of a column that are at least half covered, in device pixels from the top of the picture. */
    private static int[] darkRows(int[] picture, double scale, double column) {
        int width = (int) (WIDTH * scale);
        int x = (int) column;
        return java.util.stream.IntStream.range(0, picture.length / width)
                .filter(row -> (picture[row * width + x] & 0xff) < 128)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2, 3})
    void drawsLinesAsThickAsTheScaleSays(double scale) {
        for (int count : new int[] {5, 400}) {
            PointBuffer points = new PointBuffer();
            ColumnGrid grid = new ColumnGrid(0, 380 / (380 * scale), (int) (380 * scale));
            for (int i = 0; i < count; i++) {
                points.add(i * 379.0 / (count - 1), 140);
            }
            for (boolean pure : new boolean[] {false, true}) {
                double ink = ink(picture(points, grid, new Interval(0, 280), pen(2), scale, pure));
                // 379 units long and 2 thick, in pixels.
                assertThat(ink)
                        .as("%d points, pure %s", count, pure)
                        .isCloseTo(379 * 2 * scale * scale, within(40 * scale * scale));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40, 400})
    void drawsStepsLevelAndUpright(int count) {
        PointBuffer points = new PointBuffer();
        for (int i = 0; i <= count; i++) {
            points.add(i * 380.0 / count, i * 4 / count % 2 == 0 ? 70 : 210);
        }
        ColumnGrid grid = new ColumnGrid(0, 0.5, 760);
        for (boolean pure : new boolean[] {false, true}) {
            Pen pen = new Pen(Color.BLACK, Color.WHITE, 2, LineStyle.STEP, Dash.SOLID, Scale.LINEAR, false, null);
            int[] picture = picture(points, grid, new Interval(0, 280), pen, 2, pure);
            // 4 pixels around the level, all along it and up to where the next begins.
            int level = 2 * (5 + 280 - 70);
            for (int x = 30; x < 200; x += 10) {
                int[] rows = darkRows(picture, 2, x);
                assertThat(rows)
                        .as("%d points, pure %s, column %d", count, pure, x)
                        .hasSizeBetween(3, 4);
                assertThat(rows[0]).isBetween(level - 2, level - 1);
            }
            int upright = darkRows(picture, 2, 2 * (10 + 95)).length;
            assertThat(upright)
                    .as("%d points, pure %s, at the step", count, pure)
                    .isGreaterThan(270);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e5, 1e7, 1e12, 1e100, 1e300})
    void keepsLinesInPlaceHoweverFarTheirNeighboursAre(double far) {
        ColumnGrid grid = new ColumnGrid(0, 1, 380);
        Interval y = new Interval(0, 280);
        for (int inside : new int[] {1, 300}) {
            for (boolean pure : new boolean[] {true, false}) {
                String how = inside + " inside, pure " + pure;
                // Far to both sides, at its own height, and on a slope that is level here.
                PointBuffer level = new PointBuffer();
                level.add(-far, 70);
                for (int i = 0; i < inside; i++) {
                    level.add(100 + i * 0.5, 70);
                }
                level.add(far, 70);
                int[] picture = picture(level, grid, y, pen(2), 1, pure);
                for (int x : new int[] {11, 100, 380}) {
                    assertRowsAround(5 + 280 - 70, 2, picture, x, how + ", level");
                }
                // A slope of a quarter, to a neighbour that is as far in y.
                PointBuffer slope = new PointBuffer();
                slope.add(-far, 70 - far / 4);
                for (int i = 0; i < inside; i++) {
                    slope.add(100, 70 + i * 0.1 / inside);
                }
                slope.add(far, 70 + far / 4);
                picture = picture(slope, grid, y, pen(2), 1, pure);
                for (int x : new int[] {20, 60, 100, 200, 300}) {
                    int row = (int) (5 + 280 - 70 - (x - 110) / 4.0);
                    assertRowsAround(row, 3, picture, x, how + ", slope");
                }
                // Straight up to a neighbour that is far in y only.
                PointBuffer upright = new PointBuffer();
                for (int i = 0; i < inside; i++) {
                    upright.add(200, 70);
                }
                upright.add(201, far);
                picture = picture(upright, grid, y, pen(2), 1, pure);
                int height = 0;
                for (int x = 208; x < 214; x++) {
                    height = Math.max(height, darkRows(picture, 1, x).length);
                }
                assertThat(height).as(how + ", upright").isGreaterThan(200);
            }
        }
    }

    private static void assertRowsAround(int row, int tolerance, int[] picture, int x, String how) {
        int[] dark = darkRows(picture, 1, x);
        assertThat(dark).as("%s, column %d", how, x).isNotEmpty();
        for (int each : dark) {
            assertThat(each).as("%s, column %d", how, x).isCloseTo(row, within(tolerance));
        }
    }
}
