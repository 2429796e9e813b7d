// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.XFrom;
import org.stripchart.testing.ExpectedLog;

@Timeout(30)
class RandomSourceTest {

    private static final SourceOptions OPTIONS = SourceOptions.DEFAULTS.withSeed(42);

    private final FakeTicker ticker = new FakeTicker();
    private final FakeSink sink = new FakeSink();
    private final List<Source> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Source::close);
    }

    /** Where rows without a time have their numbers for x, a time would be far off to the right. */
    @Test
    void countsWhereXIsWhatTheDataTells() throws Exception {
        start(OPTIONS.withX(XFrom.OWN));
        ticker.stepToNext();
        ticker.awaitWaiters(1);
        assertThat(sink.xs.get("random")).startsWith(0.0, 1.0);
    }

    @Test
    void publishesTheFirstPointAtOnceAndThenOneAnInterval() throws Exception {
        start(OPTIONS);
        ticker.awaitWaiters(1);
        assertThat(xs()).containsExactly(FakeTicker.START);
        ticker.stepThrough(Duration.ofMillis(2999));
        assertThat(xs()).containsExactly(FakeTicker.START, FakeTicker.START + 1, FakeTicker.START + 2);
    }

    @Test
    void publishesWholeNumbersFromZeroToAHundred() throws Exception {
        start(OPTIONS.withInterval(Duration.ofMillis(10)));
        ticker.stepThrough(Duration.ofSeconds(100));
        assertThat(ys()).allMatch(y -> y == Math.rint(y) && y >= 0 && y <= 100).contains(0.0, 100.0);
    }

    @Test
    void repeatsItselfWithASeed() throws Exception {
        start(OPTIONS.withInterval(Duration.ofMillis(10)));
        ticker.stepThrough(Duration.ofSeconds(1));
        FakeSink other = new FakeSink();
        FakeTicker otherClock = new FakeTicker();
        RandomSource again = new RandomSource(OPTIONS, otherClock);
        opened.add(again);
        var unused = again.start(other);
        otherClock.stepThrough(Duration.ofSeconds(19));
        assertThat(other.ys.get("random")).isEqualTo(ys().subList(0, 20));
    }

    @Test
    void holdsAHundredThousandPointsASecondInFewTicks() throws Exception {
        start(OPTIONS.withInterval(Duration.ofNanos(10_000)));
        ticker.stepThrough(Duration.ofSeconds(10));
        assertThat(sink.count()).isBetween(999_000, 1_000_001);
        assertThat(ticker.waits()).isLessThan(2100);
        List<Double> xs = xs();
        double worst = 0;
        for (int i = 1; i < xs.size(); i++) {
            worst = Math.max(worst, Math.abs(xs.get(i) - xs.get(i - 1) - 10e-6));
        }
        // A double of this size steps by a quarter of a microsecond.
        assertThat(worst).isLessThan(0.5e-6);
        assertThat(xs.get(500_000)).isCloseTo(FakeTicker.START + 5, within(1e-6));
    }

    @Test
    void countsOnForHours() throws Exception {
        start(OPTIONS.withInterval(Duration.ofHours(2)));
        ticker.stepThrough(Duration.ofHours(5));
        assertThat(xs()).containsExactly(FakeTicker.START, FakeTicker.START + 7200, FakeTicker.START + 14400);
        assertThat(ticker.waits()).isLessThan(10);
    }

    @Test
    void numbersThePointsWhenXIsTheIndex() throws Exception {
        start(OPTIONS.withX(XFrom.INDEX).withSeries(List.of("noise")));
        ticker.stepThrough(Duration.ofSeconds(2));
        assertThat(sink.xs.get("noise")).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void catchesUpAtMostAMillionPointsAfterAPause() throws Exception {
        start(OPTIONS.withInterval(Duration.ofNanos(1_000)));
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofHours(1));
        ticker.awaitWaiters(1);
        // A point, a gap, and what is caught up.
        assertThat(sink.count()).isEqualTo(1_000_002);
        assertThat(ys().get(1)).as("a gap, where points are left out").isNaN();
        assertThat(xs().get(xs().size() - 1)).isCloseTo(FakeTicker.START + 3600, within(2e-6));
    }

    @Test
    void goesOnAtTheNewTimeWhenTheMachineSlept() throws Exception {
        start(OPTIONS);
        ticker.stepThrough(Duration.ofSeconds(1));
        ticker.setAhead(Duration.ofHours(8));
        ticker.stepThrough(Duration.ofSeconds(1));
        assertThat(xs())
                .containsExactly(
                        FakeTicker.START,
                        FakeTicker.START + 1,
                        Math.nextUp(FakeTicker.START + 1),
                        FakeTicker.START + 2 + 8 * 3600);
        assertThat(ys().get(2)).as("a gap").isNaN();
    }

    @Test
    void changesItsIntervalWhileItRuns() throws Exception {
        RandomSource source = start(OPTIONS.withInterval(Duration.ofHours(1)));
        ticker.stepThrough(Duration.ofMinutes(30));
        changeInterval(source, Duration.ofSeconds(1));
        ticker.stepThrough(Duration.ofSeconds(2));
        assertThat(xs())
                .containsExactly(
                        FakeTicker.START, FakeTicker.START + 1800, FakeTicker.START + 1801, FakeTicker.START + 1802);
        changeInterval(source, Duration.ofSeconds(10));
        ticker.stepThrough(Duration.ofSeconds(10));
        assertThat(xs()).hasSize(5).endsWith(FakeTicker.START + 1812);
        assertThat(source.interval()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void refusesAnIntervalThatIsNotPositive() throws Exception {
        RandomSource source = start(OPTIONS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.interval(Duration.ZERO))
                .withMessage("interval (PT0S) must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.withInterval(Duration.ofMillis(-1)))
                .withMessage("interval (PT-0.001S) must be positive");
    }

    @Test
    void publishesNothingMoreOnceClosed() throws Exception {
        RandomSource source = new RandomSource(OPTIONS, ticker);
        CompletableFuture<SourceResult> result = source.start(sink);
        ticker.stepThrough(Duration.ofSeconds(1));
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        source.close();
        source.close();
        source.interval(Duration.ofMillis(1));
        ticker.step(Duration.ofSeconds(10));
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        assertThat(sink.count()).isEqualTo(2);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
    }

    @Test
    void startsOnce() throws Exception {
        RandomSource source = start(OPTIONS);
        assertThatIllegalStateException().isThrownBy(() -> source.start(sink));
    }

    @Test
    void failsWithItsSink() throws Exception {
        RandomSource source = new RandomSource(OPTIONS, ticker);
        ExpectedLog.none(BackgroundSource.class, () -> {
            CompletableFuture<SourceResult> result = source.start(name -> {
                throw new IllegalStateException("no more series");
            });
            assertThat(result.join()).isEqualTo(SourceResult.failed("random: internal fault: no more series"));
        });
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.FAILED);
    }

    @Test
    void neverWaits() throws Exception {
        assertThat(new RandomSource(OPTIONS).overflowPolicy()).isEqualTo(OverflowPolicy.DROP);
    }

    @Test
    void runsOnAThreadOfItsOwn() throws InterruptedException {
        CountDownLatch points = new CountDownLatch(100);
        RandomSource source = new RandomSource(OPTIONS.withInterval(Duration.ofNanos(100_000)));
        CompletableFuture<SourceResult> result = source.start(name -> new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                for (int i = from; i < to; i++) {
                    points.countDown();
                }
                return to - from;
            }
        });
        assertThat(points.await(10, TimeUnit.SECONDS)).isTrue();
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    private RandomSource start(SourceOptions options) throws InterruptedException {
        RandomSource source = new RandomSource(options, ticker);
        opened.add(source);
        var unused = source.start(sink);
        ticker.awaitWaiters(1);
        return source;
    }

    /** Waits until the source has noticed. */
    private void changeInterval(RandomSource source, Duration interval) throws InterruptedException {
        long waits = ticker.waits();
        source.interval(interval);
        ticker.awaitWaits(waits + 1);
    }

    private List<Double> xs() {
        return sink.xs.getOrDefault("random", List.of());
    }

    private List<Double> ys() {
        return sink.ys.getOrDefault("random", List.of());
    }
}
