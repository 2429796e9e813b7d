// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/** Late points have made anew what hangs on them, and no more. */
class LateInPipelineTest extends PipelineFixture {

    private static final List<String> FORMULAS = List.of(
            "2 * a",
            "a - b",
            "if(a > b, a, -b)",
            "rate(a) + delta(b)",
            "mean(a, 5s)",
            "median(a + b, 3s)",
            "max(a, 4s) - min(b, 6s)",
            "ema(a, 2s)",
            "lowpass(a, 0.1Hz)",
            "cumsum(a)",
            "a - linear(b)",
            "shift(a, -3s)",
            "resample(a, 700ms)");

    @Test
    void keepsWhatWasComputedBeforeThem() {
        addPoints(20_000, x -> x);
        derive("mean", "mean(a, 10)");
        computeWhileBusy();
        long computed = engine.pipeline().made();
        nanosEachLook = 5_000_000;

        a.add(19_000.5, 1e6);
        engine.takePublished();
        engine.compute(false);
        assertThat(kept("mean").size()).as("after one step").isGreaterThan(19_000);
        assertThat(kept("mean").y(19_001)).isCloseTo((1e6 + 189_955) / 11, offset(1e-6));
        computeWhileBusy();
        assertThat(kept("mean").size()).isEqualTo(20_001);
        assertThat(engine.pipeline().made()).as("each counts once").isEqualTo(computed + 1);
    }

    @Test
    void keepsWhatWasComputedFromSeriesThatAreComputed() {
        addPoints(20_000, x -> x);
        derive("twice", "2 * a");
        derive("mean", "mean(twice, 10)");
        computeWhileBusy();
        nanosEachLook = 5_000_000;

        a.add(19_000.5, 1e6);
        engine.takePublished();
        engine.compute(false);
        engine.compute(false);
        assertThat(kept("mean").size()).isGreaterThan(19_000);
        computeWhileBusy();
        assertThat(kept("mean").y(19_001)).isCloseTo((2e6 + 379_910) / 11, offset(1e-6));
        assertThat(kept("mean").size()).isEqualTo(20_001);
    }

    @Property(tries = 150, seed = "1")
    void makeWhatAllPointsMakeInOrder(@ForAll long seed) throws Exception {
        LateInPipelineTest run = new LateInPipelineTest();
        Random random = new Random(seed);
        String formula = FORMULAS.get(random.nextInt(FORMULAS.size()));
        run.feedAtRandom(formula, random);
        run.assertIs(formula, seed);
    }

    private void feedAtRandom(String formula, Random random) {
        SeriesSink b = series("b");
        derive("made", formula);
        double x = 0;
        int count = 50 + random.nextInt(2000);
        for (int i = 0; i < count; i++) {
            // Several points at one x make rows as they come.
            x += 2 * random.nextDouble();
            double late = random.nextInt(20) == 0 ? 50 * random.nextDouble() : 0;
            double y = random.nextInt(15) == 0 ? Double.NaN : random.nextGaussian();
            (random.nextBoolean() ? a : b).add(x - late, y);
            if (random.nextInt(30) == 0) {
                nanos += random.nextInt((int) QUARTER_SECOND);
                engine.takePublished();
                engine.compute(false);
            }
        }
        engine.takePublished();
        engine.computeAll();
    }

    private void assertIs(String formula, long seed) throws Exception {
        FormulaRun plain = new FormulaRun(Formula.parse(formula), this::kept);
        plain.silentUntil(engine.head());
        SeriesView found = kept("made");
        PointBuffer points = new PointBuffer();
        long next = found.firstIndex();
        do {
            plain.next(points);
            for (int i = 0; i < points.size(); i++, next++) {
                String at = formula + ", seed " + seed + ", point " + next;
                assertThat(next).as(at).isLessThan(found.endIndex());
                assertThat(found.x(next)).as(at).isEqualTo(points.x(i));
                double y = Double.isInfinite(points.y(i)) ? Double.NaN : points.y(i);
                if (Double.isNaN(y)) {
                    assertThat(found.y(next)).as(at).isNaN();
                } else {
                    assertThat(found.y(next)).as(at).isCloseTo(y, offset(1e-9 * Math.max(1, Math.abs(y))));
                }
            }
        } while (points.size() > 0);
        assertThat(found.endIndex()).as(formula + ", seed " + seed).isEqualTo(next);
    }

    @Test
    void aTriggerGoesOnOverASeriesThatIsTakenBack() {
        addPoints(100_000, x -> x % 1000 < 500 ? 0 : 1);
        derive("b", "a * 2");
        engine.pipeline().trigger(new TriggerRule("b", new Trigger.Edge(1, 0, Trigger.Slope.RISING)), false);
        computeWhileBusy();
        assertThat(engine.pipeline().events().count()).isEqualTo(100);
        nanosEachLook = 5_000_000;

        a.add(50_000.5, 1);
        engine.takePublished();
        computeWhileBusy();
        assertThat(engine.pipeline().events().count()).isEqualTo(101);
        assertThat(engine.pipeline().events().after(50_000)).isEqualTo(50_000.25);
    }

    @Test
    void anEarlierOneCountsToo() {
        SeriesSink b = series("b");
        addPoints(60_000, x -> 1);
        for (int x = 58_000; x < 60_000; x++) {
            b.add(x, 1);
        }
        engine.takePublished();
        derive("sum", "mean(a, 57000) + b");
        computeWhileBusy();
        nanosEachLook = 5_000_000;

        b.add(57_999.5, 1);
        engine.takePublished();
        engine.compute(false);
        assertThat(kept("sum").isEmpty()).as("begins anew").isTrue();
        b.add(57_000, 1);
        engine.takePublished();
        computeWhileBusy();
        assertThat(kept("sum").lowerBound(57_999.5) - kept("sum").lowerBound(57_000))
                .isEqualTo(1000);
    }
}
