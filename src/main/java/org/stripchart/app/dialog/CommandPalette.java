// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.stripchart.app.HeldKey;
import org.stripchart.app.Typing;
import org.stripchart.app.action.Command;
import org.stripchart.app.look.Colors;

/**
 * Everything that can be done, to be found by typing a part of its name: Up and Down choose, Enter does it, Esc leaves.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class CommandPalette {

    private static final int WIDTH = 460;
    private static final int MOST_ROWS = 12;

    private final List<Command> commands;
    private final JDialog dialog;
    private final JTextField typed = new JTextField();
    private final DefaultListModel<Command> found = new DefaultListModel<>();
    private final JList<Command> list = new JList<>(found);
    private final JLabel nothing = new JLabel("No command matches");
    private final JScrollPane scrolled = new JScrollPane(list);

    private CommandPalette(JFrame owner, List<Command> commands) {
        this.commands = commands;
        this.dialog = new JDialog(owner, "Commands");
        build(owner);
    }

    /** Opens it over the upper part of a window; it closes when something is done, or the focus goes. */
    public static void show(JFrame owner, List<Command> commands) {
        new CommandPalette(owner, commands).dialog.setVisible(true);
    }

    private void build(JFrame owner) {
        typed.setName("command");
        typed.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Type a command");
        typed.getAccessibleContext().setAccessibleName("Command");
        list.setName("commands");
        list.getAccessibleContext().setAccessibleName("Commands");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Row());
        list.setFocusable(false);
        list.setVisibleRowCount(MOST_ROWS);
        nothing.setName("noCommand");
        nothing.setForeground(Colors.muted());
        nothing.setVerticalAlignment(SwingConstants.TOP);
        int side = UIScale.scale(8);
        nothing.setBorder(BorderFactory.createEmptyBorder(side, side, side, side));
        find();
        typed.getDocument().addDocumentListener(new Typing(this::find));
        bind(KeyEvent.VK_DOWN, () -> move(1));
        bind(KeyEvent.VK_UP, () -> move(-1));
        bind(KeyEvent.VK_PAGE_DOWN, () -> move(MOST_ROWS - 1));
        bind(KeyEvent.VK_PAGE_UP, () -> move(1 - MOST_ROWS));
        bind(KeyEvent.VK_ENTER, this::run);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                run();
            }
        });
        scrolled.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(6), 0, 0, 0));
        scrolled.setPreferredSize(
                new Dimension(UIScale.scale(WIDTH), list.getPreferredScrollableViewportSize().height));
        FieldSheet.lay(dialog, "palette", owner, typed, scrolled);
    }

    private void bind(int key, Runnable does) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key, 0);
        typed.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, stroke.toString());
        typed.getActionMap().put(stroke.toString(), new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                does.run();
            }
        });
    }

    private void find() {
        found.clear();
        found.addAll(Command.find(commands, typed.getText()));
        scrolled.setViewportView(found.isEmpty() ? nothing : list);
        list.setSelectedIndex(found.isEmpty() ? -1 : 0);
        list.ensureIndexIsVisible(0);
    }

    private void move(int by) {
        int last = found.size() - 1;
        int to = Math.max(0, Math.min(last, list.getSelectedIndex() + by));
        if (last >= 0) {
            list.setSelectedIndex(to);
            list.ensureIndexIsVisible(to);
        }
    }

    private void run() {
        Command chosen = list.getSelectedValue();
        if (chosen != null && chosen.enabled().getAsBoolean()) {
            // The key that has chosen is none of what opens then.
            HeldKey.ignore();
            WhenBack.close(dialog, dialog.getOwner(), chosen.run());
        }
    }

    /** What it is called, where it belongs, and its first key at the right. */
    private static final class Row extends JPanel implements ListCellRenderer<Command> {

        private final JLabel text = new JLabel();
        private final JLabel category = new JLabel();
        private final JLabel key = new JLabel();

        Row() {
            super(new BorderLayout(UIScale.scale(8), 0));
            setBorder(BorderFactory.createEmptyBorder(
                    UIScale.scale(4), UIScale.scale(8), UIScale.scale(4), UIScale.scale(8)));
            add(text, BorderLayout.LINE_START);
            add(category, BorderLayout.CENTER);
            add(key, BorderLayout.LINE_END);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Command> list, Command command, int index, boolean isSelected, boolean hasFocus) {
            boolean isEnabled = command.enabled().getAsBoolean();
            text.setText(command.text());
            category.setText(command.category());
            key.setText(command.keys().isEmpty() ? "" : command.keys().get(0));
            setBackground(isSelected ? list.getSelectionBackground() : list.getBackground());
            text.setForeground(
                    !isEnabled
                            ? UIManager.getColor("Label.disabledForeground")
                            : isSelected ? list.getSelectionForeground() : list.getForeground());
            category.setForeground(isSelected ? list.getSelectionForeground() : Colors.muted());
            key.setForeground(category.getForeground());
            getAccessibleContext().setAccessibleName(command.text());
            return this;
        }
    }
}
