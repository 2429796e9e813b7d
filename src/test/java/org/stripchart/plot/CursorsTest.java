// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class CursorsTest {

    private static final double NAN = Double.NaN;

    private final AtomicInteger changes = new AtomicInteger();
    private final History history = new History(HistoryLimit.points(1000));
    private final Arrangement arrangement = new Arrangement(what -> {}, () -> {});
    private final Cursors cursors = new Cursors(history, arrangement, what -> {}, changes::incrementAndGet);

    private void series(int number, double... xs) {
        double[] ys = new double[xs.length];
        history.append(number, xs, ys, 0, xs.length);
        arrangement.adopt(List.of("a", "b", "c").subList(0, number + 1), each -> false);
    }

    @Test
    void areNotSetAtFirst() {
        assertThat(cursors.isAnySet()).isFalse();
        assertThat(cursors.x(Cursor.A)).isNaN();
        assertThat(cursors.held()).isNull();
        cursors.step(Cursor.A, 1);
        cursors.remove(Cursor.B);
        cursors.release();
        assertThat(cursors.isAnySet()).isFalse();
        assertThat(changes).hasValue(0);
    }

    @Test
    void snapToTheNearestPointOfAnyLineThatIsDrawn() {
        series(0, 0, 10, 20);
        series(1, 4, 14);
        cursors.snap(Cursor.A, 12.5);
        assertThat(cursors.x(Cursor.A)).isEqualTo(14);
        cursors.snap(Cursor.B, 11.5);
        assertThat(cursors.x(Cursor.B)).isEqualTo(10);
        arrangement.traces().get(1).visible(false);
        cursors.snap(Cursor.A, 12.5);
        assertThat(cursors.x(Cursor.A)).isEqualTo(10);
        assertThat(cursors.held()).isEqualTo(Cursor.A);
    }

    @Test
    void standFreelyWhereTheyArePutOrThereIsNothing() {
        cursors.snap(Cursor.A, 3.5);
        assertThat(cursors.x(Cursor.A)).isEqualTo(3.5);
        series(0, 0, 1);
        cursors.put(Cursor.B, 0.3);
        assertThat(cursors.x(Cursor.B)).isEqualTo(0.3);
        assertThatThrownBy(() -> cursors.put(Cursor.A, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x (Infinity) must be finite");
    }

    @Test
    void goFromPointToPointOverGaps() {
        history.append(0, new double[] {0, 1, 2, 3}, new double[] {5, NAN, 6, 7}, 0, 4);
        arrangement.adopt(List.of("a"), each -> false);
        cursors.snap(Cursor.A, 0);
        cursors.step(Cursor.A, 1);
        assertThat(cursors.x(Cursor.A)).isEqualTo(2);
        cursors.step(Cursor.A, 10);
        assertThat(cursors.x(Cursor.A)).isEqualTo(3);
        cursors.step(Cursor.A, -2);
        assertThat(cursors.x(Cursor.A)).isZero();
    }

    @Property(tries = 200, seed = "1")
    void stepToEachPointOfAllLinesOnce(@ForAll long seed) {
        Random random = new Random(seed);
        History many = new History(HistoryLimit.points(100_000));
        Arrangement three = new Arrangement(what -> {}, () -> {});
        three.adopt(List.of("a", "b", "c"), each -> false);
        TreeSet<Double> all = new TreeSet<>();
        for (int series = 0; series < 3; series++) {
            double x = random.nextInt(5);
            for (int i = 0; i < 60; i++) {
                x += random.nextInt(3);
                boolean gap = random.nextInt(4) == 0;
                many.append(series, new double[] {x}, new double[] {gap ? NAN : 1}, 0, 1);
                if (!gap) {
                    all.add(x);
                }
            }
        }
        Cursors walking = new Cursors(many, three, what -> {}, () -> {});
        walking.put(Cursor.B, -1);
        for (double expected : all) {
            walking.step(Cursor.B, 1);
            assertThat(walking.x(Cursor.B)).as("seed %d", seed).isEqualTo(expected);
        }
        walking.put(Cursor.B, all.last() + 1);
        for (double expected : all.descendingSet()) {
            walking.step(Cursor.B, -1);
            assertThat(walking.x(Cursor.B)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void holdTheOneThatIsLeft() {
        cursors.put(Cursor.A, 1);
        cursors.put(Cursor.B, 2);
        cursors.remove(Cursor.B);
        assertThat(cursors.isSet(Cursor.B)).isFalse();
        assertThat(cursors.held()).isEqualTo(Cursor.A);
        cursors.remove(Cursor.A);
        assertThat(cursors.held()).isNull();
        assertThat(cursors.isAnySet()).isFalse();
    }

    @Test
    void stayWhereTheyAreWhenLetGo() {
        cursors.put(Cursor.A, 1);
        cursors.release();
        assertThat(cursors.held()).isNull();
        assertThat(cursors.x(Cursor.A)).isEqualTo(1);
    }

    @Test
    void tellOnceOfEachChangeAndOfNothingElse() {
        AtomicInteger told = new AtomicInteger();
        Runnable end = cursors.onChange(told::incrementAndGet);
        cursors.put(Cursor.A, 1);
        cursors.put(Cursor.A, 1);
        assertThat(told).hasValue(1);
        cursors.put(Cursor.B, 1);
        cursors.put(Cursor.A, 1);
        assertThat(told).as("another is held").hasValue(3);
        end.run();
        cursors.remove(Cursor.A);
        assertThat(told).hasValue(3);
        assertThat(changes).hasValue(4);
    }

    @Test
    void knowWhetherTheirPointsAreKept() {
        cursors.put(Cursor.A, -5);
        assertThat(cursors.isKept(Cursor.A)).as("of nothing, nothing is gone").isTrue();
        for (int i = 0; i < 3000; i++) {
            series(0, i);
        }
        assertThat(cursors.isKept(Cursor.A)).isFalse();
        cursors.put(Cursor.A, 2999);
        assertThat(cursors.isKept(Cursor.A)).isTrue();
        cursors.put(Cursor.A, 5000);
        assertThat(cursors.isKept(Cursor.A)).isTrue();
        assertThat(cursors.isKept(Cursor.B)).as("which is not set").isTrue();
    }
}
