// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.pyramid.Extremes;

class ChunkMemoryTest {

    private static final long LARGE = 1L << 32;

    private final ChunkMemory memory = new ChunkMemory(4);

    private RawChunk take(int capacity, long historyBytes) {
        memory.historyHolds(historyBytes);
        return memory.take(capacity);
    }

    @ParameterizedTest
    @CsvSource({"512, 1", "2048, 1", "2049, 2", "4096, 2", "6300, 4", "8192, 4", "12500, 8", "65536, 32", "1000000, 32"
    })
    void fitsTheRegionsOfTheHeap(long heapMebibytes, int pieces) {
        assertThat(ChunkMemory.piecesOfRegion(heapMebibytes << 20)).isEqualTo(pieces);
    }

    @Test
    void chunksOfABlockDoNotTouchEachOther() {
        List<RawChunk> chunks = new ArrayList<>();
        double[] xs = new double[Chunk.LARGEST];
        double[] ys = new double[Chunk.LARGEST];
        for (int c = 0; c < 9; c++) {
            RawChunk chunk = take(Chunk.LARGEST, LARGE);
            for (int i = 0; i < xs.length; i++) {
                xs[i] = c * 1e6 + i;
                ys[i] = -c * 1e6 - i;
            }
            chunk.append(xs, 0, ys, 0, xs.length);
            chunks.add(chunk);
        }
        for (int c = 0; c < chunks.size(); c++) {
            RawChunk chunk = chunks.get(c);
            assertThat(chunk.firstX()).isEqualTo(c * 1e6);
            assertThat(chunk.lastX()).isEqualTo(c * 1e6 + Chunk.LARGEST - 1);
            assertThat(chunk.y(0)).isEqualTo(-c * 1e6);
            assertThat(chunk.y(Chunk.LARGEST - 1)).isEqualTo(-c * 1e6 - Chunk.LARGEST + 1);
            Extremes extremes = new Extremes();
            chunk.collect(5, Chunk.LARGEST, extremes);
            assertThat(extremes.max).isEqualTo(-c * 1e6 - 5);
            assertThat(extremes.maxX).isEqualTo(c * 1e6 + 5);
        }
    }

    @Test
    void countsWhatIsLeftOfABlock() {
        assertThat(memory.bytes()).isZero();
        take(Chunk.LARGEST, 0);
        assertThat(memory.bytes()).as("a small history has no blocks").isZero();
        take(Chunk.LARGEST, LARGE);
        assertThat(memory.bytes()).isEqualTo(3 * 16L * Chunk.LARGEST);
        memory.clear();
        assertThat(memory.bytes()).isZero();
    }

    @Test
    void givesTheEvictedChunkAgain() {
        RawChunk chunk = take(Chunk.LARGEST, LARGE);
        chunk.append(new double[] {1}, 0, new double[] {2}, 0, 1);
        memory.keep(chunk, Chunk.LARGEST);
        assertThat(take(Chunk.LARGEST, LARGE)).isSameAs(chunk);
        assertThat(chunk.size()).isZero();
    }

    @Test
    void keepsTheLatestChunkOfTheCapacityThatIsWanted() {
        Chunk small = take(31, 0);
        RawChunk other = take(31, 0);
        memory.keep(small, 63);
        assertThat(memory.bytes()).isZero();
        memory.keep(small, 31);
        memory.keep(other, 31);
        assertThat(memory.bytes()).isEqualTo(RawChunk.bytes(31)).isEqualTo(memory.spareBytes());

        assertThat(take(63, 0)).isNotSameAs(other);
        assertThat(take(31, 0)).isSameAs(other);
        assertThat(take(31, 0)).isNotIn(small, other);
        assertThat(memory.spareBytes()).isZero();
    }

    @Test
    void beginsWithBlocksWhenAHistoryIsLargeAgainstThem() {
        long block = 4L * 16 * Chunk.LARGEST;
        take(Chunk.LARGEST, 32 * block - 1);
        assertThat(memory.blockBytes()).isZero();
        take(Chunk.LARGEST - 1, LARGE);
        assertThat(memory.blockBytes()).isZero();
        take(Chunk.LARGEST, 32 * block);
        assertThat(memory.blockBytes()).isEqualTo(block * 3 / 4);
        for (int i = 0; i < 3; i++) {
            // What is left of a block is used even if the history has become small.
            take(Chunk.LARGEST, 0);
        }
        assertThat(memory.blockBytes()).isZero();
    }

    @Test
    void hasNoBlocksForALimitThatIsSmallAgainstThem() {
        ChunkMemory small = ChunkMemory.within(1 << 20);
        small.historyHolds(LARGE);
        small.take(Chunk.LARGEST);
        assertThat(small.blockBytes()).isZero();
    }

    @Test
    void keepsPiecesOfABlockForChunksToComeUntilAllOfItIsFree() {
        List<RawChunk> chunks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            chunks.add(take(Chunk.LARGEST, LARGE));
        }
        assertThat(memory.bytes()).isZero();
        memory.keep(chunks.get(0), Chunk.LARGEST);
        memory.keep(chunks.get(5), Chunk.LARGEST);
        memory.keep(chunks.get(1), Chunk.LARGEST);
        assertThat(memory.bytes()).isEqualTo(3 * RawChunk.bytes(Chunk.LARGEST));
        assertThat(memory.spareBytes()).isEqualTo(RawChunk.bytes(Chunk.LARGEST));
        memory.keep(chunks.get(2), Chunk.LARGEST);
        memory.keep(chunks.get(3), Chunk.LARGEST);
        assertThat(memory.bytes()).as("all four of the first block are free").isEqualTo(RawChunk.bytes(Chunk.LARGEST));
        assertThat(take(Chunk.LARGEST, LARGE)).isSameAs(chunks.get(5));
        assertThat(memory.bytes()).isZero();
    }

    @Test
    void aNewSeriesOfALargeHistoryBeginsWithBlocks() {
        List<Integer> made = new ArrayList<>();
        ChunkMemory counted = new ChunkMemory(2, length -> {
            made.add(length);
            return new double[length];
        });
        History history = new History(
                HistoryLimit.points(Long.MAX_VALUE), new HistoryBudget(), () -> {}, Sealing.NEVER, null, counted);
        int block = 2 * 2 * Chunk.LARGEST;
        double[] zeros = new double[Chunk.LARGEST];
        while (history.bytes() < 8L * block * 32) {
            history.append(0, zeros, zeros, 0, zeros.length);
        }
        made.clear();
        // Its chunks grow by and by, thirty-two of each size.
        for (int i = 0; i < 40; i++) {
            history.append(1, zeros, zeros, 0, zeros.length);
        }
        assertThat(made)
                .filteredOn(length -> length >= 2 * Chunk.LARGEST)
                .isNotEmpty()
                .containsOnly(block);
    }
}
