// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;

@Timeout(30)
class SilenceWatchTest {

    private final FakeTicker ticker = new FakeTicker();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final InputStream in = new InputStream() {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    };

    @Test
    void closesAStreamThatIsSilent() throws Exception {
        try (SilenceWatch watch = new SilenceWatch(in, Duration.ofMinutes(1), ticker)) {
            watch.listening();
            Thread thread = start(watch);
            ticker.step(Duration.ofSeconds(59));
            assertThat(watch.silence()).hasSeconds(59);
            assertThat(closed.getCount()).isEqualTo(1);
            ticker.step(Duration.ofSeconds(1));
            closed.await();
            assertThat(watch.isSilent()).isTrue();
            thread.join();
        }
    }

    /** A chart that is full lets the reader wait: that is no silence of the server. */
    @Test
    void countsOnlyWhileSomebodyListens() throws Exception {
        SilenceWatch watch = new SilenceWatch(in, Duration.ofMinutes(1), ticker);
        watch.listening();
        Thread thread = start(watch);
        watch.heard();
        ticker.step(Duration.ofMinutes(10));
        assertThat(watch.silence()).isZero();
        ticker.awaitWaiters(1);
        assertThat(watch.isSilent()).isFalse();
        watch.listening();
        ticker.step(Duration.ofSeconds(59));
        assertThat(watch.silence()).hasSeconds(59);
        assertThat(watch.isSilent()).isFalse();
        watch.close();
        thread.join();
        assertThat(closed.getCount()).isEqualTo(1);
    }

    private Thread start(SilenceWatch watch) throws InterruptedException {
        Thread thread = new Thread(watch, "watch");
        thread.start();
        ticker.awaitWaiters(1);
        return thread;
    }
}
