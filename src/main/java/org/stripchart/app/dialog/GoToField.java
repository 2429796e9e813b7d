// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.HeldKey;
import org.stripchart.app.Typing;
import org.stripchart.app.look.Colors;

/**
 * Asks which stretch of x to show, and says while it is typed what that would be: Enter goes there, Esc leaves.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class GoToField {

    private static final int WIDTH = 420;

    private final JDialog dialog;
    private final JTextField typed = new JTextField();
    private final JLabel judged = new JLabel(" ");
    private final Destination.Here here;
    private final Consumer<Destination> go;
    private @Nullable Destination found;

    private GoToField(JFrame owner, Destination.Here here, Consumer<Destination> go) {
        this.dialog = new JDialog(owner, "Go to");
        this.here = here;
        this.go = go;
    }

    /** Opens it over the upper part of a window; it closes when it has gone somewhere, or the focus goes. */
    public static void show(JFrame owner, Destination.Here here, Consumer<Destination> go) {
        GoToField field = new GoToField(owner, here, go);
        field.build(owner);
        HeldKey.ignore();
        field.dialog.setVisible(true);
    }

    private void build(JFrame owner) {
        typed.setName("destination");
        typed.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Go to");
        typed.getAccessibleContext().setAccessibleName("Go to");
        typed.getDocument().addDocumentListener(new Typing(this::judge));
        typed.addActionListener(event -> go());
        judged.setName("judged");
        judged.putClientProperty("html.disable", true);
        judged.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(6), UIScale.scale(4), 0, 0));
        judge();
        JPanel content = new JPanel(new BorderLayout());
        content.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")),
                BorderFactory.createEmptyBorder(
                        UIScale.scale(8), UIScale.scale(8), UIScale.scale(8), UIScale.scale(8))));
        content.add(typed, BorderLayout.PAGE_START);
        content.add(judged, BorderLayout.CENTER);
        content.setPreferredSize(new Dimension(UIScale.scale(WIDTH), content.getPreferredSize().height));
        dialog.setName("goTo");
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

    private void judge() {
        boolean isWrong = false;
        found = null;
        try {
            found = Destination.parse(typed.getText(), here);
            judged.setText(found.told(here));
        } catch (IllegalArgumentException e) {
            isWrong = !typed.getText().isBlank();
            judged.setText(e.getMessage());
        }
        judged.setForeground(isWrong ? Colors.error() : Colors.muted());
        typed.putClientProperty(FlatClientProperties.OUTLINE, isWrong ? FlatClientProperties.OUTLINE_ERROR : null);
    }

    private void go() {
        if (found != null) {
            dialog.dispose();
            go.accept(found);
        }
    }
}
