// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Levels in whole pixels. */
class LevelLineTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(2.3, 0, 13.4, 9);

    /** Returns rows of a picture of 18 by 6 pixels, with a letter for each that was painted on. */
    private static String[] painted(Consumer<Graphics2D> work) {
        BufferedImage image = new BufferedImage(18, 6, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.RED);
        work.accept(g);
        assertThat(g.getRenderingHint(RenderingHints.KEY_ANTIALIASING))
                .as("left as it was")
                .isEqualTo(RenderingHints.VALUE_ANTIALIAS_ON);
        g.dispose();
        String[] rows = new String[image.getHeight()];
        for (int y = 0; y < rows.length; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                row.append(pixel == Color.RED.getRGB() ? '#' : pixel == 0 ? '.' : '?');
            }
            rows[y] = row.toString();
        }
        return rows;
    }

    private static final String NONE = "..................";

    @Test
    void aWholeLineGoesFromEdgeToEdge() {
        assertThat(painted(g -> LevelLine.draw(g, AREA, 2.9, 2)))
                .containsExactly(NONE, NONE, "..##############..", "..##############..", NONE, NONE);
    }

    @Test
    void aBrokenLineIsCutAtTheEdge() {
        assertThat(painted(g -> LevelLine.draw(g, AREA, 3.2, 1, 4, 2)))
                .containsExactly(NONE, NONE, NONE, "..####..####..##..", NONE, NONE);
        assertThat(painted(g -> LevelLine.draw(g, AREA, 0, 1, 3, 1, 1, 1)))
                .containsExactly("..###.#.###.#.##..", NONE, NONE, NONE, NONE, NONE);
    }

    @Test
    void aShadeGoesBothWaysAndHasSharpEdges() {
        String[] shade = {NONE, "..##############..", "..##############..", "..##############..", NONE, NONE};
        assertThat(painted(g -> LevelLine.shade(g, AREA, 1.2, 3.6))).containsExactly(shade);
        assertThat(painted(g -> LevelLine.shade(g, AREA, 3.6, 1.2))).containsExactly(shade);
    }
}
