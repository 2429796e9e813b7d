// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.feed.SeriesSink;

/** Somebody looks again after a while only where that can change something. */
class WaitingForTheClockTest extends PipelineFixture {

    private static final long SECOND = 1_000_000_000;

    @Test
    void nobodyWaitsForARuleThatIsRightOrOn() {
        watch("a > 5");
        watch("a < 5");
        goOnTo(5, 1);

        assertThat(engine.pipeline().alarms().events()).hasSize(1);
        assertThat(engine.compute(true)).isEqualTo(Pipeline.State.DONE);
    }

    @Test
    void aRuleThatIsNotYetWrongForLongEnoughWaitsUntilItIs() {
        watch("a > 5 for 10s");
        goOnTo(5, 6);
        assertThat(after(0, true)).isEqualTo(Pipeline.State.WAITING);
        assertThat(after(5, true)).isEqualTo(Pipeline.State.WAITING);
        assertThat(engine.pipeline().alarms().events()).isEmpty();
        assertThat(after(9, true)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.pipeline().alarms().events()).hasSize(1);
    }

    @Test
    void soDoesOneThatIsAboutSilence() {
        watch("a stale for 10s");
        goOnTo(5, 6);
        assertThat(after(5, true)).isEqualTo(Pipeline.State.WAITING);
        assertThat(after(9, true)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.pipeline().alarms().events()).hasSize(1);
    }

    @Test
    void whereXDoesNotGoOnByTheClockItWaitsForSilenceOnly() {
        watch("a > 5 for 10s");
        goOnTo(5, 6);
        assertThat(after(0, false)).isEqualTo(Pipeline.State.WAITING);
        assertThat(after(5, false)).isEqualTo(Pipeline.State.DONE);
    }

    @Test
    void ofAFileThatWasReadNothingGoesOnByTheClock() {
        watch("a > 5 for 1h");
        addPoints(10, x -> 6);
        assertThat(after(5, true)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.pipeline().alarms().events()).isEmpty();
    }

    @Test
    void nobodyWaitsOnceAllIsOver() {
        watch("a > 5 for 10s");
        watch("a stale for 10s");
        goOnTo(5, 6);
        engine.pipeline().over(true);
        assertThat(after(0, true)).isEqualTo(Pipeline.State.DONE);
    }

    @Test
    void whatIsMadeOfSeveralSeriesWaitsForThoseThatAreBehind() {
        SeriesSink b = series("b");
        watch("a - b > 5");
        b.add(1, 0);
        a.add(1, 1);
        a.add(2, 6);
        engine.takePublished();
        assertThat(after(0, true)).isEqualTo(Pipeline.State.WAITING);
        assertThat(engine.pipeline().alarms().events()).isEmpty();
        assertThat(after(1, true)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.pipeline().alarms().events()).hasSize(1);
    }

    @Test
    void nobodyWaitsForASeriesThatHasNoPoints() {
        series("b");
        watch("a > b");
        derive("difference", "a - b");
        goOnTo(5, 6);
        assertThat(after(0, true)).isEqualTo(Pipeline.State.DONE);
    }

    private void watch(String rule) {
        engine.pipeline().watch(AlarmRule.parse(rule));
    }

    /** Adds a point each second, as time goes by. */
    private void goOnTo(int seconds, double y) {
        for (int x = 1; x <= seconds; x++) {
            nanos += SECOND;
            a.add(x, y);
            engine.takePublished();
            engine.compute(true);
        }
    }

    /** Lets time go by in quarters of a second, and says what is left then. */
    private Pipeline.State after(int seconds, boolean byClock) {
        for (int i = 0; i < 4 * seconds; i++) {
            nanos += QUARTER_SECOND;
            engine.compute(byClock);
        }
        return engine.compute(byClock);
    }
}
