// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
    void closesWhileSomebodyIsAskedForThePassword() throws Exception {
        RemoteJvm jvm = new RemoteJvm("localhost", 1, "ada", this::ask);
        CompletableFuture<Void> connected = CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> jvm.connect(() -> {})).isInstanceOf(IOException.class));
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
