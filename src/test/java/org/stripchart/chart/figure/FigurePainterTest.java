// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Scale;

final class FigurePainterTest {

    private static final int HEIGHT = 300;

    private final FigurePainter painter = new FigurePainter();

    private BufferedImage drawn(int width, double to) {
        painter.axes().across("Frequency (Hz)", 0, to, Scale.LINEAR);
        painter.axes().up("", "", 0, 1);
        BufferedImage picture = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        painter.draw(g, new Rectangle2D.Double(0, 0, width, HEIGHT));
        g.dispose();
        return picture;
    }

    private static int firstInkFromTheRight(BufferedImage picture) {
        int ground = picture.getRGB(picture.getWidth() - 1, 0);
        for (int x = picture.getWidth() - 1; x >= 0; x--) {
            for (int y = 0; y < HEIGHT; y++) {
                if (picture.getRGB(x, y) != ground) {
                    return picture.getWidth() - 1 - x;
                }
            }
        }
        return picture.getWidth();
    }

    @Test
    void theLastLabelKeepsClearOfTheEdge() {
        for (double to : new double[] {0.25, 2.5, 50, 500, 1000, 5000, 25_000}) {
            for (int width = 300; width < 700; width += 5) {
                assertThat(firstInkFromTheRight(drawn(width, to)))
                        .as("up to %s, %s wide", to, width)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }
}
