// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;

/** What it takes to bring packed points back when others have come in between. */
class BroughtBackTest {

    private static final long MOST = 6 << 20;
    private static final int COUNT = 2_000_000;

    private long largest;
    private final History history = new History(
            HistoryLimit.bytes(MOST),
            new HistoryBudget(),
            () -> {},
            Sealing.IN_TIME,
            null,
            new ChunkMemory(1, this::made));

    private double[] made(int length) {
        largest = Math.max(largest, history.series(0).bytes());
        return new double[length];
    }

    /** Steps that pack to a byte or so. */
    private void append(double from, double to, double step) {
        double[] x = new double[1000];
        double[] y = new double[1000];
        double next = from;
        while (next < to) {
            int count = 0;
            for (; count < x.length && next < to; count++, next += step) {
                x[count] = next;
                y[count] = (long) next % 100;
            }
            history.append(0, x, y, 0, count);
        }
    }

    @Test
    void unpacksALittleAtATimeAndLosesNothing() {
        append(0, COUNT, 1);
        while (history.sealNext()) {
            // All that can be packed.
        }
        assertThat(history.evicted()).as("it fits when it is packed").isZero();
        SetAside aside = history.setAside(() -> {});
        append(0.5, COUNT, 4000);
        largest = 0;

        assertThat(history.bringBack(aside)).isTrue();

        assertThat(largest).isLessThan(MOST);
        assertThat(history.evicted()).isZero();
        assertThat(history.size()).isEqualTo(COUNT + COUNT / 4000);
        assertThat(history.bytes()).isLessThanOrEqualTo(MOST);
        SeriesHistory series = history.series(0);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int x = random.nextInt(COUNT);
            long index = series.lowerBound(x);
            assertThat(series.x(index)).isEqualTo(x);
            assertThat(series.y(index)).isEqualTo(x % 100);
        }
    }
}
