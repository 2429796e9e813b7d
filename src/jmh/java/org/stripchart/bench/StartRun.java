// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stripchart.testing.FirstPaint;

/**
 * How long the program takes to start, as whole processes in turns: from the runnable jar and, where the package is
 * installed, as that starts it. It runs in the project's folder, after the jar is made.
 */
final class StartRun {

    private static final double MOST_SECONDS = 0.9;
    private static final double MOST_SECONDS_INSTALLED = 0.5;
    private static final int ROWS = 1_000;
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final Path JAR = Path.of("target", "stripchart.jar").toAbsolutePath();
    private static final Path INSTALLED = Path.of("/usr/bin/stripchart");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String PYTHON = """
            import sys, numpy, matplotlib
            matplotlib.use("Agg")
            import matplotlib.pyplot as plt
            t, y = numpy.loadtxt(sys.argv[1], delimiter=",", skiprows=1, unpack=True)
            plt.figure(figsize=(12.8, 7.2), dpi=100)
            plt.plot(t, y)
            plt.savefig(sys.argv[2])
            """;

    /** What is started for. */
    private enum Purpose {
        VERSION,
        PICTURE,
        WINDOW
    }

    /** A program, its commands by their purpose, and what they took. */
    private static final class Starter {
        private final String name;
        private final Map<Purpose, List<String>> commands = new EnumMap<>(Purpose.class);
        private final Map<Purpose, Samples> took = new EnumMap<>(Purpose.class);

        Starter(String name) {
            this.name = name;
        }

        Starter with(Purpose purpose, List<String> command, String... more) {
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of(more));
            commands.put(purpose, whole);
            return this;
        }

        void add(Purpose purpose, long nanos) {
            took.computeIfAbsent(purpose, each -> new Samples()).add(nanos);
        }

        /** Returns the median; NaN for what it has no command. */
        double seconds(Purpose purpose) {
            Samples samples = took.get(purpose);
            return samples == null ? Double.NaN : samples.medianMillis() / 1000;
        }
    }

    private StartRun() {}

    static void run(Scale scale) throws Exception {
        int rounds = scale.isMoment() ? 1 : 15;
        Path table = table();
        Starter jar = ours("`java -jar stripchart.jar`", List.of(JAVA, "-jar", JAR.toString()), table);
        Starter installed = Files.isExecutable(INSTALLED)
                ? ours("installed, `stripchart`", List.of(INSTALLED.toString()), table)
                : null;
        List<Starter> starters = new ArrayList<>(List.of(jar));
        if (installed != null) {
            starters.add(installed);
        }
        starters.add(new Starter("a window with a stock JFreeChart")
                .with(
                        Purpose.WINDOW,
                        List.of(JAVA, "-cp", System.getProperty("java.class.path"), BareWindow.class.getName())));
        Optional<String> python = Python.with("numpy, matplotlib");
        python.ifPresent(command -> starters.add(new Starter("numpy and matplotlib")
                .with(Purpose.VERSION, List.of(command, "-c", "import numpy, matplotlib.pyplot"))
                .with(
                        Purpose.PICTURE,
                        List.of(command, "-c", PYTHON),
                        table.toString(),
                        FOLDER.resolve("matplotlib.png").toString())));
        FirstPaint paint = new FirstPaint();
        // The first round only brings files into the machine's memory.
        for (int round = 0; round <= rounds; round++) {
            for (Starter starter : starters) {
                for (Map.Entry<Purpose, List<String>> each : starter.commands.entrySet()) {
                    long nanos = nanos(each.getKey(), each.getValue(), paint);
                    if (round > 0) {
                        starter.add(each.getKey(), nanos);
                    }
                }
            }
        }
        report(starters, rounds, jar, installed);
        Files.delete(table);
    }

    private static void report(List<Starter> starters, int rounds, Starter jar, @Nullable Starter installed) {
        System.out.println("Seconds, medians of " + rounds + "; the picture is of a CSV file of 1,000 rows.\n");
        MarkdownTable rows = new MarkdownTable("program", "`--version`", "a picture", "window to first paint");
        for (Starter starter : starters) {
            rows.row(
                    starter.name,
                    MarkdownTable.number(starter.seconds(Purpose.VERSION)),
                    MarkdownTable.number(starter.seconds(Purpose.PICTURE)),
                    MarkdownTable.number(starter.seconds(Purpose.WINDOW)));
        }
        System.out.println(rows);
        Bar.atMost("start to first paint, the jar", MOST_SECONDS, jar.seconds(Purpose.WINDOW), " s")
                .print();
        if (installed != null) {
            Bar.atMost(
                            "start to first paint, installed",
                            MOST_SECONDS_INSTALLED,
                            installed.seconds(Purpose.WINDOW),
                            " s")
                    .print();
        } else {
            System.out.println("The package is not installed here.\n");
        }
    }

    private static Starter ours(String name, List<String> command, Path table) {
        return new Starter(name)
                .with(Purpose.VERSION, command, "--version")
                .with(
                        Purpose.PICTURE,
                        command,
                        table.toString(),
                        "--headless",
                        "--output",
                        FOLDER.resolve("start.png").toString())
                .with(Purpose.WINDOW, command);
    }

    private static long nanos(Purpose purpose, List<String> command, FirstPaint paint)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
        // What this user has set for the program must not show.
        builder.environment().put("XDG_CONFIG_HOME", FOLDER.resolve("config").toString());
        if (purpose == Purpose.WINDOW) {
            return paint.nanos(builder);
        }
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        long nanos = System.nanoTime() - start;
        if (status != 0) {
            throw new IllegalStateException(command + " ended with status " + status);
        }
        return nanos;
    }

    private static Path table() throws IOException {
        StringBuilder rows = new StringBuilder("t,y\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(i).append(',').append(Math.sin(i / 50.0)).append('\n');
        }
        return Files.writeString(Files.createDirectories(FOLDER).resolve("start.csv"), rows, StandardCharsets.US_ASCII);
    }
}
