// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkMemoryTest {

    private static final long LARGE = 1L << 32;

    private final ChunkMemory memory = new ChunkMemory(4);

    @ParameterizedTest
    @CsvSource({"512, 1", "2048, 1", "2049, 2", "4096, 2", "6300, 4", "8192, 4", "12500, 8", "65536, 32", "1000000, 32"
    })
    void fitsTheRegionsOfTheHeap(long heapMebibytes, int pieces) {
        assertThat(ChunkMemory.piecesOfRegion(heapMebibytes << 20)).isEqualTo(pieces);
    }

    @Test
    void chunksOfABlockDoNotTouchEachOther() {
        List<Chunk> chunks = new ArrayList<>();
        double[] xs = new double[Chunk.LARGEST];
        double[] ys = new double[Chunk.LARGEST];
        for (int c = 0; c < 9; c++) {
            Chunk chunk = memory.take(Chunk.LARGEST, LARGE);
            for (int i = 0; i < xs.length; i++) {
                xs[i] = c * 1e6 + i;
                ys[i] = -c * 1e6 - i;
            }
            chunk.append(xs, 0, ys, 0, xs.length);
            chunks.add(chunk);
        }
        for (int c = 0; c < chunks.size(); c++) {
            Chunk chunk = chunks.get(c);
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
        memory.take(Chunk.LARGEST, 0);
        assertThat(memory.bytes()).as("a small history has no blocks").isZero();
        memory.take(Chunk.LARGEST, LARGE);
        assertThat(memory.bytes()).isEqualTo(3 * 16L * Chunk.LARGEST);
        memory.clear();
        assertThat(memory.bytes()).isZero();
    }

    @Test
    void givesTheEvictedChunkAgain() {
        Chunk chunk = memory.take(Chunk.LARGEST, LARGE);
        chunk.append(new double[] {1}, 0, new double[] {2}, 0, 1);
        memory.keep(chunk, Chunk.LARGEST);
        assertThat(memory.take(Chunk.LARGEST, LARGE)).isSameAs(chunk);
        assertThat(chunk.size()).isZero();
    }
}
