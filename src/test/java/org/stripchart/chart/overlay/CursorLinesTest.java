// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CursorLinesTest {

    @Test
    void eachHandleIsOverItsLineWhereThereIsRoom() {
        assertThat(CursorLines.beside(0, 500, 100, 17, 200, 17)).containsExactly(92, 192);
        assertThat(CursorLines.beside(0, 500, 100, 17, Double.NaN, 17)[0]).isEqualTo(92);
    }

    @Test
    void handlesThatWouldCoverEachOtherStandBesideEachOther() {
        assertThat(CursorLines.beside(0, 500, 100, 17, 104, 17)).containsExactly(85.5, 102.5);
        assertThat(CursorLines.beside(0, 500, 104, 17, 100, 17)).containsExactly(102.5, 85.5);
        assertThat(CursorLines.beside(0, 500, 100, 17, 100, 17)).containsExactly(83.5, 100.5);
    }

    @Test
    void alsoAtTheEdges() {
        assertThat(CursorLines.beside(0, 500, 2, 17, 4, 30)).containsExactly(0, 17);
        assertThat(CursorLines.beside(0, 500, -90, 25, -20, 25)).containsExactly(0, 25);
        assertThat(CursorLines.beside(0, 500, 498, 17, 600, 25)).containsExactly(458, 475);
    }
}
