// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.UIManager;

/** Makes of a dialog a sheet over the upper part of its window: a field, and below it what follows from it. Esc or a click elsewhere closes it. */
final class FieldSheet {

    private FieldSheet() {}

    /**
     * Lays a dialog out that is then ready to be shown.
     *
     * @param name of the component
     */
    static void lay(JDialog dialog, String name, JFrame owner, JComponent field, JComponent below) {
        JPanel content = new JPanel(new BorderLayout());
        int space = UIScale.scale(8);
        content.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")),
                BorderFactory.createEmptyBorder(space, space, space, space)));
        content.add(field, BorderLayout.PAGE_START);
        content.add(below, BorderLayout.CENTER);
        dialog.setName(name);
        dialog.setUndecorated(true);
        dialog.setContentPane(content);
        dialog.pack();
        dialog.setLocation(
                owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2,
                owner.getContentPane().getLocationOnScreen().y + UIScale.scale(24));
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowLostFocus(WindowEvent event) {
                dialog.dispose();
            }
        });
    }
}
