// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.stripchart.testing.Screen;

/**
 * Runs groups of benchmarks, each in a JVM of its own, and prints one report: the machine, the bars, then the tables of
 * each group. Progress goes to standard error. A group that fails ends the run with status 1.
 *
 * <p>Arguments: {@code full} or {@code moment}, and {@code all} or group names separated by commas.
 */
final class Bench {

    private final Scale scale;
    private final List<String> bars = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    private Bench(Scale scale) {
        this.scale = scale;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Group> groups = args[1].equals("all")
                ? List.of(Group.values())
                : Arrays.stream(args[1].split(",")).map(Group::of).toList();
        Bench bench = new Bench(Scale.of(args[0]));
        for (Group group : groups) {
            bench.run(group);
        }
        bench.report();
    }

    private void run(Group group) throws IOException, InterruptedException {
        System.err.println("bench: " + group.title());
        if (group.needsScreen()) {
            try (Screen screen = Screen.open()) {
                run(group, screen.environment());
            }
        } else {
            run(group, Map.of());
        }
    }

    private void run(Group group, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(group.options());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Group.class.getName(), group.name(), scale.name()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        tables.add("### " + group.title() + "\n");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> (Bar.isBar(line) ? bars : tables).add(line));
        }
        int status = process.waitFor();
        if (status != 0) {
            System.err.println("bench: " + group.title() + " ended with status " + status);
            System.exit(1);
        }
        tables.add("");
    }

    private void report() {
        System.out.println(Machine.describe() + "\n");
        if (scale.isMoment()) {
            System.out.println("Everything ran, for a moment each: **these figures mean nothing.**\n");
        } else if (!bars.isEmpty()) {
            MarkdownTable table = new MarkdownTable("figure", "bar", "reached", "held");
            bars.forEach(bar -> table.row(Bar.cells(bar)));
            System.out.println("### What must hold\n\n" + table);
        }
        tables.forEach(System.out::println);
    }
}
