// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.SeriesView;

/** Points of which more come than are kept before anybody computes: they are read before they go, or it is told. */
class UnreadPointsTest extends PipelineFixture {

    private static final int COUNT = 200_000;

    UnreadPointsTest() {
        super(40_000);
    }

    private static double last(SeriesView series) {
        return series.y(series.endIndex() - 1);
    }

    @Test
    void areReadBeforeTheyGo() {
        derive("count", "count(a)");
        derive("sum", "cumsum(count)");
        engine.pipeline().watch(AlarmRule.parse("a > 50"));
        engine.pipeline().trigger(new TriggerRule("a", new Trigger.Edge(50, 0, Trigger.Slope.RISING)), false);
        addPoints(COUNT, x -> x % 1000 == 7 ? 100 : 1);
        computeWhileBusy();
        assertThat(last(kept("count"))).isEqualTo(COUNT);
        assertThat(last(kept("sum"))).isEqualTo(COUNT * (COUNT + 1.0) / 2);
        assertThat(engine.pipeline().alarms().events()).hasSize(COUNT / 1000);
        assertThat(engine.pipeline().events().count()).isEqualTo(COUNT / 1000);
        assertThat(engine.pipeline().passedOver()).isEmpty();
        assertThat(engine.history().size()).isLessThanOrEqualTo(40_000);
    }

    @Test
    void areReadThoughASliceIsMoreThanIsKept() {
        PipelineFixture small = new PipelineFixture(1000) {};
        small.derive("count", "count(a)");
        small.engine.pipeline().watch(AlarmRule.parse("a > 50"));
        small.engine.pipeline().alarms().onChange((change, event) -> small.engine.takePublished());
        small.addPoints(COUNT, x -> x % 1000 == 7 ? 100 : 1);
        small.computeWhileBusy();
        assertThat(last(small.kept("count"))).isEqualTo(COUNT);
        assertThat(small.engine.pipeline().passedOver()).isEmpty();
    }

    @Test
    void thatGoWhileAnotherSeriesIsWaitedForAreAGapAndTold() {
        SeriesSink b = series("b");
        derive("count", "count(a + b)");
        derive("area", "integral(a + b)");
        engine.pipeline().watch(AlarmRule.parse("a + b > 50"));
        b.add(0, 0);
        addPoints(COUNT, x -> 1);
        b.add(COUNT, 0);
        engine.takePublished();
        computeWhileBusy();
        long counted = (long) last(kept("count"));
        long lost = COUNT - counted;
        assertThat(lost).isBetween(COUNT - 45_000L, COUNT - 30_000L);
        List<String> told = engine.pipeline().passedOver();
        String rest = " points that went, to make room, before it had read them";
        assertThat(told.get(0)).isEqualTo("count = count(a + b): has a gap of " + lost + rest);
        assertThat(told.get(1)).matches("area = integral\\(a \\+ b\\): has a gap of 1\\d{5}" + rest);
        assertThat(told.get(2)).matches("alarm a \\+ b > 50: has a gap of 1\\d{5}" + rest);
        // No area lies over the gap: of as many stretches as there are points, less one each before and behind it.
        assertThat(last(kept("area"))).isLessThan((double) counted);
    }

    /** A late point has formulas begin anew, not in silence behind what has gone. */
    @Test
    void thatGoBeforeAFormulaBeginsAnewAreTold() {
        SeriesSink b = series("b");
        derive("sum", "a + b");
        derive("count", "count(a + b)");
        derive("area", "integral(a + b)");
        b.add(0, 0);
        addPoints(COUNT, x -> 1);
        long gone = kept("a").firstIndex();
        b.add(COUNT - 300, 0);
        a.add(COUNT - 100.5, 1);
        engine.takePublished();
        b.add(COUNT, 0);
        engine.takePublished();
        computeWhileBusy();
        assertThat(engine.pipeline().passedOver()).hasSize(3);
        for (String told : engine.pipeline().passedOver()) {
            long points = Long.parseLong(told.replaceAll(".* gap of (\\d+) points .*", "$1"));
            // Some had been read ahead, while the other series was waited for.
            assertThat(points).as(told).isBetween(gone - 10_000, gone + 10);
        }
        assertThat(last(kept("count")))
                .as("from where the other series is known")
                .isEqualTo(301);
        assertThat(last(kept("area"))).isEqualTo(299);
    }

    /** Amid a claim of points, nobody is told anything: who is told may take points himself. */
    @Test
    void whoIsToldOfThemMayTakePoints() {
        derive("count", "count(a)");
        engine.pipeline().watch(AlarmRule.parse("a > 50"));
        int[] told = new int[1];
        engine.pipeline().alarms().onChange((change, event) -> {
            told[0]++;
            engine.takePublished();
        });
        addPoints(COUNT, x -> x % 1000 == 7 ? 100 : 1);
        computeWhileBusy();
        assertThat(told[0]).isEqualTo(2 * COUNT / 1000);
        assertThat(last(kept("count"))).isEqualTo(COUNT);
    }

    @Test
    void areReadThoughNothingElseReadsThem() {
        PipelineFixture formula = new PipelineFixture(1000) {};
        formula.derive("count", "count(a)");
        formula.addPoints(COUNT, x -> 1);
        formula.computeWhileBusy();
        assertThat(last(formula.kept("count"))).isEqualTo(COUNT);

        PipelineFixture alarm = new PipelineFixture(1000) {};
        alarm.engine.pipeline().watch(AlarmRule.parse("a > 50"));
        alarm.addPoints(COUNT, x -> x % 1000 == 7 ? 100 : 1);
        alarm.computeWhileBusy();
        assertThat(alarm.engine.pipeline().alarms().events()).hasSize(COUNT / 1000);

        PipelineFixture trigger = new PipelineFixture(1000) {};
        trigger.engine.pipeline().trigger(new TriggerRule("a", new Trigger.Edge(50, 0, Trigger.Slope.RISING)), false);
        trigger.addPoints(COUNT, x -> x % 1000 == 7 ? 100 : 1);
        trigger.computeWhileBusy();
        assertThat(trigger.engine.pipeline().events().count()).isEqualTo(COUNT / 1000);
    }
}
