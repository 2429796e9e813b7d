// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.plot.YScale;

final class YLimitsTest {

    @Test
    void comeBackFromTheirText() {
        for (YScale.Mode mode : YScale.Mode.values()) {
            boolean limited = mode != YScale.Mode.AUTO && mode != YScale.Mode.EXPAND;
            YLimits limits = new YLimits(mode, limited ? -1.5 : Double.NaN, limited ? 1e300 : Double.NaN);
            assertThat(YLimits.parse(limits.toText())).isEqualTo(limits);
        }
        YLimits halfOpen = new YLimits(YScale.Mode.FIXED, 0, Double.NaN);
        assertThat(YLimits.parse(halfOpen.toText())).isEqualTo(halfOpen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "fixed a b", "fixed 2 1", "soft Infinity 1"})
    void areNotMadeFromDamagedText(String text) {
        assertThat(YLimits.parse(text)).isNull();
    }

    @Test
    void readWellOnAButton() {
        assertThat(YLimits.AUTO.text()).isEqualTo("Auto");
        assertThat(new YLimits(YScale.Mode.FIXED, 0, 100).text()).isEqualTo("0 – 100");
        assertThat(new YLimits(YScale.Mode.SOFT, Double.NaN, 1e9).text())
                .isEqualTo("Soft auto – 1\u202f000\u202f000\u202f000");
    }
}
