// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;

/** Alarms and events of points that go back, are taken away, come late or are read ahead of others. */
class FollowedPointsTest extends PipelineFixture {

    private void feed(SeriesSink to, double from, double until, double y) {
        for (double x = from; x < until; x++) {
            to.add(x, y);
        }
        engine.takePublished();
        computeWhileBusy();
    }

    private List<Double> came() {
        return engine.pipeline().alarms().events().stream()
                .map(AlarmEvent::came)
                .toList();
    }

    @Test
    void followsAlarmsAndEventsOfADeviceThatBeginsAnew() {
        engine.pipeline().watch(AlarmRule.parse("a > 5"));
        engine.pipeline().trigger(new TriggerRule("a", new Trigger.Edge(5, 0, Trigger.Slope.RISING)), false);
        feed(a, 0, 2000, 0);
        feed(a, 2000, 2001, 9);
        assertThat(came()).containsExactly(2000.0);

        nanos += 40 * QUARTER_SECOND;
        feed(a, 0.5, 50, 0);
        assertThat(engine.head()).isEqualTo(49.5);
        assertThat(engine.pipeline().watched().get(0).isOn()).as("of before").isFalse();
        feed(a, 50.5, 51, 9);
        assertThat(came()).containsExactly(2000.0, 50.5);
        assertThat(engine.pipeline().events().last()).isBetween(49.5, 50.5);
        assertThat(engine.pipeline().events().count()).isEqualTo(2);
    }

    @Test
    void followsAlarmsAndEventsFromTheFirstPointOfADeviceThatBeginsAnew() {
        engine.pipeline().watch(AlarmRule.parse("a > 5"));
        engine.pipeline()
                .trigger(
                        new TriggerRule("a", new Trigger.Edge(5, 0, Trigger.Slope.RISING))
                                .with(TriggerRule.Mode.SINGLE),
                        true);
        feed(a, 1000, 2000, 0);
        nanos += 40 * QUARTER_SECOND;
        a.add(0, 0);
        a.add(1, 9);
        feed(a, 2, 50, 0);
        assertThat(came()).containsExactly(1.0);
        assertThat(engine.pipeline().isTriggerDone()).isTrue();
    }

    @Test
    void followsAlarmsAndEventsOfADeviceThatBeginsAnewAfterAllWasCleared() {
        engine.pipeline().watch(AlarmRule.parse("a > 5"));
        engine.pipeline()
                .trigger(
                        new TriggerRule("a", new Trigger.Edge(5, 0, Trigger.Slope.RISING))
                                .with(TriggerRule.Mode.SINGLE),
                        true);
        feed(a, 0, 2000, 0);
        engine.clear();
        engine.compute(false);
        feed(a, 0, 10, 0);
        feed(a, 10, 11, 9);
        assertThat(came()).containsExactly(10.0);
        assertThat(engine.pipeline().isTriggerDone()).isTrue();
    }

    @Test
    void doesNotTellAnAlarmAgainOfPointsThatAreThereAgain() {
        engine.pipeline().watch(AlarmRule.parse("a > 5"));
        feed(a, 0, 1, 9);
        feed(a, 1, 20, 0);
        Cleared cleared = engine.setAside(() -> {});
        engine.compute(false);
        engine.bringBack(cleared);
        feed(a, 20, 21, 9);
        assertThat(came()).containsExactly(0.0, 20.0);

        engine.setAside(() -> {});
        feed(a, 21, 22, 9);
        assertThat(came()).as("it goes on").hasSize(2);
        assertThat(engine.pipeline().watched().get(0).isOn()).isTrue();
    }

    @Test
    void aSeriesThatOthersAreReadAheadOfIsNotSilent() {
        engine.pipeline().watch(AlarmRule.parse("b stale for 30s"));
        engine.pipeline().watch(AlarmRule.parse("high > 5 for 10s"));
        engine.pipeline().derive(SeriesInfo.derived("high", "", "2 * b"));
        SeriesSink b = engine.sink(OverflowPolicy.DROP).series("b");
        feed(b, 0, 3, 9);
        feed(a, 0, 1000, 0);
        feed(b, 3, 4, 0);
        assertThat(came()).isEmpty();

        engine.computeAll();
        assertThat(came()).as("read to their ends").isEmpty();

        nanos += 4 * QUARTER_SECOND;
        feed(a, 1000, 1001, 0);
        assertThat(came()).as("not yet silent").isEmpty();
        nanos += 40 * QUARTER_SECOND;
        feed(a, 1001, 1002, 0);
        assertThat(came()).containsExactly(33.0);
    }

    @Test
    void aSeriesThatIsNotThereIsNotSilent() {
        engine.pipeline().watch(AlarmRule.parse("b stale for 30s"));
        feed(a, 0, 1000, 0);
        nanos += 40 * QUARTER_SECOND;
        feed(a, 1000, 1001, 0);
        engine.computeAll();
        assertThat(came()).isEmpty();
    }

    @Test
    void latePointsDoNotKeepAlarmsWaiting() {
        for (String rule : List.of("a > 5", "mean(a, 3) > 5", "cumsum(a) > 5")) {
            engine.pipeline().watch(AlarmRule.parse(rule));
        }
        for (int i = 0; i < 20_000; i += 2000) {
            feed(a, i, i + 2000, 0);
        }
        a.add(20_000, 100);
        for (int i = 0; i < 20 && came().size() < 3; i++) {
            // Another one late each time that there was time for a step.
            a.add(19_950.5 + i % 40, 0);
            engine.takePublished();
            nanosEachLook = QUARTER_SECOND;
            engine.compute(false);
        }
        nanosEachLook = 0;
        assertThat(came()).as("before the history is read so often").hasSizeGreaterThanOrEqualTo(2);
        for (int i = 20; i < 200 && came().size() < 3; i++) {
            a.add(19_950.5 + i % 40, 0);
            engine.takePublished();
            nanosEachLook = QUARTER_SECOND;
            engine.compute(false);
        }
        assertThat(came()).hasSize(3);
    }
}
