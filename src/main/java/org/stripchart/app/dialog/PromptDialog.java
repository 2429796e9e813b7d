// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.HeldKey;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.look.Colors;
import org.stripchart.app.status.StatusText;

/**
 * Asks for one value or a few, and says on the spot what is wrong with them. The chart goes on meanwhile. Event dispatch
 * thread only.
 */
public final class PromptDialog {

    private static final int COLUMNS = 16;

    /** As many letters fit a line of what is said. */
    private static final int LINE = 64;

    private final JDialog dialog;
    private final JPanel form = new JPanel(new GridBagLayout());
    private final JLabel message = new JLabel(" ");
    private final Map<String, JComponent> fields = new LinkedHashMap<>();
    private final JButton ok = new JButton("OK");
    private final String hint;

    /**
     * @param title of the dialog
     * @param hint what may be answered, in a line
     */
    public PromptDialog(@Nullable Window owner, String title, String hint) {
        this.hint = hint;
        dialog = new JDialog(owner, title, JDialog.ModalityType.DOCUMENT_MODAL);
        dialog.setName("prompt");
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        ok.setName("ok");
        message.setName("message");
        message.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, 8));
        message.putClientProperty("html.disable", true);
    }

    /** Adds a text to be changed. */
    public PromptDialog field(String label, String value) {
        JTextField field = new JTextField(value);
        field.selectAll();
        return field(label, field);
    }

    /** Adds something to be filled in. */
    public PromptDialog field(String label, JComponent field) {
        if (field instanceof JTextField text && text.getColumns() == 0) {
            text.setColumns(COLUMNS);
        }
        field.setName(label);
        form.add(caption(label, field), at(0, GridBagConstraints.NONE, 0));
        form.add(field, at(1, GridBagConstraints.HORIZONTAL, 1));
        fields.put(label, field);
        return this;
    }

    /** Returns a label that is enabled as long as its field is. */
    static JLabel caption(String label, JComponent field) {
        JLabel caption = new JLabel(label);
        caption.setLabelFor(field);
        caption.setEnabled(field.isEnabled());
        field.addPropertyChangeListener("enabled", event -> caption.setEnabled(field.isEnabled()));
        return caption;
    }

    /** Returns the text of a field. */
    public String value(String label) {
        return ((JTextField) component(label)).getText();
    }

    JComponent component(String label) {
        JComponent field = fields.get(label);
        if (field == null) {
            throw new IllegalArgumentException("label (" + label + ") must be one of " + fields.keySet());
        }
        return field;
    }

    /** Closes the dialog without an answer. */
    void cancel() {
        dialog.dispose();
    }

    /**
     * Shows the dialog and returns when it is closed.
     *
     * @param accept takes the values over, or throws an IllegalArgumentException whose message the user gets to see
     */
    public void ask(Consumer<PromptDialog> accept) {
        JButton cancel = new JButton("Cancel");
        cancel.setName("cancel");
        ok.addActionListener(event -> {
            try {
                accept.accept(this);
                dialog.dispose();
            } catch (IllegalArgumentException e) {
                say(String.valueOf(e.getMessage()), true);
            }
        });
        cancel.addActionListener(event -> cancel());
        say(hint, false);
        lay(ok, cancel);
        HeldKey.ignore();
        dialog.setVisible(true);
    }

    private void lay(JButton ok, JButton cancel) {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
        buttons.add(cancel);
        buttons.add(ok);
        JPanel content = new JPanel(new BorderLayout(0, 12));
        content.setBorder(BorderFactory.createEmptyBorder(16, 16, 12, 8));
        content.add(form, BorderLayout.NORTH);
        content.add(message, BorderLayout.CENTER);
        content.add(buttons, BorderLayout.SOUTH);
        Mnemonics.give(content);
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(ok);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> cancel(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.pack();
        dialog.setResizable(false);
        dialog.setLocationRelativeTo(dialog.getOwner());
    }

    private void say(String text, boolean wrong) {
        // A long one in lines, or it would push the buttons off the screen; its own signs are escaped there.
        boolean inLines = text.length() > LINE;
        message.putClientProperty("html.disable", !inLines);
        message.setText(inLines ? StatusText.html(lines(text)) : text);
        message.setForeground(wrong ? Colors.error() : Colors.muted());
        if (dialog.isShowing()) {
            dialog.pack();
        }
    }

    private static List<String> lines(String text) {
        return List.of(text.replaceAll("(.{1," + LINE + "})(?: +|$)", "$1\n").split("\n", 0));
    }

    private GridBagConstraints at(int column, int fill, double weight) {
        int row = fields.size();
        int left = column == 0 ? 0 : 12;
        return new GridBagConstraints(
                column, row, 1, 1, weight, 0, GridBagConstraints.LINE_START, fill, new Insets(0, left, 8, 8), 0, 0);
    }

    /** For tests and for the window's owner. */
    Component component() {
        return dialog;
    }
}
