// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.Trace;

/** What a click on a row does, and what is no click. */
class RowMouseTest {

    private static final int EYE = 0;
    private static final int SWATCH = 1;
    private static final int NAME = 2;

    private final LiveChart chart =
            execute(() -> LiveChart.builder().windowAll().build());
    private final List<String> palettes = new ArrayList<>();
    private final SeriesModel model = execute(this::model);
    private final SeriesTable table = execute(this::table);

    /** Told directly: without a display, a table cannot ask which keys are down. */
    private final RowMouse mouse = new RowMouse(
            table,
            model,
            event -> null,
            (traces, at) -> {},
            (traces, at) -> palettes.add(traces.get(0).name() + " at " + at.x));

    private SeriesModel model() {
        for (String name : List.of("a", "b", "c")) {
            chart.series(name).add(1, 2);
        }
        chart.refresh();
        chart.viewport().layOut(10);
        SeriesModel made = new SeriesModel(chart, (line, isFault) -> {});
        made.follow();
        return made;
    }

    private SeriesTable table() {
        SeriesTable made = new SeriesTable(model);
        made.setSize(300, 200);
        made.doLayout();
        return made;
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private String shown() {
        return execute(() -> chart.arrangement().traces().stream()
                .filter(Trace::visible)
                .map(Trace::name)
                .collect(Collectors.joining()));
    }

    private Rectangle cell(int row, int column) {
        return execute(() -> table.getCellRect(row, column, true));
    }

    /** At a place of the table, which is at that place of the screen. */
    private void send(int id, Rectangle cell, int tableX, int moved, int modifiers) {
        int x = (int) cell.getCenterX() + moved - tableX;
        int y = (int) cell.getCenterY();
        MouseEvent event = new MouseEvent(table, id, 0, modifiers, x, y, x + tableX, y, 1, false, MouseEvent.BUTTON1);
        execute(() -> {
            if (id == MouseEvent.MOUSE_PRESSED) {
                mouse.mousePressed(event);
            } else {
                mouse.mouseReleased(event);
            }
        });
    }

    private void click(int row, int column, int modifiers) {
        send(MouseEvent.MOUSE_PRESSED, cell(row, column), 0, 0, modifiers | InputEvent.BUTTON1_DOWN_MASK);
        send(MouseEvent.MOUSE_RELEASED, cell(row, column), 0, 0, modifiers);
    }

    @Test
    void onTheEyeHidesAndShowsAgain() {
        click(1, EYE, 0);
        assertThat(shown()).isEqualTo("ac");
        click(1, EYE, 0);
        assertThat(shown()).isEqualTo("abc");
    }

    @Test
    void onTheNameShowsItAloneAndWithCtrlOneMore() {
        click(1, NAME, 0);
        assertThat(shown()).isEqualTo("b");
        click(2, NAME, InputEvent.CTRL_DOWN_MASK);
        assertThat(shown()).isEqualTo("bc");
        click(1, NAME, 0);
        click(1, NAME, 0);
        assertThat(shown()).isEqualTo("abc");
    }

    @Test
    void onTheSwatchOpensThePalette() {
        click(0, SWATCH, 0);
        assertThat(palettes).containsExactly("a at " + (int) cell(0, SWATCH).getCenterX());
    }

    @Test
    void countsThoughTheTableMovesUnderIt() {
        send(MouseEvent.MOUSE_PRESSED, cell(1, EYE), 0, 0, InputEvent.BUTTON1_DOWN_MASK);
        send(MouseEvent.MOUSE_RELEASED, cell(1, EYE), 11, 0, 0);
        assertThat(shown()).isEqualTo("ac");
    }

    @Test
    void maySlipByFourPixels() {
        send(MouseEvent.MOUSE_PRESSED, cell(1, NAME), 0, 0, InputEvent.BUTTON1_DOWN_MASK);
        send(MouseEvent.MOUSE_RELEASED, cell(1, NAME), 0, 4, 0);
        assertThat(shown()).isEqualTo("b");
        send(MouseEvent.MOUSE_PRESSED, cell(2, NAME), 0, 0, InputEvent.BUTTON1_DOWN_MASK);
        send(MouseEvent.MOUSE_RELEASED, cell(2, NAME), 0, 5, 0);
        assertThat(shown()).as("a drag").isEqualTo("b");
    }
}
