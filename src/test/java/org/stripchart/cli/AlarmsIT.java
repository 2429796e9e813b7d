// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stripchart.cli.ProgramProcess.Result;
import org.stripchart.testing.RequiresProgram;

/** Alarms of a run without a window. */
@RequiresProgram("sh")
final class AlarmsIT extends PackagedProgram {

    @Test
    void aCommandGetsWhatHasComeAndTheStatusTells() throws Exception {
        Path script = Files.writeString(
                folder.resolve("told.sh"), "for a; do printf '[%s]' \"$a\"; done >> told; echo >> told\n");
        Result result = run(
                "x,t\n1,5\n2,90\n3,7\n".getBytes(StandardCharsets.UTF_8),
                "-",
                "--headless",
                "--x",
                "x",
                "--stats",
                "--alarm",
                "t > 80 as warning",
                "--on-alarm",
                "sh '" + script.getFileName() + "'");

        assertThat(result.status()).isEqualTo(3);
        // The one that goes comes while that command may still run.
        assertThat(Files.readString(folder.resolve("told"))).startsWith("[came][warning][t > 80 as warning][2]\n");
        assertThat(result.err()).contains("alarm: t > 80 as warning since 2");
    }

    @Test
    void aCommandThatCannotBeStartedIsTold() throws Exception {
        Result result = run(
                "x,t\n1,5\n2,90\n".getBytes(StandardCharsets.UTF_8),
                "-",
                "--headless",
                "--x",
                "x",
                "--stats",
                "--alarm",
                "t > 80",
                "--on-alarm",
                "./there-is-none");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("When an alarm comes: ./there-is-none cannot be started: ");
    }
}
