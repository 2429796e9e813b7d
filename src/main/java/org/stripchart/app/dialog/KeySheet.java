// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import org.stripchart.app.action.Command;
import org.stripchart.app.look.Colors;

/**
 * What keys and the mouse do, by category, in a window of its own that may stay open beside the chart.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class KeySheet {

    /** The window is at most this share of its screen. */
    private static final double MOST = 0.85;

    /** How far a turn of the wheel goes, in pixels of a screen of ordinary resolution. */
    private static final int LINE = 20;

    private KeySheet() {}

    /**
     * Opens it.
     *
     * @param commands of which those with keys are listed
     * @param gestures what the mouse does, by gesture
     */
    public static void show(Window owner, List<Command> commands, Map<String, String> gestures) {
        JDialog dialog = new JDialog(owner, "Keys and mouse");
        dialog.setName("keys");
        JScrollPane content = new JScrollPane(content(commands, gestures));
        content.setBorder(null);
        content.getVerticalScrollBar().setUnitIncrement(UIScale.scale(LINE));
        content.getHorizontalScrollBar().setUnitIncrement(UIScale.scale(LINE));
        dialog.add(content, BorderLayout.CENTER);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.pack();
        fit(dialog, content);
        dialog.setLocationRelativeTo(owner);
        dialog.setVisible(true);
    }

    /** Makes the window no larger than its screen, with room for the bar that it then needs. */
    private static void fit(JDialog dialog, JScrollPane content) {
        Rectangle screen = dialog.getGraphicsConfiguration().getBounds();
        int most = (int) (MOST * screen.height);
        if (dialog.getHeight() > most) {
            int width = dialog.getWidth() + content.getVerticalScrollBar().getPreferredSize().width;
            dialog.setSize(Math.min(width, (int) (MOST * screen.width)), most);
        }
    }

    /** Keys in two columns of about the same height, and what the mouse does below. */
    private static JPanel content(List<Command> commands, Map<String, String> gestures) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (Command each : commands) {
            if (!each.keys().isEmpty()) {
                groups.computeIfAbsent(each.category(), name -> new LinkedHashMap<>())
                        .put(String.join(", ", each.keys()), each.text());
            }
        }
        int rows = groups.values().stream().mapToInt(group -> group.size() + 2).sum();
        Map<String, Map<String, String>> first = new LinkedHashMap<>();
        int inFirst = 0;
        for (Map.Entry<String, Map<String, String>> group : groups.entrySet()) {
            if (2 * inFirst + group.getValue().size() < rows) {
                first.put(group.getKey(), group.getValue());
                inFirst += group.getValue().size() + 2;
            } else {
                break;
            }
        }
        groups.keySet().removeAll(first.keySet());
        JPanel content = new JPanel(new BorderLayout());
        // So that keys scroll it.
        content.setFocusable(true);
        JPanel columns = new JPanel(new GridLayout(1, 2));
        columns.add(sheet(first));
        columns.add(sheet(groups));
        content.add(columns, BorderLayout.CENTER);
        content.add(sheet(Map.of("Mouse", gestures)), BorderLayout.PAGE_END);
        return content;
    }

    private static JPanel sheet(Map<String, Map<String, String>> groups) {
        JPanel sheet = new JPanel(new GridBagLayout());
        int pad = UIScale.scale(16);
        sheet.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        GridBagConstraints at = new GridBagConstraints();
        at.anchor = GridBagConstraints.LINE_START;
        at.gridy = 0;
        groups.forEach((name, rows) -> {
            at.gridx = 0;
            at.gridwidth = 2;
            at.insets = new Insets(at.gridy == 0 ? 0 : pad, 0, UIScale.scale(4), 0);
            JLabel heading = new JLabel(name);
            heading.putClientProperty(FlatClientProperties.STYLE_CLASS, "h4");
            sheet.add(heading, at);
            at.gridwidth = 1;
            at.insets = new Insets(UIScale.scale(2), 0, UIScale.scale(2), pad);
            rows.forEach((keys, does) -> {
                at.gridy++;
                at.gridx = 0;
                sheet.add(new JLabel(keys), at);
                at.gridx = 1;
                JLabel text = new JLabel(does);
                text.setForeground(Colors.muted());
                sheet.add(text, at);
            });
            at.gridy++;
        });
        // What is left of the column is below and at the right.
        at.gridx = 2;
        at.weightx = 1;
        at.weighty = 1;
        sheet.add(Box.createGlue(), at);
        return sheet;
    }
}
