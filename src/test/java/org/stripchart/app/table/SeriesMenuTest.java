// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.paint.ChartTheme;

final class SeriesMenuTest {

    @Test
    void thePaletteHasNoRoomForTextsBesideItsColours() throws Exception {
        LookAndFeel before = UIManager.getLookAndFeel();
        execute(() -> org.stripchart.app.look.LookAndFeel.install(false));
        LiveChart chart = execute(() -> LiveChart.builder().build());
        execute(() -> {
            JPopupMenu palette = SeriesMenu.palette(
                    chart.arrangement(), ChartTheme.LIGHT, chart.arrangement().traces());
            for (Component each : palette.getComponents()) {
                Dimension size = each.getPreferredSize();
                int icon = ((JMenuItem) each).getIcon().getIconWidth();
                assertThat(size.width).isBetween(icon + 4, 3 * icon);
                assertThat(size.height).isGreaterThanOrEqualTo(20);
            }
        });
        chart.close();
        execute(() -> UIManager.setLookAndFeel(before));
    }
}
