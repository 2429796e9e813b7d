// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.FakeSink;

@Timeout(60)
class RecorderTest {

    @TempDir
    private Path folder;

    @Test
    void writesARowForEveryPoint() throws IOException {
        Path file = folder.resolve("a.csv");
        try (Recorder recorder = Recorder.open(file, () -> true)) {
            PointSink sink = recorder.sink(OverflowPolicy.WAIT);
            sink.series("a, \"b\"\n").add(1.7e9 + 0.25, 21.5);
            sink.series("c").add(-1.5, Double.NaN);
        }
        assertThat(file).hasContent("time,series,value\n1700000000.25,\"a, \"\"b\"\"\\x0a\",21.5\n-1.5,c,NaN\n");
    }

    @Test
    void callsXWhatIsNoTime() throws IOException {
        Path file = folder.resolve("a.csv");
        Recorder.open(file, () -> false).close();
        assertThat(file).hasContent("x,series,value\n");
    }

    @Test
    void writesWithinHalfASecond() throws Exception {
        Path file = folder.resolve("a.csv");
        try (Recorder recorder = Recorder.open(file, () -> true)) {
            recorder.sink(OverflowPolicy.DROP).series("a").add(1, 2);
            long start = System.nanoTime();
            await(() -> recorder.status().written() == 1);
            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
            assertThat(file).hasContent("time,series,value\n1,a,2\n");
            assertThat(recorder.status()).isEqualTo(new RecorderStatus(RecorderStatus.State.RECORDING, "", 1, 0, 24));
        }
    }

    @Test
    void refusesAFileThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "precious");
        assertRefused(file, file + ": is there already, and is not overwritten");
        assertThat(file).hasContent("precious");
        assertRefused(folder, folder + ": is a directory; expected a file");
        assertRefused(folder.resolve("no/a.csv"), folder.resolve("no/a.csv") + ": there is no such folder");
    }

    @Test
    void closesTwiceAndTakesNothingThereafter() throws IOException {
        Path file = folder.resolve("a.csv");
        Recorder recorder = Recorder.open(file, () -> true);
        SeriesSink series = recorder.sink(OverflowPolicy.WAIT).series("a");
        series.add(1, 2);
        recorder.close();
        recorder.close();
        assertThat(series.add(2, 3)).isFalse();
        assertThat(recorder.status()).isEqualTo(new RecorderStatus(RecorderStatus.State.STOPPED, "", 1, 0, 24));
    }

    @Test
    void failsOnAFullDiskAndLetsTheSourcesGoOn() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        FakeSink chart = new FakeSink();
        RecordingTap tap = new RecordingTap();
        Recorder recorder = Recorder.open(full, () -> true);
        try (recorder) {
            tap.record(recorder);
            SeriesSink series = tap.sink(chart, OverflowPolicy.WAIT).series("a");
            double[] points = new double[1_000_000];
            // Twice as many as the queue holds: it would wait for ever, were the recording just to stand still.
            assertThat(series.addAll(points, points, 0, points.length)).isEqualTo(points.length);
            await(() -> recorder.status().state() == RecorderStatus.State.FAILED);
            series.add(1, 1);
            assertThat(recorder.status().reason()).isEqualTo("No space left on device");
            assertThat(recorder.status().lost()).isEqualTo(1_000_001);
            assertThat(recorder.status().written()).isZero();
        }
        assertThat(recorder.status().state()).isEqualTo(RecorderStatus.State.FAILED);
        assertThat(chart.count()).isEqualTo(1_000_001);
    }

    @Test
    void waitsOrCountsWhatItCannotWrite() throws Exception {
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            Path file = folder.resolve(policy + ".csv");
            Recorder recorder = Recorder.open(file, () -> true);
            SeriesSink series = recorder.sink(policy).series("a");
            double[] points = new double[3_000_000];
            Arrays.fill(points, Math.PI);
            int taken = series.addAll(points, points, 0, points.length);
            recorder.close();
            RecorderStatus status = recorder.status();
            assertThat(status.written()).isEqualTo(taken);
            assertThat(status.written() + status.lost()).isEqualTo(points.length);
            assertThat(status.bytes()).isEqualTo(Files.size(file));
            if (policy == OverflowPolicy.WAIT) {
                assertThat(status.lost()).isZero();
            }
        }
    }

    @Test
    void isPutOnAndTakenOffWhilePointsFlow() throws IOException {
        FakeSink chart = new FakeSink();
        RecordingTap tap = new RecordingTap();
        SeriesSink series = tap.sink(chart, OverflowPolicy.WAIT).series("a");
        series.add(1, 1);
        Path file = folder.resolve("a.csv");
        Recorder recorder = Recorder.open(file, () -> true);
        tap.record(recorder);
        series.add(2, 2);
        tap.record(null);
        recorder.close();
        series.add(3, 3);
        assertThat(recorder.status().lost()).isZero();
        assertThat(file).hasContent("time,series,value\n2,a,2\n");
        Path next = folder.resolve("b.csv");
        try (Recorder other = Recorder.open(next, () -> true)) {
            tap.record(other);
            series.addAll(new double[] {4, 5}, new double[] {4, 5}, 0, 2);
        }
        assertThat(next).hasContent("time,series,value\n4,a,4\n5,a,5\n");
        assertThat(chart.xs.get("a")).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> Recorder.open(file, () -> true))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(1);
        }
    }
}
