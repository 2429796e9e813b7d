// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.paint.axis.TimeTicks.TimeTick;

class ElapsedTicksTest {

    /** No whole second, and none of a minute. */
    private static final double START = 1_764_158_417.25;

    private static List<String> texts(double from, double to, int most) {
        return ElapsedTicks.in(START + from, START + to, most, START).stream()
                .map(TimeTick::text)
                .toList();
    }

    @Test
    void liesAtWholeStepsSinceTheStart() {
        assertThat(texts(0, 60, 4)).containsExactly("0:00:00", "0:00:15", "0:00:30", "0:00:45", "0:01:00");
        assertThat(ElapsedTicks.in(START, START + 60, 4, START))
                .extracting(TimeTick::seconds)
                .startsWith(START, START + 15);
        assertThat(texts(3500, 7100, 4)).containsExactly("1:00:00", "1:15:00", "1:30:00", "1:45:00");
    }

    @Test
    void tellsFractionsAndWhatWasBefore() {
        assertThat(texts(-1, 1, 4))
                .containsExactly("\u22120:00:01.0", "\u22120:00:00.5", "0:00:00.0", "0:00:00.5", "0:00:01.0");
    }

    @Test
    void countsDaysWhereStepsAreLong() {
        assertThat(texts(0, 4 * 86_400, 4)).containsExactly("0 d", "1 d", "2 d", "3 d", "4 d");
        assertThat(texts(86_400, 2 * 86_400, 2)).containsExactly("1 d 0:00:00", "1 d 12:00:00", "2 d 0:00:00");
    }

    @Test
    void hasNoneWithoutAStartOrWhereNumbersLieTooFarApart() {
        assertThat(ElapsedTicks.in(0, 100, 5, Double.NaN)).isEmpty();
        assertThat(ElapsedTicks.in(START, START + 1e-7, 5, START)).isEmpty();
        assertThat(ElapsedTicks.in(0, Double.MAX_VALUE, 5, 0)).hasSizeLessThan(7);
        // So far from the start that one step more is the same number.
        assertThat(ElapsedTicks.in(START, START + 5e-5, 30, -6.2e10)).isEmpty();
    }

    @Property(tries = 2000, seed = "1")
    void hasAsManyAsFitInOrderAndEachItsOwnText(@ForAll long seed) {
        Random random = new Random(seed);
        double span = Math.pow(10, random.nextDouble(-3, 10));
        double from = random.nextDouble(-2 * span, 5 * span);
        int most = random.nextInt(2, 12);
        List<String> texts = texts(from, from + span, most);
        assertThat(texts).as("seed %d", seed).hasSizeLessThanOrEqualTo(most + 1).doesNotHaveDuplicates();
    }
}
