// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Lines of one number from standard input to a PNG, whole process, for the runnable jar, for numpy with matplotlib, and for those of
 * pyqtgraph, gnuplot and kst that are here, in turns on the same file. It runs in the project's folder, after the jar is made.
 */
final class StandardInput {

    private static final double MOST_OF_NUMPY = 0.5;

    /** Who takes longer in the first round does so once. */
    private static final long SLOW_NANOS = 20_000_000_000L;

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

    private static final String PYQTGRAPH = """
            import os, sys
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            import numpy, pyqtgraph
            app = pyqtgraph.mkQApp()
            y = numpy.fromstring(sys.stdin.buffer.read(), sep="\\n")
            widget = pyqtgraph.PlotWidget()
            widget.resize(1280, 720)
            widget.plot(y).setDownsampling(auto=True, method="peak")
            widget.show()
            app.processEvents()
            widget.grab().save(sys.argv[1])
            """;

    /** One of those that make the picture. */
    private record Runner(String name, List<String> command, Samples took) {}

    private StandardInput() {}

    static void run(Scale scale) throws IOException, InterruptedException {
        int lines = scale.isMoment() ? 1_000 : 10_000_000;
        int rounds = scale.isMoment() ? 1 : 5;
        Path input = write(lines);
        List<Runner> runners = new ArrayList<>();
        runners.add(new Runner(
                "`java -jar stripchart.jar - --headless --x index --output x.png`",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "-",
                        "--headless",
                        "--x",
                        "index",
                        "--output",
                        picture("stripchart")),
                new Samples()));
        Optional<Runner> numpy = Python.with("numpy, matplotlib")
                .map(python -> new Runner(
                        "numpy (`fromstring`) and matplotlib",
                        List.of(python, "-c", PYTHON, picture("matplotlib")),
                        new Samples()));
        numpy.ifPresent(runners::add);
        List<String> missing = new ArrayList<>();
        // What others have to be installed for is no matter of a moment.
        if (!scale.isMoment()) {
            addPeers(runners, missing, input);
        }
        for (int i = 0; i <= rounds; i++) {
            for (Runner each : runners) {
                if (each.took().sumNanos() < SLOW_NANOS || each.took().count() > 1) {
                    long nanos = run(each.command(), input);
                    // The first round only brings the files into the machine's memory.
                    if (i > 0 || nanos > SLOW_NANOS) {
                        each.took().add(nanos);
                    }
                }
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%,d lines (%,d MB) of one number, seconds, medians of %d, or one where that takes more than 20 s.\n",
                lines,
                Files.size(input) / 1_000_000,
                rounds));
        MarkdownTable table = new MarkdownTable("command", "seconds");
        runners.forEach(each -> table.row(each.name(), seconds(each.took())));
        System.out.println(table);
        missing.forEach(each -> System.out.println(each + " is not here, and was left out.\n"));
        if (numpy.isPresent()) {
            Bar.atMost(
                            "1e7 lines from standard input to PNG, against numpy and matplotlib",
                            MOST_OF_NUMPY,
                            runners.get(0).took().medianMillis()
                                    / numpy.get().took().medianMillis(),
                            " times")
                    .print();
        } else {
            System.out.println("No Python with numpy and matplotlib here: no peer.\n");
        }
        Files.delete(input);
    }

    private static void addPeers(List<Runner> runners, List<String> missing, Path input)
            throws IOException, InterruptedException {
        Optional<String> python = Python.with("numpy, pyqtgraph");
        if (python.isPresent()) {
            runners.add(new Runner(
                    "numpy (`fromstring`) and pyqtgraph, peaks only",
                    List.of(python.get(), "-c", PYQTGRAPH, picture("pyqtgraph")),
                    new Samples()));
        } else {
            missing.add("pyqtgraph");
        }
        if (Python.succeeds("gnuplot", "--version")) {
            runners.add(new Runner(
                    "gnuplot, `plot '/dev/stdin' with lines`",
                    List.of(
                            "gnuplot",
                            "-e",
                            "set terminal pngcairo size 1280,720; set output '" + picture("gnuplot")
                                    + "'; plot '/dev/stdin' with lines notitle"),
                    new Samples()));
        } else {
            missing.add("gnuplot");
        }
        if (Python.succeeds("which", "kst2")) {
            runners.add(new Runner(
                    "kst, `kst2 numbers.txt -y 1 --png x.png`, 1280x960",
                    List.of(
                            "env",
                            "QT_QPA_PLATFORM=offscreen",
                            "kst2",
                            input.toString(),
                            "-y",
                            "1",
                            "--png",
                            picture("kst")),
                    new Samples()));
        } else {
            missing.add("kst");
        }
    }

    private static String picture(String name) {
        return FOLDER.resolve(name + ".png").toString();
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
