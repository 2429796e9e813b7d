// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StripHeightsTest {

    @Test
    void oneHasAll() {
        assertThat(StripHeights.of(8, 331, new double[] {0.3}, 14)).isDeepEqualTo(new double[][] {{8, 339}});
    }

    @Test
    void dividesByShares() {
        assertThat(StripHeights.of(0, 614, new double[] {1, 2}, 14))
                .isDeepEqualTo(new double[][] {{0, 200}, {214, 614}});
    }

    @Test
    void leavesNoneTooLowWhereThereIsRoom() {
        double[][] places = StripHeights.of(0, 1000, new double[] {1, 100, 1, 3}, 0);
        assertThat(places[0][1] - places[0][0]).isEqualTo(90);
        assertThat(places[2][1] - places[2][0]).isEqualTo(90);
        assertThat(places[3][1] - places[3][0]).isEqualTo(90);
        assertThat(places[1][1] - places[1][0]).isEqualTo(730);
        assertThat(places[3][1]).isEqualTo(1000);
    }

    @Test
    void makesAllAlikeWhereThereIsNone() {
        double[][] places = StripHeights.of(10, 100, new double[] {1, 50, 1}, 5);
        assertThat(places[2][1]).isEqualTo(110);
        for (double[] place : places) {
            assertThat(place[1] - place[0]).isEqualTo(30);
        }
    }

    @Test
    void isNeverUpsideDown() {
        for (double height : new double[] {0, 1, 7, 40}) {
            double before = 0;
            for (double[] place : StripHeights.of(0, height, new double[] {1, 1, 1, 1, 1, 1}, 3)) {
                assertThat(place[0]).isGreaterThanOrEqualTo(before);
                assertThat(place[1]).isGreaterThan(place[0]);
                before = place[1];
            }
        }
    }
}
