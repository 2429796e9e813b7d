// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.SeriesView;

/** What is added up so far goes on over late points, also where most of the points are kept no more. */
class SumsSoFarTest extends PipelineFixture {

    private static final int KEPT = 20_000;
    private static final int COUNT = 100_000;

    private static final List<String> FORMULAS = List.of(
            "integral(a)",
            "cumsum(a) + count(b)",
            "mean(cumsum(a), 50)",
            "delta(integral(a - b))",
            "integral(mean(a, 100)) - ema(b, 5)",
            "count(cumsum(a) + b)",
            "cumsum(shift(a, 20))",
            "shift(cumsum(a), -20) - b",
            "integral(resample(a, 3))",
            "cumsum(a - linear(b))");

    SumsSoFarTest() {
        super(KEPT);
    }

    /** One formula over points at random. */
    private static final class Run extends PipelineFixture {

        Run(long historyPoints) {
            super(historyPoints);
        }

        void feedAtRandom(String formula, Random random) {
            SeriesSink b = series("b");
            derive("made", formula);
            for (int x = 0; x < 4 * KEPT; x++) {
                boolean isLate = random.nextInt(2000) == 0;
                double late = isLate ? 1000 * random.nextDouble() : 0;
                (random.nextInt(3) == 0 ? b : a).add(x - late, 1 + random.nextDouble());
                if (x % 1000 == 999) {
                    nanos += QUARTER_SECOND;
                    engine.takePublished();
                    computeWhileBusy();
                }
            }
            engine.computeAll();
        }
    }

    @Test
    void goOnOverALatePoint() {
        derive("area", "integral(a)");
        derive("count", "count(a)");
        derive("twice", "2 * a");
        derive("areaOfTwice", "integral(twice)");
        addAll();
        assertThat(last("count")).isEqualTo(COUNT);

        a.add(COUNT - 10.5, 1);
        engine.takePublished();
        computeWhileBusy();
        assertThat(last("count")).isEqualTo(COUNT + 1);
        assertThat(last("area")).isEqualTo(COUNT - 1);
        assertThat(last("areaOfTwice")).isEqualTo(2 * (COUNT - 1));
        assertThat(engine.pipeline().made()).as("each counts once").isEqualTo(4 * (COUNT + 1));
    }

    @Test
    void stayAsTheyAreWhereOneIsOlderThanAllPlacesThatAreLeft() {
        derive("count", "count(a)");
        addAll();

        a.add(kept("a").firstX() + 0.5, 1);
        engine.takePublished();
        computeWhileBusy();
        assertThat(last("count")).isEqualTo(COUNT);
    }

    @Test
    void anAlarmStaysOnOverALatePoint() {
        engine.pipeline().watch(AlarmRule.parse("integral(a) > 50000"));
        addAll();
        assertThat(engine.pipeline().alarms().events()).hasSize(1);

        a.add(COUNT - 10.5, 1);
        engine.takePublished();
        computeWhileBusy();
        a.add(COUNT, 1);
        engine.takePublished();
        computeWhileBusy();
        assertThat(engine.pipeline().alarms().events()).hasSize(1);
        assertThat(engine.pipeline().alarms().events().get(0).went()).isNaN();
    }

    @Property(tries = 20, seed = "1")
    void areWhatTheyWouldBeIfAllPointsWereKept(@ForAll long seed) {
        Run all = new Run(Long.MAX_VALUE);
        Run some = new Run(KEPT);
        String formula = FORMULAS.get((int) Math.floorMod(seed, (long) FORMULAS.size()));
        all.feedAtRandom(formula, new Random(seed));
        some.feedAtRandom(formula, new Random(seed));

        SeriesView wanted = all.kept("made");
        SeriesView found = some.kept("made");
        assertThat(found.firstIndex()).as("some are kept no more").isPositive();
        long last = found.endIndex() - 1;
        for (int back = 0; back < KEPT / 8; back++) {
            String at = formula + ", seed " + seed + ", " + back + " before the last";
            long other = wanted.endIndex() - 1 - back;
            assertThat(found.x(last - back)).as(at).isEqualTo(wanted.x(other));
            double y = wanted.y(other);
            assertThat(found.y(last - back)).as(at).isCloseTo(y, offset(1e-9 * Math.max(1, Math.abs(y))));
        }
    }

    private void addAll() {
        for (int from = 0; from < COUNT; from += 1000) {
            for (int x = from; x < from + 1000; x++) {
                a.add(x, 1);
            }
            engine.takePublished();
            computeWhileBusy();
        }
        assertThat(kept("a").firstIndex()).as("most are kept no more").isGreaterThan(COUNT / 2);
    }

    private double last(String name) {
        SeriesView series = kept(name);
        return series.y(series.endIndex() - 1);
    }
}
