// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.words.CountText;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;
import org.stripchart.words.Moments;
import org.stripchart.words.NumberText;

/**
 * Runs a command when an alarm comes or goes, without a shell: one at a time, ten a minute at most, none for longer than ten
 * seconds. What the alarm is follows its words as further arguments, and stands in its environment. The rest is counted.
 *
 * <p><b>Threading:</b> confined to its owner, but for {@link #ended}, which is for any thread; the command is waited for on a thread
 * of its own.
 */
final class AlarmCommand {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmCommand.class);
    private static final String VARIABLE = "STRIPCHART_ALARM_";

    private final Duration longest;
    private final Consumer<String> fault;
    private final AlarmPace pace;
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    /**
     * @param longest before it is ended
     * @param nanos the time, for differences only
     * @param fault gets a line when a command cannot be started or has failed, on any thread
     */
    AlarmCommand(Duration longest, LongSupplier nanos, Consumer<String> fault) {
        this.longest = longest;
        this.fault = fault;
        pace = new AlarmPace(nanos);
    }

    /**
     * Runs a command for an event as it is, or counts it.
     *
     * @param words of the command
     * @param isTime whether x is time, in seconds since 1970
     */
    void run(List<String> words, AlarmEvent event, boolean isTime) {
        if (!pace.passes()) {
            return;
        }
        if (!running.isDone()) {
            pace.missed();
            return;
        }
        List<String> all = new ArrayList<>(words);
        all.addAll(arguments(event, isTime));
        ProcessBuilder builder = new ProcessBuilder(all);
        // What it writes is for nobody.
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> variables = environment(event, isTime, pace.takeMissed());
        CompletableFuture<Void> done = new CompletableFuture<>();
        running = done;
        Thread thread = new Thread(
                () -> {
                    try {
                        await(builder, variables);
                    } finally {
                        done.complete(null);
                    }
                },
                "stripchart alarm command");
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes when no command runs any more. Any thread. */
    CompletableFuture<Void> ended() {
        return running;
    }

    /** Returns what follows the words of the command. */
    static List<String> arguments(AlarmEvent event, boolean isTime) {
        return List.of(
                event.isOn() ? "came" : "gone",
                event.severity().word(),
                event.rule(),
                x(event.isOn() ? event.came() : event.went(), isTime));
    }

    /**
     * Returns what is added to the environment.
     *
     * @param missed how many alarms there were for which no command was run
     */
    static Map<String, String> environment(AlarmEvent event, boolean isTime, long missed) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(VARIABLE + "STATE", event.isOn() ? "came" : "gone");
        variables.put(VARIABLE + "SEVERITY", event.severity().word());
        variables.put(VARIABLE + "RULE", event.rule());
        variables.put(VARIABLE + "CAME", x(event.came(), isTime));
        variables.put(VARIABLE + "GONE", event.isOn() ? "" : x(event.went(), isTime));
        variables.put(VARIABLE + "PEAK", Double.isNaN(event.peak()) ? "" : NumberText.plain(event.peak()));
        variables.put(VARIABLE + "MISSED", Long.toString(missed));
        return variables;
    }

    private static String x(double x, boolean isTime) {
        return isTime && Moments.isTold(x)
                ? Instant.ofEpochMilli(Math.round(x * 1000)).toString()
                : NumberText.plain(x);
    }

    private void await(ProcessBuilder builder, Map<String, String> variables) {
        String program = EscapedText.of(builder.command().get(0));
        try {
            builder.environment().putAll(variables);
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    tell(program + " was ended, since it ran for more than "
                            + CountText.of(longest.toSeconds(), "second"));
                } else if (process.exitValue() != 0) {
                    tell(program + " ended with status " + process.exitValue());
                }
            } finally {
                // Its children first: those of a process that is gone are nobody's.
                Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .toList()
                        .forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The command for alarms was not started", e);
            tell(program + " cannot be started: " + FaultText.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String what) {
        fault.accept("When an alarm comes: " + what);
    }
}
