// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.chart.paint.LinePainter.Part;
import org.stripchart.chart.paint.LinePainter.Pen;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;

/** What is seen of points that no line leads to. */
class LonePointsTest {

    private static final int SIZE = 400;
    private static final float WIDTH = 1.5f;
    private static final double MARK = Math.PI * 2.5 * 2.5;

    private final PointBuffer points = new PointBuffer();

    private BufferedImage picture(Dash dash) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, SIZE, SIZE);
        Rectangle2D area = new Rectangle2D.Double(0, 0, SIZE, SIZE);
        ColumnGrid grid = new ColumnGrid(0, 1, SIZE);
        Interval y = new Interval(0, SIZE);
        Pen pen = new Pen(Color.BLACK, Color.WHITE, WIDTH, LineStyle.LINE, dash, Scale.LINEAR, false, null);
        LinePainter painter = new LinePainter();
        painter.paintEdges(g, area, Part.whole(points), grid, y, pen);
        painter.paint(g, area, Part.whole(points), grid, y, pen);
        g.dispose();
        return image;
    }

    private static double ink(BufferedImage picture) {
        return IntStream.of(picture.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE))
                .mapToDouble(pixel -> 1 - (pixel & 0xff) / 255.0)
                .sum();
    }

    private static void assertMark(BufferedImage picture) {
        assertThat(ink(picture)).isCloseTo(MARK, within(2.0));
        assertThat(IntStream.range(0, SIZE)
                        .filter(row -> (picture.getRGB(200, row) & 0xff) < 128)
                        .toArray())
                .containsExactly(248, 249, 250, 251);
    }

    @ParameterizedTest
    @EnumSource
    void theOnlyPointIsAMark(Dash dash) {
        points.add(200, 150);
        assertMark(picture(dash));
    }

    @ParameterizedTest
    @EnumSource
    void aPointBetweenTwoGapsIsAMark(Dash dash) {
        for (int i = 0; i < SIZE; i++) {
            points.add(i, i == 200 ? 150 : Double.NaN);
        }
        assertMark(picture(dash));
    }

    @Test
    void marksDoNotMeet() {
        for (int i = 0; i < SIZE; i++) {
            points.add(i, i % 8 == 4 ? 150 : Double.NaN);
        }
        assertThat(ink(picture(Dash.SOLID)) / 50).isCloseTo(MARK, within(2.0));
    }

    @Test
    void pointsThatAreCloserAreAsThickAsTheLine() {
        for (int i = 0; i < SIZE; i++) {
            points.add(i, i % 4 == 2 ? 150 : Double.NaN);
        }
        assertThat(ink(picture(Dash.SOLID)) / 100).isBetween(0.9, 4.0);
    }
}
