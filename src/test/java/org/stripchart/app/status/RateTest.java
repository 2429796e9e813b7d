// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RateTest {

    private static final double TICK = 0.25;

    private final Rate rate = new Rate();

    @Test
    void isSteadyForOnePointASecond() {
        for (double t = 0; t < 30; t += TICK) {
            rate.at(t, (long) Math.floor(t));
            if (t > 3) {
                assertThat(rate.perSecond()).as("at %s s", t).isCloseTo(1, within(0.05));
            }
        }
    }

    @Test
    void isExactForManyPoints() {
        for (double t = 0; t < 5; t += TICK) {
            rate.at(t, Math.round(t * 100_000));
        }
        assertThat(rate.perSecond()).isCloseTo(100_000, within(1.0));
    }

    @Test
    void tellsOfSlowSourcesToo() {
        for (double t = 0; t < 40; t += TICK) {
            rate.at(t, (long) Math.floor(t / 4));
        }
        assertThat(rate.perSecond()).isCloseTo(0.25, within(0.03));
    }

    @Test
    void fallsToZeroWhenNothingComes() {
        for (double t = 0; t < 5; t += TICK) {
            rate.at(t, Math.round(t * 1000));
        }
        double before = rate.perSecond();
        rate.at(6.5, 5000);
        assertThat(rate.perSecond()).isLessThan(before);
        rate.at(17, 5000);
        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void isZeroBeforeAnything() {
        assertThat(rate.perSecond()).isZero();
        rate.at(0, 0);
        assertThat(rate.perSecond()).isZero();
    }
}
