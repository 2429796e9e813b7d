// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureSetTest {

    static Stream<Arguments> pictures() {
        return PictureSet.pictures().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void isDrawnTheSameAgain(String name, Callable<BufferedImage> drawing) throws Exception {
        BufferedImage image = OnEdt.call(drawing);
        int[] pixels = PictureSet.pixels(image);

        // Text, lines and grid besides the background; at 160x120 there is room for little.
        int background = pixels[0];
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel != background).count())
                .isGreaterThan(500);
        assertThat(PictureSet.pixels(OnEdt.call(drawing))).isEqualTo(pixels);
    }

    @Test
    void hasChartsEnoughToCompare() {
        assertThat(PictureSet.pictures()).hasSizeGreaterThan(36);
    }
}
