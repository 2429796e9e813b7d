// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveSeries;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Cursor;
import org.stripchart.session.analysis.DerivedSpec;

/** What the table of the cursors tells, without a window. */
class CursorModelTest {

    private static final long ENOUGH = Long.MAX_VALUE;

    private final LiveChart chart =
            onEdt(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
    private final CursorModel model = onEdt(() -> new CursorModel(chart, () -> 0));

    @AfterEach
    void close() {
        chart.close();
    }

    private static <T> T onEdt(Callable<T> task) {
        return java.util.Objects.requireNonNull(execute(task));
    }

    private void add(String name, double... ys) {
        LiveSeries series = chart.series(name);
        for (int i = 0; i < ys.length; i++) {
            series.add(i, ys[i]);
        }
        execute(chart::refresh);
    }

    private void cursors(double a, double b) {
        execute(() -> {
            chart.cursors().put(Cursor.A, a);
            chart.cursors().put(Cursor.B, b);
        });
    }

    private void measure() {
        execute(() -> {
            model.look();
            assertThat(model.work(ENOUGH)).isFalse();
        });
    }

    private List<String> row(int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < model.getColumnCount(); column++) {
            cells.add(model.getValueAt(row, column));
        }
        return cells;
    }

    private static int columnOf(CursorColumn column) {
        return 1 + List.of(CursorColumn.values()).indexOf(column);
    }

    private String cell(int row, CursorColumn column) {
        return model.getValueAt(row, columnOf(column));
    }

    @Test
    void namesAUnitOnce() {
        for (String name : List.of("a", "b [V]", "c (V)", "d [A]")) {
            chart.sink(OverflowPolicy.DROP)
                    .series(SeriesInfo.of(name).withUnit("V"))
                    .add(0, 1);
        }
        execute(chart::refresh);
        cursors(0, 0);
        execute(model::look);
        assertThat(List.of(row(0).get(0), row(1).get(0), row(2).get(0), row(3).get(0)))
                .containsExactly("a (V)", "b [V]", "c (V)", "d [A] (V)");
    }

    @Test
    void tellsOfEachSeriesWhatIsAtTheCursorsAndBetween() {
        add("s", 9, 1, 2, 3, 9);
        add("t", 0, 0, 0, 0, 0);
        cursors(1, 3);
        measure();
        assertThat(row(0))
                .containsExactly(
                        "s",
                        "1",
                        "3",
                        "2",
                        "3",
                        "1",
                        "3",
                        "2",
                        "1",
                        "2.160247",
                        "4",
                        "1",
                        "0.8164966",
                        "2",
                        "1.6",
                        "\u2013",
                        "1.2",
                        "\u2013",
                        "\u2013",
                        "1",
                        "\u2013",
                        "\u2013",
                        "\u2013",
                        "0 %");
        assertThat(row(1))
                .startsWith("t", "0", "0", "0", "3", "0", "0", "0", "0", "0", "0", "0", "0", "0")
                .endsWith("\u2013", "\u2013", "\u2013", "\u2013")
                .hasSize(1 + CursorColumn.values().length);
    }

    @Test
    void saysWhyAValueCannotBeTold() {
        add("s", 9, 1, 2, 3, 9);
        add("t", 0, 0, 0, 0, 0);
        cursors(1, 3);
        measure();
        assertThat(model.why(0, columnOf(CursorColumn.FALL))).isEqualTo("There is no whole transition of that kind");
        assertThat(model.why(0, columnOf(CursorColumn.WIDTH))).isEqualTo("There is no whole pulse");
        assertThat(model.why(0, columnOf(CursorColumn.PERIOD))).isEqualTo("There is no whole period");
        assertThat(model.why(1, columnOf(CursorColumn.RISE))).isEqualTo("All values are the same");
        assertThat(model.why(0, columnOf(CursorColumn.MEAN))).isNull();
        assertThat(model.why(0, 0)).isNull();
        cursors(1.2, 1.4);
        measure();
        assertThat(cell(0, CursorColumn.MEAN)).isEqualTo("\u2013");
        assertThat(model.why(0, columnOf(CursorColumn.MEAN))).isEqualTo("There are too few points");
        assertThat(model.why(0, columnOf(CursorColumn.RISE))).isEqualTo("There are too few points");
    }

    @Test
    void keepsWhatItTellsAsASeries() throws Exception {
        add("cpu user", 9, 1, 2, 3, 9);
        cursors(1, 3.5);
        measure();
        assertThat(onEdt(() -> model.kept(0, CursorColumn.RISE)))
                .isEqualTo(new DerivedSpec("cpu user rise time", "", "rise(`cpu user`, 2.5)"));
        execute(() -> chart.xAxis(XAxis.TIME));
        DerivedSpec rms = onEdt(() -> model.kept(0, CursorColumn.RMS));
        assertThat(rms).isEqualTo(new DerivedSpec("cpu user rms", "", "rms(`cpu user`, 2.5s)"));
        for (CursorColumn column : CursorColumn.values()) {
            DerivedSpec kept = execute(() -> model.kept(0, column));
            if (kept != null) {
                execute(() -> chart.analysis().derive(kept.name(), kept.unit(), kept.formula()));
            }
        }
        execute(chart::refresh);
        assertThat(execute(() -> chart.analysis().derived())).hasSize(14);
        execute(() -> chart.cursors().remove(Cursor.A));
        assertThat(execute(() -> model.kept(0, CursorColumn.RMS))).isNull();
    }

    @Test
    void measuresForwardsWhicheverCursorIsFirst() {
        add("s", 9, 1, 2, 3, 9);
        cursors(3, 1);
        measure();
        assertThat(cell(0, CursorColumn.DELTA)).isEqualTo("-2");
        assertThat(cell(0, CursorColumn.COUNT)).isEqualTo("3");
        assertThat(cell(0, CursorColumn.AREA)).isEqualTo("4");
    }

    @Test
    void tellsPulses() {
        double[] ys = new double[1000];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = i % 10 < 3 ? 5 : 0;
        }
        add("s", ys);
        cursors(0, 999);
        measure();
        assertThat(cell(0, CursorColumn.RISE)).isEqualTo("0.8");
        assertThat(cell(0, CursorColumn.PERIOD)).isEqualTo("10");
        assertThat(cell(0, CursorColumn.FREQUENCY)).isEqualTo("0.1");
        assertThat(cell(0, CursorColumn.DUTY)).isEqualTo("30 %");
        assertThat(cell(0, CursorColumn.OVERSHOOT)).isEqualTo("0 %");
        execute(() -> chart.xAxis(XAxis.TIME));
        execute(model::look);
        assertThat(cell(0, CursorColumn.RISE)).isEqualTo("800 ms");
        assertThat(cell(0, CursorColumn.FREQUENCY)).isEqualTo("100 mHz");
    }

    @Test
    void tellsValuesOnlyOfOneCursor() {
        add("s", 9, 1, 2);
        execute(() -> chart.cursors().put(Cursor.A, 1));
        measure();
        assertThat(cell(0, CursorColumn.A)).isEqualTo("1");
        assertThat(row(0).subList(2, row(0).size())).allMatch(String::isEmpty);
    }

    @Test
    void saysWhatIsNotKnownYet() {
        add("s", new double[100_000]);
        cursors(0, 90_000);
        execute(model::look);
        assertThat(cell(0, CursorColumn.A)).as("known at once").isEqualTo("0");
        assertThat(cell(0, CursorColumn.MEAN)).isEqualTo("\u2026");
        assertThat(cell(0, CursorColumn.RISE)).isEqualTo("\u2026");
        measure();
        assertThat(cell(0, CursorColumn.MEAN)).isEqualTo("0");
        assertThat(cell(0, CursorColumn.RISE)).isEqualTo("\u2013");
    }

    @Test
    void worksNoLongerThanItMay() {
        long[] now = new long[1];
        CursorModel timed = onEdt(() -> new CursorModel(chart, () -> now[0] += 1_000_000));
        double[] ys = new double[500_000];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = i % 2;
        }
        for (int from = 0; from < ys.length; from += 10_000) {
            double[] xs = new double[10_000];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = from + i;
            }
            chart.series("s").addAll(xs, java.util.Arrays.copyOfRange(ys, from, from + xs.length), 0, xs.length);
            execute(chart::refresh);
        }
        cursors(0, 499_999);
        execute(timed::look);
        assertThat(onEdt(() -> timed.work(3_000_000))).as("there is more").isTrue();
        assertThat(now[0]).isLessThan(6_000_000);
        int rounds = 0;
        while (onEdt(() -> timed.work(3_000_000))) {
            rounds++;
        }
        assertThat(rounds).isGreaterThan(10);
        assertThat(timed.getValueAt(0, columnOf(CursorColumn.PERIOD))).isEqualTo("2");
    }

    @Test
    void keepsWhatIsKnownWhileTheStretchGrowsAndForgetsItWhenACursorMoves() {
        add("s", new double[100]);
        cursors(0, 1000);
        measure();
        add("t", 1);
        for (int i = 100; i < 200; i++) {
            chart.series("s").add(i, 5);
        }
        execute(chart::refresh);
        execute(model::look);
        assertThat(cell(0, CursorColumn.COUNT)).isEqualTo("100");
        measure();
        assertThat(cell(0, CursorColumn.COUNT)).isEqualTo("200");
        cursors(1, 1000);
        execute(model::look);
        assertThat(cell(0, CursorColumn.COUNT)).isEqualTo("\u2026");
    }

    @Test
    void measuresAnewWhatLatePointsChange() {
        add("s", 1, 1, 1, 1);
        cursors(0, 3);
        measure();
        assertThat(cell(0, CursorColumn.MAX)).isEqualTo("1");
        chart.series("s").add(1.5, 7);
        execute(chart::refresh);
        measure();
        assertThat(cell(0, CursorColumn.MAX)).isEqualTo("7");
    }

    @Test
    void leavesOutWhatIsHiddenAndTellsStatesAsTexts() {
        add("s", 1, 2);
        add("hidden", 1, 2);
        chart.states("door").add(0, "open");
        chart.states("door").add(10, "shut");
        add("later", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        execute(chart::refresh);
        execute(() -> chart.arrangement().traces().get(1).visible(false));
        cursors(9, 11);
        measure();
        assertThat(model.getRowCount()).isEqualTo(3);
        assertThat(row(1).subList(0, 5))
                .as("a state lasts until the next")
                .containsExactly("door", "open", "shut", "", "");
        assertThat(onEdt(() -> model.tabSeparated(1))).startsWith("door\topen\tshut\t\t\t");
    }

    @Test
    void copiesNumbersInFull() {
        add("a\tname", 1 / 3.0, 2);
        cursors(0, 1);
        measure();
        assertThat(model.tabSeparated(0)).startsWith("a name\t0.3333333333333333\t2.0\t1.6666666666666667\t2\t");
        assertThat(model.tabSeparated(0).split("\t", -1)).hasSize(model.getColumnCount());
    }

    @Test
    void tellsItsTableOfRowsThatSaySomethingElseAndOfNoOthers() {
        add("s", 1, 2, 3);
        add("t", 1, 1, 1);
        cursors(0, 1);
        measure();
        List<Integer> told = new ArrayList<>();
        model.addTableModelListener(event -> told.add(event.getFirstRow()));
        measure();
        assertThat(told).isEmpty();
        execute(() -> chart.cursors().put(Cursor.B, 1.2));
        measure();
        assertThat(told).as("the same points").isEmpty();
        execute(() -> chart.cursors().put(Cursor.B, 2));
        measure();
        assertThat(told).contains(0);
    }
}
