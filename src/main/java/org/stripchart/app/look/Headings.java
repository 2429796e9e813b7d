// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import java.awt.Component;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;
import org.jspecify.annotations.Nullable;

/** Titles of a table that stand where the texts of their columns begin or end. Event dispatch thread only. */
public final class Headings implements TableCellRenderer {

    private final TableCellRenderer plain;
    private final IntPredicate isNumber;
    private final IntFunction<@Nullable String> explanation;

    private Headings(TableCellRenderer plain, IntPredicate isNumber, IntFunction<@Nullable String> explanation) {
        this.plain = plain;
        this.isNumber = isNumber;
        this.explanation = explanation;
    }

    /**
     * Gives a table such titles.
     *
     * @param isNumber whether the texts of a column of its model end at the right
     * @param explanation what is said at the pointer; null for nothing
     */
    public static void put(JTable table, IntPredicate isNumber, IntFunction<@Nullable String> explanation) {
        table.getTableHeader()
                .setDefaultRenderer(new Headings(table.getTableHeader().getDefaultRenderer(), isNumber, explanation));
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable of, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
        Component title = plain.getTableCellRendererComponent(of, value, isSelected, hasFocus, row, column);
        if (title instanceof JLabel label) {
            int told = of.convertColumnIndexToModel(column);
            label.setHorizontalAlignment(isNumber.test(told) ? SwingConstants.TRAILING : SwingConstants.LEADING);
            label.setToolTipText(explanation.apply(told));
        }
        return title;
    }
}
