// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.history.packed.PackedColumnTest.Kind;

class PackedBlocksTest {

    private static final int SIZE = 10_000;
    private static final int COUNT = 1500;

    private final PackedBlocks.Waste waste = new PackedBlocks.Waste();
    private final PackedBlocks blocks = new PackedBlocks(SIZE, waste);

    /** So many that there are blocks for more. */
    private final List<PackedBlocks.Place> apart = new ArrayList<>();

    @BeforeEach
    void begin() {
        long words = 0;
        for (int i = 0; words < (long) SIZE * PackedBlocks.BLOCKS_AT_LEAST; i++) {
            PackedColumn column = packed(values(Kind.GAUSSIAN, i));
            apart.add(blocks.settle(column));
            assertThat(apart.get(i).column()).as("few yet").isSameAs(column);
            words += column.words();
        }
        assertThat(waste.bytes()).isZero();
    }

    private static PackedColumn packed(double[] values) {
        ColumnsPacking packing = new ColumnsPacking(new ColumnPacker(), values, values.length, 0);
        packing.run();
        return packing.column(0);
    }

    private static double[] values(Kind kind, int seed) {
        return kind.values(COUNT, new Random(seed));
    }

    private static void assertHolds(PackedColumn column, double[] values) {
        double[] all = new double[column.size()];
        column.unpack(0, all.length, all, 0);
        assertThat(all).isEqualTo(values);
        for (int i = 0; i < values.length; i += 7) {
            assertThat(Double.doubleToRawLongBits(column.value(i))).isEqualTo(Double.doubleToRawLongBits(values[i]));
        }
    }

    private PackedBlocks.Place settled(Kind kind, int seed) {
        return blocks.settle(packed(values(kind, seed)));
    }

    /** What is not needed of so many blocks of which some columns are. */
    private void assertWaste(int ofBlocks, List<PackedBlocks.Place> needed) {
        long words = needed.stream().mapToLong(place -> place.column().words()).sum();
        assertThat(waste.bytes()).isEqualTo(8 * ((long) ofBlocks * SIZE - words));
    }

    @Test
    void givesColumnsOfEveryKindBackWhereverTheyLie() {
        List<PackedBlocks.Place> places = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            places.add(settled(kind, 1));
        }
        Iterator<PackedBlocks.Place> inOrder = places.iterator();
        for (Kind kind : Kind.values()) {
            PackedColumn column = inOrder.next().column();
            assertHolds(column, values(kind, 1));
            assertThat(column.bytes()).isEqualTo(packed(values(kind, 1)).bytes());
        }
    }

    @Test
    void countsWhatIsLeftOfTheBlocksUntilNobodyNeedsThem() {
        List<PackedBlocks.Place> places = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            places.add(settled(Kind.GAUSSIAN, i));
        }
        assertThat(SIZE / places.get(0).column().words()).isEqualTo(7);
        assertWaste(3, places);
        for (int i = 0; i < 6; i++) {
            places.remove(0).free();
            assertWaste(3, places);
        }
        places.remove(0).free();
        assertWaste(2, places);
        places.forEach(PackedBlocks.Place::free);
        assertThat(waste.bytes()).isZero();
    }

    @Test
    void beginsABlockOnceAllOfTheLatestIsFree() {
        PackedBlocks.Place first = settled(Kind.GAUSSIAN, 1);
        first.free();
        first.free();
        assertThat(waste.bytes()).isZero();
        PackedBlocks.Place second = settled(Kind.GAUSSIAN, 2);
        assertWaste(1, List.of(second));
        // Who still reads what is free reads what was there.
        assertHolds(first.column(), values(Kind.GAUSSIAN, 1));
    }

    @Test
    void putsNoMoreIntoBlocksOnceFewAreNeeded() {
        PackedBlocks.Place inBlock = settled(Kind.GAUSSIAN, 1);
        apart.subList(0, 3).forEach(PackedBlocks.Place::free);
        PackedColumn column = packed(values(Kind.GAUSSIAN, 2));
        PackedBlocks.Place place = blocks.settle(column);
        assertThat(place.column()).isSameAs(column);
        assertWaste(1, List.of(inBlock));
        for (int i = 0; i < 2; i++) {
            apart.add(blocks.settle(packed(values(Kind.GAUSSIAN, 3 + i))));
        }
        assertWaste(1, List.of(inBlock, apart.get(apart.size() - 1)));
    }

    @Test
    void leavesAColumnAsItIsThatDoesNotFit() {
        PackedColumn column = packed(Kind.GAUSSIAN.values(12_000, new Random(1)));
        assertThat(column.words()).isGreaterThan(SIZE);
        PackedBlocks.Place place = blocks.settle(column);
        assertThat(place.column()).isSameAs(column);
        place.free();
        assertThat(waste.bytes()).isZero();
    }
}
