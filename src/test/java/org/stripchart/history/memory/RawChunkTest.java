// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.pyramid.Extremes;

class RawChunkTest {

    private final ChunkMemory memory = new ChunkMemory(1);

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "2, 1",
        "3, 3",
        "6, 3",
        "7, 7",
        "15, 15",
        "65534, 32767",
        "65535, 65535",
        "1000000, 65535"
    })
    void hasACapacityOneBelowAPowerOfTwoWithinACount(long count, int capacity) {
        assertThat(Chunk.capacityWithin(count)).isEqualTo(capacity);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 3", "3, 3", "4, 7", "15, 15", "16, 31", "65535, 65535", "1000000, 65535"})
    void hasACapacityOneBelowAPowerOfTwoForACount(long count, int capacity) {
        assertThat(Chunk.capacityFor(count)).isEqualTo(capacity);
    }

    @Test
    void takesAboutSeventeenBytesAPointWhenItIsLarge() {
        assertThat(RawChunk.bytes(Chunk.LARGEST) / (double) Chunk.LARGEST).isBetween(17.33, 17.4);
        assertThat(RawChunk.bytes(15)).isBetween(15 * 16L + 150, 15 * 16L + 250);
        assertThat(RawChunk.bytes(4095) / 4095.0).isBetween(17.33, 17.45);
    }

    @Test
    void knowsWhatItHasAndHowMuchRoom() {
        RawChunk chunk = memory.single(15);
        chunk.firstIndex(100);
        chunk.append(new double[] {1, 2, 3}, 0, new double[] {10, 20, 30}, 0, 3);

        assertThat(chunk.capacity()).isEqualTo(15);
        assertThat(chunk.size()).isEqualTo(3);
        assertThat(chunk.room()).isEqualTo(12);
        assertThat(chunk.firstIndex()).isEqualTo(100);
        assertThat(chunk.endIndex()).isEqualTo(103);
        assertThat(chunk.trimBefore(2)).isEqualTo(1);
        assertThat(chunk.firstIndex()).isEqualTo(101);
        assertThat(chunk.firstX()).isEqualTo(2);
        assertThat(chunk.size()).isEqualTo(2);
        assertThat(chunk.x(102)).isEqualTo(3);
        assertThat(chunk.y(101)).isEqualTo(20);
        assertThat(chunk.lowerBound(2.5)).isEqualTo(102);
        chunk.clear();
        assertThat(chunk.size()).isZero();
        assertThat(chunk.room()).isEqualTo(15);
    }

    @Test
    void forgetsTheGapsOfItsFormerPoints() {
        RawChunk chunk = memory.single(Chunk.LARGEST);
        double[] numbers = new double[Chunk.LARGEST];
        numbers[40_000] = Double.NaN;
        chunk.append(new double[Chunk.LARGEST], 0, numbers, 0, Chunk.LARGEST);
        assertThat(chunk.nextGap(0, Chunk.LARGEST)).isEqualTo(40_000);

        chunk.clear();
        chunk.append(new double[Chunk.LARGEST], 0, new double[Chunk.LARGEST], 0, Chunk.LARGEST);
        assertThat(chunk.nextGap(0, Chunk.LARGEST)).isEqualTo(Chunk.LARGEST);
        numbers[40_000] = 0;
        numbers[70] = Double.NaN;
        chunk.clear();
        chunk.append(new double[Chunk.LARGEST], 0, numbers, 0, Chunk.LARGEST);
        assertThat(chunk.nextGap(71, Chunk.LARGEST)).isEqualTo(Chunk.LARGEST);
    }

    @Test
    void keepsTheGapsOfPointsThatMakeRoomForLateOnes() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            RawChunk chunk = memory.single(255);
            Reference reference = new Reference();
            int count = 1 + random.nextInt(200);
            for (int i = 0; i < count; i++) {
                double y = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(1000);
                chunk.append(new double[] {i}, 0, new double[] {y}, 0, 1);
                reference.insert(i, y);
            }
            PointBuffer late = new PointBuffer();
            int lates = random.nextInt(Math.min(20, count));
            for (int i = 0; i < lates; i++) {
                double x = (count - 1.0) * i / lates;
                double y = random.nextInt(3) == 0 ? Double.NaN : -1 - i;
                late.add(x, y);
                reference.insert(x, y);
            }
            chunk.insert(late, 0, lates);

            PointBuffer all = new PointBuffer();
            chunk.copy(0, count + lates, all);
            assertThat(Reference.of(all).points).as("round %d", round).isEqualTo(reference.points);
            for (int from = 0; from < count + lates; from++) {
                assertThat(chunk.nextGap(from, count + lates)).isEqualTo(next(reference, from, true));
                assertThat(chunk.nextValue(from, count + lates)).isEqualTo(next(reference, from, false));
                assertExtremes(chunk, reference, from, count + lates);
            }
        }
    }

    private static long next(Reference reference, int from, boolean gap) {
        int at = from;
        while (at < reference.points.size() && reference.points.get(at).isGap() != gap) {
            at++;
        }
        return at;
    }

    private static void assertExtremes(RawChunk chunk, Reference reference, int from, int to) {
        Extremes extremes = new Extremes();
        chunk.collect(from, to, extremes);
        Extremes expected = new Extremes();
        for (int i = from; i < to; i++) {
            Reference.Point point = reference.points.get(i);
            if (point.y() < expected.min) {
                expected.min = point.y();
                expected.minIndex = i;
                expected.minX = point.x();
            }
            if (point.y() > expected.max) {
                expected.max = point.y();
                expected.maxIndex = i;
                expected.maxX = point.x();
            }
        }
        assertThat(told(extremes)).isEqualTo(told(expected));
    }

    private static List<Object> told(Extremes extremes) {
        return List.of(extremes.min, extremes.minX, extremes.minIndex, extremes.max, extremes.maxX, extremes.maxIndex);
    }

    @Test
    void findsTheEndOfAColumnHoweverItsPointsAreSpaced() {
        Random random = new Random(6);
        for (Waves.Spacing spacing : Waves.Spacing.values()) {
            double[] xs = Waves.xs(spacing, 1000, random);
            RawChunk chunk = memory.single(1023);
            chunk.firstIndex(7);
            chunk.append(xs, 0, new double[1000], 0, 1000);
            for (int round = 0; round < 200; round++) {
                double from = xs[random.nextInt(1000)];
                double width = Math.max(Double.MIN_NORMAL, (xs[999] - from) / (1 + random.nextInt(300)));
                ColumnGrid grid = ColumnGrid.startingAt(from, width, 400);
                int column = random.nextInt(300) - 1;
                int start = random.nextInt(1000);
                if (grid.column(xs[999]) <= column) {
                    continue;
                }
                int expected = start;
                while (grid.column(xs[expected]) <= column) {
                    expected++;
                }
                assertThat(chunk.indexBeyond(grid, column, start + 7))
                        .as("%s, round %d, %s, column %d from %d", spacing, round, grid, column, start)
                        .isEqualTo(expected + 7L);
            }
        }
    }
}
