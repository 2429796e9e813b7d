// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import com.formdev.flatlaf.util.UIScale;
import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.stripchart.app.look.Colors;
import org.stripchart.app.look.Headings;
import org.stripchart.source.Explanation;

/** The columns that were found in a source, each with a tick if it is a series that may be left out. Event dispatch thread only. */
final class PreviewTable {

    private static final int[] WIDTHS = {34, 170, 60, 150, 200};
    private static final int FIRST_TEXT = 1;

    private final Model model = new Model();
    private final JTable table = new JTable(model);

    PreviewTable() {
        table.setName("columns");
        // Tab leads on to the buttons, and not from cell to cell.
        table.setFocusTraversalKeys(
                KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(AWTKeyStroke.getAWTKeyStroke("TAB")));
        table.setFocusTraversalKeys(
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(AWTKeyStroke.getAWTKeyStroke("shift TAB")));
        table.getAccessibleContext().setAccessibleName("Columns found");
        table.setFillsViewportHeight(true);
        table.setRowHeight(UIScale.scale(24));
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        table.getTableHeader().setReorderingAllowed(false);
        Headings.put(table, told -> false, told -> null);
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setPreferredWidth(UIScale.scale(WIDTHS[i]));
            if (i < FIRST_TEXT) {
                column.setMaxWidth(UIScale.scale(WIDTHS[i]));
                column.setCellRenderer(new Tick(table.getDefaultRenderer(Boolean.class)));
            } else {
                column.setCellRenderer(new Cell());
            }
        }
    }

    JTable component() {
        return table;
    }

    /** Shows what was found; ticks that were taken away stay so where the names are still there. */
    void show(List<Explanation> found) {
        model.rows.clear();
        found.forEach(each -> model.rows.addAll(each.columns()));
        model.fireTableDataChanged();
    }

    /** Returns the names whose tick was taken away. */
    List<String> without() {
        return model.rows.stream()
                .filter(column -> isSeries(column) && model.without.contains(column.name()))
                .map(Explanation.Column::name)
                .distinct()
                .toList();
    }

    /** Returns the names of all columns but those that say what others are. */
    List<String> names() {
        return model.rows.stream()
                .filter(column -> column.kind() != Explanation.Kind.LABEL)
                .map(Explanation.Column::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** Begins anew, with all ticks. */
    void forget() {
        model.without.clear();
        show(List.of());
    }

    private static boolean isSeries(Explanation.Column column) {
        return column.isKept() && (column.kind() == Explanation.Kind.NUMBER || column.kind() == Explanation.Kind.STATE);
    }

    private static String kind(Explanation.Column column) {
        String kind =
                switch (column.kind()) {
                    case X -> "x";
                    case LABEL -> "in the names";
                    case NUMBER, STATE, TIME, TEXT -> column.kind().name().toLowerCase(Locale.ROOT);
                };
        return column.isKept() ? kind : "left out: " + column.whyLeftOut();
    }

    private static final class Model extends AbstractTableModel {

        private final transient List<Explanation.Column> rows = new ArrayList<>();
        private final Set<String> without = new HashSet<>();

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        public String getColumnName(int column) {
            return List.of("", "Name", "Unit", "Kind", "First values").get(column);
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? Boolean.class : String.class;
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == 0 && isSeries(rows.get(row));
        }

        @Override
        public Object getValueAt(int row, int column) {
            Explanation.Column found = rows.get(row);
            return switch (column) {
                case 0 -> found.isKept() && !without.contains(found.name());
                case 1 -> found.name();
                case 2 -> found.unit();
                case 3 -> kind(found);
                default -> String.join("   ", found.first());
            };
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            String name = rows.get(row).name();
            if (Boolean.TRUE.equals(value)) {
                without.remove(name);
            } else {
                without.add(name);
            }
            fireTableDataChanged();
        }
    }

    /** A box where there is something to choose. */
    private final class Tick implements TableCellRenderer {

        private final TableCellRenderer box;
        private final DefaultTableCellRenderer nothing = new DefaultTableCellRenderer();

        Tick(TableCellRenderer box) {
            this.box = box;
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable in, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
            return model.isCellEditable(row, column)
                    ? box.getTableCellRendererComponent(in, value, isSelected, hasFocus, row, column)
                    : nothing.getTableCellRendererComponent(in, "", isSelected, hasFocus, row, column);
        }
    }

    /** What is left out is muted. */
    private final class Cell extends DefaultTableCellRenderer {

        Cell() {
            putClientProperty("html.disable", true);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable in, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
            JLabel cell = (JLabel) super.getTableCellRendererComponent(in, value, isSelected, hasFocus, row, column);
            Object ticked = model.getValueAt(row, 0);
            if (!isSelected) {
                cell.setForeground(Boolean.TRUE.equals(ticked) ? in.getForeground() : Colors.muted());
            }
            cell.setToolTipText(String.valueOf(value).isBlank() ? null : String.valueOf(value));
            return cell;
        }
    }
}
