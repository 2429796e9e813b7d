// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Insets;
import java.util.List;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.table.TableCellRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LookAndFeelTest {

    private javax.swing.LookAndFeel before;

    @BeforeEach
    void remember() {
        before = UIManager.getLookAndFeel();
    }

    @AfterEach
    void putBack() throws Exception {
        UIManager.setLookAndFeel(before);
    }

    @Test
    void anotherWindowOfTheSameLookLeavesTheOpenOnesAsTheyAre() throws Exception {
        javax.swing.LookAndFeel light = installed(false);

        assertThat(installed(false)).isSameAs(light);
    }

    @Test
    void anotherLookTakesItsPlaceAndItComesBack() throws Exception {
        javax.swing.LookAndFeel light = installed(false);

        assertThat(installed(true).getName()).isNotEqualTo(light.getName());
        assertThat(installed(false).getName()).isEqualTo(light.getName());
    }

    @Test
    void theLookOfAHostGivesWay() throws Exception {
        javax.swing.LookAndFeel light = installed(false);
        UIManager.setLookAndFeel(before);

        assertThat(installed(false).getName()).isEqualTo(light.getName());
    }

    /** As WCAG 2.1 asks of what tells a state (1.4.11). */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRingOfTheFocusIsSeen(boolean dark) throws Exception {
        installed(dark);
        double ring = luminance(Colors.focus());
        double ground = luminance(UIManager.getColor("Panel.background"));
        assertThat((Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05))
                .isGreaterThanOrEqualTo(3);
    }

    /** A number stands at the right of its column, and a text at the left of the next one. */
    @Test
    void whatStandsInCellsBesideEachOtherDoesNotTouch() throws Exception {
        installed(false);
        JTable table = execute(() -> new JTable(1, 2));
        for (TableCellRenderer cells : List.of(
                table.getDefaultRenderer(Object.class), table.getTableHeader().getDefaultRenderer())) {
            Insets insets = execute(() ->
                    ((JComponent) cells.getTableCellRendererComponent(table, "1", false, false, 0, 0)).getInsets());
            assertThat(insets.left).isGreaterThanOrEqualTo(8);
            assertThat(insets.right).isGreaterThanOrEqualTo(8);
        }
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static javax.swing.LookAndFeel installed(boolean dark) throws Exception {
        FutureTask<javax.swing.LookAndFeel> task = new FutureTask<>(() -> {
            LookAndFeel.install(dark);
            return UIManager.getLookAndFeel();
        });
        EventQueue.invokeLater(task);
        return task.get();
    }
}
