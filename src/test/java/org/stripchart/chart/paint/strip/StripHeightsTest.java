// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.paint.strip.StripHeights.Wish;

class StripHeightsTest {

    @Test
    void oneHasAll() {
        assertThat(StripHeights.of(8, 331, lines(14, 0.3))).isDeepEqualTo(new double[][] {{8, 339}});
    }

    @Test
    void dividesByShares() {
        assertThat(StripHeights.of(0, 614, lines(14, 1, 2))).isDeepEqualTo(new double[][] {{0, 200}, {214, 614}});
    }

    @Test
    void leavesNoneTooLowWhereThereIsRoom() {
        double[][] places = StripHeights.of(0, 1000, lines(0, 1, 100, 1, 3));
        assertThat(places[0][1] - places[0][0]).isEqualTo(90);
        assertThat(places[2][1] - places[2][0]).isEqualTo(90);
        assertThat(places[3][1] - places[3][0]).isEqualTo(90);
        assertThat(places[1][1] - places[1][0]).isEqualTo(730);
        assertThat(places[3][1]).isEqualTo(1000);
    }

    @Test
    void makesAllAlikeWhereThereIsNone() {
        double[][] places = StripHeights.of(10, 100, lines(5, 1, 1, 1));
        assertThat(places[2][1]).isEqualTo(110);
        for (double[] place : places) {
            assertThat(place[1] - place[0]).isEqualTo(30);
        }
    }

    @Test
    void takesFromACrowdWhatOneIsToHaveMoreButNotTooMuch() {
        assertThat(StripHeights.of(10, 100, lines(5, 1, 50, 1)))
                .isDeepEqualTo(new double[][] {{10, 32}, {38, 82}, {88, 110}});
    }

    @Test
    void isNeverUpsideDown() {
        for (double height : new double[] {0, 1, 7, 40}) {
            double before = 0;
            for (double[] place : StripHeights.of(0, height, lines(3, 1, 1, 1, 1, 1, 1))) {
                assertThat(place[0]).isGreaterThanOrEqualTo(before);
                assertThat(place[1]).isGreaterThan(place[0]);
                before = place[1];
            }
        }
    }

    @Test
    void givesStatesWhatTheyNeedAndLinesTheRest() {
        assertThat(StripHeights.of(0, 500, List.of(new Wish(1, 0, 20), new Wish(0, 72, 10))))
                .isDeepEqualTo(new double[][] {{0, 418}, {428, 500}});
    }

    @Test
    void leavesLinesHalfAndMoreWhereTheyAreMany() {
        assertThat(StripHeights.of(0, 300, List.of(new Wish(1, 0, 0), new Wish(0, 900, 0))))
                .isDeepEqualTo(new double[][] {{0, 150}, {150, 300}});
        assertThat(StripHeights.of(0, 100, List.of(new Wish(1, 0, 0), new Wish(0, 900, 0))))
                .isDeepEqualTo(new double[][] {{0, 70}, {70, 100}});
    }

    @Test
    void givesStatesAllWhereThereAreNoLines() {
        assertThat(StripHeights.of(0, 600, List.of(new Wish(0, 36, 0), new Wish(0, 72, 0))))
                .isDeepEqualTo(new double[][] {{0, 200}, {200, 600}});
    }

    @Test
    void takesAStripOfStatesThatWasDraggedByItsShare() {
        assertThat(StripHeights.of(0, 300, List.of(new Wish(1, 0, 0), new Wish(2, 36, 0))))
                .isDeepEqualTo(new double[][] {{0, 100}, {100, 300}});
        assertThat(StripHeights.of(0, 300, List.of(new Wish(1, 0, 0), new Wish(0.01, 36, 0)))[1])
                .as("a row can be read")
                .containsExactly(280, 300);
    }

    private static List<Wish> lines(double gap, double... shares) {
        return Arrays.stream(shares).mapToObj(share -> new Wish(share, 0, gap)).toList();
    }
}
