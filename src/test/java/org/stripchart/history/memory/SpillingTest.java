// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.disk.Spill;
import org.stripchart.testing.FaultyDisk;

/** What goes to a file when memory is nearly full, and what that changes: how much is kept, and nothing that anybody sees. */
class SpillingTest {

    private static final HistoryLimit LIMIT = HistoryLimit.bytes(2 << 20);

    @TempDir
    private Path folder;

    private final Random random = new Random(1);
    private final PointBuffer given = new PointBuffer();
    private final List<String> faults = new ArrayList<>();
    private final List<History> made = new ArrayList<>();

    private History history(Path into, Executor writer) {
        return history(new Spill(into, writer, news -> {}, faults::add));
    }

    private History history(Spill spill) {
        return history(LIMIT, spill);
    }

    private History history(HistoryLimit limit, Spill spill) {
        History history = new History(limit, new HistoryBudget(), () -> {}, Sealing.IN_TIME, spill);
        made.add(history);
        return history;
    }

    private History history() {
        return history(folder, Runnable::run);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        made.forEach(History::close);
        assertThat(size(folder)).isEqualTo(-1);
    }

    /** How large the only file is; -1 if there is none. */
    private static long size(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            List<Path> files =
                    all.filter(path -> path.toString().endsWith(".spill")).toList();
            assertThat(files).hasSizeLessThan(2);
            return files.isEmpty() ? -1 : Files.size(files.get(0));
        }
    }

    /** Appends what packs badly: all digits, at times that are not regular, with some gaps. */
    private void append(int count, History... histories) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        double x = given.size() == 0 ? 0 : given.xs()[given.size() - 1];
        for (int i = 0; i < count; i++) {
            x += random.nextDouble();
            xs[i] = x;
            ys[i] = random.nextInt(1000) == 0 ? Double.NaN : random.nextGaussian();
            given.add(xs[i], ys[i]);
        }
        for (History history : histories) {
            history.append(0, xs, ys, 0, count);
        }
    }

    private void assertHoldsTheLatestOfWhatWasGiven(History history, String what) {
        SeriesHistory series = history.series(0);
        PointBuffer copied = new PointBuffer();
        series.copy(series.firstIndex(), series.endIndex(), copied);
        int first = given.size() - copied.size();
        for (int i = 0; i < copied.size(); i++) {
            boolean isSame = same(copied.xs()[i], given.xs()[first + i]) && same(copied.ys()[i], given.ys()[first + i]);
            assertThat(isSame)
                    .as("%s: point %d of %d", what, first + i, given.size())
                    .isTrue();
        }
        assertThat(history.appended()).as(what).isEqualTo(given.size()).isEqualTo(history.size() + history.evicted());
        assertThat(history.bytes()).as(what).isLessThanOrEqualTo(LIMIT.bytes());
    }

    private static boolean same(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    @Test
    void keepsManyTimesWhatFitsIntoMemory() {
        History spilling = history();
        History endless = new History(HistoryLimit.points(Long.MAX_VALUE));
        History bounded = new History(LIMIT);
        for (int i = 0; i < 50; i++) {
            append(20_000, spilling, endless, bounded);
        }
        assertHoldsTheLatestOfWhatWasGiven(spilling, "all");
        assertThat(spilling.evicted()).isZero();
        assertThat(bounded.size()).as("without a file").isLessThan(250_000);
        SeriesHistory one = spilling.series(0);
        SeriesHistory other = endless.series(0);
        for (int round = 0; round < 200; round++) {
            long from = random.nextInt(1_000_000);
            long to = from + random.nextInt((int) (1_000_000 - from));
            double low = random.nextGaussian();
            assertThat(one.lowerBound(given.xs()[(int) from])).isEqualTo(from);
            assertThat(one.nextOther(from, to, low)).isEqualTo(other.nextOther(from, to, low));
            assertThat(one.nextOther(from, to, Double.NaN)).isEqualTo(other.nextOther(from, to, Double.NaN));
            assertThat(one.aggregate(from, to).min())
                    .isEqualTo(other.aggregate(from, to).min());
            assertThat(one.notPositive(given.xs()[(int) from], given.xs()[(int) to], 100))
                    .isEqualTo(other.notPositive(given.xs()[(int) from], given.xs()[(int) to], 100));
        }
    }

    @Test
    void keepsManySeriesOfWhichEachHasSmallChunksOnly() {
        int series = 10;
        History history = history();
        double[] xs = new double[100];
        double[] ys = new double[100];
        for (int i = 0; i < 200; i++) {
            for (int point = 0; point < 100; point++) {
                xs[point] = 100 * i + point + random.nextDouble();
                ys[point] = random.nextGaussian();
            }
            for (int number = 0; number < series; number++) {
                history.append(number, xs, ys, 0, 100);
            }
        }
        assertThat(history.evicted()).isZero();
        assertThat(history.size()).isEqualTo(series * 20_000L);
        assertThat(history.bytes()).isLessThanOrEqualTo(LIMIT.bytes());
    }

    @Test
    void takesLatePointsWhereOthersAreInTheFile() {
        History history = history();
        append(600_000, history);
        for (int i = 0; i < 300; i++) {
            double x = given.xs()[2000 * i] + 1e-9;
            history.append(0, new double[] {x}, new double[] {i}, 0, 1);
            SeriesHistory series = history.series(0);
            assertThat(series.y(series.lowerBound(x))).isEqualTo(i);
        }
        assertThat(history.size()).isEqualTo(600_300);
        assertThat(history.evicted()).isZero();
        assertThat(history.bytes()).isLessThanOrEqualTo(LIMIT.bytes());
    }

    @Test
    void freesTheFileOfWhatIsClearedSetAsideForGoodOrEvicted() throws IOException {
        History history = history();
        append(600_000, history);
        assertThat(size(folder)).isGreaterThan(3_000_000);
        SetAside aside = history.setAside(() -> {});
        history.bringBack(aside);
        assertHoldsTheLatestOfWhatWasGiven(history, "brought back");
        assertThat(history.size()).isEqualTo(600_000);

        history.letGo(history.setAside(() -> {}));
        assertThat(size(folder)).as("let go").isZero();

        double[] xs = given.xs();
        history.append(0, xs, given.ys(), 0, 600_000);
        long all = size(folder);
        assertThat(all).isGreaterThan(3_000_000);
        history.clear(0);
        assertThat(size(folder)).as("cleared").isZero();

        history.append(0, xs, given.ys(), 0, 600_000);
        assertThat(history.takeBack(0, xs[1000])).isEqualTo(599_000);
        assertThat(size(folder)).as("taken back").isLessThan(all / 10);
    }

    @Test
    void aHistoryThatMayHoldSoManyPointsUsesTheFileAgain() throws IOException {
        HistoryLimit limit = new HistoryLimit(300_000, Double.POSITIVE_INFINITY, LIMIT.bytes());
        History history = new History(
                limit,
                new HistoryBudget(),
                () -> {},
                Sealing.IN_TIME,
                new Spill(folder, Runnable::run, news -> {}, faults::add));
        made.add(history);
        append(400_000, history);
        long once = size(folder);
        append(800_000, history);
        assertThat(history.size()).isBetween(290_000L, 300_000L);
        assertThat(size(folder)).isLessThan(once * 5 / 4);
        assertHoldsTheLatestOfWhatWasGiven(history, "the latest");
    }

    @Test
    void asksForTimeWhileItIsWritten() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        History history = history(folder, tasks::add);
        assertThat(history.isWaiting()).isFalse();
        while (!history.isWaiting() && given.size() < 1_000_000) {
            append(500, history);
        }
        assertThat(history.isWaiting()).isTrue();
        assertThat(history.evicted()).isZero();
        runAll(tasks);
        assertThat(history.isWaiting()).isFalse();
        assertHoldsTheLatestOfWhatWasGiven(history, "written");
        made.clear();
        history.close();
        runAll(tasks);
    }

    @Test
    void whatIsWrittenThoughTheOwnerFoundNoMemoryHasNoRoomInTheFile() throws IOException {
        Deque<Runnable> tasks = new ArrayDeque<>();
        boolean[] fails = new boolean[1];
        History history = history(folder, task -> {
            tasks.add(task);
            if (fails[0]) {
                throw new OutOfMemoryError("a test's");
            }
        });
        fails[0] = true;
        while (tasks.size() < 5) {
            append(500, history);
        }
        runAll(tasks);
        assertThat(size(folder)).isZero();
        fails[0] = false;
        while (given.size() < 300_000) {
            append(500, history);
            runAll(tasks);
        }
        assertHoldsTheLatestOfWhatWasGiven(history, "written later");
        assertThat(history.evicted()).isZero();
        made.clear();
        history.close();
        runAll(tasks);
    }

    private static void runAll(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void countsWhatGoesWhileItIsOnItsWay() throws IOException {
        Deque<Runnable> tasks = new ArrayDeque<>();
        HistoryLimit limit = new HistoryLimit(50_000, Double.POSITIVE_INFINITY, LIMIT.bytes());
        History history = new History(
                limit,
                new HistoryBudget(),
                () -> {},
                Sealing.AT_ONCE,
                new Spill(folder, tasks::add, news -> {}, faults::add));
        for (int i = 0; i < 150; i++) {
            append(1_000, history);
            assertHoldsTheLatestOfWhatWasGiven(history, "slice " + i);
        }
        int onTheirWay = tasks.size();
        assertThat(history.evicted()).isPositive();
        // All are looked at again.
        assertThat(history.bringBack(history.setAside(() -> {}))).isTrue();
        append(1, history);
        assertThat(tasks).as("written once").hasSizeLessThan(onTheirWay + 3);
        runAll(tasks);
        append(1, history);
        runAll(tasks);
        assertHoldsTheLatestOfWhatWasGiven(history, "written");
        history.clear(0);
        runAll(tasks);
        assertThat(size(folder)).as("what went has its room no more").isZero();
        history.close();
        runAll(tasks);
    }

    @Test
    void saysThatADiskDoesNotAnswer() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        Spill spill = new Spill(folder, tasks::add, news -> {}, faults::add);
        History history = history(spill);
        while (history.evicted() == 0) {
            append(5_000, history);
        }
        assertThat(faults)
                .containsExactly(
                        folder + ": does not answer; what no longer fits into memory goes, the oldest points first");
        assertThat(spill.fault()).isEqualTo(faults.get(0));
        runAll(tasks);
        long before = history.evicted();
        append(5_000, history);
        runAll(tasks);
        assertHoldsTheLatestOfWhatWasGiven(history, "answers again");
        assertThat(history.evicted()).as("once it answers").isEqualTo(before);
        assertThat(spill.fault()).as("once it answers").isEmpty();
        made.clear();
        history.close();
        runAll(tasks);
    }

    @Test
    void givesBackByWritingMoreRatherThanByForgettingWhatIsWritten() {
        History history = history();
        append(200_000, history);
        long before = history.held();
        assertThat(history.evicted()).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(history.giveBack()).isTrue();
        }
        assertThat(history.held()).isLessThan(before);
        assertThat(history.evicted()).isZero();
        assertHoldsTheLatestOfWhatWasGiven(history, "given back");
    }

    @Test
    void holdsTheLatestAndCountsTheRestWhicheverWriteFails() throws Exception {
        append(150_000);
        int tries = FaultyDisk.failEach((disk, what) -> {
            faults.clear();
            Path into = Files.createTempDirectory(folder, "faulty");
            History history = history(disk.at(into), Runnable::run);
            history.append(0, given.xs(), given.ys(), 0, given.size());
            assertHoldsTheLatestOfWhatWasGiven(history, what);
            assertThat(faults).as(what).hasSize(disk.hasFailed() ? 1 : 0);
            assertThat(history.size()).as(what).isGreaterThan(100_000);
            if (!disk.hasFailed()) {
                assertThat(history.evicted()).as(what).isZero();
            }
            history.close();
            made.clear();
            assertThat(size(into)).as(what).isEqualTo(-1);
        });
        assertThat(tries).isGreaterThan(20);
    }

    /** A sum that comes upon damage has added up some of what is a gap by then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pointsOfADamagedFileAreGapsAndNeverOthers(boolean isSummedBefore) throws IOException {
        // Of chunks of several blocks, so that damage is found amid one.
        History history =
                history(HistoryLimit.bytes(8 << 20), new Spill(folder, Runnable::run, news -> {}, faults::add));
        append(1_000_000, history);
        SeriesHistory series = history.series(0);
        long before = isSummedBefore ? series.aggregate(0, 1_000_000).count() : values(given);
        assertThat(before).isEqualTo(values(given));
        try (Stream<Path> all = Files.list(folder);
                FileChannel channel = FileChannel.open(all.findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1 << 14), channel.size() / 2);
        }
        long late = isSummedBefore ? before : series.aggregate(0, 1_000_000).count();
        assertThat(late).isLessThanOrEqualTo(before);
        PointBuffer copied = new PointBuffer();
        series.copy(0, 1_000_000, copied);
        series.copy(0, 1_000_000, copied);
        assertThat(series.aggregate(0, 1_000_000).count()).as("as it is drawn").isEqualTo(values(copied));
        int gaps = 0;
        for (int i = 0; i < 1_000_000; i++) {
            boolean isGap = Double.isNaN(copied.ys()[i]);
            gaps += isGap && !Double.isNaN(given.ys()[i]) ? 1 : 0;
            boolean isSame = same(copied.ys()[i], given.ys()[i]) && same(copied.xs()[i], given.xs()[i]);
            assertThat(isGap || isSame).as("point %d", i).isTrue();
        }
        assertThat(gaps).isBetween(1000, 10_000);
        assertThat(series.nextOther(0, 1_000_000, Double.NaN)).isLessThan(10);
        assertThat(history.size()).isEqualTo(1_000_000);
        assertThat(faults).singleElement().asString().contains("cannot be read back");
    }

    private static long values(PointBuffer points) {
        return Arrays.stream(points.ys(), 0, points.size())
                .filter(y -> !Double.isNaN(y))
                .count();
    }
}
