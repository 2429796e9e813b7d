// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

/** A source that dies of an error takes nothing with it: other sources, other charts and the counters go on. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class FaultsContainedTest {

    private static final int POINTS = 1000;

    /** Adds points, of which the faulty one adds half before it dies, and the sound one half after that. */
    private static final class Half extends BackgroundSource {

        private final Throwable fault;
        private final CountDownLatch dead;

        Half(String title, Throwable fault, CountDownLatch dead) {
            super(title, OverflowPolicy.WAIT);
            this.fault = fault;
            this.dead = dead;
        }

        @Override
        protected SourceResult run(PointSink sink) throws InterruptedException {
            SeriesSink series = sink.series(title());
            for (int i = 0; i < POINTS; i++) {
                if (i == POINTS / 2 && title().equals("faulty")) {
                    dead.countDown();
                    sneak(fault);
                } else if (i == POINTS / 2) {
                    dead.await();
                }
                series.add(i, i);
            }
            return SourceResult.ended();
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void sneak(Throwable fault) throws T {
            throw (T) fault;
        }
    }

    static List<Throwable> faults() {
        return List.of(
                new StackOverflowError(),
                new OutOfMemoryError("a test's"),
                new NoClassDefFoundError("a.test.s"),
                new AssertionError("a test's"),
                new IllegalStateException("a test's"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anErrorInASourceLeavesTheOthersAndOtherChartsRunning(Throwable fault) throws Exception {
        CountDownLatch dead = new CountDownLatch(1);
        LiveChart chart = execute(() -> LiveChart.builder().build());
        LiveChart otherChart = execute(() -> LiveChart.builder().build());
        RunningSession session = session(chart, fault, dead, "faulty", "sound");
        RunningSession other = session(otherChart, fault, dead, "elsewhere");

        assertThat(execute(session::allEnded).get().kind()).isEqualTo(SourceResult.Kind.FAILED);
        assertThat(execute(other::allEnded).get().kind()).isEqualTo(SourceResult.Kind.ENDED);

        assertThat(execute(session::ends)).extracting(SourceEnd::failed).containsExactly(true, false);
        assertThat(execute(session::ends).get(0).detail())
                .startsWith("faulty: ")
                .contains(fault instanceof OutOfMemoryError ? "out of memory" : "internal fault")
                .doesNotContain("\n");
        assertCounts(chart, POINTS + POINTS / 2);
        assertCounts(otherChart, POINTS);
        execute(session::close);
        execute(other::close);
        chart.close();
        otherChart.close();
    }

    private static RunningSession session(LiveChart chart, Throwable fault, CountDownLatch dead, String... titles)
            throws Exception {
        OpenedSources opened = OpenedSources.open(
                List.of(titles), SourceOptions.DEFAULTS, (location, options) -> new Half(location, fault, dead));
        RunningSession session = execute(() -> new RunningSession(chart, opened, TrialSession.OWNER));
        execute(session::start);
        return session;
    }

    private static void assertCounts(LiveChart chart, int points) {
        execute(chart::refresh);
        ChartStatistics counted = execute(chart::statistics);
        assertThat(counted.published()).isEqualTo(points);
        assertThat(counted.appended() + counted.dropped() + counted.queued()).isEqualTo(points);
        assertThat(counted.dropped()).isZero();
        assertThat(counted.appended()).isEqualTo(counted.retained() + counted.evicted());
    }
}
