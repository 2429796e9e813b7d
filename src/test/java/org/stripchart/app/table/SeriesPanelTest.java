// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;

final class SeriesPanelTest {

    private final LiveChart chart =
            execute(() -> LiveChart.builder().windowAll().build());
    private final SeriesPanel panel =
            execute(() -> new SeriesPanel(chart, event -> null, () -> {}, (menu, trace) -> {}, (line, isFault) -> {}));

    @AfterEach
    void close() {
        execute(panel::stop);
        chart.close();
    }

    @Test
    void valuesStandApartFromTheEdgeWithAScrollBarAndWithoutOne() {
        IntStream.range(0, 5).forEach(number -> chart.series("s" + number).add(0, number));
        execute(chart::refresh);
        execute(panel::refresh);
        assertThat(room(600)).as("without").isBetween(4, 12);
        assertThat(room(120)).as("with").isGreaterThan(4);
        assertThat(room(600)).as("without again").isBetween(4, 12);
    }

    /** Returns how much is to the right of the rows. */
    private int room(int height) {
        for (int i = 0; i < 3; i++) {
            // A scroll bar that has come or gone is told of later.
            execute(() -> {
                panel.setSize(260, height);
                layOut(panel);
            });
        }
        return execute(() -> {
            JScrollPane scrolled = (JScrollPane) panel.getComponent(1);
            return scrolled.getWidth() - scrolled.getViewport().getWidth();
        });
    }

    private static void layOut(Container parent) {
        parent.doLayout();
        for (Component each : parent.getComponents()) {
            if (each instanceof Container container) {
                layOut(container);
            }
        }
    }
}
