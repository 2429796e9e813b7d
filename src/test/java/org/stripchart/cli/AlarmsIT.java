// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void aSessionComputesAndTellsTheSameAgain() throws Exception {
        String rows = IntStream.range(0, 600)
                .mapToObj(i -> i + "," + (80 + 10 * Math.sin(i / 37.0)) + "," + (i % 300 < 20 ? "open" : "shut") + "\n")
                .collect(Collectors.joining("", "x,t,door\n", ""));
        Files.writeString(folder.resolve("run.csv"), rows);
        Result first = run(
                new byte[0],
                "run.csv",
                "--x",
                "x",
                "--headless",
                "--derive",
                "k [K] = t + 273.15",
                "--derive",
                "slow = mean(k, 50s)",
                "--alarm",
                "t > 85 for 10s",
                "--alarm",
                "door is open as warning",
                "-o",
                "first.csv",
                "--save-session",
                "all.strip");
        Result again = run(new byte[0], "--session", "all.strip", "--headless", "-o", "again.csv");

        assertThat(first.status()).isEqualTo(3);
        assertThat(first.err())
                .contains("alarm: t > 85 for 10s since 30\n", "alarm: door is open as warning since 300\n");
        assertThat(again.err()).isEqualTo(first.err());
        assertThat(again.status()).isEqualTo(3);
        assertThat(folder.resolve("again.csv")).hasSameTextualContentAs(folder.resolve("first.csv"));
        assertThat(Files.readString(folder.resolve("first.csv"))).startsWith("x,t,door,k,slow\n");
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
