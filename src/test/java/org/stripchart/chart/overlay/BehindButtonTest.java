// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BehindButtonTest {

    @Test
    void saysHowFarTheViewIsBehindInTheUnitOfX() {
        assertThat(BehindButton.text(0, 100, false)).isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(-5, 100, false)).isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(Double.NaN, 100, false)).isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(0.2, 100, false)).as("a pixel or two").isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(0.25, 100, false)).isEqualTo("\u00bb Live, 0.25 behind");
    }

    @Test
    void saysThreeDigitsAndWholeNumbers() {
        assertThat(BehindButton.text(12.3456, 10, false)).isEqualTo("\u00bb Live, 12.3 behind");
        assertThat(BehindButton.text(99.96, 10, false)).isEqualTo("\u00bb Live, 100 behind");
        assertThat(BehindButton.text(123.456, 10, false)).isEqualTo("\u00bb Live, 123 behind");
        assertThat(BehindButton.text(12345.6, 10, false)).isEqualTo("\u00bb Live, 12\u202f346 behind");
    }

    @Test
    void saysTimesInWholeSeconds() {
        assertThat(BehindButton.text(65.9, 10, true)).isEqualTo(BehindButton.text(65, 10, true));
        assertThat(BehindButton.text(0.5, 10, true)).isNotEqualTo(BehindButton.text(0.9, 10, true));
    }
}
