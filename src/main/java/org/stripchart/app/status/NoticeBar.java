// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.action.Actions;
import org.stripchart.app.look.Colors;
import org.stripchart.session.RunningSession;
import org.stripchart.session.analysis.MissingSeries;
import org.stripchart.session.analysis.SeriesNeeds;

/**
 * A sentence above a chart that is empty, a demonstration, or not yet or not wholly read, from which something was taken off, or
 * on which something waits for a series that may be misspelt, with a button for what can be done about it; not there otherwise. Event dispatch thread only.
 */
public final class NoticeBar extends JPanel {

    private final transient RunningSession session;
    private final transient Actions actions;
    private final JLabel text = new JLabel();
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(8), 0));
    private final transient List<Runnable> endOfListening;
    private final transient LoadWatch watch = new LoadWatch();
    private transient @Nullable Loading loading;
    private final transient Patience patience = new Patience();
    private final transient SeriesNeeds needs;
    private transient @Nullable MissingSeries missing;
    private transient @Nullable Notice shown;
    private boolean hadPoints;

    public NoticeBar(RunningSession session, Actions actions) {
        super(new BorderLayout(UIScale.scale(12), 0));
        this.session = session;
        this.actions = actions;
        needs = new SeriesNeeds(session.chart());
        text.setName("notice");
        text.putClientProperty("html.disable", true);
        text.setIconTextGap(UIScale.scale(8));
        // A long reason gives way to the buttons.
        text.setMinimumSize(new Dimension(0, 0));
        buttons.setOpaque(false);
        add(text, BorderLayout.CENTER);
        add(buttons, BorderLayout.LINE_END);
        setVisible(false);
        endOfListening = List.of(
                session.onChange(this::refresh),
                session.takenOff().onChange(this::refresh),
                session.chart().onChange(this::hasData));
    }

    /** Once there are points, these are never taken for none again. */
    private void hasData() {
        if (shown != null && !hadPoints && session.chart().statistics().published() > 0) {
            hadPoints = true;
            refresh();
        }
    }

    /** Lets go of the session. */
    public void stop() {
        endOfListening.forEach(Runnable::run);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, UIManager.getColor("Separator.foreground")),
                BorderFactory.createEmptyBorder(UIScale.scale(6), UIScale.scale(12), UIScale.scale(6), 0)));
    }

    /**
     * Looks how far files are read, and what waits for series.
     *
     * @param seconds of a clock that does not go back
     */
    public void look(double seconds) {
        loading = watch.look(seconds, Loading.of(session));
        List<MissingSeries> all = needs.missing();
        boolean mayCome = session.sources().stream().anyMatch(each -> !each.hasEnded());
        missing = patience.isOver(seconds, !all.isEmpty(), mayCome) ? all.get(0) : null;
        refresh();
    }

    /** Looks whether there is something to say. */
    public void refresh() {
        Notice now = Notice.of(session, loading, missing);
        if (now != null) {
            // Colours of the theme, which may be another one by now.
            text.setForeground(now.isFault() ? Colors.error() : UIManager.getColor("Label.foreground"));
            StateDot dot = new StateDot(now.isFault() ? Colors.error() : Colors.muted());
            if (!dot.equals(text.getIcon())) {
                text.setIcon(dot);
            }
        }
        if (now == null ? shown == null : now.equals(shown)) {
            return;
        }
        boolean isSameKind = now != null && shown != null && shown.actions().equals(now.actions());
        shown = now;
        if (now != null) {
            text.setText(now.text());
            text.setToolTipText(StatusText.html(List.of(now.text())));
        }
        // A button that is about to be pressed stays.
        if (!isSameKind) {
            offer(now == null ? List.of() : now.actions());
        }
        setVisible(now != null);
        revalidate();
        repaint();
    }

    private void offer(List<String> ids) {
        buttons.removeAll();
        // What can be done has changed as well, and nobody may have looked yet.
        actions.refresh();
        ids.forEach(id -> {
            JButton button = new JButton(actions.forButton(id));
            button.setName("notice." + id);
            button.setIcon(null);
            button.setHideActionText(false);
            button.setToolTipText(null);
            // What there is nothing for is not offered, such as to go back to a run that there was not.
            button.setVisible(button.isEnabled());
            buttons.add(button);
        });
    }
}
