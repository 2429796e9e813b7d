// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloodTest {

    private final Flood flood = new Flood();

    private int passedOver() {
        int count = 0;
        while (flood.passesOver()) {
            count++;
        }
        return count;
    }

    @Test
    void passesOverTwiceAsManyEachTime() {
        assertThat(passedOver()).isZero();
        flood.rose();
        assertThat(passedOver()).isEqualTo(200);
        assertThat(passedOver()).as("then they are looked at").isZero();
        flood.rose();
        assertThat(passedOver()).isEqualTo(400);
        flood.fell();
        assertThat(passedOver()).isZero();
        flood.rose();
        assertThat(passedOver()).isEqualTo(200);
    }

    @Test
    void passesOverNoMoreThanItsMost() {
        for (int i = 0; i < 20; i++) {
            flood.rose();
        }
        assertThat(passedOver()).isEqualTo(65_536);
    }
}
