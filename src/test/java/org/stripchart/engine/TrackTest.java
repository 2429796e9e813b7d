// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One series, a point a second unless said otherwise; its window reaches 60 back. */
class TrackTest {

    private static final long SECOND = 1_000_000_000;
    private static final double REACH = 60;

    private final Track track = new Track();
    private long now;

    private boolean point(double afterSeconds, double x) {
        now += (long) (afterSeconds * SECOND);
        return track.arrived(x, REACH, now);
    }

    private void steps(int count) {
        for (int i = 0; i <= count; i++) {
            point(1, i);
        }
    }

    @Test
    void isGoingForHalfASecondAfterItsFirstPoint() {
        assertThat(track.isGoing(0)).isFalse();
        assertThat(point(0, 5)).isFalse();
        assertThat(track.isGoing(SECOND / 2)).isTrue();
        assertThat(track.isGoing(SECOND / 2 + 1)).isFalse();
    }

    @Test
    void isGoingForThriceItsUsualSilence() {
        steps(3);
        assertThat(track.isGoing(now + 3 * SECOND)).isTrue();
        assertThat(track.isGoing(now + 3 * SECOND + 1)).isFalse();
    }

    @Test
    void forgetsASilenceByAnEighthAtEachPoint() {
        steps(3);
        point(80, 4);
        assertThat(track.isGoing(now + 240 * SECOND)).isTrue();
        point(1, 5);
        assertThat(track.isGoing(now + 210 * SECOND)).isTrue();
        assertThat(track.isGoing(now + 210 * SECOND + 1)).isFalse();
    }

    @Test
    void aPointJustWithinReachIsNotBehind() {
        steps(3);
        point(100, 3 - REACH);
        assertThat(track.x()).isEqualTo(3);
        assertThat(track.isGoing(now)).isTrue();
    }

    @Test
    void goesBackOnceItsPointsAreBehindForLongerThanItsPatience() {
        steps(3);
        assertThat(point(3, -100)).isFalse();
        assertThat(track.x()).isEqualTo(3);
        assertThat(point(0.1, -99)).isFalse();
        assertThat(track.x()).isEqualTo(-99);
        assertThat(track.isGoing(now)).isTrue();
    }

    @Test
    void knowsALeapAfterEightSteps() {
        steps(7);
        assertThat(point(1, 5000)).as("seven steps tell nothing").isFalse();
        Track other = new Track();
        for (int i = 0; i <= 8; i++) {
            assertThat(other.arrived(i, REACH, i * SECOND)).isFalse();
        }
        assertThat(other.arrived(5000, REACH, 9 * SECOND)).isTrue();
        assertThat(other.arrived(5001, REACH, 10 * SECOND)).isFalse();
        assertThat(other.arrived(9000, REACH, 11 * SECOND))
                .as("the leap is no usual step")
                .isTrue();
    }

    @Test
    void aLeapIsMoreThanAHundredUsualSteps() {
        steps(8);
        assertThat(point(1, 108)).isFalse();
        Track other = new Track();
        for (int i = 0; i <= 8; i++) {
            other.arrived(i, REACH, i * SECOND);
        }
        assertThat(other.arrived(108.5, REACH, 9 * SECOND)).isTrue();
    }

    @Test
    void aLeapIsFurtherThanTheWindowReachesBeyondTheTimeThatWentBy() {
        for (int i = 0; i <= 8; i++) {
            point(1, i * 0.1);
        }
        assertThat(point(40, 0.8 + 40 + REACH)).isFalse();
        Track other = new Track();
        for (int i = 0; i <= 8; i++) {
            other.arrived(i * 0.1, REACH, i * SECOND);
        }
        assertThat(other.arrived(0.8 + 40 + REACH + 0.5, REACH, 48 * SECOND)).isTrue();
    }

    @Test
    void isLateAfterThriceItsUsualIntervalAndTwoSecondsAtLeast() {
        point(1, 0);
        point(1, 1);
        assertThat(track.isJudged()).isFalse();
        point(1, 2);
        assertThat(track.isJudged()).isTrue();
        assertThat(track.lateAt()).isEqualTo(now + 3 * SECOND);
        for (int i = 0; i < 40; i++) {
            point(0.1, 2 + i / 10.0);
        }
        assertThat(track.lateAt()).isEqualTo(now + 2 * SECOND);
        assertThat(track.silentFor(now + 26 * SECOND)).isEqualTo(26 * SECOND);
    }

    @Test
    void goesWithTheClockWhenItsXDoes() {
        assertThat(track.goesWithTheClock()).isFalse();
        for (int i = 0; i < 500; i++) {
            point(0.001, i);
        }
        assertThat(track.goesWithTheClock()).as("the past, read at once").isFalse();
        for (int i = 0; i < 10; i++) {
            point(1, 500 + i);
        }
        assertThat(track.goesWithTheClock()).as("what is measured now").isTrue();
        for (int i = 0; i < 30; i++) {
            point(1, 510 + i / 10.0);
        }
        assertThat(track.goesWithTheClock()).as("replayed slowly").isFalse();
    }
}
