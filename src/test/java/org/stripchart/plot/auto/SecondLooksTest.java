// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.auto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondLooksTest {

    private static final long SECOND = 1_000_000_000L;

    private final SecondLooks looks = new SecondLooks();

    @Test
    void comeEverMoreRarelyForAMinute() {
        List<Integer> due = new ArrayList<>();
        for (int second = 0; second < 300; second++) {
            if (looks.isDue(7 + second * SECOND, false)) {
                due.add(second);
            }
        }
        assertThat(due).containsExactly(1, 2, 4, 8, 16, 32);
    }

    @Test
    void comeOnceWhenAllIsReadAndAgainWhenMoreWas() {
        assertThat(looks.isDue(0, false)).isFalse();
        assertThat(looks.isDue(1, true)).isTrue();
        assertThat(looks.isDue(2, true)).isFalse();
        assertThat(looks.isDue(3, false)).isFalse();
        assertThat(looks.isDue(200 * SECOND, true)).isTrue();
    }

    @Test
    void oneOfAFileThatIsReadAtOnceIsNotMissed() {
        assertThat(looks.isDue(0, true)).isTrue();
    }
}
