// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;

/** What is left of a history that forgets a series or gives memory back. */
@ParameterizedClass
@FieldSource("org.stripchart.history.memory.Waves#SEALING")
class HistoryGivingBackTest {

    @Parameter
    Sealing sealing = Sealing.NEVER;

    private final NextPoints points = new NextPoints();

    @Test
    void forgetsOneSeriesAndKeepsTheOthers() {
        History history = Waves.history(HistoryLimit.points(10_000), sealing);
        points.append(history, 0, 3000);
        points.append(history, 1, 2000);
        long bytes = history.bytes();

        history.clear(0);

        assertThat(history.seriesCount()).isEqualTo(2);
        assertThat(history.series(0).isEmpty()).isTrue();
        assertThat(history.size()).isEqualTo(2000);
        assertThat(history.firstX()).isEqualTo(3000);
        assertThat(history.lastX()).isEqualTo(4999);
        assertThat(history.evicted()).isZero();
        assertThat(history.bytes()).isBetween(bytes / 4, bytes / 2);
        givesBackAll(history);
        assertThat(history.evicted()).isEqualTo(2000);
    }

    @Test
    void measuresItsSpanFromTheNewestPointThatIsLeft() {
        History history = Waves.history(HistoryLimit.duration(100), sealing);
        history.append(0, new double[] {50}, new double[] {1}, 0, 1);
        history.append(1, new double[] {120}, new double[] {1}, 0, 1);
        history.clear(1);
        history.append(1, new double[] {-20}, new double[] {2}, 0, 1);
        assertThat(history.firstX()).isEqualTo(-20);

        history.clear(0);
        history.clear(1);
        history.append(0, new double[] {-1000}, new double[] {3}, 0, 1);
        assertThat(history.firstX()).as("none was left").isEqualTo(-1000);
    }

    @Test
    void givesBackAFewPointsAtATimeUntilItHoldsNothing() {
        int[] told = new int[1];
        History history = new History(HistoryLimit.points(5000), new HistoryBudget(), () -> told[0]++, sealing, null);
        points.append(history, 0, 8000);
        points.append(history, 1, 1000);

        int times = givesBackAll(history);

        assertThat(told[0]).as("once for each few points").isGreaterThan(20);
        assertThat(times).as("what was kept ready as well").isEqualTo(told[0] + 1);
        assertThat(history.evicted()).isEqualTo(9000);
        assertThat(history.giveBack()).isFalse();
    }

    @Test
    void holdsNothingWhenCleared() {
        History history = Waves.history(HistoryLimit.points(1000), sealing);
        points.append(history, 0, 1500);
        assertThat(history.bytes()).isGreaterThan(16_000);
        history.clear();
        assertThat(history.bytes()).isZero();
        assertThat(history.held()).isZero();
    }

    @Test
    void countsWhatIsLeftOfABlockAsItsOwn() {
        ChunkMemory memory = new ChunkMemory(2);
        History history = new History(
                HistoryLimit.points(Long.MAX_VALUE),
                new HistoryBudget(1 << 28, 1 << 28),
                () -> {},
                Sealing.IN_TIME,
                null,
                memory);
        while (memory.blockBytes() == 0) {
            points.append(history, 0, 100_000);
        }
        long ofPoints = history.series(0).bytes();
        assertThat(history.bytes()).isEqualTo(ofPoints + memory.bytes());
        assertThat(history.held()).isGreaterThanOrEqualTo(ofPoints + memory.blockBytes());
    }

    /** By which all that it has counted must come to nothing; returns how many times it gave. */
    private static int givesBackAll(History history) {
        int times = 0;
        while (history.giveBack()) {
            times++;
        }
        assertThat(history.size()).isZero();
        assertThat(history.bytes()).isZero();
        assertThat(history.held()).isZero();
        return times;
    }
}
