// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void linearIsByDifferences() {
        Interval range = new Interval(-10, 30);
        assertThat(Scale.LINEAR.share(range, 0)).isEqualTo(0.25);
        assertThat(Scale.LINEAR.at(range, 0.25)).isZero();
    }

    @Test
    void logarithmicIsByRatios() {
        Interval range = new Interval(0.01, 100);
        assertThat(Scale.LOGARITHMIC.share(range, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(Scale.LOGARITHMIC.at(range, 0.75)).isCloseTo(10, within(1e-9));
        assertThat(Scale.LOGARITHMIC.share(range, 0)).isNaN();
        assertThat(Scale.LOGARITHMIC.share(range, -3)).isNaN();
    }
}
