// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static java.awt.event.KeyEvent.VK_TAB;
import static java.awt.event.KeyEvent.VK_Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.KeyboardFocusManager;
import java.util.stream.Collectors;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.assertj.swing.fixture.JTableFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveSeries;
import org.stripchart.plot.Trace;

/** A series is given a scale and a unit in its row, by the mouse and by keys alone. */
final class ScaleInWindowIT extends MainWindowFixture {

    @BeforeEach
    void feed() {
        reopenWithFakes();
        LiveSeries raw = chart.series("raw");
        LiveSeries other = chart.series("other");
        for (int i = 0; i < 20; i++) {
            raw.add(1_800_000_000 + i, 100 * (i % 3));
            other.add(1_800_000_000 + i, i);
        }
        execute(chart::refresh);
        press(VK_F9);
        until("the panel lists them", () -> execute(() -> table().getRowCount()) >= 2);
    }

    private JTable table() {
        return robot.finder().findByName(window.target(), "series", JTable.class);
    }

    private String shown() {
        return execute(() -> chart.arrangement().traces().stream()
                .filter(Trace::visible)
                .map(each ->
                        each.label() + " " + chart.seriesInfo(each.series()).unit())
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    private int row(String text) {
        return execute(() -> {
            for (int row = 0; row < table().getRowCount(); row++) {
                if (text.equals(table().getModel().getValueAt(row, 2))) {
                    return row;
                }
            }
            return -1;
        });
    }

    private void untilFieldHasFocus() {
        until(
                "the field has the focus",
                () -> execute(() -> {
                    var focused = KeyboardFocusManager.getCurrentKeyboardFocusManager()
                            .getFocusOwner();
                    return focused != null && "seriesScale".equals(focused.getName());
                }));
    }

    private void write(String text) {
        untilFieldHasFocus();
        press(VK_A, VK_CONTROL);
        typed(text);
        press(VK_ENTER);
    }

    @Test
    void byTheMenuOfARow() {
        JPopupMenuFixture menu = new JTableFixture(robot, table())
                .cell(TableCell.row(row("raw")).column(2))
                .showPopupMenu();
        menu.menuItemWithPath("Scale and unit\u2026").click();
        write("*0.1+ kW");
        until("it says which character", () -> message().startsWith("character 6: "));
        untilFieldHasFocus();
        write("*0.1+5 kW");
        until("scaled", () -> shown().equals("other, raw kW"));
        until("told in its row", () -> row("raw (raw)") >= 0);
        assertThat(execute(() -> table().getModel().getValueAt(row("raw"), 9))).isEqualTo("*0.1+5 kW");
    }

    @Test
    void byKeysAloneAndUndone() {
        press(java.awt.event.KeyEvent.VK_F, VK_CONTROL);
        typed("raw");
        press(VK_ENTER);
        press(VK_F2, VK_SHIFT);
        write("=x/1000 V");
        until("scaled", () -> shown().equals("other, raw V"));
        press(VK_F2, VK_SHIFT);
        untilFieldHasFocus();
        press(VK_ESCAPE);
        press(VK_ESCAPE);
        until("the chart has the keys", () -> execute(panel()::isFocusOwner));
        press(VK_Z, VK_CONTROL);
        until("as it was", () -> shown().equals("other, raw"));
        press(VK_Z, VK_CONTROL, VK_SHIFT);
        until("scaled again", () -> shown().equals("other, raw V"));
        press(VK_TAB);
    }
}
