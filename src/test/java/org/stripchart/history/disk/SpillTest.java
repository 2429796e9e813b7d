// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.history.packed.Column;
import org.stripchart.history.packed.ColumnPacker;
import org.stripchart.history.packed.PackedColumn;
import org.stripchart.testing.FaultyDisk;

/** What is written to the file of a run comes back to the last bit, or not at all; and the file goes when it should. */
class SpillTest {

    private static final int SIZE = 5 * PackedColumn.BLOCK + 77;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> news = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final double[] xs = numbers(false);
    private final double[] ys = numbers(true);
    private final Spill spill = spill(folder());

    private double[] numbers(boolean withGaps) {
        double[] numbers = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            int block = i / PackedColumn.BLOCK;
            numbers[i] = switch (block % 4) {
                case 0 -> i / 10.0;
                case 1 -> random.nextDouble();
                case 2 -> Double.longBitsToDouble(random.nextLong());
                default -> withGaps && i % 7 == 0 ? Double.NaN : i;
            };
        }
        return numbers;
    }

    /** The folder of a test is given to it only once it is made. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "spill")), "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spill spill(Path into) {
        return new Spill(into, tasks::add, news::add, faults::add);
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @AfterEach
    void removesItsFile() {
        spill.close();
        runAll();
    }

    private static PackedColumn packed(double[] numbers) {
        ColumnPacker packer = new ColumnPacker();
        packer.begin(numbers.length);
        while (!packer.isDone()) {
            packer.packBlock(numbers, packer.packed());
        }
        return packer.column();
    }

    private Spilled written(Spill to) {
        CompletableFuture<Spilled> written = new CompletableFuture<>();
        to.write(packed(xs), packed(ys), written);
        assertThat(written).as("nothing waits for the disk").isNotDone();
        runAll();
        return written.join();
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(path -> path.toString().endsWith(".spill")).toList();
        }
    }

    private static void assertGives(Column column, double[] numbers, Random random) {
        double[] out = new double[SIZE];
        column.unpack(0, SIZE, out, 0);
        for (int i = 0; i < SIZE; i++) {
            assertSame(out[i], numbers[i], i);
        }
        for (int round = 0; round < 500; round++) {
            int index = random.nextInt(SIZE);
            assertSame(column.value(index), numbers[index], index);
            int from = random.nextInt(SIZE);
            int to = Math.min(SIZE, from + random.nextInt(2000));
            column.unpack(from, to, out, 0);
            assertSame(to > from ? out[to - from - 1] : 0, to > from ? numbers[to - 1] : 0, to - 1);
        }
    }

    private static void assertSame(double found, double wanted, int index) {
        assertThat(Double.doubleToRawLongBits(found)).as("%d", index).isEqualTo(Double.doubleToRawLongBits(wanted));
    }

    @Test
    void givesEachNumberBackToTheLastBit() {
        Spilled spilled = written(spill);
        assertThat(spilled.xs().size()).isEqualTo(SIZE);
        assertGives(spilled.xs(), xs, random);
        assertGives(spilled.ys(), ys, random);
        for (int i = 0; i < SIZE; i += 3) {
            assertThat(spilled.xs().isDirect(i)).isEqualTo(packed(xs).isDirect(i) || i % 1024 == 0);
        }
        assertThat(spilled.ys().bytes()).isLessThan(packed(ys).bytes() / 10);
        assertThat(spilled.isDamaged()).isFalse();
    }

    @Test
    void readsOnThoughItsThreadIsInterrupted() {
        Spilled spilled = written(spill);
        Thread.currentThread().interrupt();
        assertGives(spilled.xs(), xs, random);
        assertThat(Thread.interrupted()).as("it stays so").isTrue();
        assertGives(written(spill).ys(), ys, random);
    }

    @Test
    void hasTheRoomOfWhatIsFreeAgain() throws IOException {
        Path into = Files.createDirectory(folder.resolve("again"));
        Spill again = spill(into);
        Spilled first = written(again);
        long size = Files.size(files(into).get(0));
        for (int i = 0; i < 5; i++) {
            Spilled second = written(again);
            first.free();
            first.free();
            runAll();
            assertGives(second.ys(), ys, random);
            first = second;
        }
        assertThat(Files.size(files(into).get(0))).isEqualTo(2 * size);
        first.free();
        runAll();
        assertThat(Files.size(files(into).get(0))).as("nothing is in it").isZero();
        again.close();
        runAll();
        assertThat(files(into)).isEmpty();
    }

    @Test
    void hasTheRoomAgainOfWhatNobodyWantsAnyMore() throws IOException {
        Path into = Files.createDirectory(folder.resolve("unwanted"));
        Spill unwanted = spill(into);
        CompletableFuture<Spilled> written = new CompletableFuture<>();
        unwanted.write(packed(xs), packed(ys), written);
        written.cancel(false);
        runAll();
        assertThat(Files.size(files(into).get(0))).isZero();
        unwanted.close();
        runAll();
    }

    @Test
    void makesNoFileBeforeThereIsSomethingToWrite() throws IOException {
        Path into = Files.createDirectory(folder.resolve("unused"));
        Spill unused = spill(into);
        runAll();
        assertThat(files(into)).isEmpty();
        unused.close();
        runAll();
        assertThat(files(into)).isEmpty();
    }

    @Test
    void removesWhatKilledRunsHaveLeftAndNothingElse() throws IOException {
        Path into = Files.createDirectory(folder.resolve("left"));
        Spill living = spill(into);
        written(living);
        Path own = files(into).get(0);
        Path dead = Files.writeString(into.resolve("stripchart-1-1-7.spill"), "points");
        Path other = Files.writeString(into.resolve("other.spill"), "other");

        spill(into);
        runAll();

        assertThat(dead).doesNotExist();
        assertThat(own).exists();
        assertThat(other).exists();
        assertThat(news).containsExactly(into + ": removed 1 file that a run has left behind which was killed");
        living.close();
        runAll();
        assertThat(own).doesNotExist();
    }

    /** What may happen to the file while the run goes on. */
    enum Harm {
        A_BIT_TURNED(true),
        ZEROS(true),
        CUT(true),
        REMOVED(false),
        UNTOUCHED(false);

        private final boolean isFound;

        Harm(boolean isFound) {
            this.isFound = isFound;
        }

        void to(Path file) throws IOException {
            long middle = Files.size(file) / 2;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                switch (this) {
                    case A_BIT_TURNED -> {
                        ByteBuffer one = ByteBuffer.allocate(1);
                        channel.read(one, middle);
                        one.put(0, (byte) (one.get(0) ^ 4)).rewind();
                        channel.write(one, middle);
                    }
                    case ZEROS -> channel.write(ByteBuffer.allocate(4096), middle);
                    case CUT -> channel.truncate(middle);
                    case REMOVED -> Files.delete(file);
                    default -> {
                        // Nothing.
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void givesTheRightNumbersOrGaps(Harm harm) throws IOException {
        Path into = Files.createDirectory(folder.resolve("harmed"));
        Spill harmed = spill(into);
        Spilled spilled = written(harmed);
        boolean[] isTold = new boolean[1];
        spilled.whenDamaged(() -> isTold[0] = true);
        harm.to(files(into).get(0));

        double[] out = new double[SIZE];
        spilled.xs().unpack(0, SIZE, out, 0);
        spilled.ys().unpack(0, SIZE, out, 0);

        assertThat(isTold[0]).isEqualTo(harm.isFound).isEqualTo(spilled.isDamaged());
        spilled.ys().unpack(0, SIZE, out, 0);
        if (harm.isFound) {
            assertThat(Arrays.stream(out)).allMatch(each -> Double.isNaN(each));
            assertThat(spilled.ys().value(0)).isNaN();
            assertThat(faults)
                    .singleElement()
                    .asString()
                    .startsWith(into + ": cannot be read back: ")
                    .endsWith("; the points that were there are gone");
        } else {
            assertGives(spilled.ys(), ys, random);
            assertThat(faults).isEmpty();
        }
        harmed.close();
        runAll();
    }

    @Test
    void saysOnceWhatFailedAndGoesOnInTheRoomThatItHas() throws Exception {
        int tries = FaultyDisk.failEach((disk, what) -> {
            Path into = Files.createTempDirectory(folder, "faulty");
            faults.clear();
            Spill faulty = spill(disk.at(into));
            List<Spilled> done = new ArrayList<>();
            int failed = 0;
            for (int i = 0; i < 6; i++) {
                if (i == 4 && !done.isEmpty()) {
                    done.remove(0).free();
                }
                CompletableFuture<Spilled> written = new CompletableFuture<>();
                faulty.write(packed(xs), packed(ys), written);
                runAll();
                if (written.isCompletedExceptionally()) {
                    failed++;
                } else {
                    done.add(written.join());
                }
            }
            for (Spilled each : done) {
                assertGives(each.xs(), xs, random);
                assertGives(each.ys(), ys, random);
            }
            assertThat(faults).as(what).hasSize(disk.hasFailed() && failed > 0 ? 1 : 0);
            assertThat(failed > 0).as(what).isEqualTo(!faulty.fault().isEmpty());
            if (failed > 0) {
                assertThat(faulty.fault())
                        .as(what)
                        .contains(
                                ": cannot be written: " + FaultyDisk.FAULT + "; what no longer fits into memory goes");
            }
            faulty.close();
            runAll();
            assertThat(files(into)).as(what).isEmpty();
        });
        assertThat(tries).isGreaterThan(20);
    }
}
