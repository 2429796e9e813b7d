// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** What was written is what is read, or it is refused and counted; never a third outcome. */
final class RandomTablesTest {

    private static final int CHOICES = 110;

    /** Or it would be enough to refuse everything. */
    private static final double MOST = 95;

    private static final Locale HOME = Locale.getDefault();

    /** Where the cells do not tell the order of day and month, the land does. */
    @BeforeContainer
    static void inTheUnitedStates() {
        Locale.setDefault(Locale.US);
    }

    @AfterContainer
    static void atHome() {
        Locale.setDefault(HOME);
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, Choices.END - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(CHOICES);
    }

    /** The seed is fixed, so that the build does the same each time; without it there are other tables. */
    @Property(tries = 400, seed = "20240501", edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadOrCounted(@ForAll("choices") List<Integer> choices) {
        RandomTable table = RandomTable.of(choices);
        String text = table.text();
        TableJudge.Verdict verdict = TableJudge.of(table, table.bytes(text), new Random(choices.get(CHOICES - 1)));
        Statistics.collect(verdict.outcome());
        Statistics.coverage(coverage -> coverage.check(TableJudge.Outcome.READ).percentage(percent -> percent >= MOST));
        assertThat(verdict.outcome())
                .as(
                        "%s%nsaid: %s%ntext in %s:%n%s",
                        verdict.faults(),
                        TableJudge.said(verdict.read()),
                        table.style().encoding(),
                        text)
                .isNotEqualTo(TableJudge.Outcome.WRONG);
    }
}
