// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SpaceTest {

    private final Space space = new Space();

    @Test
    void joinsWhatIsFreeAndGivesTheFirstPartThatIsLargeEnough() {
        assertThat(space.take(10)).isZero();
        assertThat(space.take(20)).isEqualTo(10);
        assertThat(space.take(5)).isEqualTo(30);
        space.give(10, 20);
        space.give(0, 10);
        assertThat(space.take(25)).isZero();
        assertThat(space.take(5)).isEqualTo(25);
        assertThat(space.end()).isEqualTo(35);
        space.give(30, 5);
        assertThat(space.end()).isEqualTo(30);
    }

    @Test
    void whatTheDiskRefusedIsNotThereAndAllElseIsGivenAgain() {
        space.take(10);
        long refused = space.take(10);
        space.refused(refused, 10, true);
        assertThat(space.end()).isEqualTo(10);
        assertThat(space.has(1)).isFalse();
        assertThat(space.take(1)).isEqualTo(Space.NONE);
        space.give(0, 10);
        assertThat(space.end()).as("as long as it is").isEqualTo(10);
        assertThat(space.take(10)).isZero();
        space.refused(0, 10, false);
        assertThat(space.take(10)).isZero();
    }

    /** What is taken, a bit for each byte. */
    private final BitSet taken = new BitSet();

    private long firstFree(int size, long end) {
        for (int from = taken.nextClearBit(0); from + size <= end; from = taken.nextClearBit(taken.nextSetBit(from))) {
            int to = taken.nextSetBit(from);
            if (to < 0 || to - from >= size) {
                return from;
            }
        }
        return Space.NONE;
    }

    private void assertTakesAndGivesAsBitsDo(Random random, List<int[]> parts, boolean mayGrow) {
        for (int i = 0; i < 2000; i++) {
            if (random.nextBoolean() || parts.isEmpty()) {
                int size = 1 + random.nextInt(20);
                long end = space.end();
                long wanted = firstFree(size, end);
                assertThat(space.has(size)).isEqualTo(mayGrow || wanted != Space.NONE);
                wanted = wanted == Space.NONE && mayGrow ? end : wanted;
                assertThat(space.take(size)).isEqualTo(wanted);
                if (wanted != Space.NONE) {
                    taken.set((int) wanted, (int) wanted + size);
                    parts.add(new int[] {(int) wanted, size});
                }
            } else {
                int[] part = parts.remove(random.nextInt(parts.size()));
                space.give(part[0], part[1]);
                taken.clear(part[0], part[0] + part[1]);
            }
            if (mayGrow) {
                assertThat(space.end()).isEqualTo(taken.length());
            }
        }
    }

    @Test
    void givesTheFirstPartThatIsLargeEnoughAndNoneTwice() {
        Random random = new Random(1);
        List<int[]> parts = new ArrayList<>();
        assertTakesAndGivesAsBitsDo(random, parts, true);
        space.refused(space.take(1000), 1000, true);
        assertTakesAndGivesAsBitsDo(random, parts, false);
    }
}
