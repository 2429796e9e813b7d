// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JPanel;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;

/** How each source is doing, in a row beside the figures or in rows of their own. Event dispatch thread only. */
public final class SourceBar extends JPanel {

    private static final int GAP = 14;

    /** Room for a short title and a reason. */
    private static final int CHIP_WIDTH = 240;

    /** Room for a short title and a word, for chips that share their row with the figures. */
    private static final int LEAST_BESIDE = 160;

    private final transient RunningSession session;
    private final RecordingLabel recording = new RecordingLabel();
    private transient List<SessionSource> shown = List.of();

    SourceBar(RunningSession session) {
        super(new FairRow(GAP, 0));
        this.session = session;
        setOpaque(false);
    }

    /** Little enough to give way to the numbers. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(60, super.getMinimumSize().height);
    }

    /** Lays the sources out in one row, however many there are, or in as many as they need. */
    void inOneRow(boolean isOneRow) {
        setLayout(new FairRow(GAP, isOneRow ? 0 : CHIP_WIDTH));
    }

    /** Returns how much room the sources need to be told beside the figures. */
    int leastBeside() {
        int count = shown.size();
        return count * LEAST_BESIDE + Math.max(0, count - 1) * GAP;
    }

    /** Returns how many sources are told. */
    int count() {
        return shown.size();
    }

    /** Returns whether nothing has come from a source for longer than usual, of which the time is told. */
    boolean refresh() {
        List<SessionSource> sources = session.sources();
        if (!sources.equals(shown)) {
            shown = sources;
            removeAll();
            for (SessionSource source : sources) {
                add(new SourceChip(session, source));
            }
            add(recording);
            revalidate();
            // Else what is no longer under a chip stays as it was.
            repaint();
        }
        boolean isAnyLate = false;
        for (int i = 0; i < sources.size(); i++) {
            isAnyLate |= ((SourceChip) getComponent(i)).refresh(sources.size() == 1);
        }
        recording.refresh(session.recorder().latest());
        return isAnyLate;
    }
}
