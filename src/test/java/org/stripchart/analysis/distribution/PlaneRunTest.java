// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class PlaneRunTest {

    private static final PlaneRun.Grid TENS = new PlaneRun.Grid(0, 100, 10, 0, 100, 10);

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));

    @Test
    void putsPairsIntoCellsAndKnowsTheLatest() {
        append(0, 1, 5, 2, 15, 3, 5, 4, 100);
        append(1, 1, 55, 2, 25, 3, 55, 4, 100);
        Plane plane = all(0, 10, false);
        assertThat(plane.count(0, 5)).isEqualTo(2);
        assertThat(plane.latest(0, 5)).isEqualTo(3);
        assertThat(plane.count(1, 2)).isEqualTo(1);
        assertThat(plane.count(9, 9)).as("the upper edges").isEqualTo(1);
        assertThat(plane.latest(4, 4)).isNaN();
    }

    @Test
    void joinsByTheLastValueOrByTheLine() {
        append(0, 0, 5, 10, 95);
        append(1, 0, 5, 5, 15, 10, 25);
        assertThat(all(0, 10, false).count(0, 1))
                .as("the first stays where it was")
                .isEqualTo(1);
        assertThat(all(0, 10, true).count(5, 1)).as("half way").isEqualTo(1);
    }

    @Test
    void takesTheStretchOnlyAndCountsWhatIsOutside() {
        append(0, 1, 5, 2, 5, 3, 500, 4, 5, 5, Double.NaN, 6, 5);
        append(1, 1, 5, 2, 5, 3, 5, 4, 5, 5, 5, 6, 5);
        Plane plane = all(2, 5, false);
        assertThat(plane.count(0, 0)).isEqualTo(2);
        assertThat(plane.outside()).isEqualTo(1);
    }

    @Test
    void aValueFromBeforeTheStretchLastsIntoIt() {
        append(0, 1, 15, 5, 85);
        append(1, 0, 5, 2, 25, 3, 35, 6, 65);
        Plane held = all(2, 5, false);
        assertThat(held.count(1, 2)).isEqualTo(1);
        assertThat(held.count(1, 3)).isEqualTo(1);
        assertThat(held.count(8, 3)).isEqualTo(1);
        assertThat(IntStream.of(held.counts()).sum())
                .as("none of them before the stretch")
                .isEqualTo(3);
        assertThat(all(2, 5, true).count(3, 2)).as("on the line").isEqualTo(1);
    }

    @Test
    void aSilentSeriesKeepsItsLastValue() {
        append(0, 1, 15);
        append(1, 2, 25, 3, 35);
        assertThat(IntStream.of(all(0, 5, false).counts()).sum()).isEqualTo(2);
        assertThat(IntStream.of(all(0, 5, true).counts()).sum())
                .as("there is no line to a next point")
                .isZero();
    }

    @Test
    void goesOnWithWhatHasCome() {
        append(0, 1, 5);
        append(1, 1, 5);
        PlaneRun run = new PlaneRun(history.series(0), history.series(1), 0, 10, false, TENS);
        assertThat(run.run()).isTrue();
        assertThat(run.run()).isFalse();
        append(0, 2, 5);
        append(1, 2, 5);
        assertThat(run.run()).isTrue();
        assertThat(run.plane().count(0, 0)).isEqualTo(2);
        assertThat(run.isStale()).isFalse();
        append(0, 1.5, 5);
        assertThat(run.isStale()).isTrue();
    }

    private Plane all(double from, double to, boolean linear) {
        PlaneRun run = new PlaneRun(history.series(0), history.series(1), from, to, linear, TENS);
        boolean more = true;
        while (more) {
            more = run.run();
        }
        return run.plane();
    }

    private void append(int series, double... xys) {
        for (int i = 0; i < xys.length; i += 2) {
            history.append(series, new double[] {xys[i]}, new double[] {xys[i + 1]}, 0, 1);
        }
    }
}
