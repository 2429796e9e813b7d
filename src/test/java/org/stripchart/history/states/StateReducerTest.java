// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;
import org.stripchart.history.memory.SeriesHistory;

class StateReducerTest {

    private static final double GAP = Double.NaN;

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));
    private final StateRuns runs = new StateRuns();

    @Test
    void letsAStateLastUntilTheNextPoint() {
        append(0, 1, 25, 2, 70, 1);
        assertThat(runs(0, 10, 10, 99)).containsExactly("0-2:1", "2-7:2", "7-10:1");
    }

    @Test
    void endsWhereNothingMoreIsKnown() {
        append(0, 1, 25, 2);
        assertThat(runs(0, 10, 10, 52)).containsExactly("0-2:1", "2-6:2");
        assertThat(runs(0, 10, 10, 25)).containsExactly("0-2:1", "2-3:2");
        assertThat(runs(10, 10, 10, 52)).isEmpty();
        assertThat(runs(0, 10, 10, GAP)).isEmpty();
    }

    @Test
    void showsTheStateThatBeganBeforeTheWindow() {
        append(-500, 3);
        assertThat(runs(0, 10, 10, 99)).containsExactly("0-10:3");
    }

    @Test
    void leavesAHoleAtAGap() {
        append(0, 1, 20, GAP, 50, 1);
        assertThat(runs(0, 10, 10, 99)).containsExactly("0-2:1", "5-10:1");
    }

    @Test
    void saysSeveralWhereAStateWouldNotBeSeen() {
        append(0, 1, 21, 2, 24, 1, 31, 3, 36, 4);
        assertThat(runs(0, 10, 10, 99)).containsExactly("0-2:1", "2-4:-1", "4-10:4");
    }

    @Test
    void countsAHoleWithinAColumnAsAState() {
        append(0, 1, 21, GAP, 24, 1);
        assertThat(runs(0, 10, 10, 99)).containsExactly("0-2:1", "2-3:-1", "3-10:1");
    }

    @Test
    void takesAStateThatIsToldAgainForOneRun() {
        append(0, 1, 5, 1, 22, 1, 23, 2, 24, 2, 71, 2);
        assertThat(runs(0, 10, 10, 99)).containsExactly("0-2:1", "2-10:2");
    }

    @Test
    void tellsWhichStateLastsAtAnX() {
        append(0, 1, 25, 2, 70, GAP);
        SeriesHistory series = history.series(0);
        assertThat(StateReducer.indexAt(series, -1, 99)).isEqualTo(-1);
        assertThat(StateReducer.indexAt(series, 0, 99)).isZero();
        assertThat(StateReducer.indexAt(series, 24.9, 99)).isZero();
        assertThat(StateReducer.indexAt(series, 25, 99)).isEqualTo(1);
        assertThat(StateReducer.indexAt(series, 69, 60)).isEqualTo(-1);
        assertThat(StateReducer.indexAt(series, 80, 99)).isEqualTo(-1);
    }

    @Property(tries = 300, seed = "1")
    void givesTheRunsThatAPlainScanGives(@ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(random.nextBoolean() ? 60 : 20_000);
        int steadiness = 1 + random.nextInt(random.nextBoolean() ? 3 : 3000);
        double[] xs = new double[count];
        double[] ys = new double[count];
        double x = random.nextInt(100);
        double y = GAP;
        for (int i = 0; i < count; i++) {
            x += random.nextInt(3);
            if (random.nextInt(steadiness) == 0) {
                y = random.nextInt(5) == 0 ? GAP : random.nextInt(3);
            }
            xs[i] = x;
            ys[i] = y;
        }
        History own = new History(HistoryLimit.points(Long.MAX_VALUE));
        own.append(0, xs, ys, 0, count);
        for (int i = 0; i < 5; i++) {
            double width = (x / 40 + 0.3) * random.nextDouble() + 0.01;
            ColumnGrid grid = new ColumnGrid(random.nextInt(80) - 20, width, 1 + random.nextInt(60));
            double until = xs[count - 1] + random.nextInt(50);
            new StateReducer(own.series(0)).reduce(grid, until, runs);
            assertThat(texts()).as("seed %d", seed).isEqualTo(plain(grid, until, xs, ys));
        }
    }

    @Test
    void asksTheSameFewThingsOfAColumnHoweverOftenItChanges() {
        int count = 1_000_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i;
            ys[i] = i / 7 % 3;
        }
        history.append(0, xs, ys, 0, count);
        int[] asked = new int[1];
        SeriesView counted = (SeriesView) Proxy.newProxyInstance(
                SeriesView.class.getClassLoader(), new Class<?>[] {SeriesView.class}, (proxy, method, args) -> {
                    asked[0]++;
                    return method.invoke(history.series(0), args);
                });

        new StateReducer(counted).reduce(new ColumnGrid(0, count / 2000.0, 2000), count, runs);

        assertThat(runs.size()).isEqualTo(1);
        assertThat(asked[0]).isBetween(2000, 7 * 2000);
    }

    private static List<String> plain(ColumnGrid grid, double until, double[] xs, double[] ys) {
        StateRuns plain = new StateRuns();
        double state = GAP;
        int next = 0;
        while (next < xs.length && grid.column(xs[next]) < 0) {
            state = ys[next++];
        }
        for (int column = 0; column < grid.columns(); column++) {
            int changes = 0;
            for (; next < xs.length && grid.column(xs[next]) == column; next++) {
                if (Double.compare(state, ys[next]) != 0) {
                    changes++;
                    state = ys[next];
                }
            }
            if (changes > 1) {
                plain.add(column, column + 1, StateRuns.SEVERAL);
            } else if (!Double.isNaN(state) && column <= grid.column(until)) {
                plain.add(column, column + 1, (int) state);
            }
        }
        return texts(plain);
    }

    private void append(double... points) {
        for (int i = 0; i < points.length; i += 2) {
            history.append(0, new double[] {points[i]}, new double[] {points[i + 1]}, 0, 1);
        }
    }

    private List<String> runs(long first, double width, int columns, double until) {
        new StateReducer(history.series(0)).reduce(new ColumnGrid(first, width, columns), until, runs);
        return texts();
    }

    private List<String> texts() {
        return texts(runs);
    }

    private static List<String> texts(StateRuns runs) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            texts.add(runs.from(i) + "-" + runs.to(i) + ":" + runs.state(i));
        }
        return texts;
    }
}
