// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.paint.LinePainter.Pen;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;

class ManyLinesTest {

    /** A path would cost each of them half a millisecond. */
    @Test
    void areDrawnAsSpansHoweverFewPointsTheyHave() {
        assertThat(shades(false)).as("a path has 255 shades").isGreaterThan(6);
        assertThat(shades(true)).as("spans have four").isBetween(3L, 5L);
    }

    private static long shades(boolean inCrowd) {
        PointBuffer points = new PointBuffer();
        points.add(0, 0);
        points.add(380, 200);
        ColumnGrid grid = new ColumnGrid(0, 1, 380);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 380, 280);
        Interval y = new Interval(0, 280);
        BufferedImage image = new BufferedImage(380, 280, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fill(area);
        Pen pen = new Pen(Color.BLACK, Color.WHITE, 1.5f, LineStyle.LINE, Dash.SOLID, Scale.LINEAR, inCrowd, null);
        LinePainter painter = new LinePainter();
        painter.paintEdges(g, area, LinePainter.Part.whole(points), grid, y, pen);
        painter.paint(g, area, LinePainter.Part.whole(points), grid, y, pen);
        g.dispose();
        return Arrays.stream(image.getRGB(0, 0, 380, 280, null, 0, 380))
                .distinct()
                .count();
    }
}
