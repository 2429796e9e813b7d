// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.chart.LinePainter.Pen;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

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
        WALK;

        double y(Random random, double before) {
            return switch (this) {
                case RANDOM -> random.nextDouble();
                case SPIKY -> random.nextInt(500) == 0 ? random.nextGaussian() * 100 : random.nextDouble();
                case CONSTANT -> 7;
                case GAPPY -> random.nextInt(80) == 0 ? Double.NaN : random.nextInt(5) + random.nextDouble();
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

    private static Pen pen(float width, boolean antialias) {
        return new Pen(Color.BLACK, Color.WHITE, width, LineStyle.LINE, antialias, null);
    }

    private static int[] picture(PointBuffer points, ColumnGrid grid, Range y, Pen pen, double scale, boolean pure) {
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
        painter.paintEdges(g, AREA, points, grid, y, pen);
        painter.paint(g, AREA, points, grid, y, pen);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @ParameterizedTest
    @EnumSource(Data.class)
    void writesTheSamePixelsAsJava2D(Data data) {
        long seed = System.nanoTime();
        SeriesView history = history(data, 3000, new Random(seed));
        ColumnGrid grid = ColumnGrid.startingAt(history.firstX(), (history.lastX() - history.firstX()) / 370, 380);
        PointBuffer points = new PointBuffer();
        history.reducer().reduce(grid, points);
        // Lines leave the area above and below, where the clip ends them.
        Range y = new Range(history.y(history.endIndex() - 1) - 0.4, history.y(history.endIndex() - 1) + 0.3);
        BufferedImage[] pictures = new BufferedImage[2];
        for (int i = 0; i < 2; i++) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            pictures[i] = image;
            Graphics2D g = image.createGraphics();
            g.clip(AREA);
            Pen pen = new Pen(Color.ORANGE, Color.BLUE, 2.5f, LineStyle.LINE, true, i == 0 ? null : new Pixels(image));
            LinePainter painter = new LinePainter();
            painter.paintEdges(g, AREA, points, grid, y, pen);
            painter.paint(g, AREA, points, grid, y, pen);
            g.dispose();
        }
        assertThat(pictures[1].getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .as("%s, seed %d", data, seed)
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
            Range y =
                    switch (data) {
                        case HUGE -> new Range(-2e300, 3e300);
                        case WALK -> new Range(-1000, 1000);
                        default -> new Range(-3, 8);
                    };

            int[] picture = picture(reduced, grid, y, pen(1.5f, false), scale, false);

            assertThat(picture)
                    .as("%s, seed %d, %d of %d points, scale %s", data, seed, reduced.size(), count, scale)
                    .isEqualTo(picture(all, grid, y, pen(1.5f, false), scale, false));
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
            Range y = new Range(0, 280);
            double spans = ink(picture(points, grid, y, pen(width, true), 1, false));
            double stroke = ink(picture(points, grid, y, pen(width, true), 1, true));

            assertThat(spans).as("slope %s", slope).isCloseTo(stroke, within(stroke * 0.15 + 2 * width * width));
        }
    }

    @Test
    void drawsAPointBetweenGapsAsADot() {
        PointBuffer points = new PointBuffer();
        for (int i = 0; i < 100; i++) {
            points.add(i * 3.8, i == 50 ? 140 : Double.NaN);
        }
        ColumnGrid grid = new ColumnGrid(0, 1, 380);
        for (boolean antialias : new boolean[] {true, false}) {
            assertThat(ink(picture(points, grid, new Range(0, 280), pen(1.5f, antialias), 1, false)))
                    .isBetween(0.9, 6.0);
        }
    }

    @Test
    void stepsLevelAndThenUp() {
        PointBuffer points = new PointBuffer();
        points.add(0, 70);
        points.add(190, 210);
        points.add(380, 210);
        ColumnGrid grid = new ColumnGrid(0, 1, 380);
        Pen pen = new Pen(Color.BLACK, Color.WHITE, 1, LineStyle.STEP, false, null);

        int[] picture = picture(points, grid, new Range(0, 280), pen, 1, false);

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
        Pen line = pen(1.5f, true);
        Pen dots = new Pen(Color.BLACK, Color.WHITE, 1.5f, LineStyle.POINTS, true, null);
        double without = ink(picture(points, grid, new Range(0, 280), line, 1, false));

        assertThat(ink(picture(points, grid, new Range(0, 280), dots, 1, false)))
                .isGreaterThan(without + 50);
    }
}
