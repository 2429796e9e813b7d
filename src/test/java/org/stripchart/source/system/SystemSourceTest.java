// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.FakeSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;

@Timeout(60)
class SystemSourceTest {

    private static final SourceOptions FAST = SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(350));

    private final FakeSink sink = new FakeSink();

    @Test
    void tellsHowThisComputerIsDoing() throws Exception {
        run("system:?metrics=cpu,memory,cores,load 1 min", 3);
        assertThat(sink.ys).containsKeys("cpu %", "memory used %", "core 1 %");
        assertThat(sink.ys.get("memory used %"))
                .allSatisfy(value -> assertThat(value).isStrictlyBetween(0.0, 100.0));
        assertThat(sink.ys.get("cpu %")).isNotEmpty().allSatisfy(value -> assertThat(value)
                .isBetween(0.0, 100.0));
        // A clock of milliseconds may be behind one that tells them in parts.
        double now = System.currentTimeMillis() / 1e3 + 1e-3;
        assertThat(sink.xs.get("memory used %")).allSatisfy(x -> assertThat(x).isBetween(now - 60, now));
    }

    @Test
    void chartsByDefaultWhatGoesTogetherOnOneAxis() throws Exception {
        run("system:", 2);
        assertThat(sink.ys)
                .containsKeys("cpu %", "memory used %")
                .doesNotContainKeys("core 1 %", "processes", "memory used GB", "load 5 min");
        assertThat(sink.ys.size()).isBetween(4, 8);
    }

    @Test
    void seesThatThisProcessWorks() throws Exception {
        Thread busy = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        busy.start();
        try {
            run("system:?metrics=cpu", 2);
        } finally {
            busy.interrupt();
            busy.join();
        }
        double half = 50.0 / Runtime.getRuntime().availableProcessors();
        assertThat(sink.ys.get("cpu %")).anySatisfy(share -> assertThat(share).isGreaterThan(half));
    }

    @Test
    void refusesUnknownMetricsAndParameters() {
        assertThatThrownBy(() -> Sources.open("system:?metrics=foo", FAST))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith("system:?…: no metric foo; there are cpu, ");
        assertThatThrownBy(() -> Sources.open("system:?metric=cpu", FAST))
                .hasMessage("system:?…: unknown parameter metric; expected metrics");
        assertThatThrownBy(() -> Sources.open("system:cpu", FAST))
                .hasMessage("system:cpu: takes no path; expected system: or system:?metrics=cpu,memory");
    }

    @Test
    void saysWhatThisComputerDoesNotHave() throws Exception {
        try (Source source = Sources.open("system:?metrics=no such thing at all", FAST)) {
            SourceResult result = source.start(sink).join();
            assertThat(result.reason())
                    .startsWith("system: this computer has no no such thing at all; it has core 1 %");
        }
        assertThat(sink.count()).isZero();
    }

    /** Until the first series has so many points. */
    private void run(String location, int points) throws Exception {
        try (Source source = Sources.open(location, FAST)) {
            assertThat(source.hasInterval()).isTrue();
            CompletableFuture<SourceResult> result = source.start(sink);
            Wait.until(() -> result.isDone() || pointsOf("cpu %") >= points, source::status);
            assertThat(result).isNotDone();
        }
    }

    private int pointsOf(String series) {
        synchronized (sink) {
            return Objects.requireNonNullElse(sink.ys.get(series), List.of()).size();
        }
    }
}
