// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.pump.FakeFrameClock;

/** A chart with alarms of which no more points come. */
@ExtendWith(OnEdt.class)
class AlarmsAtRestTest {

    private static final int LONG_MILLIS = 10_000;

    private final FakeFrameClock clock = new FakeFrameClock();
    private final LiveChart chart = make();

    private LiveChart make() {
        LiveChartBuilder builder = LiveChart.builder().window(Duration.ofMinutes(1));
        builder.clock(clock);
        return builder.build();
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void addPoints() {
        for (int i = 0; i < 10; i++) {
            chart.series("s").add(i, 1);
            clock.step(1000);
        }
    }

    @Test
    void nothingRunsForARuleThatTimeCannotChange() {
        chart.analysis().alarm("s > 5");
        chart.analysis().alarm("s < 5");
        addPoints();
        clock.step(LONG_MILLIS);

        assertThat(chart.analysis().alarms().events()).hasSize(1);
        assertThat(clock.running()).isZero();
    }

    @Test
    void oneThatTimeChangesIsFollowedUntilTheRunIsOver() {
        chart.analysis().alarm("s < 5 for 10min");
        chart.analysis().alarm("s stale for 10min");
        addPoints();
        clock.step(LONG_MILLIS);
        assertThat(clock.running()).isPositive();

        chart.viewport().complete(true);
        clock.step(LONG_MILLIS);
        assertThat(clock.running()).isZero();
    }
}
