// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.HistoryLimit;

/** Where a history began, whatever is left of its beginning. */
class HistoryStartTest {

    private static void append(History history, int series, double first, int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = first + i;
        }
        history.append(series, x, new double[count], 0, count);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isKnownUntilItIsCleared(boolean byPoints) {
        History history = new History(byPoints ? HistoryLimit.points(1000) : HistoryLimit.duration(1000));
        assertThat(history.startX()).isNaN();
        append(history, 0, 100, 50_000);
        assertThat(history.firstX()).isGreaterThan(48_000);
        assertThat(history.startX()).isEqualTo(100);
        append(history, 1, 99, 1);
        assertThat(history.startX()).isEqualTo(99);

        history.clear();
        assertThat(history.startX()).isNaN();
        append(history, 0, 50_100, 2);
        assertThat(history.startX()).isEqualTo(50_100);
    }
}
