// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;

/** Shows the name of a kind of source in a list. */
final class KindCell extends DefaultListCellRenderer {

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
        JLabel cell = (JLabel) super.getListCellRendererComponent(list, value, index, isSelected, hasFocus);
        cell.setText(((SourceKind) value).name());
        cell.setFont(list.getFont().deriveFont(Font.PLAIN));
        cell.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(4), UIScale.scale(8), UIScale.scale(4), UIScale.scale(8)));
        return cell;
    }
}
