// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Window;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.stripchart.app.Typing;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.session.Background;
import org.stripchart.source.serial.SerialPorts;

/** The labelled fields of a kind of source. Event dispatch thread only. */
final class SourceFields extends JPanel {

    private static final int COLUMNS = 24;
    private static final int LABEL_WIDTH = 92;

    private final transient SourceKind kind;
    private final transient Runnable changed;
    private final transient Map<String, JComponent> inputs = new LinkedHashMap<>();
    private final transient FileFolder folder;

    /**
     * @param values of its fields; what is missing begins as the kind says
     * @param folder where files are looked for
     * @param changed is called when somebody has changed one
     */
    SourceFields(SourceKind kind, Map<String, String> values, FileFolder folder, Runnable changed) {
        super(new GridBagLayout());
        this.kind = kind;
        this.changed = changed;
        this.folder = folder;
        for (SourceKind.Field field : kind.fields()) {
            add(field, values.getOrDefault(field.name(), field.value()));
        }
    }

    SourceKind kind() {
        return kind;
    }

    /** Returns what the fields hold. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (SourceKind.Field field : kind.fields()) {
            values.put(field.name(), value(field));
        }
        return values;
    }

    private String value(SourceKind.Field field) {
        JComponent input = inputs.get(field.name());
        if (input instanceof JCheckBox box) {
            return box.isSelected() ? field.choices().get(0) : "";
        }
        if (input instanceof JComboBox<?> combo) {
            return ((JTextComponent) combo.getEditor().getEditorComponent()).getText();
        }
        return input instanceof JTextField text ? text.getText() : "";
    }

    private void add(SourceKind.Field field, String value) {
        JComponent input =
                switch (field.input()) {
                    case TEXT, FILE -> textField(value);
                    case CHOICE, SERIAL_PORT -> combo(field, value);
                    case SWITCH -> checkBox(field, value);
                };
        input.setName(field.name());
        inputs.put(field.name(), input);
        JLabel label = label(field.name(), input);
        int row = inputs.size();
        int gap = UIScale.scale(8);
        add(label, at(0, row, 0, new Insets(0, 0, gap, gap)));
        add(
                field.input() == SourceKind.Input.FILE ? withBrowse((JTextField) input) : input,
                at(1, row, 1, new Insets(0, 0, gap, 0)));
    }

    /** Returns a label as wide as those of the other fields of the form, so that all stand in line. */
    static JLabel label(String name, JComponent field) {
        JLabel label = new JLabel(name);
        label.setLabelFor(field);
        // What is typed into is a part of such a field, which has no label of its own.
        if (field instanceof JComboBox<?> combo && combo.getEditor().getEditorComponent() instanceof JComponent text) {
            text.getAccessibleContext().setAccessibleName(name);
        }
        label.setPreferredSize(new Dimension(UIScale.scale(LABEL_WIDTH), label.getPreferredSize().height));
        return label;
    }

    private static GridBagConstraints at(int column, int row, double weight, Insets insets) {
        int fill = weight > 0 ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
        return new GridBagConstraints(column, row, 1, 1, weight, 0, GridBagConstraints.LINE_START, fill, insets, 0, 0);
    }

    private JTextField textField(String value) {
        JTextField text = new JTextField(value, COLUMNS);
        text.getDocument().addDocumentListener(new Typing(changed));
        return text;
    }

    private JComboBox<String> combo(SourceKind.Field field, String value) {
        JComboBox<String> combo = new JComboBox<>(field.choices().toArray(String[]::new));
        combo.setEditable(true);
        combo.setSelectedItem(value);
        ((JTextComponent) combo.getEditor().getEditorComponent())
                .getDocument()
                .addDocumentListener(new Typing(changed));
        if (field.input() == SourceKind.Input.SERIAL_PORT) {
            offerPorts(combo);
        }
        return combo;
    }

    private JCheckBox checkBox(SourceKind.Field field, String value) {
        JCheckBox box = new JCheckBox("", !value.isEmpty());
        box.getAccessibleContext().setAccessibleName(field.name());
        box.addActionListener(event -> changed.run());
        return box;
    }

    /** Lists the ports that are there, once they are known: to look for them takes a while. */
    private static void offerPorts(JComboBox<String> combo) {
        CompletableFuture<Void> unused = Background.call("serial ports", SerialPorts::list)
                .thenAcceptAsync(
                        ports -> {
                            JTextComponent editor =
                                    (JTextComponent) combo.getEditor().getEditorComponent();
                            String typed = editor.getText();
                            ports.forEach(port -> combo.addItem(port.path()));
                            if (!typed.isEmpty()) {
                                combo.getEditor().setItem(typed);
                            } else if (!ports.isEmpty()) {
                                combo.setSelectedIndex(0);
                            }
                        },
                        EventQueue::invokeLater);
    }

    private JPanel withBrowse(JTextField path) {
        JButton browse = new JButton("Browse\u2026");
        browse.setName("browse");
        browse.addActionListener(event -> {
            SystemFileChooser chooser = new SystemFileChooser(folder.file());
            chooser.setDialogTitle("Choose a file");
            Window owner = javax.swing.SwingUtilities.getWindowAncestor(this);
            if (chooser.showOpenDialog(owner) == SystemFileChooser.APPROVE_OPTION) {
                File file = chooser.getSelectedFile().getAbsoluteFile();
                folder.note(file.toPath());
                path.setText(file.toString());
            }
        });
        JPanel row = new JPanel(new BorderLayout(UIScale.scale(8), 0));
        row.add(path, BorderLayout.CENTER);
        row.add(browse, BorderLayout.LINE_END);
        return row;
    }
}
