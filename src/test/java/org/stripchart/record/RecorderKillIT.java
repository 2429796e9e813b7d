// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Sources;
import org.stripchart.source.rows.XFrom;

/** What was flushed is there after the process was killed, at whatever moment. */
@Timeout(300)
class RecorderKillIT {

    private static final int KILLS = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".csv.gz"})
    void keepsEveryFlushedPoint(String ending) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            Path file = folder.resolve(i + ending);
            long flushed = recordAndKill(file, random.nextInt(4), random.nextInt(4_000_000));
            assertThat(pointsIn(file)).as("seed %d, kill %d", seed, i).isGreaterThanOrEqualTo(flushed);
            Files.delete(file);
        }
    }

    /** Returns how many points the process said that it had flushed. */
    private static long recordAndKill(Path file, int afterFlushes, long andSpins)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // Each lives for less than a second, most of which is its start.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long flushed;
        try (BufferedReader out = process.inputReader()) {
            // Not before the first flush: else nothing would be tested. Then at any moment.
            flushed = Long.parseLong(out.readLine());
            for (int i = 0; i < afterFlushes; i++) {
                flushed = Long.parseLong(out.readLine());
            }
            for (long i = 0; i < andSpins; i++) {
                Thread.onSpinWait();
            }
            // By its handle: the process itself would close what is left to read here.
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            String line;
            while ((line = out.readLine()) != null) {
                flushed = Long.parseLong(line);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return flushed;
    }

    /** Returns how many points the file has, all of which must be the right ones, bit by bit. */
    private static long pointsIn(Path file) throws Exception {
        FakeSink read = new FakeSink();
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS.withX(XFrom.OWN))) {
            assertThat(source.start(read).join().kind()).isEqualTo(SourceResult.Kind.ENDED);
        }
        int series = 0;
        for (String name : List.of("even", "odd, \"quoted\"")) {
            List<Double> xs = read.xs.getOrDefault(name, List.of());
            List<Double> ys = read.ys.getOrDefault(name, List.of());
            for (int i = 0; i < xs.size(); i++) {
                long point = 200L * (i / 100) + 100L * series + i % 100;
                if (xs.get(i) != RecordingProcess.x(point) || ys.get(i) != RecordingProcess.y(point)) {
                    throw new AssertionError("point " + point + " is " + xs.get(i) + ", " + ys.get(i));
                }
            }
            series++;
        }
        return read.count();
    }
}
