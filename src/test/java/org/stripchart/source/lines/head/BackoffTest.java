// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    /** How often it looks among so many chances, all of which fail. */
    private int looks(int chances) {
        int looks = 0;
        for (int i = 0; i < chances; i++) {
            if (backoff.isDue()) {
                looks++;
                backoff.failed();
            }
        }
        return looks;
    }

    @Test
    void looksAlwaysAtFirstAndThenEachTimeAfterTwiceAsMany() {
        assertThat(looks(64)).isEqualTo(64);
        assertThat(looks(1)).as("the 65th, as 64 is a power of two").isEqualTo(1);
        assertThat(looks(63)).isZero();
        assertThat(looks(1)).as("after 128").isEqualTo(1);
        assertThat(looks(127)).isZero();
        assertThat(looks(1)).as("after 256").isEqualTo(1);
    }

    @Test
    void looksAlwaysAgainAfterASuccess() {
        looks(100);
        backoff.succeeded();
        assertThat(looks(64)).isEqualTo(64);
    }
}
