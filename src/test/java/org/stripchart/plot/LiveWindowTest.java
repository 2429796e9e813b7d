// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveWindowTest {

    @Test
    void countsADurationInSeconds() {
        assertThat(LiveWindow.of(Duration.ofMillis(1500))).isEqualTo(new LiveWindow.Span(1.5));
        assertThat(LiveWindow.of(Duration.ofMinutes(5))).isEqualTo(new LiveWindow.Span(300));
    }

    @Test
    void refusesWindowsThatShowNothing() {
        for (double span : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new LiveWindow.Span(span)).hasMessage("span (" + span + ") must be positive");
        }
        assertThatThrownBy(() -> new LiveWindow.Points(1)).hasMessage("points (1) must be at least 2");
        assertThat(new LiveWindow.Points(2).points()).isEqualTo(2);
    }
}
