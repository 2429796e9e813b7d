// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;
import org.stripchart.session.spec.Spread;

final class SpreadRowsTest {

    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();
    private boolean foundTimes;

    private final SeriesSink series = spread(false).series("s");

    private PointSink spread(boolean hasRates) {
        return new SpreadRows(new Spread(1000, 0.5), () -> foundTimes, hasRates).into(PointSink.of(info -> noting()));
    }

    private SeriesSink noting() {
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                xs.add(x);
                ys.add(y);
                return true;
            }

            @Override
            public int addAll(double[] x, double[] y, int from, int to) {
                for (int i = from; i < to; i++) {
                    add(x[i], y[i]);
                }
                return to - from;
            }
        };
    }

    @Test
    void givesEachRowItsTime() {
        assertThat(series.add(0, 7)).isTrue();
        double[] rows = {9, 1, 2, 3, 9};
        assertThat(series.addAll(rows, new double[] {0, 8, 9, 10, 0}, 1, 4)).isEqualTo(3);
        assertThat(series.addAll(new double[] {4, 5, 6, 7, 8, 9}, new double[6], 0, 6))
                .isEqualTo(6);

        assertThat(xs).startsWith(1000.0, 1000.5, 1001.0, 1001.5, 1002.0).endsWith(1004.5);
        assertThat(ys).startsWith(7.0, 8.0, 9.0, 10.0, 0.0);
        assertThat(rows).as("what the source has").containsExactly(9, 1, 2, 3, 9);
    }

    @Test
    void leavesTimesAsTheyAre() {
        foundTimes = true;
        assertThat(series.add(5, 7)).isTrue();
        assertThat(series.addAll(new double[] {6}, new double[] {1}, 0, 1)).isEqualTo(1);
        assertThat(xs).containsExactly(5.0, 6.0);
    }

    @Test
    void aRatePerRowIsOnePerSecond() {
        SeriesSink rates = spread(true).series("s");
        assertThat(rates.add(0, 7)).isTrue();
        double[] perRow = {9, 1, 2, Double.NaN, 9};
        assertThat(rates.addAll(new double[] {9, 1, 2, 3, 9}, perRow, 1, 4)).isEqualTo(3);

        assertThat(xs).containsExactly(1000.0, 1000.5, 1001.0, 1001.5);
        assertThat(ys).containsExactly(14.0, 2.0, 4.0, Double.NaN);
        assertThat(perRow).as("what the source has").containsExactly(9, 1, 2, Double.NaN, 9);
    }

    @Test
    void aRatePerSecondStaysAndAStateIsNone() {
        SeriesSink states = spread(true).series(SeriesInfo.ofStates("s", new StateLabels()));
        assertThat(states.add(0, 1)).isTrue();
        assertThat(states.addAll(new double[] {1}, new double[] {1}, 0, 1)).isEqualTo(1);
        foundTimes = true;
        SeriesSink rates = spread(true).series("s");
        assertThat(rates.add(5, 7)).isTrue();
        assertThat(rates.addAll(new double[] {6}, new double[] {3}, 0, 1)).isEqualTo(1);
        assertThat(xs).containsExactly(1000.0, 1000.5, 5.0, 6.0);
        assertThat(ys).containsExactly(1.0, 1.0, 7.0, 3.0);
    }

    @Test
    void refusesWhatMakesNoTimes() {
        assertThatThrownBy(() -> new Spread(Double.NaN, 1)).hasMessageStartingWith("start (NaN)");
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Spread(0, wrong)).hasMessageContaining("must be positive");
        }
    }
}
