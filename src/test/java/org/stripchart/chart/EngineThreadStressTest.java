// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.Aggregate;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.SeriesView;

/** A chart that is flooded by several sources while an engine thread helps and the event dispatch thread reads. */
@Timeout(120)
@Tag("threads")
class EngineThreadStressTest {

    private static final long SEED = 1;
    private static final int SOURCES = 3;
    private static final int POINTS = 400_000;
    private static final String THREAD = "stripchart engine";

    private final HistoryBudget budget = new HistoryBudget();

    private LiveChart chart() throws Exception {
        return OnEdt.call(() -> {
            LiveChart made = LiveChart.builder()
                    .xAxis(XAxis.NUMBER)
                    .historyPoints(300_000)
                    .historyBudget(budget)
                    .queuePoints(1 << 14)
                    .engineThread(true)
                    .build();
            made.analysis().derive("sum", "", "s0 + s1");
            made.analysis().alarm("s0 > 90");
            made.analysis().trigger(new TriggerRule("s1", new Trigger.Edge(50, 5, Trigger.Slope.RISING)));
            return made;
        });
    }

    private static boolean isThreadThere() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(THREAD));
    }

    private static Thread source(LiveChart chart, int number, OverflowPolicy policy) {
        SeriesSink sink = chart.sink(policy).series("s" + number);
        return new Thread(() -> {
            for (int i = 0; i < POINTS; i++) {
                // Some come late.
                sink.add(i % 1000 == 999 ? i - 500 : i, i % 100);
            }
        });
    }

    /** What one event reads holds to its end. */
    private static long read(LiveChart chart, Random random) {
        ChartStatistics s = chart.statistics();
        assertThat(s.published()).isEqualTo(s.appended() + s.dropped() + s.queued());
        // A series that is computed anew from its begin lets go of what it had.
        assertThat(s.retained() + s.evicted()).isBetween(s.appended(), s.appended() + s.computed());
        for (int number = 0; number < chart.seriesNames().size(); number++) {
            SeriesView points = chart.history(number);
            long first = points.firstIndex();
            long end = points.endIndex();
            long version = points.version();
            if (first < end) {
                long at = first + random.nextInt((int) (end - first));
                double x = points.x(at);
                double y = points.y(at);
                Aggregate whole = points.aggregate(first, end);
                long found = points.lowerBound(x);
                assertThat(found).isBetween(first, at);
                assertThat(points.x(found)).isEqualTo(x);
                assertThat(whole.min()).isGreaterThanOrEqualTo(0);
                double last = Double.NEGATIVE_INFINITY;
                for (long i = Math.max(first, at - 50); i < Math.min(end, at + 50); i++) {
                    assertThat(points.x(i)).isGreaterThanOrEqualTo(last);
                    last = points.x(i);
                }
                assertThat(points.x(at)).isEqualTo(x);
                assertThat(points.y(at)).isEqualTo(y);
            }
            assertThat(points.firstIndex()).isEqualTo(first);
            assertThat(points.endIndex()).isEqualTo(end);
            assertThat(points.version()).isEqualTo(version);
        }
        long events = chart.analysis().events().count();
        assertThat(chart.analysis().events().count()).isEqualTo(events);
        ChartStatistics later = chart.statistics();
        assertThat(later.retained()).isEqualTo(s.retained());
        return s.appended();
    }

    @Test
    void holdsItsPromisesInEachEventOfAFlood() throws Exception {
        Random random = new Random(SEED);
        LiveChart chart = chart();
        Thread[] sources = IntStream.range(0, SOURCES)
                .mapToObj(i -> source(chart, i, i == 0 ? OverflowPolicy.WAIT : OverflowPolicy.DROP))
                .toArray(Thread[]::new);
        for (Thread source : sources) {
            source.start();
        }
        boolean wasHelped = false;
        for (Thread source : sources) {
            while (source.isAlive()) {
                OnEdt.call(() -> read(chart, random));
                wasHelped = wasHelped || isThreadThere();
            }
        }
        OnEdt.call(() -> {
            chart.viewport().complete(true);
            chart.refresh();
            return read(chart, random);
        });
        ChartStatistics end = OnEdt.call(chart::statistics);
        assertThat(end.published()).isEqualTo((long) SOURCES * POINTS);
        assertThat(end.queued()).isZero();
        assertThat(OnEdt.call(() -> chart.history(0).lastX())).isEqualTo(POINTS - 2);
        assertThat(wasHelped).as("an engine thread").isTrue();
        assertThat(OnEdt.call(() -> chart.analysis().alarms().count())).isPositive();
        chart.close();
        while (isThreadThere()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isCollectedThoughItIsHelped() throws Exception {
        WeakReference<LiveChart> forgotten = flooded();
        while (forgotten.get() != null || isThreadThere()) {
            System.gc();
        }
        OnEdt.call(() -> {
            budget.turn().open();
            return true;
        });
    }

    private WeakReference<LiveChart> flooded() throws Exception {
        LiveChart chart = chart();
        Thread source = source(chart, 0, OverflowPolicy.WAIT);
        source.start();
        while (!isThreadThere()) {
            Thread.onSpinWait();
        }
        source.join();
        return new WeakReference<>(chart);
    }
}
