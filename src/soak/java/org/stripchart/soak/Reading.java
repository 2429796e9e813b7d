// SPDX-License-Identifier: Apache-2.0
package org.stripchart.soak;

import java.awt.EventQueue;
import java.awt.Window;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stripchart.chart.ChartStatistics;

/**
 * What the process takes at one moment, and what has become of the points until then.
 *
 * @param seconds since the beginning
 * @param chart what the chart that is always there says of its points
 * @param heapBytes that are left after a collection
 * @param residentBytes of memory that the system has given the process; grows with the heap and compiled code, and is only told
 * @param threads that run
 * @param handles files, sockets and pipes that are open
 * @param files temporary ones, with what the rounds write
 * @param windows that the window system has been asked for
 * @param processes that were started and have not ended
 */
record Reading(
        double seconds,
        ChartStatistics chart,
        long heapBytes,
        long residentBytes,
        int threads,
        int handles,
        int files,
        int windows,
        int processes) {

    /** Headings of {@link #row}. */
    static final String HEADINGS = """
            | minute | points published | dropped | heap, KiB | resident, MiB | threads | handles | files | windows | processes |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|""";

    /**
     * Takes one, after a collection.
     *
     * @param temporary the folders that should be as empty at the end as at the beginning
     */
    static Reading take(double seconds, SoakWindow window, List<Path> temporary) throws Exception {
        // Twice: what was only softly or weakly held, and what waited for it.
        System.gc();
        SoakWindow.onEdt(() -> true);
        System.gc();
        return new Reading(
                seconds,
                window.statistics(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                resident(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                count(Path.of("/proc/self/fd")),
                temporary.stream().mapToInt(Reading::count).sum(),
                SoakWindow.onEdt(Reading::nativeWindows),
                (int) ProcessHandle.current().descendants().count());
    }

    private static int nativeWindows() {
        assert EventQueue.isDispatchThread();
        return (int)
                Stream.of(Window.getWindows()).filter(Window::isDisplayable).count();
    }

    private static int count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // Not on this system.
            return 0;
        }
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %.1f | %,d | %,d | %,d | %,d | %d | %d | %d | %d | %d |",
                seconds / 60,
                chart.published(),
                chart.dropped(),
                heapBytes >> 10,
                residentBytes >> 20,
                threads,
                handles,
                files,
                windows,
                processes);
    }
}
