// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunGuardTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final RunGuard guard = new RunGuard(() -> {}, new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void saysOnceThatTheMemoryWasNotEnough() {
        guard.tellNoMemory();
        guard.tellNoMemory();
        guard.tellNoMemoryForAll();

        assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactly(Program.OUT_OF_MEMORY);
    }

    @Test
    void saysWithItThatARecordingMayBeIncomplete() {
        guard.watch(Path.of("run.csv"));

        guard.tellNoMemoryForAll();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("run.csv: may be incomplete: out of memory", Program.OUT_OF_MEMORY);
    }

    /** Else it would end the process of a later run, or of a test, that fills the heap. */
    @Test
    void looksAtTheMemoryNoLongerOnceTheRunIsOver() throws InterruptedException {
        Set<Thread> before = watchers();
        guard.start();
        Set<Thread> own = watchers();
        own.removeAll(before);

        guard.ended();

        assertThat(own).hasSize(1);
        for (Thread watcher : own) {
            watcher.join(Duration.ofSeconds(30).toMillis());
            assertThat(watcher.isAlive()).isFalse();
        }
    }

    private static Set<Thread> watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("stripchart memory"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
