// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.pyramid.Extremes;

/**
 * What is packed when, and what that changes: the memory, and nothing that anybody sees.
 *
 * <p>More than 300 lines, since all of it is packing of the same points.
 */
class SealingTest {

    private static final long MIB = 1 << 20;
    private static final HistoryLimit ENDLESS = HistoryLimit.points(Long.MAX_VALUE);

    private final Random random = new Random(1);
    private final PointBuffer copied = new PointBuffer();
    private final PointBuffer given = new PointBuffer();

    /** Appends points as a sensor has them: of five digits, ten in a second. */
    private void append(History history, int count) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = given.size() / 10.0;
            ys[i] = Math.round(20_000 + 5_000 * Math.sin(given.size() * 1e-3) + 30 * random.nextGaussian()) / 1e3;
            given.add(xs[i], ys[i]);
        }
        history.append(0, xs, ys, 0, count);
    }

    private static int sealAll(History history) {
        int steps = 0;
        while (history.sealNext()) {
            steps++;
        }
        return steps;
    }

    private static double bytesEach(History history) {
        return (double) history.bytes() / history.size();
    }

    private void assertHoldsTheLatestOfWhatWasGiven(History history) {
        SeriesHistory series = history.series(0);
        series.copy(series.firstIndex(), series.endIndex(), copied);
        int first = given.size() - copied.size();
        for (int i = 0; i < copied.size(); i++) {
            boolean isSame = same(copied.xs()[i], given.xs()[first + i]) && same(copied.ys()[i], given.ys()[first + i]);
            assertThat(isSame).as("point %d of %d", first + i, given.size()).isTrue();
        }
    }

    private static boolean same(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    @Test
    void takesAFewBytesAPointOfASensor() {
        History history = Waves.history(ENDLESS, Sealing.IN_TIME);
        append(history, 2_000_000);
        assertThat(bytesEach(history)).isBetween(17.0, 18.0);
        sealAll(history);
        // With a raw chunk that grows, and one that is kept ready.
        assertThat(bytesEach(history)).isLessThan(3.5);
        assertHoldsTheLatestOfWhatWasGiven(history);
    }

    @Test
    void packsALittleAtATimeAndChangesNothingBeforeAChunkIsDone() {
        History history = Waves.history(ENDLESS, Sealing.IN_TIME);
        append(history, 300_000);
        assertThat(sealAll(history)).isBetween(200, 310);
        append(history, 20_000);
        long before = history.series(0).bytes();
        assertThat(history.sealNext()).isTrue();
        assertThat(history.series(0).bytes()).isEqualTo(before);
        assertThat(history.bytes()).as("with what packing takes").isGreaterThan(before);
        int steps = 1;
        while (history.series(0).bytes() == before && history.sealNext()) {
            steps++;
        }
        assertThat(steps).as("a chunk of 8,191").isEqualTo(8);
        sealAll(history);
        assertThat(history.sealNext()).isFalse();
    }

    @Test
    void leavesSmallSeriesAsTheyAre() {
        History history = Waves.history(ENDLESS, Sealing.IN_TIME);
        append(history, 20_000);
        assertThat(history.sealNext()).isFalse();
    }

    @Test
    void unpacksAChunkForALatePointAndPacksItAgain() {
        History history = Waves.history(ENDLESS, Sealing.IN_TIME);
        append(history, 1_000_000);
        sealAll(history);
        long before = history.series(0).bytes();
        history.append(0, new double[] {50_000.05}, new double[] {-1}, 0, 1);
        assertThat(history.series(0).bytes() - before).isBetween(100_000L, 2 * MIB);
        long index = history.series(0).lowerBound(50_000.05);
        assertThat(history.series(0).y(index)).isEqualTo(-1);
        assertThat(history.series(0).x(index - 1)).isEqualTo(50_000);
        assertThat(history.series(0).x(index + 1)).isEqualTo(50_000.1);
        sealAll(history);
        assertThat(history.series(0).bytes()).isLessThan(before + 10_000);
        assertThat(history.series(0).y(index)).isEqualTo(-1);
        assertThat(history.series(0).aggregate(0, 1_000_001).min()).isEqualTo(-1);
    }

    @Test
    void packsInVainWhatChangesMeanwhile() {
        History history = Waves.history(ENDLESS, Sealing.IN_TIME);
        append(history, 300_000);
        history.sealNext();
        history.append(0, new double[] {0.05}, new double[] {7}, 0, 1);
        sealAll(history);
        assertThat(history.series(0).y(1)).isEqualTo(7);
        assertThat(history.series(0).size()).isEqualTo(300_001);
        history.append(0, new double[] {0.07}, new double[] {8}, 0, 1);
        history.sealNext();
        history.clear();
        assertThat(history.bytes()).isZero();
        assertThat(history.sealNext()).isFalse();
    }

    @Test
    void packsBeforeAnythingGoesWhenMemoryIsShort() {
        History history = Waves.history(HistoryLimit.bytes(4 * MIB), Sealing.IN_TIME);
        History never = Waves.history(HistoryLimit.bytes(4 * MIB), Sealing.NEVER);
        for (int i = 0; i < 40; i++) {
            append(history, 25_000);
            never.append(0, given.xs(), given.ys(), given.size() - 25_000, given.size());
            assertThat(history.bytes()).isLessThanOrEqualTo(4 * MIB);
        }
        assertThat(history.size()).isGreaterThan(3 * never.size());
        assertHoldsTheLatestOfWhatWasGiven(history);
    }

    @Test
    void packsBeforeAnythingGoesForAnother() {
        HistoryBudget budget = new HistoryBudget(4 * MIB, 4 * MIB);
        History history = new History(HistoryLimit.fittingHeap(), budget, () -> {}, Sealing.IN_TIME, null);
        for (int i = 0; i < 20; i++) {
            append(history, 25_000);
            assertThat(budget.held()).isLessThanOrEqualTo(4 * MIB);
        }
        assertThat(history.size()).isEqualTo(500_000);
        assertHoldsTheLatestOfWhatWasGiven(history);
    }

    @Test
    void answersFromSumsThatWereMadeBefore() {
        History history = Waves.history(ENDLESS, Sealing.IN_TIME);
        append(history, 500_000);
        while (history.sumNext()) {
            // All that can be.
        }
        double mean = history.series(0).aggregate(0, 500_000).mean();
        sealAll(history);
        assertThat(history.sumNext()).isFalse();
        assertThat(history.series(0).aggregate(0, 500_000).mean()).isEqualTo(mean);
    }

    @Test
    void packsWhatManyLatePointsUnpackBeforeAnythingGoes() {
        AtomicReference<SeriesHistory> watched = new AtomicReference<>();
        long[] most = new long[1];
        ChunkMemory memory = new ChunkMemory(1, length -> {
            most[0] =
                    watched.get() == null ? 0 : Math.max(most[0], watched.get().bytes());
            return new double[length];
        });
        History history = historyOf(memory, HistoryLimit.bytes(1_400_000));
        while (history.bytes() < 1_000_000) {
            append(history, 5000);
            sealAll(history);
        }
        watched.set(history.series(0));
        int count = given.size() / 1500;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i * 150 + 0.05;
            ys[i] = -i;
        }

        history.append(0, xs, ys, 0, count);

        assertThat(count).as("chunks that get a late point").isGreaterThan(100);
        assertThat(history.evicted()).isZero();
        assertThat(most[0]).as("also on the way").isBetween(1_000_000L, 1_400_000L);
        for (int i = 0; i < count; i++) {
            SeriesHistory series = history.series(0);
            assertThat(series.y(series.lowerBound(xs[i]))).isEqualTo(ys[i]);
        }
        assertThat(history.size()).isEqualTo(given.size() + count);
    }

    @Test
    void takesUpAgainWhatWasGivenUp() {
        FailingArrays arrays = new FailingArrays();
        History history = arrays.history(new HistoryBudget());
        append(history, 300_000);
        ChunkList chunks = history.series(0).chunks();
        RawChunk first = chunks.progress().nextToSeal(1023, chunk -> false);
        assertThat(first).isNotNull();
        assertThat(chunks.progress().nextToSeal(1023, chunk -> false)).isSameAs(first);
        history.sealNext();
        arrays.failAt(1);
        append(history, 20_000);
        assertThat(arrays.hasFailed()).isTrue();
        sealAll(history);
        assertThat(chunks.progress().nextToSeal(1023, chunk -> false)).isNull();
        for (int i = 0; i < chunks.count() - 2; i++) {
            if (chunks.get(i).size() >= 1023) {
                assertThat(chunks.get(i)).as("chunk %d", i).isInstanceOf(SealedChunk.class);
            }
        }
    }

    @Test
    void holdsOnToNothingThatIsForgotten() {
        ChunkMemory memory = new ChunkMemory(1);
        History history = historyOf(memory, ENDLESS);
        append(history, 300_000);
        sealAll(history);
        lookAt(history, memory);
        history.clear(0);
        assertThat(memory.unpacked().isEmpty()).isTrue();
        assertThat(history.giveBack()).as("what it unpacked into").isTrue();
        assertThat(history.giveBack()).isFalse();
        assertThat(history.held()).isZero();
    }

    @Test
    void holdsOnToNothingThatIsSetAsideAndGone() {
        ChunkMemory memory = new ChunkMemory(1);
        History history = historyOf(memory, ENDLESS);
        append(history, 300_000);
        sealAll(history);
        for (boolean isEvicted : new boolean[] {false, true}) {
            SetAside aside = history.setAside(() -> {});
            assertThat(memory.unpacked().isEmpty()).isTrue();
            List<Chunk> chunks = aside.parts().get(0).chunks;
            Chunk chunk = chunks.get(chunks.size() - 4);
            assertThat(chunk).isInstanceOf(SealedChunk.class);
            chunk.collect(chunk.firstIndex() + 3, chunk.endIndex() - 5, new Extremes());
            assertThat(memory.unpacked().isEmpty()).isFalse();
            if (isEvicted) {
                assertThat(history.evictSetAside()).isTrue();
            } else {
                history.bringBack(aside);
            }
            assertThat(memory.unpacked().isEmpty()).isTrue();
        }
    }

    private static History historyOf(ChunkMemory memory, HistoryLimit limit) {
        return new History(limit, new HistoryBudget(), () -> {}, Sealing.IN_TIME, null, memory);
    }

    private static void lookAt(History history, ChunkMemory memory) {
        history.series(0).extent(100.3, 7000.3, new Extent());
        assertThat(memory.unpacked().isEmpty()).isFalse();
    }

    @Test
    void keepsItsLimitWithPackedColumnsInBlocksAndGivesThemAllBack() {
        long limit = 60 * MIB;
        ChunkMemory memory = new ChunkMemory(1, (int) (MIB / 8), double[]::new);
        History history =
                new History(HistoryLimit.bytes(limit), new HistoryBudget(), () -> {}, Sealing.IN_TIME, null, memory);
        double[] xs = new double[20_000];
        double[] ys = new double[xs.length];
        double x = 0;
        boolean wasInBlocks = false;
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < xs.length; j++) {
                x += random.nextDouble();
                xs[j] = x;
                ys[j] = random.nextGaussian();
            }
            history.append(0, xs, ys, 0, xs.length);
            if (i % 10 == 5) {
                sealAll(history);
            }
            assertThat(history.bytes()).isLessThanOrEqualTo(limit);
            wasInBlocks |= memory.packedWaste() > 0;
        }
        assertThat(wasInBlocks).isTrue();
        assertThat(history.evicted()).isPositive();
        assertThat(history.size()).isGreaterThan(limit / 16);
        // Late points need some of them no more.
        long before = memory.packedWaste();
        history.append(0, new double[] {history.series(0).firstX() + 1_000_000}, new double[] {1}, 0, 1);
        assertThat(memory.packedWaste()).isGreaterThan(before);
        assertThat(history.bytes()).isLessThanOrEqualTo(limit);
        history.clear();
        assertThat(memory.packedWaste()).isZero();
    }

    @Test
    void blocksOfManySeriesLeaveThemTheMemory() {
        long apart = pointsKept(new ChunkMemory(1));
        long inBlocks = pointsKept(new ChunkMemory(1, (int) (MIB / 8), double[]::new));
        assertThat(inBlocks).isGreaterThan(apart / 10 * 9);
    }

    /** Returns how many points thirty series have in 60 MiB, through which twice as many have gone. */
    private long pointsKept(ChunkMemory memory) {
        History history =
                new History(HistoryLimit.bytes(60 * MIB), new HistoryBudget(), () -> {}, Sealing.IN_TIME, null, memory);
        double[] xs = new double[20_000];
        double[] ys = new double[xs.length];
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < xs.length; j++) {
                xs[j] = i * xs.length + j + random.nextDouble();
                ys[j] = random.nextGaussian();
            }
            for (int number = 0; number < 30; number++) {
                history.append(number, xs, ys, 0, xs.length);
            }
            sealAll(history);
        }
        assertThat(history.evicted()).isPositive();
        return history.size();
    }
}
