// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesDirectoryTest {

    private final SeriesRules rules = SeriesRules.DEFAULTS;

    private static SeriesDirectory directory(SeriesRules rules, String prefix) {
        return new SeriesDirectory(rules, new SeriesBudget(rules.maxSeries()), prefix);
    }

    private static SeriesFilter filter(String include, String exclude) {
        return new SeriesFilter(
                include.isEmpty() ? List.of() : List.of(include), exclude.isEmpty() ? List.of() : List.of(exclude));
    }

    @Test
    void givesEachNameItsNumber() {
        SeriesDirectory series = directory(rules, "");
        assertThat(List.of(series.number("a"), series.number("b"), series.number("a")))
                .containsExactly(0, 1, 0);
        assertThat(series.name(1)).isEqualTo("b");
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.leftOut()).isEmpty();
    }

    @Test
    void putsThePrefixBeforeNamesAndInPlaceOfNone() {
        SeriesDirectory series = directory(rules, "net");
        assertThat(series.name(series.number("a"))).isEqualTo("net/a");
        assertThat(series.name(series.number("value"))).isEqualTo("net");
        assertThat(series.name(series.number(""))).isEqualTo("net");
    }

    @Test
    void leavesOutWhatTheUserDoesNotWant() {
        SeriesDirectory series = directory(rules.withFilter(filter("net/a*", "*b")), "net");
        assertThat(series.number("ab")).isEqualTo(SeriesDirectory.LEFT_OUT);
        assertThat(series.number("c")).isEqualTo(SeriesDirectory.LEFT_OUT);
        assertThat(series.number("ac")).isZero();
        assertThat(series.leftOut()).containsExactly("net/ab", "net/c");
        for (int i = 0; i < 100; i++) {
            series.number("x" + i);
        }
        assertThat(series.leftOut()).hasSize(8);
        assertThat(series.size()).isEqualTo(1);
    }

    @Test
    void hasRoomForSoManyOnly() {
        SeriesDirectory series = directory(rules.withMaxSeries(2), "");
        series.number("a");
        assertThat(series.isFull()).isFalse();
        series.number("b");
        assertThat(series.isFull()).isTrue();
        assertThat(series.number("c")).isEqualTo(SeriesDirectory.NO_ROOM);
        assertThat(series.number("a")).isZero();
    }

    @Test
    void sharesItsRoomWithTheOtherStreamsOfASource() {
        SeriesBudget budget = new SeriesBudget(2);
        SeriesDirectory one = new SeriesDirectory(rules.withMaxSeries(2), budget, "one");
        SeriesDirectory two = new SeriesDirectory(rules.withMaxSeries(2), budget, "two");
        assertThat(one.number("a")).isZero();
        assertThat(two.number("a")).isZero();
        assertThat(budget.isFull()).isTrue();
        assertThat(two.number("b")).isEqualTo(SeriesDirectory.NO_ROOM);
        // Of this one, another name could be one of the other's.
        assertThat(two.isFull()).isFalse();
        assertThat(budget.most()).isEqualTo(2);
    }

    @Test
    void isNeverFullWhereALaterNameMatters() {
        SeriesDirectory filtered = directory(rules.withMaxSeries(1).withFilter(filter("", "b")), "");
        filtered.number("a");
        assertThat(filtered.isFull()).isFalse();
        assertThat(filtered.number("b")).isEqualTo(SeriesDirectory.LEFT_OUT);
        SeriesDirectory byColumn = directory(rules.withMaxSeries(1).withX(XFrom.column("t")), "");
        byColumn.number("a");
        assertThat(byColumn.isFull()).isFalse();
    }

    @Test
    void knowsWhatWasAskedFor() {
        SeriesDirectory series = directory(rules.withFilter(filter("net/*_bucket", "")), "net");
        assertThat(series.isAsked("a_bucket")).isTrue();
        assertThat(series.isAsked("a")).isFalse();
        assertThat(directory(rules.withFilter(filter("", "b")), "").isAsked("a"))
                .isFalse();
        assertThat(series.withheld()).isZero();
        series.withhold();
        series.withhold();
        assertThat(series.withheld()).isEqualTo(2);
    }

    @Test
    void namesArePrintableAndNotEndless() {
        assertThat(SeriesNames.shorten("a\nb")).isEqualTo("a\\x0ab");
        assertThat(SeriesNames.shorten("x".repeat(400))).hasSize(400);
        assertThat(SeriesNames.shorten("x".repeat(401))).hasSize(400);
    }

    @Test
    void longNamesThatDifferInTheMiddleStayDifferent() {
        String ends = "a".repeat(1000);
        String one = SeriesNames.shorten(ends + "1" + ends);
        assertThat(one)
                .isNotEqualTo(SeriesNames.shorten(ends + "2" + ends))
                .startsWith("aaa")
                .endsWith("aaa");
        assertThat(one).isEqualTo(SeriesNames.shorten(ends + "1" + ends));
        for (int shift = 0; shift < 4; shift++) {
            String pairs = "x".repeat(shift) + "\uD83D\uDE00".repeat(1000);
            assertThat(SeriesNames.shorten(pairs))
                    .hasSizeBetween(397, 400)
                    .doesNotMatch("(?s).*[\\uD83D](?![\\uDE00]).*|.*(?<![\\uD83D])[\\uDE00].*");
        }
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatThrownBy(() -> rules.withMaxSeries(0)).hasMessage("maxSeries (0) must be positive");
        assertThatThrownBy(() -> rules.withNames(List.of("a", " "))).hasMessage("series ( ) must not be blank");
        assertThat(rules.withMaxSeries(1).maxSeries()).isEqualTo(1);
        assertThat(rules.withPrefix("p").withRate(true).withCounterRates(true).withNames(List.of("a")))
                .isEqualTo(new SeriesRules(XFrom.TIME, List.of("a"), SeriesFilter.ALL, true, "p", true, 1024));
    }

    @Test
    void knowsWhatBecameOfANameOfWhichItHasNoNumber() {
        SeriesDirectory series = directory(rules.withMaxSeries(1).withFilter(filter("", "net/b")), "net");
        assertThat(series.wholeName("a")).isEqualTo("net/a");
        assertThat(series.isUnwanted("b")).isTrue();
        assertThat(series.isUnwanted("a")).isFalse();
        assertThat(series.isCrowdedOut("a")).isFalse();
        series.number("a");
        assertThat(series.isCrowdedOut("a")).isFalse();
        assertThat(series.isCrowdedOut("c")).isTrue();
    }

    @Test
    void tellsSeriesOfStatesFromOthers() {
        SeriesDirectory series = directory(rules.withMaxSeries(1).withFilter(filter("", "b")), "");
        series.number("number");
        assertThat(series.stateNumber("door", false)).isEqualTo(1);
        assertThat(series.stateNumber("door", false)).isEqualTo(1);
        assertThat(series.stateNumber("lamp", false)).isEqualTo(SeriesDirectory.NO_ROOM);
        assertThat(series.stateNumber("b", false)).isEqualTo(SeriesDirectory.LEFT_OUT);
        assertThat(List.of("number", "door", "lamp", "b", "unheard of").stream().filter(series::hasStates))
                .containsExactly("door");
    }

    @Test
    void tellsTheUnitOfAWholeName() {
        SeriesDirectory series = directory(rules, "net");
        series.unit(series.number("a"), "V");
        series.unit(series.number("b"), " ");
        assertThat(List.of("net/a", "net/b", "a")).extracting(series::unitOf).containsExactly("V", "", "");
    }

    @Test
    void namesSomeOfTheSeriesThatAreGivenUp() {
        SeriesDirectory series = directory(rules, "");
        for (int i = 0; i < 100; i++) {
            series.giveUp(series.stateNumber("s" + i, false));
        }
        assertThat(series.freeTexts()).hasSize(8).startsWith("s0");
    }
}
