// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stripchart.history.ColumnGrid;

class WholeStretchTest {

    private final OverviewPicture.WholeStretch whole = new OverviewPicture.WholeStretch();

    @Test
    void endsAtTheNewestPointAndGrowsInSteps() {
        int steps = 0;
        double width = 0;
        for (double newest = 100; newest < 1000; newest += 1) {
            ColumnGrid grid = whole.layOut(100, newest, false, 500);
            assertThat(grid.column(newest)).as("the last column").isEqualTo(499);
            assertThat(grid.from()).isLessThanOrEqualTo(100 + grid.width());
            if (grid.width() != width) {
                steps++;
                width = grid.width();
            }
        }
        assertThat(steps).isBetween(20, 40);
    }

    @Test
    void movesByWholeColumns() {
        ColumnGrid before = whole.layOut(0, 1000, false, 700);
        for (double newest = 1000; newest < 1040; newest += 0.37) {
            ColumnGrid now = whole.layOut(newest - 1000, newest, false, 700);
            assertThat(now.width()).isEqualTo(before.width());
            assertThat(now.first()).isGreaterThanOrEqualTo(before.first());
        }
    }

    @Test
    void whatGoesAndComesAgainDoesNotMakeItTremble() {
        double step = Math.pow(1.25, 20);
        double width = whole.layOut(0, step * 1.01, false, 500).width();
        for (int i = 0; i < 10; i++) {
            assertThat(whole.layOut(i, i + step * (i % 2 == 0 ? 0.95 : 1.05), false, 500)
                            .width())
                    .isEqualTo(width);
        }
        assertThat(whole.layOut(0, step / 3, false, 500).width())
                .as("much less")
                .isLessThan(width / 2);
    }

    @Test
    void isJustAsLongAsThePointsWhereNoMoreCome() {
        ColumnGrid grid = whole.layOut(100, 1000, true, 500);
        assertThat(grid.column(100)).isZero();
        assertThat(grid.column(1000)).isBetween(498, 499);
    }

    @Test
    void standsForNothingAndForOnePoint() {
        assertThat(whole.layOut(Double.NaN, Double.NaN, false, 100).columns()).isEqualTo(100);
        ColumnGrid one = whole.layOut(1.7e9, 1.7e9, true, 100);
        assertThat(one.column(1.7e9)).isBetween(0, 99);
        ColumnGrid huge = whole.layOut(-Double.MAX_VALUE, Double.MAX_VALUE, false, 100);
        assertThat(huge.to()).isFinite();
        assertThat(whole.layOut(0, 100, false, 10).width()).isCloseTo(10.7, within(1.0));
    }
}
