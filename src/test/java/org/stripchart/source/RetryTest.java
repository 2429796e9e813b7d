// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;

@Timeout(20)
class RetryTest {

    private final FakeTicker ticker = new FakeTicker();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Retry retry = new Retry("test", ticker, (state, detail) -> told.add(state + " " + detail));
    private int attempts;

    @Test
    void waitsLongerEachTimeUpToTenSeconds() throws Exception {
        CompletableFuture<SourceResult> end = inBackground(() -> {
            if (++attempts < 9) {
                throw new IOException("no carrier");
            }
            return SourceResult.ended();
        });
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pauses.add(ticker.stepToNext());
        }
        assertThat(end.join()).isEqualTo(SourceResult.ended());
        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L, 10_000L);
        assertThat(told)
                .startsWith("RETRYING no carrier; trying again in 0.5 s", "RETRYING no carrier; trying again in 1 s");
    }

    @Test
    void beginsAnewAfterAnAttemptThatWasOfUse() throws Exception {
        CompletableFuture<SourceResult> end = inBackground(() -> {
            attempts++;
            if (attempts == 3) {
                retry.reset();
            }
            if (attempts < 5) {
                throw new ConnectException("Connection refused");
            }
            return SourceResult.ended();
        });
        assertThat(ticker.stepToNext()).hasMillis(500);
        assertThat(ticker.stepToNext()).hasMillis(1000);
        assertThat(ticker.stepToNext()).hasMillis(500);
        assertThat(ticker.stepToNext()).hasMillis(1000);
        end.join();
        assertThat(told.get(0)).isEqualTo("RETRYING connection refused; trying again in 0.5 s");
    }

    @Test
    void waitsAsLongAsItIsTold() throws Exception {
        CompletableFuture<SourceResult> end = inBackground(() -> {
            if (++attempts == 1) {
                retry.nextPause(Duration.ofMinutes(1));
            }
            if (attempts < 3) {
                throw new IOException("refused");
            }
            return SourceResult.ended();
        });
        assertThat(ticker.stepToNext()).hasMinutes(1);
        assertThat(ticker.stepToNext()).hasMillis(500);
        end.join();
    }

    @Test
    void givesUpWhereItIsOfNoUse() {
        assertThatThrownBy(() -> retry.until(
                        () -> {
                            attempts++;
                            throw new IOException("no such metric");
                        },
                        failure -> false))
                .hasMessage("no such metric");
        assertThat(attempts).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void takesNoFaultOfTheProgramForALoss() {
        assertThatThrownBy(() -> retry.until(() -> {
                    throw new IllegalStateException("odd");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("odd");
        assertThat(told).isEmpty();
    }

    private CompletableFuture<SourceResult> inBackground(Retry.Attempt attempt) {
        CompletableFuture<SourceResult> end = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        end.complete(retry.until(attempt));
                    } catch (InterruptedException | RuntimeException e) {
                        end.completeExceptionally(e);
                    }
                })
                .start();
        return end;
    }
}
