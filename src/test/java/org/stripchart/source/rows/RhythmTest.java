// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private final Rhythm rhythm = new Rhythm();
    private double seconds = -1e9;

    private boolean after(double pause) {
        seconds += pause;
        return rhythm.arrived((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    private boolean afterLoss(double pause) {
        rhythm.lost();
        return after(pause);
    }

    @Test
    void aPauseIsNoOutageWhileTheConnectionHolds() {
        assertThat(after(0)).isFalse();
        assertThat(after(1)).isFalse();
        assertThat(after(1000)).isFalse();
    }

    @Test
    void aLossIsAnOutageUnlessWhatComesIsInTime() {
        after(0);
        after(5);
        assertThat(afterLoss(5)).isFalse();
        assertThat(afterLoss(7)).isFalse();
        assertThat(afterLoss(11)).isTrue();
    }

    @Test
    void nothingIsLostBeforeTheFirst() {
        assertThat(afterLoss(5)).isFalse();
    }

    @Test
    void aLossBeforeThereIsAUsualPauseIsAnOutage() {
        after(0);
        assertThat(afterLoss(0.5)).isTrue();
        assertThat(afterLoss(0.5)).isFalse();
    }

    @Test
    void outagesAreNotUsual() {
        after(0);
        after(1);
        for (int i = 0; i < 5; i++) {
            assertThat(afterLoss(60)).isTrue();
            after(1);
            after(1);
        }
    }

    /** Two rows at once, each five seconds. */
    @Test
    void burstsHaveTheirPauseBetweenThem() {
        after(0);
        for (int i = 0; i < 5; i++) {
            after(5);
            after(0.001);
        }
        assertThat(afterLoss(5)).isFalse();
        assertThat(after(0.001)).isFalse();
        assertThat(afterLoss(10)).isTrue();
    }

    @Test
    void whatComesOftenMakesAShortPauseAnOutage() {
        after(0);
        after(5);
        for (int i = 0; i < 50; i++) {
            after(0.01);
        }
        assertThat(afterLoss(0.5)).isTrue();
    }
}
