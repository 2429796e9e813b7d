// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;

class ComputedPointsTest {

    private final History history = new History(HistoryLimit.duration(10));

    @Test
    void evictNothingWhereTheyAreAheadOfWhatArrives() {
        history.append(0, new double[] {95, 100}, new double[] {1, 2}, 0, 2);
        history.appendComputed(1, new double[] {195, 200}, new double[] {1, 2}, 0, 2);

        assertThat(history.series(0).firstX()).isEqualTo(95);
        history.append(0, new double[] {120}, new double[] {3}, 0, 1);
        assertThat(history.series(0).firstX()).as("what arrives does").isEqualTo(120);
        assertThat(history.series(1).firstX()).isEqualTo(195);
    }
}
