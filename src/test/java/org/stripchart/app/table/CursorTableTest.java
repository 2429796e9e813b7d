// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.Cursor;
import org.stripchart.words.TimeStyle;

/** The head of the table of the cursors, and what is copied of it. */
class CursorTableTest {

    private static final double NOON = 1_764_158_400;

    private final LiveChart chart = onEdt(() -> LiveChart.builder().build());
    private final CursorTable table = onEdt(() -> new CursorTable(chart, () -> 0, (text, isFault) -> {}, () -> {}));

    @AfterEach
    void close() {
        chart.close();
    }

    private static <T> T onEdt(Callable<T> task) {
        return Objects.requireNonNull(execute(task));
    }

    private String head() {
        return onEdt(() -> {
            table.look();
            return Objects.requireNonNull(find(table)).getText();
        });
    }

    private static @Nullable JLabel find(Container in) {
        for (Component each : in.getComponents()) {
            if (each instanceof JLabel label && "cursor times".equals(label.getName())) {
                return label;
            }
            if (each instanceof Container inner && !(each instanceof JScrollPane)) {
                JLabel found = find(inner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Test
    void tellsBothTimesWithTheDateOnceAndHowFarTheyAreApart() {
        execute(() -> chart.viewport().show(NOON, NOON + 7200));
        execute(() -> chart.cursors().put(Cursor.A, NOON));
        assertThat(head()).isEqualTo("A  2025-11-26 12:00:00");
        execute(() -> chart.cursors().put(Cursor.B, NOON + 250));
        assertThat(head()).isEqualTo("A  2025-11-26 12:00:00   B  12:04:10   \u0394t  250 s   1/\u0394t  4 mHz");
        execute(() -> chart.cursors().remove(Cursor.A));
        assertThat(head()).isEqualTo("B  2025-11-26 12:04:10");
    }

    @Test
    void tellsElapsedTimesWhereTheChartDoes() {
        chart.series("s").add(NOON - 60, 1);
        execute(chart::refresh);
        execute(() -> chart.times(TimeStyle.elapsed()));
        execute(() -> chart.viewport().show(NOON, NOON + 7200));
        execute(() -> chart.cursors().put(Cursor.A, NOON));
        assertThat(head()).isEqualTo("A  0:01:00");
    }

    @Test
    void copiesTheTimesInFullAndARowForEachSeries() {
        chart.series("s").add(NOON, 1);
        chart.series("s").add(NOON + 1, 3);
        execute(chart::refresh);
        execute(() -> chart.viewport().show(NOON, NOON + 7200));
        execute(() -> chart.cursors().put(Cursor.A, NOON + 1));
        execute(() -> chart.cursors().put(Cursor.B, NOON));
        execute(table::look);
        execute(() -> table.work(Long.MAX_VALUE));
        assertThat(onEdt(() -> table.tabSeparated(0)).lines())
                .startsWith("A\t2025-11-26 12:00:01", "B\t2025-11-26 12:00:00", "\u0394t\t-1 s", "1/\u0394t\t1 Hz")
                .last()
                .asString()
                .startsWith("s\t3.0\t1.0\t-2.0\t2\t1.0\t3.0\t2.0\t");
    }

    @Test
    void theRowThatIsChosenStaysSoWhenOthersCome() {
        chart.series("s").add(NOON, 1);
        execute(chart::refresh);
        execute(() -> chart.cursors().put(Cursor.A, NOON));
        execute(table::look);
        JTable rows = Objects.requireNonNull(onEdt(() -> rows(table)));
        execute(() -> rows.setRowSelectionInterval(0, 0));
        chart.series("t").add(NOON, 1);
        execute(chart::refresh);
        execute(table::look);
        assertThat(onEdt(rows::getRowCount)).isEqualTo(2);
        assertThat(onEdt(rows::getSelectedRow)).isZero();
    }

    @Test
    void hasRoomForAFigureWithItsUnit() {
        JTable figures = Objects.requireNonNull(onEdt(() -> rows(table)));
        int needed = onEdt(() -> figures.getFontMetrics(figures.getFont()).stringWidth("-1.016772 mA"));
        for (int column = 0; column < figures.getColumnCount(); column++) {
            assertThat(figures.getColumnModel().getColumn(column).getPreferredWidth())
                    .isGreaterThan(needed + 8);
        }
    }

    private static @Nullable JTable rows(Container in) {
        for (Component each : in.getComponents()) {
            JTable found = each instanceof JTable table ? table : each instanceof Container inner ? rows(inner) : null;
            if (found != null && "cursor table".equals(found.getName())) {
                return found;
            }
        }
        return null;
    }

    @Test
    void saysThatPointsAreNoLongerKept() {
        chart.series("s").add(NOON, 1);
        execute(chart::refresh);
        execute(() -> chart.viewport().show(NOON - 3600, NOON + 3600));
        execute(() -> chart.cursors().put(Cursor.A, NOON - 10));
        assertThat(head()).isEqualTo("A  2025-11-26 11:59:50 (points no longer kept)");
    }

    @Test
    void showsWhatIsToldOfOneCursorOnceTheOtherIsRemoved() {
        chart.series("s").add(NOON, 1);
        execute(chart::refresh);
        execute(() -> chart.cursors().put(Cursor.A, NOON));
        execute(() -> chart.cursors().put(Cursor.B, NOON + 1));
        execute(() -> {
            table.look();
            table.setSize(300, 200);
            lay(table);
            scrolled().getHorizontalScrollBar().setValue(400);
            table.look();
        });
        assertThat(onEdt(() -> scrolled().getViewport().getViewPosition().x))
                .as("stays while both are there")
                .isEqualTo(400);
        execute(() -> chart.cursors().remove(Cursor.B));
        execute(table::look);
        assertThat(onEdt(() -> scrolled().getViewport().getViewPosition().x)).isZero();
    }

    private JScrollPane scrolled() {
        return Stream.of(table.getComponents())
                .filter(JScrollPane.class::isInstance)
                .map(JScrollPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void lay(Container container) {
        container.doLayout();
        for (Component each : container.getComponents()) {
            if (each instanceof Container inner) {
                lay(inner);
            }
        }
    }

    @Test
    void titlesStandWhereTheirCellsDo() {
        chart.series("s").add(NOON, 1);
        execute(chart::refresh);
        execute(table::look);
        for (JTable each : List.of(onEdt(() -> (JTable) scrolled().getViewport().getView()), onEdt(() ->
                (JTable) scrolled().getRowHeader().getView()))) {
            for (int column = 0; column < each.getColumnCount(); column++) {
                assertThat(TitlesOf.title(each, column)).isEqualTo(TitlesOf.cell(each, column));
            }
        }
    }
}
