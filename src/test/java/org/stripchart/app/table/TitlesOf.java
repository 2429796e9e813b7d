// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.Objects;
import javax.swing.JLabel;
import javax.swing.JTable;

/** Where in a table titles and cells are. */
final class TitlesOf {

    private TitlesOf() {}

    /** Returns how the title of a column is aligned. */
    static int title(JTable table, int column) {
        return Objects.requireNonNull(execute(() -> ((JLabel) table.getTableHeader()
                        .getDefaultRenderer()
                        .getTableCellRendererComponent(table, table.getColumnName(column), false, false, -1, column))
                .getHorizontalAlignment()));
    }

    /** Returns how the first cell of a column is aligned. */
    static int cell(JTable table, int column) {
        return Objects.requireNonNull(
                execute(() -> ((JLabel) table.prepareRenderer(table.getCellRenderer(0, column), 0, column))
                        .getHorizontalAlignment()));
    }
}
