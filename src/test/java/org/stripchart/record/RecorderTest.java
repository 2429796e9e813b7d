// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.clock.FakeTicker;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.FakeSink;
import org.stripchart.testing.ExpectedLog;
import org.stripchart.testing.FaultyDisk;

@Timeout(60)
class RecorderTest {

    private final FakeTicker ticker = new FakeTicker();

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
    void handsOverWhatCameAQuarterOfASecondAgo() throws Exception {
        Path file = folder.resolve("a.csv");
        try (Recorder recorder = Recorder.open(file, () -> true, ticker)) {
            recorder.sink(OverflowPolicy.DROP).series("a").add(1, 2);
            ticker.awaitWaiters(1);
            ticker.step(Duration.ofMillis(200));
            ticker.awaitWaiters(1);
            assertThat(recorder.status().written()).isZero();
            ticker.step(Duration.ofMillis(60));
            ticker.awaitWaiters(1);
            assertThat(file).hasContent("time,series,value\n1,a,2\n");
            assertThat(recorder.status()).isEqualTo(new RecorderStatus(RecorderStatus.State.RECORDING, "", 1, 0, 24));
        }
    }

    @Test
    void packsWhatIsNamedSo() throws IOException {
        for (String name : List.of("a.csv.gz", "b.CSV.GZ", "c.csv")) {
            Path file = folder.resolve(name);
            Recorder.open(file, () -> true).close();
            byte[] magic = Arrays.copyOf(Files.readAllBytes(file), 2);
            assertThat(magic)
                    .as(name)
                    .isEqualTo(name.startsWith("c") ? new byte[] {'t', 'i'} : new byte[] {0x1f, (byte) 0x8b});
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsWhatIsMissingWhicheverWriteFails(boolean packed) throws Exception {
        double[] xs = new Random(1).doubles(20_000).toArray();
        RecorderStatus status;
        int n = 0;
        do {
            FakeFile disk = new FakeFile().failing(++n).taking(100);
            Recorder recorder = recorder(disk, packed);
            int taken = recorder.sink(OverflowPolicy.WAIT).series("a").addAll(xs, xs, 0, xs.length);
            recorder.close();
            status = recorder.status();
            assertThat(status.written() + status.lost()).as("write %d", n).isEqualTo(xs.length);
            assertThat(Math.max(0, disk.lines(packed).size() - 1)).isEqualTo(status.written());
            assertThat(taken).isLessThanOrEqualTo(xs.length);
            if (status.state() == RecorderStatus.State.FAILED) {
                assertThat(status.reason()).isEqualTo("No space left on device");
            }
        } while (status.state() == RecorderStatus.State.FAILED);
        assertThat(status.lost()).isZero();
        assertThat(n).isGreaterThan(5);
    }

    @Test
    void saysThatThereIsNoMemoryLeft() throws Exception {
        FakeFile disk = new FakeFile().failing(1).with(new OutOfMemoryError("Java heap space"));
        Recorder recorder = recorder(disk, false);
        double[] points = new double[1_000_000];
        ExpectedLog.none(Recorder.class, () -> {
            recorder.sink(OverflowPolicy.WAIT).series("a").addAll(points, points, 0, points.length);
            recorder.close();
        });
        assertThat(recorder.status())
                .isEqualTo(new RecorderStatus(RecorderStatus.State.FAILED, "out of memory", 0, points.length, 0));
    }

    @Test
    void takesNoMoreOfASmallHeapThanASixteenth() {
        assertThat(Recorder.capacity(4L << 30)).isEqualTo(1 << 19);
        assertThat(Recorder.capacity(24 << 20)).isEqualTo(1 << 16);
        assertThat(Recorder.capacity(64 << 20)).isEqualTo(1 << 17);
    }

    @Test
    void staysFailedWhenItWasNotDoneInTime() throws Exception {
        FakeFile disk = new FakeFile().stuck();
        Recorder recorder = new Recorder(disk, false, () -> true, ticker, Duration.ofMillis(20));
        recorder.sink(OverflowPolicy.DROP).series("a").add(1, 2);
        recorder.close();
        RecorderStatus told = recorder.status();
        assertThat(told)
                .isEqualTo(new RecorderStatus(
                        RecorderStatus.State.FAILED, "the file did not take the rest in time", 0, 1, 0));

        disk.letWrite();
        disk.awaitClose();
        recorder.close();

        assertThat(recorder.status().state()).isEqualTo(RecorderStatus.State.FAILED);
        assertThat(recorder.status().reason()).isEqualTo(told.reason());
        assertThat(recorder.status().written() + recorder.status().lost()).isEqualTo(1);
        // On a busy machine it may not even have begun in time.
        if (recorder.status().written() == 1) {
            assertThat(disk.lines(false)).hasSize(2);
        }
    }

    @Test
    void noticesThatItsFileWasDeletedMovedOrReplaced() throws Exception {
        for (String what : List.of("deleted", "moved", "replaced")) {
            Path file = folder.resolve(what);
            Recorder recorder = Recorder.open(file, () -> true, ticker);
            recorder.sink(OverflowPolicy.WAIT).series("a").add(1, 2);
            ticker.awaitWaiters(1);
            switch (what) {
                case "deleted" -> Files.delete(file);
                case "moved" -> Files.move(file, folder.resolve("elsewhere"));
                default -> Files.move(Files.writeString(folder.resolve("other"), ""), file, REPLACE_EXISTING);
            }
            ticker.step(Duration.ofMillis(300));
            recorder.close();
            assertThat(recorder.status().state()).as(what).isEqualTo(RecorderStatus.State.FAILED);
            assertThat(recorder.status().reason()).isEqualTo("the file was deleted, moved or replaced");
        }
    }

    @Test
    void failsWhileItIsAtItWhenItsFileIsGone() throws Exception {
        FakeFile disk = new FakeFile();
        Recorder recorder = new Recorder(disk, false, () -> true, ticker, Duration.ofSeconds(30));
        SeriesSink series = recorder.sink(OverflowPolicy.WAIT).series("a");
        series.add(1, 2);
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofMillis(300));
        ticker.awaitWaiters(1);
        assertThat(recorder.status().state()).isEqualTo(RecorderStatus.State.RECORDING);
        disk.takeAway();
        ticker.step(Duration.ofMillis(300));
        disk.awaitClose();
        awaitEnd(recorder);
        series.add(2, 3);
        assertThat(recorder.status().written()).isEqualTo(1);
        assertThat(recorder.status().lost()).isEqualTo(1);
        recorder.close();
        series.add(3, 4);
        assertThat(recorder.status().lost()).as("after the end").isEqualTo(1);
    }

    @Test
    void hasKeptUpThoughASourceThatWaitedWasToldToEnd() throws Exception {
        FakeFile disk = new FakeFile().stuck();
        FakeSink chart = new FakeSink();
        RecordingTap tap = new RecordingTap();
        Recorder recorder = recorder(disk, false);
        tap.record(recorder);
        SeriesSink series = tap.sink(chart, OverflowPolicy.WAIT).series("a");
        double[] points = new double[1_000_000];
        points[7] = Double.POSITIVE_INFINITY;
        Thread source = new Thread(() -> series.addAll(points, points, 0, points.length));
        source.start();
        disk.awaitWrite();
        while (source.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        source.interrupt();
        source.join();
        disk.letWrite();
        tap.record(null);
        recorder.close();

        RecorderStatus status = recorder.status();
        assertThat(status.state()).isEqualTo(RecorderStatus.State.STOPPED);
        assertThat(status.lost()).isZero();
        assertThat(status.written()).isBetween(1L << 18, points.length - 1L);
        assertThat(chart.count()).as("on the chart, the infinite one too").isEqualTo(status.written() + 1);
    }

    @Test
    void countsWhatASourceThatCannotWaitLoses() throws Exception {
        FakeFile disk = new FakeFile().stuck();
        Recorder recorder = recorder(disk, false);
        double[] points = new double[1_000_000];
        int taken = recorder.sink(OverflowPolicy.DROP).series("a").addAll(points, points, 0, points.length);
        assertThat(recorder.status().lost()).isEqualTo(points.length - taken).isPositive();
        disk.letWrite();
        recorder.close();
        assertThat(recorder.status().written()).isEqualTo(taken);
        assertThat(recorder.status().lost()).isEqualTo(points.length - taken);
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
            awaitEnd(recorder);
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
            double[] points = new double[1_200_000];
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

    private Recorder recorder(FakeFile disk, boolean packed) {
        return new Recorder(disk, packed, () -> true, Ticker.SYSTEM, Duration.ofSeconds(30));
    }

    private static void awaitEnd(Recorder recorder) {
        while (recorder.status().state() == RecorderStatus.State.RECORDING) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void holdsWhatItCountsWhicheverChangeOfItsDiskFails(boolean isForced) throws Exception {
        int tries = FaultyDisk.failEach((disk, what) -> {
            Path file = folder.resolve(what + ".csv");
            Recorder recorder;
            try {
                recorder = open(disk.at(file), isForced);
            } catch (IOException e) {
                assertThat(e).as(what).hasMessage(file + ": " + FaultyDisk.FAULT);
                assertThat(file).as(what).doesNotExist();
                return;
            }
            SeriesSink series = recorder.sink(OverflowPolicy.WAIT).series("a");
            for (int i = 0; i < 5000; i++) {
                series.add(i, i);
            }
            recorder.close();

            RecorderStatus status = recorder.status();
            List<String> lines = Files.readAllLines(file);
            boolean failed = status.state() == RecorderStatus.State.FAILED;
            assertThat(status.reason()).as(what).isEqualTo(failed ? FaultyDisk.FAULT : "");
            assertThat(status.written() + status.lost()).as(what).isEqualTo(5000);
            // Behind what counts there may be rows that could not be cut off, the last of them half.
            assertThat(Math.max(0, lines.size() - 1)).as(what).isGreaterThanOrEqualTo((int) status.written());
            for (int i = 0; i < status.written(); i++) {
                assertThat(lines.get(i + 1)).isEqualTo(i + ",a," + i);
            }
            disk.repair();
            Path other = folder.resolve(what + " next.csv");
            try (Recorder next = open(disk.at(other), isForced)) {
                next.sink(OverflowPolicy.WAIT).series("a").add(1, 1);
            }
            assertThat(other).as(what).hasContent("time,series,value\n1,a,1\n");
        });
        assertThat(tries).isGreaterThan(10);
    }

    private static Recorder open(Path file, boolean isForced) throws IOException {
        return isForced ? Recorder.openForced(file, () -> true) : Recorder.open(file, () -> true);
    }

    @Test
    void forcesWhatItFlushesToTheDiskIfAsked() throws Exception {
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.ONCE, Integer.MAX_VALUE);
        try (Recorder recorder = Recorder.open(disk.at(folder.resolve("a.csv")), true, () -> true, ticker)) {
            SeriesSink series = recorder.sink(OverflowPolicy.WAIT).series("a");
            series.add(1, 1);
            ticker.awaitWaiters(1);
            ticker.step(Duration.ofMillis(300));
            ticker.awaitWaiters(1);
            assertThat(disk.changes()).containsExactly("open", "write", "force");
            ticker.step(Duration.ofMillis(300));
            ticker.awaitWaiters(1);
            assertThat(disk.changes()).as("nothing new").hasSize(3);
            series.add(2, 2);
        }
        assertThat(disk.changes()).containsExactly("open", "write", "force", "write", "force", "close");
    }
}
