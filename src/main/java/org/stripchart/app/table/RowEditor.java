// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EventObject;
import java.util.function.UnaryOperator;
import javax.swing.DefaultCellEditor;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;

/** Writes a text where it stands; only {@link SeriesTable#edit} begins that. */
final class RowEditor extends DefaultCellEditor {

    private final transient UnaryOperator<String> take;

    /**
     * @param name of the field
     * @param text what it is for, for those who are read what is there
     * @param take takes what was written, or returns why it cannot; the field stays open then
     */
    RowEditor(String name, String text, UnaryOperator<String> take) {
        super(new JTextField());
        this.take = take;
        getComponent().setName(name);
        getComponent().getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public boolean isCellEditable(@Nullable EventObject event) {
        return event == null;
    }

    @Override
    public Component getTableCellEditorComponent(JTable table, Object value, boolean isSelected, int row, int column) {
        JTextField field = (JTextField) super.getTableCellEditorComponent(table, value, isSelected, row, column);
        fault(field, "");
        field.selectAll();
        return field;
    }

    @Override
    public boolean stopCellEditing() {
        JTextField field = (JTextField) getComponent();
        String fault = take.apply(field.getText());
        fault(field, fault);
        return fault.isEmpty() && super.stopCellEditing();
    }

    private static void fault(JTextField field, String fault) {
        field.putClientProperty(
                FlatClientProperties.OUTLINE, fault.isEmpty() ? null : FlatClientProperties.OUTLINE_ERROR);
        field.setToolTipText(fault.isEmpty() ? null : fault);
        field.getAccessibleContext().setAccessibleDescription(fault);
    }
}
