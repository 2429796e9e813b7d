// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PipedInputTest {

    private final AtomicInteger waiting = new AtomicInteger();

    private final PipedInput in = new PipedInput(
            new FilterInputStream(InputStream.nullInputStream()) {
                @Override
                public int available() {
                    return waiting.get();
                }
            },
            true);

    @Test
    void tellsWhatWaits() {
        assertThat(new PipedInput(new ByteArrayInputStream(new byte[] {1}), true).isWaiting())
                .isTrue();
        assertThat(new PipedInput(InputStream.nullInputStream(), true).isWaiting())
                .isFalse();
    }

    @Test
    void nothingWaitsWhereThereIsNoInput() {
        InputStream closed = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int available() throws IOException {
                throw new IOException("Bad file descriptor");
            }
        };

        PipedInput none = new PipedInput(closed, true);
        assertThat(none.isWaiting()).isFalse();
        assertThat(none.hasNothing()).isFalse();
    }

    @Test
    void tellsThatAPipeHasNothing() {
        assertThat(in.hasNothing()).isTrue();
        waiting.set(1);
        assertThat(in.hasNothing()).isFalse();
        assertThat(new PipedInput(InputStream.nullInputStream(), false).hasNothing())
                .isFalse();
    }

    @Test
    void callsOnceWhenSomethingComes() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        EventQueue.invokeAndWait(() -> in.whenWaiting(() -> {
            calls.incrementAndGet();
            called.countDown();
        }));

        waiting.set(3);

        assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(calls).hasValue(1);
    }
}
