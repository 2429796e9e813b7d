// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class XRuleTest {

    private static final double NOW = 1_700_000_000;

    private long row;

    private double take(XRule x) {
        double at = x.take(row, x.arrival());
        row += Double.isNaN(at) ? 0 : 1;
        x.clear();
        return at;
    }

    private static XRule rule(XFrom from) {
        XRule x = new XRule(from);
        x.arrival(NOW);
        return x;
    }

    @Test
    void isTheTimeOfArrivalUntilARowTellsItsOwn() {
        XRule x = rule(XFrom.TIME);
        assertThat(x.isTime()).isTrue();
        assertThat(x.wantsTime()).isTrue();
        assertThat(take(x)).isEqualTo(NOW);
        x.foundTime();
        assertThat(x.wantsTime()).isFalse();
        x.putText(5);
        assertThat(take(x)).isEqualTo(5);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_TIME);
        x.forgetTime();
        assertThat(x.wantsTime()).isTrue();
        assertThat(take(x)).isEqualTo(NOW);
    }

    @Test
    void needsNoTimeSinceARowHadOneThatCameToNothing() {
        XRule x = rule(XFrom.TIME);
        x.foundTime();
        x.putText(5);
        x.clear();
        assertThat(x.wantsTime()).isTrue();
        assertThat(take(x)).isEqualTo(NOW);
        x.foundTime();
        x.putText(Double.NaN);
        assertThat(take(x)).isNaN();
        assertThat(take(x)).isEqualTo(NOW);
    }

    @Test
    void needsATimeOnceARowHadOneInThePlaceOfTheX() {
        XRule texts = rule(XFrom.TIME);
        texts.putText(5);
        assertThat(texts.wantsTime()).isFalse();
        assertThat(take(texts)).isEqualTo(5);
        assertThat(take(texts)).isNaN();
        XRule numbers = rule(XFrom.TIME);
        numbers.putNumber(NOW - 1);
        assertThat(take(numbers)).isEqualTo(NOW - 1);
        assertThat(numbers.wantsTime()).isFalse();
        assertThat(take(numbers)).isNaN();
        assertThat(numbers.fault()).isEqualTo(RowEnd.NO_TIME);
        assertThat(numbers.arrival()).isEqualTo(NOW);
    }

    @Test
    void takesAStampForOneRowOnly() {
        XRule x = rule(XFrom.TIME);
        x.putTime(7);
        assertThat(take(x)).isEqualTo(7);
        assertThat(take(x)).isEqualTo(NOW);
        XRule arrival = rule(XFrom.ARRIVAL);
        arrival.putTime(7);
        assertThat(take(arrival)).isEqualTo(NOW);
        assertThat(arrival.takesTime()).isFalse();
    }

    @Test
    void saysThatThereIsNoTimeAtAll() {
        XRule x = new XRule(XFrom.TIME);
        x.arrival(Double.NaN);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.UNTIMED);
    }

    @Test
    void isTheNumberOfTheRow() {
        XRule x = rule(XFrom.INDEX);
        x.putTime(7);
        x.putOwn(9);
        assertThat(take(x)).isZero();
        assertThat(take(x)).isEqualTo(1);
        assertThat(x.isTime()).isFalse();
        assertThat(x.takesTime()).isFalse();
        assertThat(x.wantsX()).isFalse();
    }

    @Test
    void isWhatTheFirstRowHasOfItsOwn() {
        XRule x = rule(XFrom.OWN);
        assertThat(x.wantsX()).isTrue();
        x.putOwn(2.5);
        assertThat(take(x)).isEqualTo(2.5);
        assertThat(x.isTime()).isFalse();
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_X);
        x.putTime(NOW);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.A_TIME);
    }

    @Test
    void isTheNumberOfTheRowWhereTheFirstHasNothingOfItsOwn() {
        XRule x = rule(XFrom.OWN);
        assertThat(take(x)).isZero();
        assertThat(x.wantsX()).isFalse();
        assertThat(x.takesTime()).isFalse();
        x.putOwn(2.5);
        x.putTime(NOW);
        assertThat(take(x)).isEqualTo(1);
        assertThat(x.isTime()).isFalse();
    }

    @Test
    void isOfTheKindThatTheFirstRowShows() {
        XRule x = rule(XFrom.column("t"));
        assertThat(x.isTime()).isFalse();
        x.putNumber(NOW * 1000);
        assertThat(take(x)).isEqualTo(NOW);
        assertThat(x.isTime()).isTrue();
        // Of a stream of milliseconds, though small for them.
        x.putNumber(5000);
        assertThat(take(x)).isEqualTo(5);
        x.putText(NOW + 1);
        assertThat(take(x)).isEqualTo(NOW + 1);
    }

    @Test
    void doesNotChangeItsKindAfterItsFirstPoint() {
        XRule x = rule(XFrom.OWN);
        x.putX(7, true);
        assertThat(take(x)).isEqualTo(7);
        x.putX(8, false);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_TIME);
        assertThat(x.isTime()).isTrue();
    }

    @Test
    void doesNotChangeItsKindByANumberAmongTexts() {
        XRule x = rule(XFrom.column("t"));
        x.putText(NOW);
        assertThat(take(x)).isEqualTo(NOW);
        x.putNumber(5);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_TIME);
        x.putNumber((NOW + 1) * 1000);
        assertThat(take(x)).isEqualTo(NOW + 1);
        assertThat(x.isTime()).isTrue();
    }

    @Test
    void doesNotChangeItsKindByATextAmongNumbers() {
        XRule x = rule(XFrom.column("t"));
        x.putNumber(5);
        assertThat(take(x)).isEqualTo(5);
        x.putText(NOW);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.A_TIME);
        x.putNumber(NOW);
        assertThat(take(x)).isEqualTo(NOW);
        assertThat(x.isTime()).isFalse();
    }

    @Test
    void saysWhyAColumnGivesNone() {
        XRule x = rule(XFrom.column("t"));
        assertThat(x.wantsLabel()).isTrue();
        assertThat(x.isColumn("a")).isFalse();
        assertThat(x.isColumn(2, "b")).isFalse();
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_COLUMN);
        assertThat(x.notX()).containsExactly("a", "b");
        assertThat(x.isColumn("t")).isTrue();
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_X);
        x.putNumber(Double.POSITIVE_INFINITY);
        assertThat(take(x)).isNaN();
    }

    @Test
    void remembersSomeOfTheColumnsThatAreNot() {
        XRule x = rule(XFrom.column("t"));
        for (int i = 0; i < 100; i++) {
            x.isColumn("c" + i);
        }
        assertThat(x.notX()).hasSize(8).startsWith("c0");
        XRule time = rule(XFrom.TIME);
        assertThat(time.isColumn("a")).isFalse();
        assertThat(time.notX()).isEmpty();
    }

    @Test
    void takesNoNumberWhereTimesAreTexts() {
        XRule x = rule(XFrom.column("t").withTimeFormat(TimeFormat.parse("iso")));
        assertThat(x.isTime()).isTrue();
        x.putNumber(5);
        assertThat(take(x)).isNaN();
        x.putText(5);
        assertThat(take(x)).isEqualTo(5);
    }

    @Test
    void putsAGapWhereWhatArrivesWasLostElseBehindTheLatest() {
        XRule x = rule(XFrom.TIME);
        take(x);
        assertThat(x.gap(NOW, NOW + 3)).isEqualTo(NOW + 3);
        assertThat(x.gap(NOW, NOW - 3)).isEqualTo(Math.nextUp(NOW));
        x.putTime(7);
        take(x);
        assertThat(x.gap(7, NOW)).isEqualTo(Math.nextUp(7.0));
        XRule index = rule(XFrom.INDEX);
        take(index);
        assertThat(index.gap(0, NOW)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void needsATimeOnceARowHadOneThatWasReadInItsPlace() {
        XRule x = rule(XFrom.TIME);
        x.putX(5, true);
        assertThat(x.wantsTime()).isFalse();
        assertThat(take(x)).isEqualTo(5);
        assertThat(take(x)).isNaN();
        assertThat(x.fault()).isEqualTo(RowEnd.NO_TIME);
    }

    @Test
    void doesNotRememberColumnsThatItIsOnlyAskedAbout() {
        XRule x = rule(XFrom.column("2"));
        assertThat(x.wants(1, "a")).isFalse();
        assertThat(x.wants(2, "b")).isTrue();
        assertThat(x.notX()).isEmpty();
        assertThat(x.isColumn(1, "a")).isFalse();
        assertThat(x.isColumn(2, "b")).isTrue();
        assertThat(x.isColumn(3, "c")).isFalse();
        assertThat(x.notX()).containsExactly("a");
    }

    @Test
    void saysInWordsWhereItComesFrom() {
        assertThat(rule(XFrom.INDEX).words()).isEqualTo("x is the row");
        assertThat(rule(XFrom.column("t")).words()).isEqualTo("x from \"t\"");
        assertThat(rule(XFrom.TIME).words()).isEqualTo("x is the time of arrival");
        assertThat(after(XFrom.TIME, x -> x.putTime(7))).isEqualTo("x is the time of the data");
        assertThat(after(XFrom.OWN, x -> {})).isEqualTo("x is the row");
        assertThat(after(XFrom.OWN, x -> x.putTime(7))).isEqualTo("x is the time of the data");
        assertThat(after(XFrom.OWN, x -> x.putOwn(7))).isEqualTo("x from the data");
    }

    private String after(XFrom from, Consumer<XRule> first) {
        XRule x = rule(from);
        first.accept(x);
        take(x);
        return x.words();
    }
}
