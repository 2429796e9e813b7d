// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LoadWatchTest {

    private final LoadWatch watch = new LoadWatch();

    private static Loading at(long bytes) {
        return new Loading("file", bytes, 1000, 7, Double.NaN);
    }

    private double left(double seconds, @Nullable Loading now) {
        Loading told = watch.look(seconds, now);
        return told == null ? -1 : told.secondsLeft();
    }

    @Test
    void tellsTheTimeThatIsLeftByTheSpeedSoFar() {
        assertThat(left(100, at(200))).isEqualTo(-1);
        assertThat(left(102, at(400))).isEqualTo(6);
        assertThat(left(104, at(800))).isEqualTo(200 / 150.0);
    }

    @Test
    void saysNothingOfWhatIsDoneInAMoment() {
        assertThat(left(100, at(0))).isEqualTo(-1);
        assertThat(left(100.9, at(900))).isEqualTo(-1);
        assertThat(left(101, at(900))).isNotEqualTo(-1);
    }

    @Test
    void tellsNoTimeWhileNothingComes() {
        assertThat(left(100, at(200))).isEqualTo(-1);
        assertThat(left(102, at(200))).isNaN();
    }

    @Test
    void beginsAnewWithAnotherFile() {
        assertThat(left(100, at(500))).isEqualTo(-1);
        assertThat(left(110, at(900))).isPositive();
        assertThat(left(111, null)).isEqualTo(-1);
        assertThat(left(112, at(600))).isEqualTo(-1);
        assertThat(left(114, at(800))).isEqualTo(2);
        assertThat(left(115, at(100))).as("from the beginning").isEqualTo(-1);
        assertThat(left(117, at(200))).isEqualTo(16);
    }
}
