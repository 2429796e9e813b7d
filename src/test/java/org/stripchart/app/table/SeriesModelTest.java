// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.Trace;
import org.stripchart.session.spec.PanelPlace;

class SeriesModelTest {

    private final LiveChart chart =
            execute(() -> LiveChart.builder().windowAll().build());
    private final SeriesModel model = execute(() -> new SeriesModel(chart, (line, isFault) -> {}));

    SeriesModelTest() {
        add("b", 1, 9, 2);
        add("A", 4, 4, 4);
        add("c", 7, 8, 1);
        execute(() -> {
            chart.refresh();
            chart.viewport().layOut(10);
            model.follow();
        });
    }

    private void add(String name, double... ys) {
        for (int i = 0; i < ys.length; i++) {
            chart.series(name).add(i, ys[i]);
        }
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private String rows() {
        return IntStream.range(0, model.getRowCount())
                .mapToObj(row -> String.valueOf(model.getValueAt(row, SeriesColumn.NAME.number())))
                .collect(Collectors.joining(" "));
    }

    private String sorted(SeriesColumn column) {
        execute(() -> {
            model.beginLook();
            model.sort(column);
        });
        return rows();
    }

    @Test
    void copiesWithTabsBetweenAndNumbersInFull() {
        execute(() -> chart.arrangement().traces().get(1).visible(false));
        execute(() -> chart.arrangement().traces().get(2).label("two\twords"));
        String copied = execute(() -> {
            model.beginLook();
            return model.tabSeparated(
                    EnumSet.of(SeriesColumn.NAME, SeriesColumn.VALUE, SeriesColumn.MAX, SeriesColumn.PICTURE),
                    model.traces());
        });
        assertThat(copied.lines())
                .containsExactly(
                        "Series\tStrip\tShown\tUnit\tLatest\tMax",
                        "b\t1\tyes\t\t2.0\t9.0",
                        "A\t1\tno\t\t4.0\t4.0",
                        "two words\t1\tyes\t\t1.0\t8.0");
    }

    @Test
    void sortsUpwardsDownwardsAndNotAtAll() {
        assertThat(rows()).isEqualTo("b A c");
        assertThat(sorted(SeriesColumn.NAME)).isEqualTo("A b c");
        assertThat(model.getColumnName(SeriesColumn.NAME.number())).isEqualTo("Name \u25b4");
        assertThat(sorted(SeriesColumn.NAME)).isEqualTo("c b A");
        assertThat(sorted(SeriesColumn.NAME)).isEqualTo("b A c");
        assertThat(model.getColumnName(SeriesColumn.NAME.number())).isEqualTo("Name");
    }

    @Test
    void sortsByNumbersTheGreatestFirst() {
        assertThat(sorted(SeriesColumn.VALUE)).isEqualTo("A b c");
        assertThat(sorted(SeriesColumn.VALUE)).isEqualTo("c b A");
        assertThat(sorted(SeriesColumn.MAX)).isEqualTo("b c A");
        assertThat(sorted(SeriesColumn.MIN)).isEqualTo("A b c");
        assertThat(sorted(SeriesColumn.MEAN)).isEqualTo("c b A");
        Trace hidden = chart.arrangement().traces().get(1);
        execute(() -> hidden.visible(false));
        assertThat(sorted(SeriesColumn.SHOWN)).as("what is shown comes first").isEqualTo("b c A");
    }

    @Test
    void followsTheArrangementOnlyWhenItHasChanged() {
        int[] told = {0};
        model.addTableModelListener(event -> told[0]++);
        execute(model::follow);
        assertThat(told[0]).isZero();
        execute(() -> chart.arrangement().traces().get(0).label("z"));
        execute(model::follow);
        assertThat(told[0]).isEqualTo(1);
        assertThat(rows()).isEqualTo("z A c");
    }

    @Test
    void saysWhetherARowLooksOtherwise() {
        assertThat(execute(() -> model.look(0, true))).isTrue();
        assertThat(execute(() -> model.look(0, true))).isFalse();
        add("b", 1, 9, 2, 5);
        execute(chart::refresh);
        assertThat(execute(() -> model.look(0, true))).isTrue();
        assertThat(model.getValueAt(0, SeriesColumn.VALUE.number())).isEqualTo("5");
        assertThat(model.getValueAt(0, SeriesColumn.SHOWN.number())).isEqualTo("shown");
        assertThat(execute(() -> model.look(7, true))).as("no such row").isFalse();
    }

    @Test
    void renamesInItsNameOnly() {
        assertThat(model.isCellEditable(0, SeriesColumn.NAME.number())).isTrue();
        assertThat(model.isCellEditable(0, SeriesColumn.VALUE.number())).isFalse();
        execute(() -> model.setValueAt("Pump", 0, SeriesColumn.NAME.number()));
        assertThat(chart.arrangement().traces().get(0).label()).isEqualTo("Pump");
    }

    @Test
    void takesTheMiddleOutOfNames() {
        FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(new Font(Font.MONOSPACED, Font.PLAIN, 10));
        int one = metrics.charWidth('m');
        assertThat(SeriesCell.cut("node_cpu_seconds", metrics, one * 16)).isEqualTo("node_cpu_seconds");
        assertThat(SeriesCell.cut("node_cpu_seconds", metrics, one * 9)).isEqualTo("nod\u2026conds");
        assertThat(SeriesCell.cut("node_cpu_seconds", metrics, 0)).isEqualTo("\u2026");
        assertThat(SeriesCell.cut("inlet temperature\u2026", metrics, one * 9)).isEqualTo("inl\u2026ature");
        assertThat(SeriesCell.cut("\u2026files /boot", metrics, one * 7)).isEqualTo("\u2026 /boot");
    }

    @Test
    void comesBackToTheOrderOfAnotherRun() {
        assertThat(execute(model::sorting)).isNull();
        assertThat(sorted(SeriesColumn.MAX)).isEqualTo("b c A");
        PanelPlace.Sorting before = execute(model::sorting);
        assertThat(before).isEqualTo(new PanelPlace.Sorting("max", true));

        execute(() -> model.sort((PanelPlace.Sorting) null));
        assertThat(rows()).isEqualTo("b A c");
        execute(() -> model.sort(before));
        assertThat(rows()).isEqualTo("b c A");
        assertThat(execute(() -> model.getColumnName(SeriesColumn.MAX.number())))
                .endsWith("\u25be");

        execute(() -> model.sort(new PanelPlace.Sorting("nonsense", true)));
        assertThat(rows()).isEqualTo("b A c");
        assertThat(execute(model::sorting)).isNull();
    }

    @Test
    void sortsAgainOnceTheSumsAreThere() {
        // Without a look, there was no time to sum up anything.
        execute(() -> model.sort(SeriesColumn.MAX));
        assertThat(rows()).as("nothing is known of them").isEqualTo("b A c");
        assertThat(execute(model::sumUp)).isTrue();
        execute(() -> model.sort(model.sorting()));
        assertThat(rows()).isEqualTo("b c A");
        assertThat(execute(model::sumUp)).as("it hangs on nothing more").isFalse();
        execute(() -> model.sort(SeriesColumn.VALUE));
        assertThat(execute(model::sumUp)).as("no sums").isFalse();
    }

    @Test
    void knowsWhetherThereIsSomethingToSortBy() {
        assertThat(execute(model::hasValues)).isTrue();
        chart.series("new");
        execute(() -> {
            chart.refresh();
            chart.clear(java.util.Set.of("c"));
            model.follow();
        });
        assertThat(execute(model::hasValues)).isFalse();
    }
}
