// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** Where the box of the read-out is put. */
class ReadOutBoxTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 20, 600, 400);

    private final FakeScene scene =
            new FakeScene(new History(HistoryLimit.points(100)), List.of("a", "b", "c"), 0, 1, XText.ofNumbers());

    private Rectangle2D place(Point at, List<Point2D> told) {
        List<Reading.Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(new Reading.Row(i, "a name " + i, "12.34", "", 0, 0, i == 0));
        }
        Graphics2D g = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return new ReadOutBox(scene, new Reading("0", rows, 3), false, g).place(AREA, at, told);
        } finally {
            g.dispose();
        }
    }

    @Test
    void isBesideThePointerOnTheSideWithRoom() {
        assertThat(place(new Point(300, 200), List.of()).getX()).isEqualTo(312);
        assertThat(place(new Point(640, 200), List.of()).getMaxX()).isEqualTo(628);
    }

    @Test
    void coversNoPointThatItTells() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Point at = new Point(50 + random.nextInt(600), 20 + random.nextInt(400));
            List<Point2D> told = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                double x = at.x + random.nextGaussian() * 20;
                told.add(new Point2D.Double(Math.max(50, Math.min(650, x)), 20 + random.nextInt(400)));
            }
            Rectangle2D box = place(at, told);
            assertThat(AREA.contains(box)).as("within, at %s", at).isTrue();
            assertThat(told).noneMatch(box::contains);
        }
    }
}
