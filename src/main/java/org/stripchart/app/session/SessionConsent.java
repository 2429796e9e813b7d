// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.session;

import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import javax.swing.Box;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Edt;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.look.LookAndFeel;
import org.stripchart.words.EscapedText;

/** Asks whether a session that comes from elsewhere may start what it wants to. Event dispatch thread only. */
public final class SessionConsent {

    private static final int COLUMNS = 56;
    private static final int MOST_ROWS = 8;

    private SessionConsent() {}

    /**
     * Asks; whoever closes the question says no.
     *
     * @param owner null where there is no window yet
     * @param locations what would be started
     */
    public static boolean ask(@Nullable Window owner, Path file, List<String> locations) {
        Edt.require("ask");
        if (owner == null) {
            LookAndFeel.install(false);
        }
        String start = "Start";
        Object[] choices = {"Open without them", start};
        JOptionPane pane = new JOptionPane(
                content(file, locations),
                JOptionPane.WARNING_MESSAGE,
                JOptionPane.DEFAULT_OPTION,
                null,
                choices,
                choices[0]);
        JDialog dialog = pane.createDialog(owner, "Open session");
        Mnemonics.give(dialog.getContentPane());
        dialog.setVisible(true);
        dialog.dispose();
        return start.equals(pane.getValue());
    }

    private static Box content(Path file, List<String> locations) {
        JTextArea list = new JTextArea(
                String.join("\n", locations.stream().map(EscapedText::of).toList()),
                Math.min(MOST_ROWS, locations.size()),
                COLUMNS);
        list.setName("locations");
        list.getAccessibleContext().setAccessibleName("What it would start");
        list.setEditable(false);
        list.setLineWrap(true);
        JScrollPane scroll = new JScrollPane(list);
        Box box = Box.createVerticalBox();
        box.add(line(file.getFileName() + " was not saved by Stripchart on this computer, or was changed since."));
        box.add(line("Start what it reads and runs? Only do so if you know where the session comes from."));
        box.add(Box.createVerticalStrut(list.getFontMetrics(list.getFont()).getHeight() / 2));
        scroll.setAlignmentX(0);
        box.add(scroll);
        return box;
    }

    private static JLabel line(String text) {
        JLabel label = new JLabel(EscapedText.of(text));
        label.putClientProperty("html.disable", true);
        label.setAlignmentX(0);
        return label;
    }
}
