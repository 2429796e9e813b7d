// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.clock.Ticker;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.SeriesFilter;

@Timeout(30)
class PolledSourceTest {

    private final FakeSink sink = new FakeSink();
    private final FakeTicker ticker = new FakeTicker();
    private final AtomicInteger polls = new AtomicInteger();
    private SourceOptions options = SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(10));
    private Polled source = new Polled();

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void asksOnceInEachInterval() throws Exception {
        CompletableFuture<SourceResult> result = source.start(sink);
        for (int i = 0; i < 4; i++) {
            assertThat(ticker.stepToNext()).hasMillis(10);
        }
        ticker.awaitWaiters(1);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(source.hasInterval()).isTrue();
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void takesAnotherIntervalAtOnce() throws Exception {
        options = options.withInterval(Duration.ofHours(1));
        source = new Polled();
        CompletableFuture<SourceResult> unused = source.start(sink);
        ticker.awaitWaiters(1);
        source.interval(Duration.ofMillis(10));
        ticker.awaitWaits(2);
        assertThat(ticker.stepToNext()).hasMillis(10);
        assertThat(ticker.stepToNext()).hasMillis(10);
        ticker.awaitWaiters(1);
        assertThat(sink.count()).isEqualTo(3);
    }

    @Test
    void endsWithAFailure() {
        source.failures = 1;
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.failed("polled: out of order"));
    }

    @Test
    void triesAgainWhereThatIsOfUse() throws Exception {
        source.failures = 1;
        source.recovers = true;
        CompletableFuture<SourceResult> unused = source.start(sink);
        ticker.awaitWaiters(1);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RETRYING);
        assertThat(source.status().detail()).isEqualTo("out of order; trying again in 0.5 s");
        assertThat(ticker.stepToNext()).hasMillis(500);
        ticker.awaitWaiters(1);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(source.status().detail()).isEmpty();
    }

    @Test
    void saysThatNoAnswerComes() throws Exception {
        Polled stuck = new Polled(ticker);
        stuck.stuck = new CountDownLatch(1);
        CompletableFuture<SourceResult> result = stuck.start(sink);
        stuck.asked.acquire();
        assertThat(stuck.status().detail()).isEmpty();
        ticker.step(Duration.ofSeconds(5));
        assertThat(stuck.status().detail()).isEqualTo("no answer for 5 s");
        stuck.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        assertThat(stuck.status().detail()).isEqualTo("closed");
    }

    /** A run that ends while an answer is slow has not failed for that. */
    @Test
    void isRunningWhileAnAnswerIsSlowAndLostAfterTenSeconds() throws Exception {
        Polled stuck = new Polled(ticker);
        CompletableFuture<SourceResult> unused = stuck.start(sink);
        ticker.awaitWaiters(1);
        stuck.asked.acquire();
        stuck.stuck = new CountDownLatch(1);
        ticker.step(Duration.ofMillis(10));
        stuck.asked.acquire();
        assertThat(stuck.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        ticker.step(Duration.ofSeconds(10));
        assertThat(stuck.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(stuck.status().detail()).isEqualTo("no answer for 10 s");
        ticker.step(Duration.ofSeconds(1));
        assertThat(stuck.status().state()).isEqualTo(SourceStatus.State.RETRYING);
        assertThat(stuck.status().detail()).isEqualTo("no answer for 11 s");
        stuck.stuck.countDown();
        ticker.awaitWaiters(1);
        assertThat(stuck.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        stuck.close();
    }

    /** The thread of whoever asks how it goes may be kept from going on, between one look and the next. */
    @Test
    void tellsOfNoSilenceThatWasOverWhenItWasLookedAt() throws Exception {
        Thread asker = Thread.currentThread();
        AtomicReference<Polled> late = new AtomicReference<>();
        Polled stuck = new Polled(new Ticker() {
            @Override
            public double epochSeconds() {
                return ticker.epochSeconds();
            }

            @Override
            public long nanos() {
                Polled polled = Thread.currentThread() == asker ? late.getAndSet(null) : null;
                if (polled != null) {
                    polled.stuck.countDown();
                    try {
                        ticker.awaitWaiters(1);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    ticker.step(Duration.ofHours(1));
                }
                return ticker.nanos();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                ticker.sleep(time);
            }

            @Override
            public void await(Object monitor, long nanos) throws InterruptedException {
                ticker.await(monitor, nanos);
            }

            @Override
            public void rest(long nanos) {
                ticker.rest(nanos);
            }
        });
        stuck.stuck = new CountDownLatch(1);
        CompletableFuture<SourceResult> unused = stuck.start(sink);
        stuck.asked.acquire();
        late.set(stuck);
        assertThat(stuck.status().detail()).isEmpty();
        assertThat(stuck.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        stuck.close();
    }

    @Test
    void saysThatTheFilterLeavesNothing() {
        options = options.withFilter(new SeriesFilter(List.of("b"), List.of()));
        assertThat(new Polled().start(sink).join())
                .isEqualTo(SourceResult.failed("no series of polled is left by the filter; there are a"));
    }

    @Test
    void costsNothingBetweenTwoPolls() throws Exception {
        Polled polled = polledEachSecond();
        for (int i = 0; i < 60; i++) {
            assertThat(ticker.stepToNext()).hasSeconds(1);
        }
        ticker.awaitWaiters(1);
        assertThat(polls).hasValue(61);
        assertThat(ticker.waits()).isEqualTo(61);
        assertThat(ticker.looks()).isLessThan(61 * 12);
        polled.close();
    }

    @Test
    void drawsNoLineOverAnOutage() throws Exception {
        Polled polled = polledEachSecond();
        ticker.stepToNext();
        ticker.awaitWaiters(1);
        polled.failures = 4;
        polled.recovers = true;
        for (int i = 0; i < 4; i++) {
            ticker.stepToNext();
        }
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0, Double.NaN, 5.0, 6.0);
        assertThat(sink.xs.get("a")).element(2).as("when it was lost").isEqualTo(FakeTicker.START + 2);
        polled.close();
    }

    @Test
    void drawsNoLineOverTheSleepOfTheComputer() throws Exception {
        Polled polled = polledEachSecond();
        ticker.stepToNext();
        ticker.awaitWaiters(1);
        ticker.setAhead(Duration.ofHours(8));
        ticker.stepToNext();
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0, Double.NaN, 3.0);
        assertThat(sink.xs.get("a")).element(2).isEqualTo(Math.nextUp(FakeTicker.START + 1));
        polled.close();
    }

    @Test
    void drawsNoLineOverThePauseOfTheProcess() throws Exception {
        Polled polled = polledEachSecond();
        ticker.step(Duration.ofSeconds(2));
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("a")).as("a little late is no gap").containsExactly(1.0, 2.0, 3.0);
        ticker.step(Duration.ofSeconds(60));
        ticker.awaitWaiters(1);
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0, 3.0, Double.NaN, 4.0);
        polled.close();
    }

    private Polled polledEachSecond() throws InterruptedException {
        options = options.withInterval(Duration.ofSeconds(1));
        Polled polled = new Polled(ticker);
        CompletableFuture<SourceResult> unused = polled.start(sink);
        ticker.awaitWaiters(1);
        return polled;
    }

    private final class Polled extends PolledSource {

        volatile int failures;
        volatile boolean recovers;
        final Semaphore asked = new Semaphore(0);
        volatile CountDownLatch stuck = new CountDownLatch(0);

        Polled() {
            this(PolledSourceTest.this.ticker);
        }

        Polled(Ticker ticker) {
            super("polled", options, ticker);
        }

        @Override
        protected void poll(NamedValues now) throws IOException, InterruptedException {
            int number = polls.incrementAndGet();
            asked.release();
            stuck.await();
            now.put("a", number);
            if (number <= failures) {
                throw new IOException("out of order");
            }
        }

        @Override
        protected boolean mayRecover(IOException failure) {
            return recovers;
        }
    }
}
