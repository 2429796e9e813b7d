// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.chart.paint.axis.NumberTicks.Place;
import org.stripchart.chart.paint.axis.NumberTicks.Step;
import org.stripchart.words.NumberText;

class NumberTicksTest {

    private static List<Place> in(double from, double to, int most) {
        return NumberTicks.in(from, to, NumberTicks.step(from, to, (to - from) / most));
    }

    private static List<String> texts(double from, double to, int most) {
        return in(from, to, most).stream().map(Place::text).toList();
    }

    @Test
    void stepsByOneTwoOrFive() {
        assertThat(texts(0, 10, 10)).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(texts(-0.3, 0.3, 3)).containsExactly("-0.2", "0.0", "0.2");
        assertThat(texts(0, 1700, 4)).containsExactly("0", "500", "1000", "1500");
        assertThat(texts(1e7, 3e7, 2))
                .containsExactly("10\u202f000\u202f000", "20\u202f000\u202f000", "30\u202f000\u202f000");
        assertThat(texts(0, 2e10, 2)).containsExactly("0", "1E10", "2E10");
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 1000000000.000002, 1\u202f000\u202f000\u202f000.0000010",
        "0.00001, 0.00003, 2E-5",
        "1E300, 1.0000000000001E300, 1.00000000000004E300",
        "-4E-310, 4E-310, 2E-310"
    })
    void tellsNeighboursApart(double from, double to, String one) {
        List<String> texts = texts(from, to, 5);
        assertThat(texts).contains(one).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void knowsTheFirstAndTheLastTickWithoutTheOthers() {
        assertThat(NumberTicks.ends(0.5, 9.5, new Step(1, 0)))
                .extracting(Place::text)
                .containsExactly("1", "9");
        assertThat(NumberTicks.ends(0.5, 1.5, new Step(1, 0)))
                .extracting(Place::text)
                .containsExactly("1");
        assertThat(NumberTicks.ends(0.2, 0.8, new Step(1, 0))).isEmpty();
    }

    @Test
    void takesTheSmallestStepThatIsWideEnough() {
        assertThat(Step.atLeast(0.03)).isEqualTo(new Step(5, -2));
        assertThat(Step.atLeast(1)).isEqualTo(new Step(1, 0));
        assertThat(Step.atLeast(1.01)).isEqualTo(new Step(2, 0));
        assertThat(Step.atLeast(6)).isEqualTo(new Step(1, 1));
        assertThat(Step.atLeast(Double.MIN_VALUE).size()).isPositive();
    }

    @Test
    void writesWhatJFreeChartWroteForOrdinaryRanges() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 3000; round++) {
            double span = Math.pow(10, random.nextDouble(-3, 6));
            double from = (random.nextDouble() - 0.5) * 3 * span;
            TickUnit unit = new NumberTickUnitSource().getCeilingTickUnit(span / 10);
            List<Place> places = in(from, from + span, 10);
            double first = Math.ceil(from / unit.getSize()) * unit.getSize();
            for (int i = 0; i < places.size(); i++) {
                String theirs = unit.valueToString(first + i * unit.getSize());
                // They write a minus before a zero, and commas.
                assertThat(NumberText.withoutGaps(places.get(i).text()))
                        .as("round %d: tick %d of %s + %s", round, i, from, span)
                        .isEqualTo(theirs.replace(",", "").replaceFirst("^-(0[0.]*)$", "$1"));
            }
        }
    }

    @Test
    void hasNoMoreThanFitAndAllOfThemInsideWhateverTheRange() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            SplittableRandom random = new SplittableRandom(5);
            for (int round = 0; round < 100_000; round++) {
                double from = anyNumber(random);
                double to = round % 3 == 0 ? from + Math.ulp(from) * random.nextInt(1, 2000) : anyNumber(random);
                if (from < to && Double.isFinite(to - from)) {
                    List<Place> places = in(from, to, 12);
                    String range = "round " + round + ": " + from + " to " + to;
                    assertThat(places).as(range).hasSizeLessThanOrEqualTo(20);
                    double before = Double.NEGATIVE_INFINITY;
                    for (Place place : places) {
                        assertThat(place.value()).as(range).isBetween(from, to).isGreaterThan(before);
                        before = place.value();
                    }
                    assertThat(places).as(range).extracting(Place::text).doesNotHaveDuplicates();
                }
            }
        });
    }

    private static double anyNumber(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Double.longBitsToDouble(random.nextLong() & 0x000f_ffff_ffff_ffffL);
            case 2 -> Double.MAX_VALUE * (random.nextBoolean() ? 1 : -1);
            default -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield Double.isFinite(any) ? any : 1;
            }
        };
    }

    private static List<String> texts(double from, double to, double least, String unit) {
        return NumberTicks.in(from, to, NumberTicks.step(from, to, least), unit).stream()
                .map(NumberTicks.Place::text)
                .toList();
    }

    @Test
    void writesUnitsWithPrefixes() {
        assertThat(texts(0, 4.4e9, 1e9, "B")).containsExactly("0", "1 GB", "2 GB", "3 GB", "4 GB");
        assertThat(texts(4.2e9, 4.4e9, 1e8, "B")).containsExactly("4.2 GB", "4.3 GB", "4.4 GB");
        assertThat(texts(-0.002, 0.002, 0.001, "V")).containsExactly("-2 mV", "-1 mV", "0", "1 mV", "2 mV");
        assertThat(texts(0, 30_000, 10_000, "rpm")).as("no unit of prefixes").contains("10\u202f000");
        assertThat(texts(0, 100, 50, "B")).containsExactly("0", "50", "100");
    }

    @Test
    void writesLargeNumbersOfAnyUnitAsTheSeriesPanelDoes() {
        assertThat(texts(0, 2.1e7, 1e7, "")).containsExactly("0", "10 M", "20 M");
        assertThat(texts(0, 2.1e6, 5e5, "rpm")).containsExactly("0", "0.5 M", "1.0 M", "1.5 M", "2.0 M");
        assertThat(texts(-3e9, 0, 1e9, "")).containsExactly("-3 G", "-2 G", "-1 G", "0");
        assertThat(texts(21_000_000, 21_000_200, 100, ""))
                .as("no more than three digits behind the point")
                .containsExactly("21\u202f000\u202f000", "21\u202f000\u202f100", "21\u202f000\u202f200");
    }
}
