// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.SeriesView;

class PipelineTest extends PipelineFixture {

    @Test
    void computesFromWhatIsThereAndFromWhatComes() {
        a.add(1, 10);
        a.add(2, 20);
        engine.takePublished();
        derive("double", "2 * a");
        changes = 0;

        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.DONE);
        assertThat(points("double")).isEqualTo("1:20 2:40");
        assertThat(changes).isPositive();

        a.add(3, 30);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("double")).isEqualTo("1:20 2:40 3:60");
        assertThat(engine.pipeline().made()).isEqualTo(3);
        assertThat(engine.history().appended()).isEqualTo(6);
    }

    @Test
    void isOfSeriesThatAreComputedThemselvesAndOfThoseToCome() {
        derive("sum", "twice + b");
        derive("twice", "2 * a");
        a.add(1, 10);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("twice")).isEqualTo("1:20");
        assertThat(points("sum")).isEmpty();

        engine.sink(OverflowPolicy.DROP).series("b").add(1, 5);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("sum")).isEqualTo("1:25");
    }

    @Test
    void waitsForASeriesThatIsBehindForAQuarterOfASecond() {
        SeriesSink b = engine.sink(OverflowPolicy.DROP).series("b");
        derive("difference", "a - b");
        a.add(1, 10);
        b.add(1, 1);
        a.add(2, 20);
        engine.takePublished();
        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.WAITING);
        assertThat(points("difference")).isEqualTo("1:9");

        nanos += QUARTER_SECOND - 1;
        engine.compute(false);
        assertThat(points("difference")).isEqualTo("1:9");

        nanos += 1;
        engine.compute(false);
        assertThat(points("difference")).isEqualTo("1:9 2:19");
    }

    @Test
    void goesOnWithAValueThatTakesLong() {
        addPoints(90_000, x -> x / 100 % 2);
        derive("period", "period(a, 80000)");
        computeWhileBusy();

        assertThat(points("period")).startsWith("0:NaN 8000:200 16000:200 ").endsWith(" 88000:200");
    }

    @Test
    void goesOnWithAnAlarmWhoseValueTakesLong() {
        addPoints(90_000, x -> x / 100 % 2);
        engine.pipeline().watch(AlarmRule.parse("crossings(a, 0.5, 80000) > 790"));
        computeWhileBusy();

        assertThat(engine.pipeline().alarms().events()).hasSize(1);
        assertThat(engine.pipeline().alarms().events().get(0).came()).isEqualTo(80_000);
    }

    @Test
    void aRuleThatIsFollowedAlreadyGoesOn() {
        engine.pipeline().watch(AlarmRule.parse("a > 5"));
        a.add(1, 10);
        a.add(2, 0);
        engine.takePublished();
        engine.compute(false);
        engine.pipeline().watch(AlarmRule.parse("a > 5"));
        engine.compute(false);

        assertThat(engine.pipeline().alarms().count()).isEqualTo(1);
    }

    @Test
    void waitsForNobodyAtTheEnd() {
        SeriesSink b = engine.sink(OverflowPolicy.DROP).series("b");
        derive("difference", "a - b");
        b.add(1, 1);
        IntStream.rangeClosed(1, 2000).forEach(x -> a.add(x, x));
        engine.takePublished();

        engine.computeAll();

        SeriesView difference = engine.series(engine.seriesNames().indexOf("difference"));
        assertThat(difference.endIndex()).isEqualTo(2000);
        assertThat(difference.y(1999)).isEqualTo(1999);
    }

    @Test
    void isMadeAnewWhenAPointIsLate() {
        derive("total", "cumsum(a)");
        a.add(1, 10);
        a.add(3, 30);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("total")).isEqualTo("1:10 3:40");

        a.add(2, 20);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("total")).isEqualTo("1:10 2:30 3:60");
    }

    @Test
    void isForgottenWithWhatItIsMadeOf() {
        derive("double", "2 * a");
        a.add(1, 10);
        engine.takePublished();
        engine.compute(false);

        engine.clear();
        engine.compute(false);
        assertThat(points("double")).isEmpty();

        a.add(5, 50);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("double")).isEqualTo("5:100");
    }

    @Test
    void hasAGapWhereNothingIsComputed() {
        derive("inverse", "1 / a");
        a.add(1, 2);
        a.add(2, 0);
        engine.takePublished();
        engine.compute(false);

        assertThat(points("inverse")).isEqualTo("1:0.5 2:NaN");
    }

    @Test
    void refusesWhatIsNoFormulaOrOfItself() {
        assertThatThrownBy(() -> derive("x", "a +"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x = a +: ")
                .hasMessageEndingWith("at character 4");
        assertThatThrownBy(() -> derive("x", "x + 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x = x + 1: would be computed from itself");
        derive("first", "second + a");
        assertThatThrownBy(() -> derive("second", "first * 2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> derive("a", "b * 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a series a already");
        assertThat(engine.seriesNames()).containsExactly("a");
    }

    @Test
    void takesAnotherFormulaOrIsTakenAway() {
        derive("one", "2 * a");
        derive("two", "one + 1");
        a.add(1, 10);
        engine.takePublished();
        engine.compute(false);
        derive("one", "3 * a");
        engine.compute(false);
        assertThat(points("one")).isEqualTo("1:30");
        assertThat(points("two")).isEqualTo("1:31");

        assertThatThrownBy(() -> engine.pipeline().remove("one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two is computed from one");
        engine.pipeline().remove("two");
        engine.pipeline().remove("no such");
        a.add(2, 20);
        engine.takePublished();
        engine.compute(false);
        assertThat(points("two")).isEmpty();
        assertThat(engine.info(engine.seriesNames().indexOf("two")).isDerived()).isFalse();
        assertThat(points("one")).isEqualTo("1:30 2:60");
    }

    @Test
    void followsRulesUntilToldNotTo() {
        engine.pipeline().watch(AlarmRule.parse("twice > 15"));
        derive("twice", "2 * a");
        assertThat(engine.pipeline().rules()).containsExactly("twice > 15");
        a.add(1, 10);
        engine.takePublished();
        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.pipeline().alarms().events()).hasSize(1);

        engine.pipeline().unwatch("twice > 15");
        assertThat(engine.pipeline().alarms().events().get(0).went())
                .as("goes with its rule")
                .isEqualTo(1);
        a.add(2, 100);
        engine.takePublished();
        engine.compute(false);
        assertThat(engine.pipeline().alarms().events()).hasSize(1);
        assertThat(engine.pipeline().rules()).isEmpty();
    }

    @Test
    void whatASourceCallsTheSameIsAnotherSeries() {
        derive("sum", "a + 1");
        engine.sink(OverflowPolicy.DROP).series("sum").add(1, 99);
        a.add(1, 1);
        engine.takePublished();
        engine.compute(false);

        assertThat(points("sum")).isEqualTo("1:2");
        assertThat(points("sum (numbers)")).isEqualTo("1:99");
    }

    @Test
    void standsBehindTheSeriesThatItIsMadeOf() {
        derive("twice", "2 * later");
        engine.compute(false);
        engine.sink(OverflowPolicy.DROP).series("later").add(1, 10);
        engine.takePublished();
        engine.compute(false);

        assertThat(engine.seriesNames()).endsWith("later", "twice");
        assertThat(engine.pipeline().derived()).extracting(SeriesInfo::name).containsExactly("twice");
    }
}
