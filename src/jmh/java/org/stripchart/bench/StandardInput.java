// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Lines of one number from standard input to a PNG, whole process, for the runnable jar and for numpy with matplotlib, in
 * turns on the same file. It runs in the project's folder, after the jar is made.
 */
final class StandardInput {

    private static final double MOST_OF_NUMPY = 0.5;
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path JAR = Path.of("target", "stripchart.jar");
    private static final String PYTHON = """
            import sys, numpy, matplotlib
            matplotlib.use("Agg")
            import matplotlib.pyplot as plt
            y = numpy.fromstring(sys.stdin.buffer.read(), sep="\\n")
            plt.figure(figsize=(12.8, 7.2), dpi=100)
            plt.plot(y)
            plt.savefig(sys.argv[1])
            """;

    private StandardInput() {}

    static void run(Scale scale) throws IOException, InterruptedException {
        int lines = scale.isMoment() ? 1_000 : 10_000_000;
        int rounds = scale.isMoment() ? 1 : 5;
        Path input = write(lines);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> ours = List.of(
                java,
                "-jar",
                JAR.toString(),
                "-",
                "--headless",
                "--x",
                "index",
                "--output",
                FOLDER.resolve("stripchart.png").toString());
        Optional<String> python = python();
        Samples oursTook = new Samples();
        Samples theirsTook = new Samples();
        for (int i = 0; i <= rounds; i++) {
            long nanos = run(ours, input);
            long theirNanos = 0;
            if (python.isPresent()) {
                theirNanos = run(
                        List.of(
                                python.get(),
                                "-c",
                                PYTHON,
                                FOLDER.resolve("matplotlib.png").toString()),
                        input);
            }
            // The first round only brings the files into the machine's memory.
            if (i > 0) {
                oursTook.add(nanos);
                theirsTook.add(theirNanos);
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%,d lines (%,d MB) of one number, seconds, medians of %d.\n",
                lines,
                Files.size(input) / 1_000_000,
                rounds));
        MarkdownTable table = new MarkdownTable("command", "seconds")
                .row("`java -jar stripchart.jar - --headless --x index --output x.png`", seconds(oursTook));
        if (python.isPresent()) {
            table.row("numpy (`fromstring`) and matplotlib", seconds(theirsTook));
            System.out.println(table);
            Bar.atMost(
                            "1e7 lines from standard input to PNG, against numpy and matplotlib",
                            MOST_OF_NUMPY,
                            oursTook.medianMillis() / theirsTook.medianMillis(),
                            " times")
                    .print();
        } else {
            System.out.println(table);
            System.out.println("No Python with numpy and matplotlib here: no peer.\n");
        }
        Files.delete(input);
    }

    private static Path write(int lines) throws IOException {
        Files.createDirectories(FOLDER);
        Path input = FOLDER.resolve("numbers.txt");
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter out = Files.newBufferedWriter(input, StandardCharsets.US_ASCII)) {
            double y = 0;
            for (int i = 0; i < lines; i++) {
                y += random.nextDouble() - 0.5;
                out.write(Double.toString(Math.round(y * 10_000) / 10_000.0));
                out.write('\n');
            }
        }
        return input;
    }

    /** Returns the Python that has numpy and matplotlib. */
    static Optional<String> python() throws IOException, InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            try {
                Process process = new ProcessBuilder(candidate, "-c", "import numpy, matplotlib")
                        .redirectError(Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return Optional.of(candidate);
                }
            } catch (IOException e) {
                System.err.println("bench: " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    private static long run(List<String> command, Path input) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        long nanos = System.nanoTime() - start;
        if (status != 0) {
            throw new IllegalStateException(command.get(0) + " ended with status " + status);
        }
        return nanos;
    }

    private static String seconds(Samples samples) {
        return MarkdownTable.number(samples.medianMillis() / 1000);
    }
}
