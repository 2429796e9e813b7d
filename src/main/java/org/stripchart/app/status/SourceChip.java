// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.border.Border;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.look.Colors;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.CountText;

/**
 * One source in the status bar: how it is doing, how far it is with a file, and what can be done about it. Event dispatch
 * thread only.
 */
public final class SourceChip extends JPanel {

    private static final int LEAST_WIDTH = 20;
    private static final String MENU = "menu";
    private static final Border WITHOUT_FOCUS = BorderFactory.createEmptyBorder(1, 1, 1, 1);
    private static final Dimension PROGRESS_SIZE = new Dimension(90, 6);

    private final transient RunningSession session;
    private final transient SessionSource source;
    private final JLabel label = new JLabel() {
        @Override
        public String getToolTipText() {
            return tip();
        }

        @Override
        public Dimension getMinimumSize() {
            return new Dimension(LEAST_WIDTH, super.getMinimumSize().height);
        }
    };
    private final JProgressBar progress = new JProgressBar(0, 1000);
    private final JButton stop = new JButton("Stop");
    private final JButton retry = new JButton("Try again");

    SourceChip(RunningSession session, SessionSource source) {
        this.session = session;
        this.source = source;
        setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
        setOpaque(false);
        label.setName("source");
        // A file may be called <html>.
        label.putClientProperty("html.disable", true);
        label.setIconTextGap(7);
        label.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                openMenu();
            }
        });
        takeFocus();
        ToolTipManager.sharedInstance().registerComponent(label);
        progress.setName("progress");
        progress.getAccessibleContext().setAccessibleName("How much is read");
        progress.setMaximumSize(PROGRESS_SIZE);
        progress.setPreferredSize(PROGRESS_SIZE);
        prepare(stop, "stop", source::stop);
        prepare(retry, "retry", source::retry);
        add(label);
        add(Box.createHorizontalStrut(8));
        add(progress);
        add(Box.createHorizontalStrut(8));
        add(stop);
        add(retry);
    }

    private void prepare(JButton button, String name, Runnable does) {
        button.setName(name);
        // Space is the chart's, wherever the focus is; the menu has a key for trying again.
        button.setFocusable(false);
        button.putClientProperty("FlatLaf.style", "margin: 1,6,1,6; minimumWidth: 0");
        button.setVisible(false);
        button.addActionListener(event -> does.run());
    }

    /**
     * Brings it up to date; what has not changed is not painted.
     *
     * @param alone whether it is the only one: then there is room for words about what goes well
     * @return whether nothing has come for longer than usual
     */
    boolean refresh(boolean alone) {
        SourceStatus status = source.status();
        boolean failed = status.state() == SourceStatus.State.FAILED;
        // A file that is followed has been read as far as it goes most of the time.
        boolean reading = status.state() == SourceStatus.State.RUNNING && status.bytesRead() < status.bytesTotal();
        Duration silence = source.silentFor();
        boolean late = !silence.isZero();
        boolean stopped = !Double.isNaN(source.shareOfStopped());
        String text = late
                ? StatusText.late(source.title(), silence, alone)
                : alone || stopped ? told(alone) : StatusText.inShort(source.title(), status);
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        StateDot dot = late ? new StateDot(Colors.warning()) : StateDot.of(status.state());
        if (!dot.equals(label.getIcon())) {
            label.setIcon(dot);
        }
        label.setForeground(failed ? Colors.error() : UIManager.getColor("Label.foreground"));
        if (reading) {
            progress.setValue((int) (1000 * Math.min(1, status.bytesRead() / (double) status.bytesTotal())));
        }
        show(progress, reading);
        show(stop, reading);
        show(retry, failed);
        return late;
    }

    /** All that there is to say of it in a line. */
    private String told(boolean inFull) {
        double share = source.shareOfStopped();
        return Double.isNaN(share)
                ? StatusText.source(source.title(), source.status())
                : StatusText.stopped(source.title(), share, inFull);
    }

    private static void show(javax.swing.JComponent part, boolean visible) {
        if (part.isVisible() != visible) {
            part.setVisible(visible);
        }
    }

    private String tip() {
        SourceStatus status = source.status();
        return StatusText.html(List.of(
                told(true),
                status.bytesRead() == 0 ? "" : CountText.of(status.bytesRead()) + " bytes read",
                status.rejected() == 0 ? "" : CountText.of(status.rejected()) + " lines did not fit",
                status.latestRejected() == null ? "" : "Latest: " + status.latestRejected(),
                StatusText.leftOut(source.leftOut()),
                StatusText.doubts(source.doubts())));
    }

    /** Keys open the menu of a source that has the focus, which is seen. */
    private void takeFocus() {
        label.setFocusable(true);
        label.setBorder(WITHOUT_FOCUS);
        label.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                label.setBorder(BorderFactory.createLineBorder(Colors.focus()));
            }

            @Override
            public void focusLost(FocusEvent event) {
                label.setBorder(WITHOUT_FOCUS);
            }
        });
        for (String key : List.of("ENTER", "CONTEXT_MENU", "shift F10")) {
            label.getInputMap().put(KeyStroke.getKeyStroke(key), MENU);
        }
        label.getActionMap().put(MENU, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                openMenu();
            }
        });
    }

    private void openMenu() {
        JPopupMenu menu = new JPopupMenu();
        // All of it, for what the bar has no room for.
        JMenuItem told = item(told(true), false, () -> {});
        told.putClientProperty("html.disable", true);
        menu.add(told);
        menu.addSeparator();
        boolean ended = source.hasEnded();
        menu.add(item("Stop", !ended, source::stop));
        menu.add(item("Try again", ended, source::retry));
        menu.add(item("Remove", true, () -> session.remove(source)));
        Mnemonics.keep(menu);
        menu.show(label, 0, -menu.getPreferredSize().height - 2);
    }

    private JMenuItem item(String name, boolean enabled, Runnable does) {
        JMenuItem item = new JMenuItem(name);
        item.setEnabled(enabled);
        item.addActionListener(event -> does.run());
        return item;
    }
}
