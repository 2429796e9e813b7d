// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stripchart.cli.ProgramProcess.Result;

/** The packaged program when it is told to end. */
final class EarlyEndIT extends PackagedProgram {

    @Test
    void ctrlCEndsItWithItsOutputs() throws Exception {
        try (ProgramProcess program = start("-", "--headless", "--stats", "-o", "out.png", "-o", "out.csv")) {
            program.send(manyLines());
            assumeTrue(program.listensToCtrlC(), "this build was started deaf to Ctrl-C");
            long before = System.nanoTime();
            program.signal("INT");

            endedEarly(program, before, 130);
        }
    }

    @Test
    void sigtermEndsItWithItsOutputs() throws Exception {
        try (ProgramProcess program = start("-", "--headless", "--stats", "-o", "out.png", "-o", "out.csv")) {
            program.send(manyLines());
            long before = System.nanoTime();
            program.signal("TERM");

            endedEarly(program, before, 143);
        }
    }

    private void endedEarly(ProgramProcess program, long before, int status) throws Exception {
        Result result = program.awaitEnd();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);

        assertThat(seconds).as("seconds to the end").isLessThan(10);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.text().lines()).hasSize(1);
        assertThat(result.stat("appended")).isGreaterThan(1000).isEqualTo(result.stat("published"));
        picture("out.png").hasSize(1280, 720);
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize((int) result.stat("appended") + 1);
    }

    /** So many that the pipe cannot hold them: once they are sent, the program is reading them. */
    private static byte[] manyLines() {
        return bytes("1\n".repeat(100_000));
    }
}
