// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class NearbyTest {

    private static final double NAN = Double.NaN;

    private final History history = new History(HistoryLimit.points(1000));

    private long at(double x) {
        return Nearby.index(history.series(0), x);
    }

    @Test
    void isTheNearerOfBothPointsBesideIt() {
        history.append(0, new double[] {0, 1, 3}, new double[] {5, 6, 7}, 0, 3);
        assertThat(at(0)).isZero();
        assertThat(at(0.5)).as("the earlier of two as near").isZero();
        assertThat(at(0.6)).isEqualTo(1);
        assertThat(at(2.1)).isEqualTo(2);
        assertThat(at(3)).isEqualTo(2);
    }

    @Test
    void isNoneBeforeTheFirstAndAfterTheLast() {
        assertThat(at(0)).isEqualTo(-1);
        history.append(0, new double[] {0, 1}, new double[] {5, 6}, 0, 2);
        assertThat(at(-0.1)).isEqualTo(-1);
        assertThat(at(1.1)).isEqualTo(-1);
    }

    @Test
    void isNoneWithinAGap() {
        history.append(0, new double[] {0, 1, 2, 3}, new double[] {5, NAN, 6, 7}, 0, 4);
        assertThat(at(0)).isZero();
        assertThat(at(0.1)).isEqualTo(-1);
        assertThat(at(1)).isEqualTo(-1);
        assertThat(at(1.9)).isEqualTo(-1);
        assertThat(at(2)).isEqualTo(2);
    }

    @Property(seed = "1")
    void isWhatAPlainSearchFinds(@ForAll long seed) {
        Random random = new Random(seed);
        History kept = new History(HistoryLimit.points(200));
        int count = 1 + random.nextInt(300);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = (i == 0 ? 0 : xs[i - 1]) + random.nextInt(3);
            ys[i] = random.nextInt(6) == 0 ? NAN : i;
        }
        kept.append(0, xs, ys, 0, count);
        int first = (int) kept.series(0).firstIndex();
        double x = random.nextInt(2 * (int) xs[count - 1] + 2) / 2.0 - 1;
        int left = -1;
        int right = -1;
        for (int i = first; i < count; i++) {
            left = xs[i] <= x ? i : left;
            right = right < 0 && xs[i] >= x ? i : right;
        }
        int expected = -1;
        if (left >= 0 && xs[left] == x) {
            expected = Double.isNaN(ys[left]) ? -1 : left;
        } else if (left >= 0 && right >= 0 && !Double.isNaN(ys[left]) && !Double.isNaN(ys[right])) {
            expected = xs[right] - x < x - xs[left] ? right : left;
        }
        assertThat(Nearby.index(kept.series(0), x)).as("seed %d", seed).isEqualTo(expected);
    }
}
