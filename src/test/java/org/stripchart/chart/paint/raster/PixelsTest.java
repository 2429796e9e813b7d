// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {

    /** Column, row and height of each; some reach beyond the picture. */
    private static final int[] SPANS = {0, 0, 3, 1, -5, 9, 5, 4, 1, 7, 2, 100, 8, 0, 4, 40, 0, 9};

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 16})
    void fillsWhatJava2DWouldFill(int width) {
        BufferedImage theirs = new BufferedImage(width, 12, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = red(theirs);
        for (int i = 0; i < SPANS.length; i += 3) {
            g.fillRect(SPANS[i] - 1, SPANS[i + 1], 1, SPANS[i + 2]);
        }
        g.dispose();

        BufferedImage plain = new BufferedImage(width, 12, BufferedImage.TYPE_INT_RGB);
        BufferedImage quick = Pixels.picture(width, 12);
        fill(plain);
        fill(quick);

        assertThat(rgb(plain)).isEqualTo(rgb(theirs));
        assertThat(rgb(quick)).isEqualTo(rgb(theirs));
    }

    @Test
    void refusesPicturesOfAnotherType() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        assertThatIllegalArgumentException().isThrownBy(() -> new Pixels(image)).withMessageContaining("TYPE_INT_RGB");
    }

    private static void fill(BufferedImage picture) {
        Graphics2D g = red(picture);
        new Pixels(picture).fill(g, -1, SPANS, SPANS.length);
        g.dispose();
    }

    private static Graphics2D red(BufferedImage picture) {
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.RED);
        g.clipRect(0, 1, picture.getWidth(), 10);
        return g;
    }

    private static int[] rgb(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
