// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience();

    @Test
    void saysWhatHasBeenSoForThreeSeconds() {
        assertThat(patience.isOver(10, true, true)).isFalse();
        assertThat(patience.isOver(12.9, true, true)).isFalse();
        assertThat(patience.isOver(13, true, true)).isTrue();
    }

    @Test
    void beginsAnewWhereItWasNotSoMeanwhile() {
        assertThat(patience.isOver(10, true, true)).isFalse();
        assertThat(patience.isOver(12, false, true)).isFalse();
        assertThat(patience.isOver(13, true, true)).isFalse();
        assertThat(patience.isOver(16, true, true)).isTrue();
    }

    @Test
    void saysAtOnceWhatDoesNotChangeAnyMore() {
        assertThat(patience.isOver(10, true, false)).isTrue();
        assertThat(patience.isOver(10, false, false)).isFalse();
    }
}
