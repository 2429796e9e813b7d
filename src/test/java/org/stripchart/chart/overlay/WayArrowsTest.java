// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class WayArrowsTest {

    private static final int SIZE = 200;

    /** A way to the right, in steps of so many pixels, at a height. */
    private static BufferedImage picture(double step, boolean isForth) {
        return picture(step, isForth, 1);
    }

    private static BufferedImage picture(double step, boolean isForth, double scale) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        new WayArrows(
                        x -> new Point2D.Double(isForth ? x * step : SIZE - x * step, 100),
                        x -> Math.floor(x) + 1,
                        share -> new Color(0, 0, 0, (int) (255 * share)),
                        new Rectangle2D.Double(0, 0, SIZE, SIZE),
                        scale)
                .paint(g, 0, SIZE / step);
        g.dispose();
        return picture;
    }

    private static int inkIn(BufferedImage picture, int column) {
        int ink = 0;
        for (int y = 0; y < SIZE; y++) {
            ink += picture.getRGB(column, y) == 0 ? 0 : 1;
        }
        return ink;
    }

    /** Columns in which an arrow gets thinner from left to right, less those in which it gets thicker. */
    private static int pointing(BufferedImage picture) {
        int right = 0;
        for (int x = 1; x < SIZE; x++) {
            int before = inkIn(picture, x - 1);
            int now = inkIn(picture, x);
            right += before > 0 && now > 0 ? Integer.signum(before - now) : 0;
        }
        return right;
    }

    @Test
    void headsPointTheWayThatItGoes() {
        assertThat(pointing(picture(1, true))).isGreaterThan(5);
        assertThat(pointing(picture(1, false))).isLessThan(-5);
    }

    @Test
    void headsAreAsLargeAsTheFont() {
        assertThat(thickest(picture(1, true, 2))).isBetween(2 * thickest(picture(1, true)) - 2, 17);
    }

    private static int thickest(BufferedImage picture) {
        int thickest = 0;
        for (int x = 0; x < SIZE; x++) {
            thickest = Math.max(thickest, inkIn(picture, x));
        }
        return thickest;
    }

    @Test
    void theyStandApart() {
        BufferedImage picture = picture(1, true);
        int heads = 0;
        for (int x = 1; x < SIZE; x++) {
            heads += inkIn(picture, x) > 0 && inkIn(picture, x - 1) == 0 ? 1 : 0;
        }
        assertThat(heads).isBetween(3, SIZE / 34 + 1);
    }

    @Test
    void aWayThatDoesNotGetAnywhereHasNone() {
        BufferedImage picture = picture(1e-6, true);
        for (int x = 0; x < SIZE; x++) {
            assertThat(inkIn(picture, x)).isZero();
        }
    }

    @Test
    void theOlderTheFainter() {
        BufferedImage picture = picture(1, true);
        int oldest = 0;
        int newest = 0;
        for (int x = 0; x < SIZE; x++) {
            int strength = picture.getRGB(x, 100) >>> 24;
            oldest = oldest == 0 ? strength : oldest;
            newest = strength > 0 ? strength : newest;
        }
        assertThat(oldest).isPositive().isLessThan(newest - 50);
    }
}
