// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Font;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.Trace;

final class SeriesTableTest {

    private final LiveChart chart = execute(
            () -> LiveChart.builder().windowAll().arrange(StripRule.AUTO).build());
    private final SeriesModel model = execute(() -> new SeriesModel(chart, (line, isFault) -> {}));
    private final SeriesTable table = execute(() -> new SeriesTable(model));

    @AfterEach
    void close() {
        chart.close();
    }

    private void show(String... names) {
        for (String name : names) {
            for (int x = 0; x < 10; x++) {
                chart.series(name).add(x, name.hashCode() % 1000 * x);
            }
        }
        execute(() -> {
            chart.refresh();
            chart.viewport().layOut(100);
            model.follow();
        });
    }

    private void width(int width) {
        execute(() -> {
            table.setSize(width, 400);
            table.doLayout();
        });
    }

    /** What the tool tips of the rows say; null where a row has none. */
    private List<@Nullable String> tips() {
        return execute(() -> {
            List<@Nullable String> tips = new ArrayList<>();
            for (int row = 0; row < table.getRowCount(); row++) {
                int y = row * table.getRowHeight() + 3;
                tips.add(table.getToolTipText(
                        new MouseEvent(table, MouseEvent.MOUSE_MOVED, 0, 0, 60, y, 0, false, MouseEvent.NOBUTTON)));
            }
            return tips;
        });
    }

    @Test
    void likesToBeWideEnoughForItsNames() {
        show("a", "b");
        int few = execute(table::wantedWidth);
        show("the temperature", "the pressure");
        assertThat(execute(table::wantedWidth)).as("these have room").isEqualTo(few);
        show("the temperature of the oil before it is cooled");
        int wide = execute(table::wantedWidth);
        assertThat(wide).isGreaterThan(few);
        show("the temperature of the oil before it is cooled, and of what cools it");
        assertThat(execute(table::wantedWidth)).as("there is an end to it").isEqualTo(wide);
        width(wide);
        assertThat(table.getColumnCount()).isEqualTo(5);
        width(wide - 1);
        assertThat(table.getColumnCount()).as("without the small pictures").isEqualTo(4);
    }

    @Test
    void namesOfDifferentStripsAreNeverWrittenAlike() {
        show("a disk of the first rack: read (B/s)", "a disk of the second rack: read (B/s)", "cpu (%)");
        execute(() -> chart.arrangement()
                .traces()
                .get(1)
                .axis(chart.arrangement().addStrip().axis()));
        execute(model::follow);
        for (int room = 6; room < 40; room++) {
            int most = room;
            List<String> seen = execute(() -> model.rows().seen(most, String::length));
            assertThat(seen.stream().filter(each -> !each.isEmpty()))
                    .as("room for %s", room)
                    .hasSize(3)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void pointsOfAnAxisAreInLine() {
        show("a", "b");
        SeriesWidths widths = new SeriesWidths(table, model::rows);
        List<Trace> traces = chart.arrangement().traces();
        execute(() -> traces.get(1).axis(traces.get(0).axis()));
        int narrow = bold(".5");
        int wide = bold(".973") + table.getFontMetrics(table.getFont()).stringWidth(" V");
        assertThat(takeIn(widths, traces.get(0), "1000000.5", "")).isTrue();
        assertThat(widths.behindPoint(traces.get(0).axis(), SeriesColumn.VALUE)).isEqualTo(narrow);
        assertThat(takeIn(widths, traces.get(1), "4.973", "V"))
                .as("wider together")
                .isTrue();
        assertThat(widths.behindPoint(traces.get(0).axis(), SeriesColumn.VALUE)).isEqualTo(wide);
    }

    private int bold(String text) {
        return table.getFontMetrics(table.getFont().deriveFont(Font.BOLD)).stringWidth(text);
    }

    private static boolean takeIn(SeriesWidths widths, Trace of, String value, String unit) {
        return execute(() -> widths.takeIn(
                of,
                new SeriesFigures.Figures(value, unit, new Path2D.Double(), "", "", "", ""),
                EnumSet.of(SeriesColumn.VALUE)));
    }

    @Test
    void namesThatAreSeenInFullHaveNoToolTip() {
        show("cpu", "memory");
        width(400);
        assertThat(tips()).containsOnlyNulls();
    }

    @Test
    void namesAndHeadingsThatAreNotSeenInFullHaveThemInTheirToolTip() {
        String head = "node_network_transmit_bytes_per_second_of_all_interfaces";
        show(head + "{device=\"eth0\"}", head + "{device=\"eth1\"}", "load");
        width(230);
        assertThat(tips())
                .containsExactly(
                        "Strip 1 \u00b7 " + head, head + "{device=\"eth0\"}", head + "{device=\"eth1\"}", null, null);
    }
}
