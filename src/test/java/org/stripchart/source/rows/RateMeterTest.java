// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateMeterTest {

    private final RateMeter meter = new RateMeter();

    @Test
    void tellsTheChangePerUnitOfX() {
        assertThat(meter.take(0, 10, 100)).as("the first value").isFalse();
        assertThat(meter.take(0, 12, 150)).isTrue();
        assertThat(meter.rate()).isEqualTo(25);
        assertThat(meter.take(0, 16, 150)).isTrue();
        assertThat(meter.rate()).isZero();
    }

    @Test
    void keepsTheSeriesApartHoweverManyThereAre() {
        for (int series = 0; series < 100; series++) {
            assertThat(meter.take(series, 0, series)).isFalse();
        }
        for (int series = 0; series < 100; series++) {
            assertThat(meter.take(series, 2, 3 * series)).isTrue();
            assertThat(meter.rate()).isEqualTo(series);
        }
        assertThat(meter.take(1000, 2, 5)).as("a first value").isFalse();
    }

    @Test
    void countsValuesAtOneXTogether() {
        meter.take(0, 0, 0);
        meter.take(0, 1, 10);
        assertThat(meter.take(0, 1, 10)).isFalse();
        assertThat(meter.take(0, 1, 20)).isFalse();
        assertThat(meter.take(0, 2, 40)).isTrue();
        assertThat(meter.rate()).isEqualTo(30);
    }

    @Test
    void breaksTheLineWhereACounterBeginsAnew() {
        meter.take(0, 0, 100);
        assertThat(meter.take(0, 1, 3)).isTrue();
        assertThat(meter.rate()).isNaN();
        assertThat(meter.take(0, 2, 8)).isTrue();
        assertThat(meter.rate()).isEqualTo(5);
    }

    @Test
    void breaksTheLineOnceAtAGapAndStartsAgainBehindIt() {
        meter.take(0, 0, 100);
        assertThat(meter.take(0, 1, Double.NaN)).isTrue();
        assertThat(meter.rate()).isNaN();
        assertThat(meter.take(0, 2, Double.NaN)).isFalse();
        assertThat(meter.take(0, 3, 200)).as("the first value behind it").isFalse();
        assertThat(meter.take(0, 4, 207)).isTrue();
        assertThat(meter.rate()).isEqualTo(7);
    }

    @Test
    void hasNoRateWhereXGoesBack() {
        meter.take(0, 10, 100);
        assertThat(meter.take(0, 5, 110)).isFalse();
        assertThat(meter.take(0, 6, 112)).isTrue();
        assertThat(meter.rate()).isEqualTo(2);
    }
}
