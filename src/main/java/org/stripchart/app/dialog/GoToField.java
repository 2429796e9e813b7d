// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTextField;
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

    private static final int WIDTH = 402;

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
        judged.setPreferredSize(new Dimension(UIScale.scale(WIDTH), judged.getPreferredSize().height));
        FieldSheet.lay(dialog, "goTo", owner, typed, judged);
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
