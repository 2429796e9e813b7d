// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;

/** Four threads add as fast as they can. */
final class FullSpeedTest {

    private static final long CALLS_EACH = 500_000;

    /** Loose, since a build may share its processors; {@link FullSpeed} itself measures. */
    private static final double ANSWER_MILLIS = 500;

    private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private Thread.UncaughtExceptionHandler handlerBefore;
    private LiveChart chart;

    @BeforeEach
    void open() throws InterruptedException {
        handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        chart = OnEdt.call(() ->
                LiveChart.builder().queuePoints(1 << 12).historyPoints(100_000).build());
    }

    @AfterEach
    void close() {
        chart.close();
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
    }

    @Test
    void everyPointIsOnTheChartOrInACounterAndTheDispatchThreadAnswers() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);

        FullSpeed.Outcome outcome = FullSpeed.run(chart, CALLS_EACH, end, faults);

        ChartStatistics s = outcome.statistics();
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.calls()).isEqualTo(4 * CALLS_EACH);
        assertThat(s.published()).isEqualTo(outcome.calls());
        assertThat(s.dropped() - s.late()).isEqualTo(outcome.refused());
        assertThat(s.appended() + s.dropped() + s.queued()).isEqualTo(s.published());
        assertThat(s.retained() + s.evicted()).isEqualTo(s.appended());
        assertThat(s.queued()).isZero();
        assertThat(s.retained()).isPositive().isLessThanOrEqualTo(100_000);
        assertThat(outcome.answers().millisMax()).isLessThan(ANSWER_MILLIS);
    }
}
