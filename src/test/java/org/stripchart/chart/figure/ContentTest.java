// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class ContentTest {

    private final Content.KeptPicture kept = new Content.KeptPicture();

    private BufferedImage of(String what) {
        return kept.of(what, () -> new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void aPictureIsMadeAnewOnlyWhenSomethingElseIsAsked() {
        BufferedImage first = of("light");
        assertThat(of("light")).isSameAs(first);
        BufferedImage second = of("dark");
        assertThat(second).isNotSameAs(first);
        assertThat(of("dark")).isSameAs(second);
        assertThat(of("light")).isNotSameAs(first);
    }
}
