// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With borrowers that only count; how real histories fare is in {@code SharedBudgetTest}. */
class HistoryBudgetTest {

    private static final long KIB = 1 << 10;
    private static final HistoryLimit DEFAULT = HistoryLimit.fittingHeap();

    private final HistoryBudget budget = new HistoryBudget(1000 * KIB, 2000 * KIB);
    private final List<String> given = new ArrayList<>();

    /** Gives a KiB at a time. */
    private class FakeBorrower implements HistoryBudget.Borrower {
        private final String name;
        private final boolean sharing;
        private long held;

        FakeBorrower(String name, boolean sharing, long kibibytes) {
            this.name = name;
            this.sharing = sharing;
            held = kibibytes * KIB;
            budget.join(this);
        }

        @Override
        public long held() {
            return held;
        }

        @Override
        public boolean isSharing() {
            return sharing;
        }

        @Override
        public boolean evictSetAside() {
            return false;
        }

        @Override
        public boolean giveBack() {
            if (held == 0) {
                return false;
            }
            held -= KIB;
            given.add(name);
            return true;
        }
    }

    @Test
    void takesNothingWhileThereIsEnough() {
        FakeBorrower a = new FakeBorrower("a", true, 400);
        new FakeBorrower("b", true, 600);
        new FakeBorrower("own", false, 1000);

        budget.evictExcess();

        assertThat(given).isEmpty();
        assertThat(budget.held()).isEqualTo(2000 * KIB);
        a.held += 1;
        budget.evictExcess();
        assertThat(given).containsExactly("b");
    }

    @Test
    void takesFromTheOneThatHoldsMostUntilAllHoldTheSame() {
        FakeBorrower a = new FakeBorrower("a", true, 100);
        FakeBorrower b = new FakeBorrower("b", true, 800);
        FakeBorrower c = new FakeBorrower("c", true, 500);

        budget.evictExcess();

        assertThat(List.of(a.held, b.held, c.held)).containsExactly(100 * KIB, 450 * KIB, 450 * KIB);
        assertThat(given.subList(0, 300)).containsOnly("b");
    }

    @Test
    void takesFromThoseThatShareBeforeThoseWithALimitOfTheirOwn() {
        FakeBorrower sharing = new FakeBorrower("sharing", true, 900);
        FakeBorrower own = new FakeBorrower("own", false, 1500);

        budget.evictExcess();

        assertThat(own.held).isEqualTo(1500 * KIB);
        assertThat(sharing.held).isEqualTo(500 * KIB);
    }

    @Test
    void leavesEveryoneALittleAndThenTakesFromThoseWithALimitOfTheirOwn() {
        FakeBorrower sharing = new FakeBorrower("sharing", true, 900);
        FakeBorrower large = new FakeBorrower("large", false, 1990);
        FakeBorrower small = new FakeBorrower("small", false, 200);

        budget.evictExcess();

        assertThat(sharing.held).isEqualTo(64 * KIB);
        assertThat(small.held).isEqualTo(200 * KIB);
        assertThat(large.held).isEqualTo(2000 * KIB - 264 * KIB);
    }

    @Test
    void endsWhenNobodyHasAnythingToGive() {
        FakeBorrower stubborn = new FakeBorrower("stubborn", true, 0) {
            @Override
            public long held() {
                return 5000 * KIB;
            }
        };

        budget.evictExcess();

        assertThat(stubborn.giveBack()).isFalse();
        assertThat(given).isEmpty();
    }

    @Test
    void shrinksToSevenEighthsOfWhatIsHeld() {
        FakeBorrower sharing = new FakeBorrower("sharing", true, 400);
        FakeBorrower own = new FakeBorrower("own", false, 400);

        budget.shrink();

        assertThat(sharing.held).isEqualTo(300 * KIB);
        assertThat(own.held).isEqualTo(400 * KIB);
        assertThat(budget.most(DEFAULT)).isEqualTo(700 * KIB);
        assertThat(budget.most(HistoryLimit.points(1000))).isEqualTo(700 * KIB);
        own.held = 900 * KIB;
        budget.evictExcess();
        assertThat(budget.held()).isEqualTo(700 * KIB);
    }

    @Test
    void neverGrowsByShrinking() {
        HistoryBudget small = new HistoryBudget(100 * KIB, 120 * KIB);
        assertThat(small.held()).isZero();
        small.shrink();
        assertThat(small.most(DEFAULT)).isEqualTo(64 * KIB);
        assertThat(small.most(HistoryLimit.points(1000))).isEqualTo(64 * KIB);
    }

    @Test
    void leavesASixteenthOfWhatItPromisedWhereLittleIsHeld() {
        HistoryBudget large = new HistoryBudget(16_000 * KIB, 32_000 * KIB);
        large.shrink();
        large.shrink();
        assertThat(large.most(DEFAULT)).isEqualTo(1000 * KIB);
        assertThat(large.most(HistoryLimit.points(1000))).isEqualTo(1000 * KIB);
    }

    @Test
    void saysTheMostThatALimitCanHave() {
        assertThat(budget.most(DEFAULT)).isEqualTo(1000 * KIB);
        assertThat(budget.most(HistoryLimit.points(5))).isEqualTo(2000 * KIB);
        assertThat(budget.most(HistoryLimit.bytes(70 * KIB))).isEqualTo(70 * KIB);
    }

    @Test
    void thatOfTheProcessFitsItsHeap() {
        HistoryBudget ofProcess = HistoryBudget.ofProcess();
        long heap = Runtime.getRuntime().maxMemory();

        assertThat(ofProcess).isSameAs(HistoryBudget.ofProcess()).isNotNull();
        assertThat(ofProcess.most(DEFAULT)).isBetween(heap / 3, heap / 2);
        assertThat(ofProcess.most(HistoryLimit.points(Long.MAX_VALUE))).isBetween(heap / 2, heap * 3 / 4);
        assertThat(ofProcess.most(HistoryLimit.bytes(1 << 20))).isEqualTo(1 << 20);
    }

    @Test
    void saysWhatIsWrongWithItsBounds() {
        assertThatThrownBy(() -> new HistoryBudget(1000, 1 << 20))
                .hasMessage("sharedBytes (1000) must be at least 65536");
        assertThatThrownBy(() -> new HistoryBudget(1 << 20, 1 << 19))
                .hasMessage("allBytes (524288) must be at least sharedBytes (1048576)");
        assertThat(new HistoryBudget(1 << 16, 1 << 16).most(DEFAULT)).isEqualTo(1 << 16);
    }

    @Test
    void tellsOnceWhenSoMuchIsHeld() {
        budget.onceHeld(300 * KIB, () -> given.add("told"));
        new FakeBorrower("one", true, 200);
        budget.evictExcess();
        assertThat(given).isEmpty();

        new FakeBorrower("other", false, 100);
        budget.evictExcess();
        budget.evictExcess();
        assertThat(given).containsExactly("told");
    }
}
