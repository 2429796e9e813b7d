// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Window;
import java.util.stream.IntStream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;

/** Asks for the text and the colour of a mark. Event dispatch thread only. */
final class MarkPrompt {

    private static final int WIDE = 28;
    private static final int COLORS = 8;

    private MarkPrompt() {}

    /** Asks, and changes the mark. */
    static void edit(Window owner, LiveChart chart, MarkText words, Mark mark) {
        JTextField text = new JTextField(mark.text(), WIDE);
        text.selectAll();
        JComboBox<Integer> color = new JComboBox<>(IntStream.rangeClosed(0, Math.max(COLORS, mark.color() + 1))
                .boxed()
                .toArray(Integer[]::new));
        color.setRenderer(new ColorCell(chart));
        color.setSelectedIndex(mark.color() + 1);
        String where =
                mark.isRegion() ? "From " + words.x(mark.x()) + ", " + words.length(mark) : "At " + words.x(mark.x());
        new PromptDialog(owner, "Edit mark", where)
                .field("Text", text)
                .field("Colour", color)
                .ask(answer -> chart.marks()
                        .replace(mark, mark.with(text.getText().strip(), color.getSelectedIndex() + Mark.PLAIN)));
    }

    /** A colour and its number; the first is that of text. */
    private static final class ColorCell extends DefaultListCellRenderer {

        private final transient LiveChart chart;

        ColorCell(LiveChart chart) {
            this.chart = chart;
        }

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean isSelected, boolean hasFocus) {
            int place = value instanceof Integer number ? number : 0;
            JLabel cell = (JLabel) super.getListCellRendererComponent(
                    list, place == 0 ? "As text" : String.valueOf(place), index, isSelected, hasFocus);
            cell.setIcon(
                    new Swatch(place == 0 ? chart.theme().text() : chart.theme().line(place + Mark.PLAIN)));
            return cell;
        }
    }

    private record Swatch(Color color) implements Icon {

        private static final int SIZE = 10;

        @Override
        public void paintIcon(Component c, Graphics g, int x, int y) {
            g.setColor(color);
            g.fillRect(x, y, getIconWidth(), getIconHeight());
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(SIZE);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(SIZE);
        }
    }
}
