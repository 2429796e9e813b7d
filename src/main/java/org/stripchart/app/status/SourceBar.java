// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.stripchart.app.look.Colors;
import org.stripchart.app.table.Messages;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;

/** How each source is doing, or for a few seconds what the program has to say. Event dispatch thread only. */
public final class SourceBar extends JPanel {

    private static final int MESSAGE_MILLIS = 8000;
    private static final int GAP = 14;

    /** Room for a short title and a reason. */
    private static final int CHIP_WIDTH = 240;

    private final transient RunningSession session;
    private final transient Messages messages;
    private final JPanel chips = new JPanel();
    private final RecordingLabel recording = new RecordingLabel();
    private final JLabel message = new JLabel();
    private final Timer messageEnd;
    private transient List<SessionSource> shown = List.of();

    SourceBar(RunningSession session, Messages messages) {
        super(new BorderLayout());
        this.session = session;
        this.messages = messages;
        setOpaque(false);
        chips.setLayout(new FairRow(GAP, CHIP_WIDTH));
        chips.setOpaque(false);
        message.setName("message");
        message.putClientProperty("html.disable", true);
        message.setIconTextGap(7);
        add(chips, BorderLayout.CENTER);
        messageEnd = new Timer(MESSAGE_MILLIS, event -> swap(message, chips));
        messageEnd.setRepeats(false);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (message != null) {
            // What gives way to the other is in no window, and not told of a new look.
            SwingUtilities.updateComponentTreeUI(message.getParent() == null ? message : chips);
        }
    }

    /** Little enough to give way to the numbers. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(60, super.getMinimumSize().height);
    }

    /** Returns whether nothing has come from a source for longer than usual, of which the time is told. */
    boolean refresh() {
        List<SessionSource> sources = session.sources();
        if (!sources.equals(shown)) {
            shown = sources;
            chips.removeAll();
            for (SessionSource source : sources) {
                chips.add(new SourceChip(session, source));
            }
            chips.add(recording);
            chips.revalidate();
            // Else what is no longer under a chip stays as it was.
            chips.repaint();
        }
        boolean isAnyLate = false;
        for (int i = 0; i < sources.size(); i++) {
            isAnyLate |= ((SourceChip) chips.getComponent(i)).refresh(sources.size() == 1);
        }
        recording.refresh(session.recorder().latest());
        return isAnyLate;
    }

    /** Shows one line for a few seconds. */
    void tell(String text, boolean isFault) {
        messages.add(text);
        message.setText(text);
        message.setToolTipText(StatusText.html(List.of(text)));
        message.setIcon(new StateDot(isFault ? Colors.error() : Colors.good()));
        message.setForeground(isFault ? Colors.error() : UIManager.getColor("Label.foreground"));
        swap(chips, message);
        messageEnd.restart();
    }

    void stop() {
        messageEnd.stop();
    }

    private void swap(java.awt.Component out, java.awt.Component in) {
        remove(out);
        add(in, BorderLayout.CENTER);
        revalidate();
        repaint();
    }
}
