// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/** What is seen of a computed series is there before the rest. */
class SeenFirstTest extends PipelineFixture {

    private static final int COUNT = 600_000;

    private void addMany() {
        addPoints(COUNT, x -> Math.sin(x * 0.37) * x);
        // Each look at the clock takes as long as some hundred points do.
        nanosEachLook = 50_000;
    }

    /** Compares all points that are kept with those of the formula alone, to the last bit. */
    private void assertWhole(String name, String formula) throws Exception {
        FormulaRun plain = new FormulaRun(Formula.parse(formula), this::kept);
        SeriesView found = shown(name);
        PointBuffer points = new PointBuffer();
        long next = 0;
        do {
            plain.next(points);
            for (int i = 0; i < points.size(); i++, next++) {
                assertThat(found.x(next)).isEqualTo(points.x(i));
                assertThat(Double.doubleToRawLongBits(found.y(next)))
                        .isEqualTo(Double.doubleToRawLongBits(points.y(i)));
            }
        } while (points.size() > 0);
        assertThat(found.endIndex()).isEqualTo(next);
    }

    @Test
    void computesWhatIsSeenFirstAndThenAllAsIfNothingHadBeenSeen() throws Exception {
        addMany();
        derive("mean", "mean(a, 20)");
        engine.pipeline().seen(500_000, 500_100);
        int changesBefore = changes;
        long seenBefore = engine.pipeline().changes();
        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.BUSY);

        SeriesView seen = shown("mean");
        assertThat(seen.firstX()).isLessThan(500_000).isGreaterThan(499_900);
        assertThat(seen.lastX()).isGreaterThan(500_100);
        double sum = 0;
        for (int x = 500_081; x <= 500_100; x++) {
            sum += kept("a").y(x);
        }
        assertThat(seen.y(seen.lowerBound(500_100))).isCloseTo(sum / 20, offset(1e-6));
        assertThat(changes).isGreaterThan(changesBefore);
        assertThat(engine.pipeline().changes()).isGreaterThan(seenBefore);
        assertThat(kept("mean").lastX()).as("the rest goes on from the oldest").isLessThan(100_000);
        assertThat(engine.pipeline().share()).isBetween(0.01, 0.2);

        long version = seen.version();
        computeWhileBusy();
        assertThat(seen.version()).isNotEqualTo(version);
        assertThat(engine.pipeline().share()).isEqualTo(1);
        assertWhole("mean", "mean(a, 20)");
    }

    @Test
    void isShownOnceItIsThereOrHasTakenAWhile() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(380_000, COUNT);
        engine.compute(false);
        assertThat(shown("twice").lastX()).as("of the whole").isLessThan(380_000);
        long seenBefore = engine.pipeline().changes();
        for (int i = 0; i < 10; i++) {
            engine.compute(false);
        }
        assertThat(shown("twice").firstX()).isBetween(350_000.0, 380_000.0);
        assertThat(shown("twice").lastX()).isGreaterThanOrEqualTo(COUNT - 1);
        assertThat(engine.pipeline().changes()).isGreaterThan(seenBefore);

        // Now that looks take ten times as long, there is time to see a part.
        nanosEachLook *= 10;
        derive("thrice", "3 * a");
        engine.compute(false);
        assertThat(shown("thrice").lastX()).isLessThan(380_000);
        for (int i = 0; i < 40; i++) {
            engine.compute(false);
        }
        assertThat(shown("thrice").firstX()).isBetween(350_000.0, 380_000.0);
        assertThat(shown("thrice").lastX()).isLessThan(COUNT - 1);
    }

    @Test
    void goesWithTheView() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(500_000, 500_100);
        engine.compute(false);
        engine.pipeline().seen(300_000, 300_100);
        engine.compute(false);
        assertThat(shown("twice").lastX()).isBetween(300_100.0, 301_000.0);

        engine.pipeline().seen(0, 100);
        engine.compute(false);
        assertThat(shown("twice").firstX()).as("is there already").isZero();
        assertThat(shown("twice").endIndex()).isEqualTo(kept("twice").endIndex());
    }

    @Test
    void goesOnWithWhatComes() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(COUNT - 100, COUNT);
        engine.compute(false);
        a.add(COUNT + 10, 7);
        engine.takePublished();
        engine.pipeline().seen(COUNT - 90, COUNT + 10);
        engine.compute(false);
        SeriesView seen = shown("twice");
        assertThat(seen.lastX()).isEqualTo(COUNT + 10);
        assertThat(seen.y(seen.endIndex() - 1)).isEqualTo(14);
    }

    @Test
    void aLatePointInWhatIsSeenIsSeen() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(500_000, 500_100);
        engine.compute(false);
        a.add(500_050.5, 1);
        engine.takePublished();
        engine.compute(false);
        SeriesView seen = shown("twice");
        assertThat(seen.y(seen.lowerBound(500_050.5))).isEqualTo(2);
    }

    @Test
    void showsNothingThatIsNotExact() {
        addMany();
        derive("total", "cumsum(a)");
        engine.pipeline().seen(500_000, 500_100);
        engine.compute(false);
        assertThat(shown("total").firstX()).as("from the oldest on").isZero();
        assertThat(shown("total").lastX()).isLessThan(400_000);
    }

    @Test
    void anotherFormulaOrNoneShowsNothingOfTheOneBefore() {
        addMany();
        derive("some", "2 * a");
        engine.pipeline().seen(500_000, 500_100);
        engine.compute(false);
        derive("some", "cumsum(a)");
        engine.compute(false);
        assertThat(shown("some").firstX()).isZero();

        derive("some", "2 * a");
        engine.compute(false);
        assertThat(shown("some").firstX()).isPositive();
        engine.pipeline().remove("some");
        assertThat(shown("some").isEmpty()).isTrue();
    }

    @Test
    void needsNoPreviewOfWhatIsThereAtOnce() {
        addPoints(10_000, x -> x);
        nanosEachLook = 50_000;
        derive("twice", "2 * a");
        engine.pipeline().seen(9_000, 9_100);
        engine.compute(false);
        assertThat(shown("twice").firstX()).isZero();
    }

    @Test
    void endsWithWhatComputesTheRest() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(COUNT - 100, COUNT);
        engine.compute(false);
        assertThat(shown("twice").firstX()).isPositive();
        engine.computeAll();
        assertThat(shown("twice").firstX()).isZero();

        derive("thrice", "3 * a");
        engine.compute(false);
        assertThat(shown("thrice").firstX()).isPositive();
        computeWhileBusy();
        assertThat(shown("thrice").firstX()).isZero();
    }

    @Test
    void aLatePointBeyondWhatIsSeenChangesNothing() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(500_000, 500_100);
        engine.compute(false);
        long version = shown("twice").version();
        a.add(COUNT - 10.5, 1);
        engine.takePublished();
        engine.compute(false);
        assertThat(shown("twice").version()).isEqualTo(version);
    }

    @Test
    void isShownUntilTheNextHasGotAsFar() {
        addMany();
        derive("twice", "2 * a");
        engine.pipeline().seen(500_000, 590_000);
        engine.compute(false);
        while (shown("twice").lastX() < 590_000) {
            engine.compute(false);
        }
        a.add(550_000.5, 1);
        engine.takePublished();
        int frames = 0;
        do {
            engine.compute(false);
            assertThat(shown("twice").firstX()).isPositive();
            assertThat(shown("twice").lastX()).isGreaterThanOrEqualTo(590_000);
            frames++;
        } while (shown("twice").y(shown("twice").lowerBound(550_000.5)) != 2);
        assertThat(frames).isGreaterThan(1);
    }
}
