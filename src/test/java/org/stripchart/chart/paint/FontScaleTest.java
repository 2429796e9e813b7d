// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.plot.Trace;

/** The colours beside names are as much larger as the names. */
class FontScaleTest {

    private final CanvasOnBench bench = new CanvasOnBench("");

    private void show(float fontSize) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12).deriveFont(fontSize);
        bench.canvas.theme(ChartTheme.LIGHT.with(null, null, font));
        List<String> names = List.of("a", "b");
        double[][] xs = {{0, 1}, {0, 1}};
        bench.arrangement.adopt(names, number -> false);
        bench.arrangement.traces().get(1).moveToOwnStrip();
        bench.show(names, xs, new double[][] {{0, 1}, {1, 0}});
    }

    @ParameterizedTest
    @ValueSource(floats = {9, 12, 18, 24})
    void theSwatchBesideANameGoesWithTheFont(float fontSize) {
        show(fontSize);
        BufferedImage image = bench.draw(800, 600);
        Trace trace = bench.arrangement.traces().get(0);
        Color line = ChartTheme.LIGHT.line(trace.color());
        Rectangle2D name = bench.canvas.places().get(0).names().get(0).area();
        int wide = 0;
        for (int x = (int) name.getMinX(); x < name.getMaxX(); x++) {
            boolean hasInk = false;
            for (int y = (int) name.getMinY(); y < name.getMaxY(); y++) {
                hasInk |= (image.getRGB(x, y) & 0xffffff) == (line.getRGB() & 0xffffff);
            }
            wide += hasInk ? 1 : 0;
        }
        assertThat((double) wide).isCloseTo(14 * fontSize / 12, within(2.0));
    }
}
