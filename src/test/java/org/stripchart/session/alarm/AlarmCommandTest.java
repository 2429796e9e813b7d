// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.testing.RequiresProgram;

@RequiresProgram("sh")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AlarmCommandTest {

    private static final AlarmEvent CAME =
            new AlarmEvent(1, "`a b` > 3; touch x", Severity.WARNING, 1_790_000_000.5, Double.NaN, Double.NaN, false);
    private static final AlarmEvent GONE = new AlarmEvent(1, "a > 3", Severity.ALARM, 4, 7.5, 12345.25, false);

    @TempDir
    private Path folder;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private long nanos;
    private final AlarmCommand command = new AlarmCommand(Duration.ofSeconds(30), () -> nanos, faults::add);

    /** Words that write what they get into a file. */
    private List<String> writing(String script) {
        return List.of("sh", "-c", script, folder.resolve("out").toString());
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    @Test
    void getsWhatTheAlarmIsAsArguments() throws Exception {
        command.run(writing("for a; do echo \"[$a]\"; done > \"$0\""), CAME, true);
        command.ended().get();
        assertThat(written()).isEqualTo("[came]\n[warning]\n[`a b` > 3; touch x]\n[2026-09-21T14:13:20.500Z]\n");
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(faults).isEmpty();
    }

    @Test
    void getsItInItsEnvironmentToo() throws Exception {
        command.run(writing("env | grep ^STRIPCHART | sort > \"$0\""), GONE, false);
        command.ended().get();
        assertThat(written().lines())
                .containsExactly(
                        "STRIPCHART_ALARM_CAME=4",
                        "STRIPCHART_ALARM_GONE=7.5",
                        "STRIPCHART_ALARM_MISSED=0",
                        "STRIPCHART_ALARM_PEAK=12345.25",
                        "STRIPCHART_ALARM_RULE=a > 3",
                        "STRIPCHART_ALARM_SEVERITY=alarm",
                        "STRIPCHART_ALARM_STATE=gone");
    }

    @Test
    void runsOneAtATimeAndCountsTheOthers() throws Exception {
        Path gate = folder.resolve("gate");
        String waiting = "while [ ! -e \"" + gate + "\" ]; do sleep 0.02; done";
        command.run(List.of("sh", "-c", waiting), CAME, true);
        CompletableFuture<Void> first = command.ended();
        command.run(writing("echo wrong > \"$0\""), CAME, true);
        command.run(writing("echo wrong > \"$0\""), CAME, true);
        Files.createFile(gate);
        first.get();
        command.run(writing("echo $STRIPCHART_ALARM_MISSED > \"$0\""), CAME, true);
        command.ended().get();
        assertThat(written()).isEqualTo("2\n");
    }

    @Test
    void runsTenAMinuteAtMost() throws Exception {
        for (int i = 0; i < 15; i++) {
            command.run(writing("echo . >> \"$0\""), CAME, true);
            command.ended().get();
        }
        assertThat(written().lines()).hasSize(10);
        nanos += 60_000_000_000L;
        command.run(writing("echo $STRIPCHART_ALARM_MISSED > \"$0\""), CAME, true);
        command.ended().get();
        assertThat(written()).isEqualTo("5\n");
    }

    @Test
    void endsWhatRunsTooLong() throws Exception {
        AlarmCommand impatient = new AlarmCommand(Duration.ofSeconds(1), () -> nanos, faults::add);
        impatient.run(writing("echo $$ > \"$0\"; sleep 300"), CAME, true);
        impatient.ended().get();
        assertThat(faults).containsExactly("When an alarm comes: sh was ended, since it ran for more than 1 second");
        // A shell that was ended before it had begun has written nothing.
        if (Files.exists(folder.resolve("out")) && !written().isBlank()) {
            // Ends, or the test is over its time.
            ProcessHandle.of(Long.parseLong(written().strip()))
                    .ifPresent(shell -> shell.onExit().join());
        }
    }

    @Test
    void saysWhatFailed() throws Exception {
        command.run(List.of("sh", "-c", "exit 3"), CAME, true);
        command.ended().get();
        command.run(List.of(folder.resolve("none").toString()), CAME, true);
        command.ended().get();
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).isEqualTo("When an alarm comes: sh ended with status 3");
        assertThat(faults.get(1)).startsWith("When an alarm comes: " + folder.resolve("none") + " cannot be started: ");
    }

    @Test
    void aCommandHasAProgram() {
        assertThat(new AlarmReaction(false, false, "  a 'b c' ").words()).containsExactly("a", "b c");
        assertThat(AlarmReaction.NONE.words()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlarmReaction.NONE.running("'' x"))
                .withMessage("the command names no program");
        assertThatIllegalArgumentException().isThrownBy(() -> AlarmReaction.NONE.running("a 'b"));
    }
}
