// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumnModel;

/** What stands above the columns of the series panel, each beside what is below it; a click sorts. */
final class SeriesHeader extends JTableHeader {

    SeriesHeader(TableColumnModel columns) {
        super(columns);
        setReorderingAllowed(false);
        setResizingAllowed(false);
        // As its cells have them, which have less room than those of dialogs.
        putClientProperty("FlatLaf.style", "cellMargins: 2," + SeriesCell.PAD + ",2," + SeriesCell.PAD);
        addMouseListener(new Clicks());
    }

    @Override
    protected TableCellRenderer createDefaultRenderer() {
        return new Beside(super.createDefaultRenderer());
    }

    /** Puts a text where the texts of its column begin or end. */
    private record Beside(TableCellRenderer plain) implements TableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean isSelected, boolean hasFocus, int row, int at) {
            Component text = plain.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, at);
            if (text instanceof JLabel label) {
                SeriesColumn column = SeriesColumn.at(table.convertColumnIndexToModel(at));
                label.setHorizontalAlignment(
                        column == SeriesColumn.NAME || column == SeriesColumn.PICTURE
                                ? SwingConstants.LEADING
                                : SwingConstants.TRAILING);
            }
            return text;
        }
    }

    private final class Clicks extends MouseAdapter {

        @Override
        public void mouseClicked(MouseEvent event) {
            int at = columnAtPoint(event.getPoint());
            if (at >= 0 && SwingUtilities.isLeftMouseButton(event) && getTable() instanceof SeriesTable table) {
                SeriesColumn column = SeriesColumn.at(table.convertColumnIndexToModel(at));
                if (column.isSorted()) {
                    table.sort(column);
                }
            }
        }
    }
}
