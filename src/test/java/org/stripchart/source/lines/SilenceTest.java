// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;

@Timeout(30)
class SilenceTest {

    private final FakeTicker ticker = new FakeTicker();
    private final FakeReader reader = new FakeReader();
    private final List<Thread> watches = new ArrayList<>();
    private final Silence silence = new Silence(reader, ticker, this::start);
    private final BlockingQueue<Boolean> filled = new LinkedBlockingQueue<>();

    @AfterEach
    void noThreadIsLeft() throws Exception {
        silence.close();
        reader.mayReturn.countDown();
        for (Thread watch : watches) {
            watch.join();
        }
    }

    @Test
    void startsNothingForAReaderThatHoldsNothingBack() throws Exception {
        reader.mayReturn.countDown();
        assertThat(silence.fill(InputStream.nullInputStream())).isTrue();
        assertThat(watches).isEmpty();
        assertThat(ticker.looks()).isZero();
    }

    @Test
    void settlesAfterAQuarterOfASecondWhileTheReadStillWaits() throws Exception {
        reader.waiting = true;
        fillOnAThread();
        assertThat(ticker.stepToNext()).hasMillis(250);
        assertThat(reader.settled.poll(20, TimeUnit.SECONDS)).isEqualTo(FakeTicker.START + 0.25);
        assertThat(filled).isEmpty();
    }

    @Test
    void settlesOnceForEachRead() throws Exception {
        reader.waiting = true;
        reader.settles = false;
        fillOnAThread();
        ticker.stepToNext();
        ticker.awaitWaits(2);
        ticker.step(Duration.ofSeconds(5));
        ticker.awaitWaits(3);
        assertThat(reader.settled).hasSize(1);
    }

    @Test
    void countsTheSilenceAnewWithEachRead() throws Exception {
        reader.waiting = true;
        reader.mayReturn.countDown();
        silence.fill(InputStream.nullInputStream());
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofMillis(200));
        reader.mayReturn = new CountDownLatch(1);
        fillOnAThread();
        reader.reading.await();
        ticker.step(Duration.ofMillis(60));
        ticker.awaitWaits(2);
        assertThat(reader.settled).isEmpty();
        assertThat(ticker.stepToNext()).hasMillis(190);
        assertThat(reader.settled.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(watches).hasSize(1);
    }

    @Test
    void doesNotSettleBetweenTwoReads() throws Exception {
        reader.waiting = true;
        reader.mayReturn.countDown();
        silence.fill(InputStream.nullInputStream());
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofSeconds(5));
        ticker.awaitWaits(2);
        assertThat(reader.settled).isEmpty();
    }

    @Test
    void endsItsThreadOnceNothingIsHeldBack() throws Exception {
        reader.waiting = true;
        reader.mayReturn.countDown();
        silence.fill(InputStream.nullInputStream());
        ticker.awaitWaiters(1);
        reader.waiting = false;
        silence.fill(InputStream.nullInputStream());
        watches.get(0).join();
        assertThat(watches).hasSize(1);
    }

    @Test
    void settlesAgainWhereLinesAreHeldBackLater() throws Exception {
        reader.waiting = true;
        reader.mayReturn.countDown();
        silence.fill(InputStream.nullInputStream());
        ticker.awaitWaiters(1);
        reader.waiting = false;
        silence.fill(InputStream.nullInputStream());
        watches.get(0).join();
        reader.waiting = true;
        reader.mayReturn = new CountDownLatch(1);
        fillOnAThread();
        assertThat(ticker.stepToNext()).hasMillis(250);
        assertThat(reader.settled.poll(20, TimeUnit.SECONDS)).isEqualTo(FakeTicker.START + 0.25);
        assertThat(watches).hasSize(2);
    }

    @Test
    void endsItsThreadWithTheReading() throws Exception {
        reader.waiting = true;
        reader.fails = true;
        assertThatIOException().isThrownBy(() -> silence.fill(InputStream.nullInputStream()));
        silence.close();
        watches.get(0).join();
        assertThat(reader.settled).isEmpty();
    }

    @Test
    void endsItsThreadWithAnInterrupt() throws Exception {
        reader.waiting = true;
        fillOnAThread();
        ticker.awaitWaiters(1);
        watches.get(0).interrupt();
        watches.get(0).join();
        assertThat(filled).isEmpty();
    }

    @Test
    void comesBackFromAReadOnlyAfterTheJudgement() throws Exception {
        reader.waiting = true;
        reader.settling = new CountDownLatch(1);
        Thread filling = fillOnAThread();
        ticker.stepToNext();
        reader.beganToSettle.await();
        reader.mayReturn.countDown();
        while (filling.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        assertThat(filled).isEmpty();
        reader.settling.countDown();
        assertThat(filled.take()).isTrue();
        assertThat(reader.settled).hasSize(1);
    }

    private void start(Runnable task) {
        Thread watch = new Thread(task, "watch");
        watches.add(watch);
        watch.start();
    }

    private Thread fillOnAThread() {
        Thread thread = new Thread(
                () -> {
                    try {
                        filled.add(silence.fill(InputStream.nullInputStream()));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                "reader");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static final class FakeReader implements Silence.Held {

        private final BlockingQueue<Double> settled = new LinkedBlockingQueue<>();
        private final CountDownLatch beganToSettle = new CountDownLatch(1);
        private volatile CountDownLatch mayReturn = new CountDownLatch(1);
        private volatile CountDownLatch reading = new CountDownLatch(2);
        private volatile CountDownLatch settling = new CountDownLatch(0);
        private volatile boolean waiting;
        private volatile boolean settles = true;
        private volatile boolean fails;

        @Override
        public boolean fill(InputStream in) throws IOException {
            reading.countDown();
            if (fails) {
                throw new IOException("lost");
            }
            try {
                mayReturn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return true;
        }

        @Override
        public boolean isWaiting() {
            return waiting;
        }

        @Override
        public void settle(double epochSeconds) {
            beganToSettle.countDown();
            try {
                settling.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            settled.add(epochSeconds);
            waiting = !settles;
        }
    }
}
