// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class ProgressTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Progress progress = new Progress();

    @Test
    void waitsAsLongAsSomethingIsWritten() throws Exception {
        AtomicLong looks = new AtomicLong();
        progress.begin("run.csv", () -> {
            if (looks.incrementAndGet() == 50) {
                progress.end("run.csv");
                progress.finish();
            }
            return looks.get();
        });

        assertThat(progress.await(MOMENT)).isEmpty();
        assertThat(looks.get()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void saysWhatDoesNotGetOn() throws Exception {
        progress.begin("--output chart.png");
        progress.begin("--output data.csv");
        progress.end("--output chart.png");

        assertThat(progress.await(MOMENT)).containsExactly("--output data.csv");
    }

    @Test
    void returnsAtOnceWhenTheRunIsOver() throws Exception {
        progress.begin("data.csv");
        progress.finish();

        assertThat(progress.await(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void takesEachByteForProgress() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long[] looks = {0};
        try (OutputStream out = progress.counting(bytes)) {
            progress.begin("data.csv", () -> {
                try {
                    // One byte between two looks is enough.
                    if (looks[0]++ < 20) {
                        out.write(1);
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                return 0;
            });
            assertThat(progress.await(MOMENT)).containsExactly("data.csv");
        }
        assertThat(looks[0]).isGreaterThan(20);
        assertThat(bytes.size()).isEqualTo(20);
    }
}
