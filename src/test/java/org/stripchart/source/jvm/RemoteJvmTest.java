// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

@Timeout(30)
class RemoteJvmTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Semaphore told = new Semaphore(0);
    private final char[] password = "secret".toCharArray();

    /** As at a terminal, where nothing but the answer ends the question. */
    private char[] ask(String purpose) {
        asked.countDown();
        told.acquireUninterruptibly();
        return password;
    }

    @Test
    void saysThatItWaitsForThePassword() throws Exception {
        SourceOptions options = SourceOptions.DEFAULTS.withPasswords(this::ask);
        FakeTicker ticker = new FakeTicker();
        SourceLocation location = SourceLocation.parse("jmx://ada@localhost:1");
        try (Source source = JvmSource.open(location, new RemoteJvm("localhost", 1, "ada"), options, ticker)) {
            CompletableFuture<SourceResult> unused = source.start(new FakeSink());
            asked.await();
            // After two seconds without an answer, other sources say just that.
            ticker.step(Duration.ofSeconds(60));
            assertThat(source.status().detail()).isEqualTo("waiting for the password of jmx://ada@localhost:1");
            told.release();
            ticker.awaitWaiters(1);
            assertThat(source.status().state()).isEqualTo(SourceStatus.State.RETRYING);
        }
    }

    @Test
    void closesWhileSomebodyIsAskedForThePassword() throws Exception {
        RemoteJvm jvm = new RemoteJvm("localhost", 1, "ada");
        CompletableFuture<Void> connected = CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> jvm.connect(this::ask, () -> {})).isInstanceOf(IOException.class));
        asked.await();
        try {
            CompletableFuture.runAsync(jvm::close).get(5, TimeUnit.SECONDS);
        } finally {
            told.release();
        }
        connected.get(5, TimeUnit.SECONDS);
        assertThat(password).containsOnly('\0');
    }
}
