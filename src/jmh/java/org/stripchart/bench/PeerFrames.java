// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The frames of peers that draw in processes of their own: a line of the same shape, the same number of new points before each frame,
 * the same size, and the same end where a frame takes too long. Each tells a line of the size, its name, and the medians.
 */
final class PeerFrames {

    private static final int FRAMES = 400;
    private static final long NANOS = 4_000_000_000L;
    private static final int PATIENCE_MINUTES = 3;

    /** pyqtgraph draws without anti-aliasing, which is its default and quicker. */
    private static final String PYQTGRAPH = """
            import os, sys, time
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            import numpy, pyqtgraph
            from pyqtgraph.Qt import QtGui
            app = pyqtgraph.mkQApp()
            frames, nanos, reasonable = map(int, sys.argv[1:4])
            picture = QtGui.QImage(1280, 720, QtGui.QImage.Format.Format_RGB32)
            slow = set()
            for size in map(int, sys.argv[4:]):
                new = min(1000, (size + 9999) // 10000)
                x = numpy.arange(size + new * (frames + 2), dtype=float)
                y = 50 * numpy.sin(x * (6 * numpy.pi / max(size, 1))) + 8 * numpy.random.default_rng(1).random(len(x))
                for way in ("pyqtgraph", "pyqtgraph-peak"):
                    if way in slow:
                        continue
                    widget = pyqtgraph.PlotWidget(title="Benchmark")
                    widget.setLabels(left="Data", bottom="Time")
                    widget.resize(1280, 720)
                    curve = widget.plot()
                    if way == "pyqtgraph-peak":
                        curve.setDownsampling(auto=True, method="peak")
                    widget.show()
                    wall, processor, end = [], [], size
                    while len(wall) <= frames and (len(wall) < 6 or sum(wall) < nanos):
                        end += new
                        start, used = time.perf_counter_ns(), time.thread_time_ns()
                        curve.setData(x[:end], y[:end])
                        app.processEvents()
                        painter = QtGui.QPainter(picture)
                        widget.render(painter)
                        painter.end()
                        processor.append(time.thread_time_ns() - used)
                        wall.append(time.perf_counter_ns() - start)
                    widget.close()
                    if wall[0] > reasonable:
                        slow.add(way)
                    print(size, way, numpy.median(wall[1:]) / 1e6, numpy.median(processor[1:]) / 1e6, flush=True)
            """;

    private final Map<String, String> cells = new HashMap<>();

    private PeerFrames() {}

    /**
     * Measures the peers that are here.
     *
     * @param reasonableNanos a peer that takes longer for a frame does not try the next size
     */
    static PeerFrames run(List<Long> sizes, long reasonableNanos) throws IOException, InterruptedException {
        PeerFrames frames = new PeerFrames();
        List<String> arguments = new ArrayList<>(
                List.of(Integer.toString(FRAMES), Long.toString(NANOS), Long.toString(reasonableNanos)));
        sizes.forEach(size -> arguments.add(size.toString()));
        frames.run(
                "chart-fx",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChartFxFrames.class.getName()),
                arguments);
        Optional<String> python = Python.with("numpy, pyqtgraph");
        if (python.isPresent()) {
            frames.run("pyqtgraph", List.of(python.get(), "-c", PYQTGRAPH), arguments);
        }
        return frames;
    }

    /** Returns a measurement of nobody. */
    static PeerFrames none() {
        return new PeerFrames();
    }

    /** Tells one; the process ends with the last. */
    static void print(int size, String name, double wallMillis, double processorMillis) {
        System.out.printf(Locale.ROOT, "%d %s %s %s%n", size, name, wallMillis, processorMillis);
    }

    private void run(String name, List<String> command, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        Process process =
                new ProcessBuilder(all).redirectError(Redirect.DISCARD).start();
        // One that never comes to the end of a frame is no use to wait for; what it has told counts.
        CompletableFuture<Process> unused = process.onExit().orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES);
        unused.exceptionally(fault -> process.destroyForcibly());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::take);
        }
        if (process.waitFor() != 0) {
            System.err.println("bench: " + name + " ended with status " + process.exitValue());
        }
    }

    private void take(String line) {
        String[] words = line.split(" ", -1);
        cells.put(words[0] + " " + words[1], cell(words[2]) + " (" + cell(words[3]) + ")");
    }

    private static String cell(String millis) {
        return MarkdownTable.number(Double.parseDouble(millis));
    }

    /** Returns whether nothing is known of a peer. */
    boolean isMissing(String name) {
        return cells.keySet().stream().noneMatch(key -> key.endsWith(" " + name));
    }

    /** Returns the cell of a table. */
    String cell(long size, String name) {
        return cells.getOrDefault(size + " " + name, "–");
    }
}
