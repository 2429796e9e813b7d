// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

    private final Interval interval = new Interval(-2, 5);

    @Test
    void holdsItsEndsAndWhatIsBetween() {
        assertThat(interval.contains(-2)).isTrue();
        assertThat(interval.contains(0)).isTrue();
        assertThat(interval.contains(5)).isTrue();
        assertThat(interval.contains(Math.nextDown(-2.0))).isFalse();
        assertThat(interval.contains(Math.nextUp(5.0))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void isAsLongAsItsEndsAreApart() {
        assertThat(interval.length()).isEqualTo(7);
        assertThat(new Interval(3, 3).length()).isZero();
    }

    @Test
    void reachesAsFarAsAnotherDoesOnEitherSide() {
        assertThat(interval.with(new Interval(0, 9))).isEqualTo(new Interval(-2, 9));
        assertThat(interval.with(new Interval(-8, 1))).isEqualTo(new Interval(-8, 5));
        assertThat(interval.with(new Interval(0, 1))).isEqualTo(interval);
    }

    @Test
    void refusesEndsInTheWrongOrder() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessage("lower (2.0) must be at most upper (1.0)");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).hasMessage("lower (NaN) must be at most upper (1.0)");
    }
}
