// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;

/** What a helper packs in a flood, and what becomes of it. */
class HelpedSealingTest {

    private static final long MIB = 1 << 20;
    private static final int SLICE = 25_000;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Random random = new Random(1);
    private final PointBuffer given = new PointBuffer();

    private History history(long bytes) {
        return Waves.history(HistoryLimit.bytes(bytes), Sealing.inTimeWith(tasks::add));
    }

    private void append(History history, int count) {
        int from = given.size();
        for (int i = 0; i < count; i++) {
            given.add(given.size() / 10.0, Math.round(2000 * random.nextGaussian()) / 1e3);
        }
        history.append(0, given.xs(), given.ys(), from, given.size());
    }

    private void help() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static int sealed(History history) {
        ChunkList chunks = history.series(0).chunks();
        int count = 0;
        for (int i = 0; i < chunks.count(); i++) {
            count += chunks.get(i) instanceof SealedChunk ? 1 : 0;
        }
        return count;
    }

    private void appendUntilThereIsHelp(History history) {
        while (tasks.isEmpty()) {
            append(history, SLICE);
        }
    }

    private void assertHoldsTheLatestOfWhatWasGiven(History history) {
        PointBuffer copied = new PointBuffer();
        SeriesHistory series = history.series(0);
        series.copy(series.firstIndex(), series.endIndex(), copied);
        int first = given.size() - copied.size();
        for (int i = 0; i < copied.size(); i++) {
            boolean isSame = copied.xs()[i] == given.xs()[first + i] && copied.ys()[i] == given.ys()[first + i];
            assertThat(isSame).as("point %d of %d", first + i, given.size()).isTrue();
        }
    }

    @Test
    void isGivenChunksOnceMemoryIsNearlyFullAndTheOwnerPutsThemInTheirPlace() {
        History history = history(16 * MIB);
        appendUntilThereIsHelp(history);
        assertThat(history.bytes()).isBetween(11 * MIB, 14 * MIB);
        help();
        assertThat(sealed(history)).as("before the owner looks").isZero();
        append(history, 1);
        assertThat(sealed(history)).isPositive();
        for (int i = 0; i < 100; i++) {
            append(history, SLICE);
            help();
            assertThat(history.bytes()).isLessThanOrEqualTo(16 * MIB);
        }
        assertThat(history.evicted()).isZero();
        assertThat(history.bytes()).isLessThan(14 * MIB);
        assertHoldsTheLatestOfWhatWasGiven(history);
    }

    @Test
    void keepsAsMuchWhereTheHelperNeverComesToIt() {
        History history = history(8 * MIB);
        for (int i = 0; i < 80; i++) {
            append(history, SLICE);
            assertThat(history.bytes()).isLessThanOrEqualTo(8 * MIB);
        }
        assertThat(sealed(history)).isGreaterThan(20);
        assertThat(history.size()).isGreaterThan(1_200_000);
        assertHoldsTheLatestOfWhatWasGiven(history);
    }

    @Test
    void packsInVainWhatALatePointChangesMeanwhile() {
        History history = history(16 * MIB);
        append(history, 200_000);
        // Which divides a chunk, so that there is room for another.
        history.append(0, new double[] {10_000.05}, new double[] {6}, 0, 1);
        appendUntilThereIsHelp(history);
        ChunkList chunks = history.series(0).chunks();
        RawChunk first =
                (RawChunk) chunks.get(chunks.ordinalOf(history.series(0).lowerBound(10_000.05)));
        assertThat(first.room()).isPositive();
        double x = first.firstX() + 0.03;
        long index = first.firstIndex() + 1;
        history.append(0, new double[] {x}, new double[] {7}, 0, 1);
        help();
        append(history, 1);
        assertThat(sealed(history)).as("others").isPositive();
        assertThat(chunks.get(chunks.ordinalOf(index))).isInstanceOf(RawChunk.class);
        for (int i = 0; i < 20; i++) {
            append(history, SLICE);
            help();
        }
        append(history, 1);
        assertThat(chunks.get(chunks.ordinalOf(index))).isInstanceOf(SealedChunk.class);
        assertThat(history.series(0).x(index)).isEqualTo(x);
        assertThat(history.series(0).y(index)).isEqualTo(7);
    }

    @Test
    void packsInVainWhatIsGoneMeanwhile() {
        History history = history(16 * MIB);
        appendUntilThereIsHelp(history);
        history.clear();
        assertThat(history.bytes()).isZero();
        help();
        int before = given.size();
        append(history, SLICE);
        assertThat(history.size()).isEqualTo(given.size() - before);
        assertHoldsTheLatestOfWhatWasGiven(history);
    }

    @Test
    void takesWhatWasPackedWhenNoPointsComeAnyMoreAndLetsGoOfItsMemory() {
        History history = history(16 * MIB);
        appendUntilThereIsHelp(history);
        help();
        long before = history.bytes();
        while (history.sealNext()) {
            // As the pump does when there is time.
        }
        assertThat(history.series(0).chunks().progress().nextToSeal(1023, chunk -> false))
                .isNull();
        assertThat(history.bytes()).isLessThan(before / 2);
        assertHoldsTheLatestOfWhatWasGiven(history);
    }
}
