// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;

/** Lines on a logarithmic axis, drawn of the reduction and of all points, pixel for pixel. */
class LogarithmicLinesTest {

    private static final Interval Y = new Interval(0.01, 100);
    private static final int WIDTH = 380;
    private static final int HEIGHT = 280;

    /** Noise over some decades, of which a share is not positive and another is a gap. */
    private static SeriesView history(Random random, double notPositive) {
        int count = 2_000 + random.nextInt(9_000);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i + random.nextDouble();
            double y = Math.pow(10, 2 * random.nextGaussian());
            boolean isLow = random.nextDouble() < notPositive;
            ys[i] = random.nextInt(50) == 0 ? Double.NaN : isLow ? (random.nextBoolean() ? 0 : -y) : y;
        }
        History history = new History(HistoryLimit.points(1_000_000));
        history.append(0, xs, ys, 0, count);
        return history.series(0);
    }

    private static int[] picture(PointBuffer points, ColumnGrid grid) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.clip(new Rectangle(WIDTH, HEIGHT));
        g.setColor(Color.WHITE);
        LineMap map = LineMap.onto(0, HEIGHT, WIDTH, HEIGHT, grid, Y, Scale.LOGARITHMIC);
        new LineTrace(map, new LineClip(-10_000, -10_000, 11_000, 11_000), 5, new Polyline(g))
                .walk(inMiddles(points, grid), false);
        g.dispose();
        return CanvasOnBench.pixels(image);
    }

    /** All points of a column at its middle, and what is not positive as a gap. */
    private static PointBuffer inMiddles(PointBuffer points, ColumnGrid grid) {
        PointBuffer moved = new PointBuffer();
        for (int i = 0; i < points.size(); i++) {
            int column = grid.column(points.x(i));
            moved.add(grid.from() + (column + 0.5) * grid.width(), points.y(i) > 0 ? points.y(i) : Double.NaN);
        }
        return moved;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.99})
    void lookTheSameReduced(double notPositive) {
        for (long seed = 0; seed < 12; seed++) {
            SeriesView history = history(new Random(seed), notPositive);
            double width = (history.lastX() - history.firstX()) / (WIDTH - 5);
            ColumnGrid grid = ColumnGrid.startingAt(history.firstX() - 2 * width, width, WIDTH);
            PointBuffer reduced = new PointBuffer();
            history.positiveReducer().reduce(grid, reduced);
            PointBuffer all = new PointBuffer();
            history.copy(history.firstIndex(), history.endIndex(), all);

            int[] expected = picture(all, grid);
            assertThat(picture(reduced, grid))
                    .as("seed %d, %d of %d points", seed, reduced.size(), all.size())
                    .isEqualTo(expected);
            assertThat(expected).contains(0xffffffff);
        }
    }
}
