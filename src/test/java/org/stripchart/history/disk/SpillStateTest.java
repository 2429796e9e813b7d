// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.history.packed.Column;
import org.stripchart.history.packed.ColumnPacker;
import org.stripchart.history.packed.PackedColumn;
import org.stripchart.testing.FaultyDisk;

/** What a file of points says of itself, and which numbers come where many columns are read in turns, or none can be. */
class SpillStateTest {

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();

    private Spill spill(Path into) {
        return new Spill(into, Runnable::run, news -> {}, faults::add);
    }

    /** Numbers of which each tells its column and its place. */
    private static double[] numbers(int column, int size) {
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = Math.sqrt(column + 1) * i;
        }
        return numbers;
    }

    private static PackedColumn packed(double[] numbers) {
        ColumnPacker packer = new ColumnPacker();
        packer.begin(numbers.length);
        while (!packer.isDone()) {
            packer.packBlock(numbers, packer.packed());
        }
        return packer.column();
    }

    private static CompletableFuture<Spilled> written(Spill to, int columns, int size) {
        CompletableFuture<Spilled> written = new CompletableFuture<>();
        to.write(packed(numbers(columns, size)), packed(numbers(columns + 1, size)), written);
        return written;
    }

    private static long bytes(int size) {
        long words = 0;
        for (int column = 0; column < 2; column++) {
            PackedColumn packed = packed(numbers(column, size));
            for (int block = 0; block < packed.blocks(); block++) {
                words += packed.blockWords(block);
            }
        }
        return Long.BYTES * words;
    }

    @Test
    void aFullDiskHasTheRoomOfWhatIsFreeAndABrokenOneHasNone() {
        int size = PackedColumn.BLOCK;
        long bytes = bytes(size);
        // It is opened, and takes two columns.
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.FULL, 4);
        Spill spill = spill(disk.at(folder));
        assertThat(spill.hasRoom(Long.MAX_VALUE)).isTrue();
        Spilled first = written(spill, 0, size).join();
        assertThat(spill.isFull()).isFalse();
        assertThat(spill.hasRoom(Long.MAX_VALUE)).isTrue();

        assertThat(written(spill, 0, size)).isCompletedExceptionally();
        assertThat(spill.isFull()).isTrue();
        assertThat(spill.isWorking()).as("there may be room again").isTrue();
        assertThat(spill.hasRoom(1)).isFalse();
        first.free();
        assertThat(spill.hasRoom(bytes)).isTrue();
        assertThat(spill.hasRoom(bytes + 1)).isFalse();

        assertThat(written(spill, 0, size)).isCompletedExceptionally();
        assertThat(spill.isWorking()).as("it does not even take what it had").isFalse();
        assertThat(spill.hasRoom(1)).isFalse();
        disk.repair();
        assertThat(written(spill, 0, size)).isCompletedExceptionally();
        assertThat(faults).singleElement().isEqualTo(spill.fault());
        spill.close();
    }

    @Test
    void aDiskWithoutRoomForMoreTakesWhatFitsIntoTheOld() {
        int size = PackedColumn.BLOCK;
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.ONCE, 4);
        Spill spill = spill(disk.at(folder));
        Spilled first = written(spill, 0, size).join();
        assertThat(written(spill, 0, size)).isCompletedExceptionally();
        first.free();
        Spilled second = written(spill, 0, size).join();
        assertThat(second.xs().value(77)).isEqualTo(numbers(0, size)[77]);
        assertThat(spill.isWorking()).isTrue();
        assertThat(written(spill, 0, size)).as("no room").isCompletedExceptionally();
        assertThat(spill.isWorking()).isTrue();
        second.free();
        assertThat(written(spill, 0, size)).as("and some again").isCompleted();
        spill.close();
    }

    @Test
    void saysThatAWriteIsHeldUpAsLongAsItIsAndTellsItOnce() throws IOException {
        Spill spill = spill(folder);
        assertThat(spill.fault()).isEmpty();
        spill.stalled();
        String line = folder + ": does not answer; what no longer fits into memory goes, the oldest points first";
        assertThat(spill.fault()).isEqualTo(line);
        spill.goesOn();
        assertThat(spill.fault()).isEmpty();
        spill.stalled();
        assertThat(spill.fault()).isEqualTo(line);
        assertThat(faults).containsExactly(line);

        Spilled spilled = written(spill, 0, PackedColumn.BLOCK).join();
        empty();
        assertThat(spilled.ys().value(1)).isNaN();
        spill.goesOn();
        assertThat(spill.fault()).as("that stays so").contains(": cannot be read back: ");
        assertThat(faults).containsExactly(line, spill.fault());
        spill.close();
    }

    private void empty() throws IOException {
        try (Stream<Path> all = Files.list(folder);
                FileChannel file = FileChannel.open(all.findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }

    @Test
    void whereNothingCanBeReadTheFirstColumnIsAsItsBlocksBegin() throws IOException {
        Spill spill = spill(folder);
        int size = 3 * PackedColumn.BLOCK + 100;
        Spilled spilled = written(spill, 0, size).join();
        empty();
        double[] out = new double[size];
        spilled.xs().unpack(0, size, out, 0);
        double[] xs = numbers(0, size);
        for (int i = 0; i < size; i++) {
            double begin = xs[i - i % PackedColumn.BLOCK];
            assertThat(out[i]).as("%d", i).isEqualTo(begin);
            assertThat(spilled.xs().value(i)).as("%d", i).isEqualTo(begin);
            assertThat(spilled.xs().isDirect(i)).as("%d", i).isTrue();
            assertThat(spilled.ys().value(i)).as("%d", i).isNaN();
        }
        spilled.xs().unpack(1000, 1100, out, 7);
        assertThat(out[7]).isEqualTo(xs[0]);
        assertThat(out[7 + 24]).isEqualTo(xs[PackedColumn.BLOCK]);
        assertThat(out[7 + 99]).isEqualTo(xs[PackedColumn.BLOCK]);
        assertThat(out[7 + 100]).as("behind it").isEqualTo(xs[0]);
        spill.close();
    }

    @Test
    void takesAFewBytesOfMemoryForEachBlock() {
        Spill spill = spill(folder);
        Spilled spilled = written(spill, 0, 200 * PackedColumn.BLOCK).join();
        assertThat(spilled.xs().bytes())
                .as("its first number, where it begins, and its sum")
                .isBetween(200L * 16, 200L * 16 + 150);
        spill.close();
    }

    @Test
    void givesEachColumnItsOwnNumbersWhicheverWasReadBefore() {
        Spill spill = spill(folder);
        // More blocks than are remembered, so that some take the places of others.
        int size = 65 * PackedColumn.BLOCK;
        Spilled one = written(spill, 0, size).join();
        double[] xs = numbers(0, size);
        double[] ys = numbers(1, size);
        for (int block = 0; block < 65; block++) {
            int i = block * PackedColumn.BLOCK + 1;
            assertThat(one.xs().value(i)).isEqualTo(xs[i]);
            assertThat(one.ys().value(i)).isEqualTo(ys[i]);
            assertThat(one.xs().value(size - 1)).isEqualTo(xs[size - 1]);
            assertThat(one.xs().value(1)).isEqualTo(xs[1]);
        }
        List<Column> many = new ArrayList<>();
        for (int column = 0; column < 80; column += 2) {
            Spilled both = written(spill, column, 100).join();
            many.add(both.xs());
            many.add(both.ys());
        }
        for (int column = 0; column < 80; column++) {
            assertThat(many.get(column).value(99)).isEqualTo(numbers(column, 100)[99]);
        }
        spill.close();
    }
}
