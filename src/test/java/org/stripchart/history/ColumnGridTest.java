// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnGridTest {

    @Test
    void countsColumnsFromItsFirst() {
        ColumnGrid grid = new ColumnGrid(10, 0.5, 4);

        assertThat(grid.from()).isEqualTo(5);
        assertThat(grid.to()).isEqualTo(7);
        assertThat(grid.edge(0)).isEqualTo(5);
        assertThat(grid.edge(3)).isEqualTo(6.5);
        assertThat(grid.column(4.999)).isEqualTo(-1);
        assertThat(grid.column(5)).isZero();
        assertThat(grid.column(5.499)).isZero();
        assertThat(grid.column(6.9)).isEqualTo(3);
        assertThat(grid.column(7)).isEqualTo(4);
        assertThat(grid.column(1e300)).isEqualTo(4);
        assertThat(grid.column(-1e300)).isEqualTo(-1);
    }

    @Test
    void startsWithTheColumnOfAnX() {
        assertThat(ColumnGrid.startingAt(5.7, 2, 3)).isEqualTo(new ColumnGrid(2, 2, 3));
        assertThat(ColumnGrid.startingAt(-0.1, 2, 3)).isEqualTo(new ColumnGrid(-1, 2, 3));
        assertThat(ColumnGrid.startingAt(Double.MAX_VALUE, Double.MAX_VALUE, 1).first())
                .isEqualTo(1);
    }

    @Test
    void hasItsEndsInOrderWhereverItIs() {
        // Farther from zero than a long can count columns.
        for (double x : new double[] {1e300, -1e300}) {
            ColumnGrid grid = ColumnGrid.startingAt(x, 1, 100);
            assertThat(grid.to()).isGreaterThanOrEqualTo(grid.from());
            assertThat(grid.edge(100)).isEqualTo(grid.to());
        }
    }

    @Test
    void saysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> new ColumnGrid(0, 0, 1)).hasMessage("width (0.0) must be positive and finite");
        assertThatThrownBy(() -> new ColumnGrid(0, Double.NaN, 1))
                .hasMessage("width (NaN) must be positive and finite");
        assertThatThrownBy(() -> new ColumnGrid(0, Double.POSITIVE_INFINITY, 1))
                .hasMessage("width (Infinity) must be positive and finite");
        assertThatThrownBy(() -> new ColumnGrid(0, 1, 0)).hasMessage("columns (0) must be positive");
        assertThatThrownBy(() -> ColumnGrid.startingAt(Double.NaN, 1, 1)).hasMessage("x (NaN) must be finite");
        assertThatThrownBy(() -> ColumnGrid.startingAt(Double.NEGATIVE_INFINITY, 1, 1))
                .hasMessage("x (-Infinity) must be finite");
        assertThat(new ColumnGrid(0, Double.MAX_VALUE, 1).columns()).isEqualTo(1);
    }
}
