// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.stripchart.history.HistoryLimit;

/** What a history keeps when x goes back, as time does when a clock is put right. */
@ParameterizedClass
@FieldSource("org.stripchart.history.memory.Waves#SEALING")
class TimeJumpTest {

    @Parameter
    Sealing sealing = Sealing.NEVER;

    private long given;

    /** Appends points at whole numbers. */
    private void add(History history, int series, int from, int to, double y) {
        double[] xs = new double[to - from];
        double[] ys = new double[to - from];
        Arrays.setAll(xs, i -> from + i);
        Arrays.fill(ys, y);
        history.append(series, xs, ys, 0, xs.length);
        given += xs.length;
        assertThat(history.appended()).isEqualTo(given - history.late()).isEqualTo(history.size() + history.evicted());
    }

    private static List<Double> xsOf(History history, int series, double y) {
        return Reference.of(history.series(series)).points.stream()
                .filter(point -> point.y() == y)
                .map(Reference.Point::x)
                .toList();
    }

    /** Takes all that it holds, by which everything it has counted must come to nothing. */
    private static void assertCountsToNothing(History history) {
        while (history.giveBack()) {
            assertThat(history.size()).isNotNegative();
        }
        assertThat(history.size()).isZero();
        assertThat(history.bytes()).isZero();
        assertThat(history.held()).isZero();
    }

    @Test
    void keepsWhatLandsBehindAndGivesWhatLiesAheadOfIt() {
        History history = Waves.history(HistoryLimit.points(1000), sealing);
        add(history, 0, 0, 2000, 1);
        history.jumpedBack(100);
        add(history, 0, 100, 800, 2);

        assertThat(xsOf(history, 0, 2)).hasSize(700);
        assertThat(history.size()).isBetween(950L, 1000L);
        assertThat(history.firstX()).isEqualTo(100);
        assertThat(history.lastX()).as("the furthest has gone first").isLessThan(1350);
        assertThat(history.late()).isZero();
        assertCountsToNothing(history);
    }

    @Test
    void givesWhatLiesFurthestAheadOfAllSeries() {
        History history = Waves.history(HistoryLimit.points(1000), sealing);
        add(history, 0, 1000, 1500, 1);
        add(history, 1, 2000, 2500, 1);
        history.jumpedBack(0);
        add(history, 0, 0, 300, 2);

        assertThat(xsOf(history, 0, 2)).hasSize(300);
        assertThat(xsOf(history, 0, 1)).hasSize(500);
        assertThat(xsOf(history, 1, 1)).hasSizeBetween(150, 200).startsWith(2000.0);
        assertCountsToNothing(history);
    }

    @Test
    void givesAllThatIsFurtherAheadThanItsSpan() {
        History history = Waves.history(HistoryLimit.duration(100), sealing);
        add(history, 0, 0, 1001, 1);
        history.jumpedBack(500);
        add(history, 0, 500, 651, 2);

        assertThat(xsOf(history, 0, 1))
                .as("what shares a chunk with later ones")
                .hasSizeLessThan(15);
        assertThat(xsOf(history, 0, 2)).hasSize(101).startsWith(550.0).endsWith(650.0);
        add(history, 0, 651, 1201, 3);
        assertThat(history.firstX()).isEqualTo(1100);
        assertThat(history.lastX()).isEqualTo(1200);
        assertCountsToNothing(history);
    }

    @Test
    void keepsWhatLiesAheadWithinItsSpan() {
        History history = Waves.history(HistoryLimit.duration(1000), sealing);
        add(history, 0, 0, 600, 1);
        history.jumpedBack(100);
        add(history, 0, 100, 200, 2);
        assertThat(xsOf(history, 0, 1)).hasSize(600);
        assertThat(history.evicted()).isZero();
    }

    @Test
    void takesAgainWhatWouldHaveBeenTooLate() {
        History history = Waves.history(HistoryLimit.points(100), sealing);
        add(history, 0, 0, 500, 1);
        add(history, 0, 10, 11, 2);
        assertThat(history.late()).isEqualTo(1);
        history.jumpedBack(10);
        add(history, 0, 10, 11, 3);
        assertThat(history.late()).isEqualTo(1);
        assertThat(xsOf(history, 0, 3)).containsExactly(10.0);
    }

    @Test
    void evictsTheOldestAgainOnceItHasCaughtUp() {
        History history = Waves.history(HistoryLimit.points(1000), sealing);
        add(history, 0, 0, 900, 1);
        history.jumpedBack(850);
        add(history, 0, 850, 1000, 2);
        add(history, 0, 1000, 1500, 3);
        assertThat(xsOf(history, 0, 3)).hasSize(500).endsWith(1499.0);
        assertThat(history.firstX()).isGreaterThan(400);
    }
}
