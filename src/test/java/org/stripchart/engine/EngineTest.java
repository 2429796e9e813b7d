// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;

class EngineTest {

    private int changes;
    private int rings;
    private long nanos;

    private final Engine engine = new Engine(
            64,
            HistoryLimit.points(1000),
            new HistoryBudget(),
            null,
            () -> rings++,
            () -> 60,
            () -> nanos,
            () -> Double.NaN,
            new Engine.Listener() {
                @Override
                public void changed() {
                    changes++;
                }

                @Override
                public void gaveBack() {
                    throw new AssertionError("nobody asked for memory");
                }
            });

    private final SeriesSink a = engine.sink(OverflowPolicy.DROP).series("a");
    private final SeriesSink b = engine.sink(OverflowPolicy.DROP).series("b");

    @Test
    void takesPointsAndTellsOfThem() {
        assertThat(engine.take(5_000_000)).isEqualTo(Intake.Flow.NONE);
        a.add(1, 10);
        b.add(2, 20);
        assertThat(rings).isEqualTo(2);
        assertThat(engine.hasPoints()).isTrue();
        assertThat(engine.take(5_000_000)).isNotEqualTo(Intake.Flow.NONE);
        assertThat(engine.hasPoints()).isFalse();
        assertThat(changes).isPositive();
        assertThat(engine.seriesNames()).containsExactly("a", "b");
        assertThat(engine.series(1).lastX()).isEqualTo(2);
        assertThat(engine.head()).isEqualTo(2);
        assertThat(engine.leap()).isNull();
        assertThat(engine.counters().drained()).isEqualTo(2);
        assertThatThrownBy(() -> engine.series(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void timesPointsFromTheLastEmptyQueue() {
        engine.take(5_000_000);
        nanos += 3_000_000;
        a.add(1, 10);
        engine.takePublished();
        engine.meter().shown(nanos + 1_000_000);
        assertThat(engine.meter().latencies().percentileMillis(50)).isBetween(3.9, 4.1);
    }

    @Test
    void forgetsAllOrSomeOfItsPoints() {
        a.add(1, 10);
        b.add(2, 20);
        engine.takePublished();
        changes = 0;
        engine.clear(Set.of("b", "no series"));
        assertThat(changes).isEqualTo(1);
        assertThat(engine.history().size()).isEqualTo(1);
        engine.clear();
        assertThat(changes).isEqualTo(2);
        assertThat(engine.history().size()).isZero();
        assertThat(engine.head()).isNaN();
        assertThat(engine.seriesNames()).hasSize(2);
    }

    @Test
    void countsWhatWasQueuedAtItsEndAndRefusesTheRest() {
        a.add(1, 10);
        engine.refuse();
        assertThat(a.add(2, 20)).isFalse();
        assertThat(engine.isReleased()).isFalse();
        engine.release();
        assertThat(engine.isReleased()).isTrue();
        assertThat(engine.counters().drained()).isEqualTo(1);
        assertThat(engine.counters().dropped()).isEqualTo(1);
        assertThat(engine.history().size()).isZero();
        changes = 0;
        engine.release();
        assertThat(changes).isZero();
    }
}
