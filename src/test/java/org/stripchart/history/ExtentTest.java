// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtentTest {

    @Test
    void includesAStretchOfAnArrayButForItsGaps() {
        Extent extent = new Extent();
        extent.include(new double[] {-9, 3, Double.NaN, -2, 9}, 1, 4);
        assertThat(extent.min()).isEqualTo(-2);
        assertThat(extent.max()).isEqualTo(3);
        extent.include(new double[] {100}, 0, 0);
        assertThat(extent.max()).isEqualTo(3);
    }

    private final Extent extent = new Extent();

    private void assertIs(double min, double max) {
        assertThat(extent.isEmpty()).isFalse();
        assertThat(extent.min()).isEqualTo(min);
        assertThat(extent.max()).isEqualTo(max);
    }

    @Test
    void isEmptyUntilAValueIsIncluded() {
        assertThat(extent.isEmpty()).isTrue();
        extent.include(Double.NaN);
        extent.include(new Extent());
        assertThat(extent.isEmpty()).isTrue();
        extent.include(3);
        assertIs(3, 3);
    }

    @Test
    void goesFromTheSmallestToTheLargest() {
        extent.include(3);
        extent.include(-1);
        extent.include(2);
        extent.include(7);
        assertIs(-1, 7);
        extent.include(-5, -4);
        assertIs(-5, 7);
        extent.include(8, 9);
        assertIs(-5, 9);
    }

    @Test
    void includesAnotherOne() {
        Extent other = new Extent();
        other.include(10);
        other.include(20);
        extent.include(15);
        extent.include(other);
        assertIs(10, 20);
        extent.clear();
        assertThat(extent.isEmpty()).isTrue();
        extent.include(1);
        assertIs(1, 1);
    }
}
