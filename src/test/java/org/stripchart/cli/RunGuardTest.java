// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
}
