// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartImageTest {

    /** Noise does not pack, so large pictures of it go over many chunks. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, " + BufferedImage.TYPE_INT_RGB,
        "1, 300, " + BufferedImage.TYPE_INT_RGB,
        "300, 1, " + BufferedImage.TYPE_INT_RGB,
        "641, 359, " + BufferedImage.TYPE_INT_RGB,
        "641, 359, " + BufferedImage.TYPE_INT_ARGB,
        "64, 36, " + BufferedImage.TYPE_3BYTE_BGR,
        "64, 36, " + BufferedImage.TYPE_BYTE_GRAY
    })
    void writesWhatImageIoReadsAsTheSamePicture(int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        SplittableRandom random = new SplittableRandom(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written(image)));

        assertThat(read.getColorModel().hasAlpha()).isEqualTo(type == BufferedImage.TYPE_INT_ARGB);
        assertThat(pixels(read)).isEqualTo(pixels(image));
    }

    @Test
    void packsWhatIsPlain() throws IOException {
        assertThat(written(new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB)))
                .hasSizeLessThan(20_000);
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartImage.writePng(image, out);
        return out.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
