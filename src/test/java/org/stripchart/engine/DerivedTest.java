// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.SeriesView;

class DerivedTest extends PipelineFixture {

    @Test
    void waitsForASeriesThatIsFarBehindWhileItStillGetsPoints() {
        SeriesSink slow = engine.sink(OverflowPolicy.DROP).series("slow");
        derive("difference", "a - slow");
        for (int i = 0; i < 10; i++) {
            slow.add(i, i);
            IntStream.range(100 * i, 100 * i + 100).forEach(x -> a.add(x, x));
            engine.takePublished();
            nanos += QUARTER_SECOND;
            engine.compute(false);
        }
        assertThat(points("difference")).isEqualTo("0:0 1:0 2:0 3:0 4:0 5:0 6:0 7:0 8:0 9:0");
        engine.computeAll();
        assertThat(points("difference")).endsWith(" 999:990");
    }

    @Test
    void isMadeAnewWhenPointsComeWhereASeriesWasTakenToBeSilent() {
        SeriesSink b = series("b");
        derive("sum", "a + b");
        b.add(1, 100);
        IntStream.rangeClosed(1, 4).forEach(x -> a.add(x, x));
        computeAfter(0);
        computeAfter(QUARTER_SECOND);
        assertThat(points("sum")).isEqualTo("1:101 2:102 3:103 4:104");

        b.add(3, 200);
        computeAfter(0);
        computeAfter(4 * QUARTER_SECOND);
        computeAfter(4 * QUARTER_SECOND);
        assertThat(points("sum")).isEqualTo("1:101 2:102 3:203 4:204");
    }

    @Test
    void aNameWithoutItsUnitMeansTheOnlySeriesOfThatName() {
        derive("twice", "2 * temp");
        SeriesSink temp = series("temp [\u00b0C]");
        a.add(1, 1);
        computeAfter(0);
        assertThat(engine.seriesNames())
                .as("others may come with the first point")
                .doesNotContain("twice");
        temp.add(1, 20);
        computeAfter(0);
        // What is found stays.
        series("temp [K]").add(2, 293);
        temp.add(2, 21);
        temp.add(1.5, 20.5);
        computeAfter(0);
        assertThat(points("twice")).isEqualTo("1:40 1.5:41 2:42");
        derive("thrice", "3 * temp");
        computeAfter(0);
        assertThat(engine.seriesNames()).doesNotContain("thrice");
    }

    @Test
    void waitsForTheNextPointOnAStraightLine() {
        SeriesSink b = series("b");
        derive("sum", "a + linear(b)");
        b.add(0, 0);
        IntStream.rangeClosed(0, 4).forEach(x -> a.add(x, x));
        computeAfter(4 * QUARTER_SECOND);
        assertThat(points("sum")).isEqualTo("0:0");

        b.add(4, 40);
        computeAfter(0);
        assertThat(points("sum")).isEqualTo("0:0 1:11 2:22 3:33 4:44");
    }

    @Test
    void anotherFormulaMayBeOfWhatIsStillToCome() {
        derive("one", "2 * a");
        a.add(1, 10);
        computeAfter(0);
        derive("one", "3 * nosuch");
        computeAfter(0);

        assertThat(points("one")).isEmpty();
        engine.sink(OverflowPolicy.DROP).series("nosuch").add(1, 5);
        computeAfter(0);
        assertThat(points("one")).isEqualTo("1:15");
    }

    @Test
    void isAddedAgainAfterItWasTakenAway() {
        derive("one", "2 * a");
        a.add(1, 10);
        computeAfter(0);
        engine.pipeline().remove("one");
        derive("one", "3 * a");
        computeAfter(0);
        assertThat(points("one")).isEqualTo("1:30");

        engine.pipeline().remove("one");
        engine.sink(OverflowPolicy.DROP).series("one").add(1, 7);
        assertThatThrownBy(() -> derive("one", "3 * a")).hasMessage("there is a series one already");
    }

    @Test
    void aSpanThatIsLessThanXCanTellIsOfTheValueItself() {
        derive("mean", "mean(a, 1ns)");
        derive("median", "median(a, 1ns)");
        for (int i = 0; i < 200; i++) {
            a.add(1.7e9 + i, i);
        }
        computeAfter(0);
        computeAfter(0);
        assertThat(points("mean")).startsWith("1700000000:0 1700000001:1 ").endsWith(":199");
        assertThat(points("median")).isEqualTo(points("mean"));
    }

    @Test
    void aLeapOfXMakesAGapOfEvenSteps() {
        derive("even", "resample(a, 1s)");
        a.add(0, 1);
        a.add(1.7e9, 2);
        a.add(1.7e9 + 1, 3);
        engine.takePublished();
        engine.computeAll();
        SeriesView even = engine.series(engine.seriesNames().indexOf("even"));
        assertThat(even.lastX()).isEqualTo(1.7e9 + 1);
        assertThat(even.endIndex()).isLessThan(1_100_000);
    }

    @Test
    void hasTheUnitThatFollowsUnlessItWasGivenOne() {
        engine.units("", () -> "s");
        engine.sink(OverflowPolicy.DROP)
                .series(SeriesInfo.of("way").withUnit("m"))
                .add(1, 1);
        derive("speed", "rate(way)");
        derive("acceleration", "rate(speed)");
        engine.pipeline().derive(SeriesInfo.derived("pace", "km/h", "rate(way) * 3.6"));
        computeAfter(0);
        assertThat(unitOf("speed")).isEqualTo("m/s");
        assertThat(unitOf("acceleration")).as("of what is computed itself").isEqualTo("m/s²");
        assertThat(unitOf("pace")).isEqualTo("km/h");
        assertThat(engine.pipeline().derived()).extracting(SeriesInfo::unit).containsExactly("", "", "km/h");

        derive("speed", "count(way)");
        computeAfter(0);
        assertThat(unitOf("speed")).as("of another formula").isEmpty();
    }

    private String unitOf(String name) {
        return engine.info(engine.seriesNames().indexOf(name)).unit();
    }
}
