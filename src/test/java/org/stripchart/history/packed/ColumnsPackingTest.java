// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stripchart.history.packed.PackedColumnTest.Kind;

@Tag("threads")
class ColumnsPackingTest {

    private static double[] values(PackedColumn column) {
        double[] values = new double[column.size()];
        column.unpack(0, values.length, values, 0);
        return values;
    }

    private static double[] part(double[] values, int from, int size) {
        double[] part = new double[size];
        System.arraycopy(values, from, part, 0, size);
        return part;
    }

    @Test
    void packsEachColumnOfAnArrayByStepsOrAtOnce() {
        double[] values = Kind.OUTLIERS.values(7000, new Random(1));
        for (boolean atOnce : new boolean[] {false, true}) {
            ColumnsPacking packing = new ColumnsPacking(new ColumnPacker(), values, 3000, 500, 3900);
            int steps = 0;
            while (!atOnce && !packing.isDone()) {
                assertThat(packing.bytes()).isZero();
                packing.step();
                steps++;
            }
            if (atOnce) {
                packing.run();
            }
            assertThat(steps).isEqualTo(atOnce ? 0 : 3);
            assertThat(packing.isDone()).isTrue();
            assertThat(packing.isWhole()).isTrue();
            assertThat(packing.bytes())
                    .isEqualTo(packing.column(0).bytes() + packing.column(1).bytes());
            assertThat(values(packing.column(0))).isEqualTo(part(values, 500, 3000));
            assertThat(values(packing.column(1))).isEqualTo(part(values, 3900, 3000));
        }
    }

    @Test
    void packsEachColumnAsIfItWereTheFirstOfItsPacker() {
        ColumnPacker packer = new ColumnPacker();
        for (Kind before : List.of(Kind.FIVE_DIGITS, Kind.GAUSSIAN, Kind.JITTERED, Kind.GAPS)) {
            double[] first = before.values(2500, new Random(3));
            for (Kind kind : Kind.values()) {
                double[] values = kind.values(1500, new Random(4));
                new ColumnsPacking(packer, first, 2500, 0).run();
                ColumnsPacking again = new ColumnsPacking(packer, values, 1500, 0);
                again.run();
                ColumnsPacking alone = new ColumnsPacking(new ColumnPacker(), values, 1500, 0);
                alone.run();
                assertThat(again.bytes()).as("%s behind %s", kind, before).isEqualTo(alone.bytes());
                for (int i = 0; i < 1500; i++) {
                    if (Double.doubleToRawLongBits(again.column(0).value(i)) != Double.doubleToRawLongBits(values[i])) {
                        assertThat(again.column(0).value(i)).isEqualTo(values[i]);
                    }
                }
            }
        }
    }

    @Test
    void beginsItsColumnsThoughItsPackerWasLeftInAnother() {
        double[] values = Kind.GAUSSIAN.values(3000, new Random(6));
        ColumnPacker packer = new ColumnPacker();
        packer.begin(3000);
        packer.packBlock(values, 0);
        ColumnsPacking packing = new ColumnsPacking(packer, values, 1500, 0, 1500);
        packing.run();
        assertThat(packing.isWhole()).isTrue();
        assertThat(values(packing.column(0))).isEqualTo(part(values, 0, 1500));
        assertThat(values(packing.column(1))).isEqualTo(part(values, 1500, 1500));
    }

    @Test
    void packsNothingOnceItIsCancelled() {
        ColumnsPacking packing = new ColumnsPacking(new ColumnPacker(), new double[10], 10, 0);
        packing.cancel();
        packing.run();
        assertThat(packing.isDone()).isTrue();
        assertThat(packing.isWhole()).isFalse();
    }

    @Test
    void comesToItsEndWhateverOthersWriteMeanwhile() throws InterruptedException {
        Random random = new Random(5);
        List<Kind> kinds = List.of(Kind.values());
        double[] values = new double[1 << 15];
        ColumnsPacking packing = new ColumnsPacking(new ColumnPacker(), values, 1 << 15, 0);
        Thread packer = new Thread(packing);
        packer.start();
        while (!packing.isDone()) {
            double[] others = kinds.get(random.nextInt(kinds.size())).values(512, random);
            System.arraycopy(others, 0, values, 512 * random.nextInt(64), 512);
        }
        packer.join();
        assertThat(packing.isWhole()).isTrue();
        assertThat(packing.column(0).size()).isEqualTo(1 << 15);
    }

    @Test
    void endsWithoutColumnsWhereThereIsNoMemory() {
        // A real lack of memory would have the JVM of the tests write a dump of its heap.
        ColumnPacker packer = new ColumnPacker(size -> {
            throw new OutOfMemoryError("a test's");
        });
        ColumnsPacking packing = new ColumnsPacking(packer, new double[10], 10, 0);
        packing.run();
        assertThat(packing.isDone()).isTrue();
        assertThat(packing.isWhole()).isFalse();
        assertThat(packing.bytes()).isZero();
    }
}
