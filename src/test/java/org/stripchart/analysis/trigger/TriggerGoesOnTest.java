// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.analysis.trigger.Trigger.Slope;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/** A look for events that is gone on with where it was, and what becomes of its events when x goes back. */
class TriggerGoesOnTest {

    private static final Trigger RISING = new Trigger.Edge(0.5, 0, Slope.RISING);

    private final History history = new History(HistoryLimit.points(100_000));
    private final SeriesView series = history.series(0);
    private final List<Double> events = new ArrayList<>();

    private void add(double x, double y) {
        history.append(0, new double[] {x}, new double[] {y}, 0, 1);
    }

    @ParameterizedTest
    @EnumSource(TriggerKind.class)
    void aCopyKnowsWhatWasSeenAndWhenTheNextEventMayBe(TriggerKind kind) {
        double[] ys = {-1, 1, 3, 3, -1, 0, 1, 3, 0, 3, -1, 3, 0, 0, -1, -1, 3, -1};
        Trigger trigger = kind.of(new Values(0.5, 2, 0, 1.5));
        for (int cut = 1; cut < ys.length; cut++) {
            History cutAt = new History(HistoryLimit.points(1000));
            List<Double> found = new ArrayList<>();
            for (int i = 0; i < cut; i++) {
                cutAt.append(0, new double[] {i}, new double[] {ys[i]}, 0, 1);
            }
            TriggerRun first = new TriggerRun(cutAt.series(0), trigger, 1);
            first.run(found::add);
            assertThat(first.hasMore()).isFalse();
            assertThat(first.position()).isEqualTo(cut);
            for (int i = cut; i < ys.length; i++) {
                cutAt.append(0, new double[] {i}, new double[] {ys[i]}, 0, 1);
            }
            TriggerRun second = first.copy();
            assertThat(second.position()).isEqualTo(cut);
            second.run(found::add);
            List<Double> wanted = new ArrayList<>();
            new TriggerRun(cutAt.series(0), trigger, 1).run(wanted::add);
            assertThat(found).as("%s, cut at %d", kind, cut).isEqualTo(wanted).isNotEmpty();
        }
    }

    @Test
    void doesNotJoinWhatLiesOnBothSidesOfPointsThatWentUnread() {
        History small = new History(HistoryLimit.points(100));
        TriggerRun run = new TriggerRun(small.series(0), RISING, 0);
        small.append(0, new double[] {0}, new double[] {0}, 0, 1);
        run.run(events::add);
        for (int x = 1; x < 1000; x++) {
            small.append(0, new double[] {x}, new double[] {1}, 0, 1);
        }
        long gone = small.series(0).firstIndex() - 1;
        assertThat(run.passesOver()).isEqualTo(gone).isPositive();
        assertThat(run.share()).isZero();
        run.run(events::add);
        assertThat(events).isEmpty();
        assertThat(run.passesOver()).isZero();
        assertThat(run.share()).isEqualTo(1);
    }

    @Test
    void looksNoFurtherThanItIsTold() {
        add(1, 0);
        add(2, 1);
        add(3, 0);
        add(4, 1);
        TriggerRun run = new TriggerRun(series, RISING, 0);
        assertThat(run.hasMore(0.9)).isFalse();
        assertThat(run.hasMore(1)).isTrue();
        run.run(events::add, 2);
        assertThat(events).containsExactly(1.5);
        assertThat(run.position()).isEqualTo(2);
        assertThat(run.hasMore(2.9)).isFalse();
        assertThat(run.hasMore()).isTrue();
        run.run(events::add, 1);
        assertThat(run.position()).as("it goes on only").isEqualTo(2);
        run.run(events::add);
        assertThat(events).containsExactly(1.5, 3.5);
    }

    @Test
    void tellsWhetherAllThatItSawLiesBeforeAnX() {
        TriggerRun run = new TriggerRun(series, RISING, 0);
        assertThat(run.isBefore(0)).as("it saw nothing").isTrue();
        assertThat(run.isBefore(Double.NEGATIVE_INFINITY)).isFalse();
        add(1, 0);
        add(2, 1);
        assertThat(run.isBefore(1)).isTrue();
        run.run(events::add);
        assertThat(run.isBefore(2)).isFalse();
        assertThat(run.isBefore(2.1)).isTrue();
        assertThat(run.isBefore(Double.NEGATIVE_INFINITY)).isFalse();
        history.takeBack(0, 1.5);
        assertThat(run.isBefore(9)).as("what it saw is not there any more").isFalse();
    }

    @Test
    void isWrongFromWhereTheSeriesHasChanged() {
        add(1, 0);
        add(2, 1);
        TriggerRun run = new TriggerRun(series, RISING, 0);
        add(3, 2);
        assertThat(run.isStale()).isFalse();
        assertThat(run.wrongFrom((view, version) -> 1.5)).isEqualTo(Double.POSITIVE_INFINITY);
        add(1.5, 7);
        assertThat(run.isStale()).isTrue();
        assertThat(run.wrongFrom((view, version) -> 1.5)).isEqualTo(1.5);
    }

    @Test
    void countsEventsThatWereBeforeXWentBackAsNoLongerKept() {
        TriggerLog log = new TriggerLog();
        double[] from = {Double.NaN};
        Runnable end = log.onChange(() -> from[0] = log.changedFrom());
        for (int x = 1; x <= 5; x++) {
            log.add(x);
        }
        log.tell();
        assertThat(log.timesBack()).isZero();
        assertThat(log.wentBackTo()).isEqualTo(Double.NEGATIVE_INFINITY);
        log.wentBack(3);
        log.tell();
        assertThat(from[0]).isEqualTo(3);
        assertThat(log.timesBack()).isEqualTo(1);
        assertThat(log.wentBackTo()).isEqualTo(3);
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.dropped()).isEqualTo(3);
        assertThat(log.count()).isEqualTo(5);
        log.add(3);
        assertThat(log.last()).as("a new one").isEqualTo(3);
        assertThat(log.count()).isEqualTo(6);
        log.wentBack(9);
        assertThat(log.timesBack()).isEqualTo(2);
        assertThat(log.count()).isEqualTo(6);
        log.clear();
        assertThat(log.count()).isZero();
        assertThat(log.wentBackTo()).isEqualTo(Double.NEGATIVE_INFINITY);
        end.run();
    }

    @Test
    void whoeverAsksHasItsTurn() {
        int[] turns = new int[1];
        TriggerLog log = new TriggerLog(() -> turns[0]++, Runnable::run);
        List<Runnable> asked = List.of(
                log::size,
                log::count,
                log::dropped,
                log::last,
                () -> log.before(1),
                () -> log.after(1),
                log::lastDropped,
                log::wentBackTo,
                log::timesBack,
                log::changedFrom,
                log::isSettled,
                log::awaitSettling,
                log::clear,
                () -> log.add(1),
                () -> log.x(0));
        for (int i = 0; i < asked.size(); i++) {
            turns[0] = 0;
            asked.get(i).run();
            assertThat(turns[0]).as("%d", i).isPositive();
        }
    }
}
