// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.engine.StepTimes.Step;

class StepTimesTest {

    private long now = -1000;
    private int looks;
    private final StepTimes times = new StepTimes(() -> {
        looks++;
        return now;
    });

    private void tick() {
        times.start();
        now += 5;
        times.done(Step.INTAKE);
        now += 7;
        times.done(Step.PIPELINE);
    }

    @Test
    void addsUpWhatEachStepTakes() {
        times.watched(true);
        tick();
        now += 100;
        tick();
        assertThat(times.nanos(Step.INTAKE)).isEqualTo(10);
        assertThat(times.nanos(Step.PIPELINE)).isEqualTo(14);
        assertThat(times.nanos(Step.LAYOUT)).isZero();
    }

    @Test
    void doesNotLookAtTheClockForNobody() {
        tick();
        assertThat(looks).isZero();
        times.watched(true);
        times.watched(true);
        times.watched(false);
        tick();
        times.watched(false);
        int before = looks;
        tick();
        assertThat(looks).isEqualTo(before);
        assertThat(times.nanos(Step.INTAKE)).isEqualTo(5);
    }
}
