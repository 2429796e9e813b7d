// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.awt.Component;
import java.util.EventObject;
import javax.swing.DefaultCellEditor;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;

/** Writes a name where it stands; only {@link SeriesTable#rename} begins that. */
final class NameEditor extends DefaultCellEditor {

    NameEditor() {
        super(new JTextField());
        getComponent().setName("seriesName");
        getComponent().getAccessibleContext().setAccessibleName("Name");
    }

    @Override
    public boolean isCellEditable(@Nullable EventObject event) {
        return event == null;
    }

    @Override
    public Component getTableCellEditorComponent(JTable table, Object value, boolean isSelected, int row, int column) {
        JTextField field = (JTextField) super.getTableCellEditorComponent(table, value, isSelected, row, column);
        field.selectAll();
        return field;
    }
}
