// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.stripchart.app.look.Colors;
import org.stripchart.app.table.Messages;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.engine.Leap;
import org.stripchart.plot.Viewport;
import org.stripchart.session.RunningSession;
import org.stripchart.session.StateSummary;
import org.stripchart.words.CountText;

/**
 * What the sources do and what became of their points, on the lower edge of the window. In a narrow window the figures
 * that matter least give way; the counters of lost points stay.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class StatusBar extends JPanel {

    private static final int GAP = 18;

    /** The sources keep this much room as long as there is a figure that can give way. */
    private static final int SOURCES_WIDTH = 180;

    private final RunningSession session;
    private final SourceBar sources;
    private final TabularLabel points =
            new TabularLabel("points", "Points", "0,000", () -> StatusText.pointsTip(statistics(), states()));
    private final TabularLabel perSecond = new TabularLabel("perSecond", "", "00.0/s", () -> "Points in a second");
    private final TabularLabel dropped =
            new TabularLabel("dropped", "Dropped", "0", () -> StatusText.droppedTip(statistics()));
    private final TabularLabel rejected = new TabularLabel("rejected", "Rejected", "0", this::rejectedTip);
    private final TabularLabel frame =
            new TabularLabel("frame", "Frame", "00.0 ms", () -> StatusText.frameTip(statistics()));
    private final JLabel mode = new JLabel() {
        @Override
        public Dimension getPreferredSize() {
            // As wide as its longest text, so that the figures beside it stay where they are.
            Dimension size = super.getPreferredSize();
            FontMetrics metrics = getFontMetrics(getFont());
            size.width += Math.max(0, metrics.stringWidth(Mode.ON_EVENT.text) - metrics.stringWidth(getText()));
            return size;
        }
    };
    private final TabularLabel spill = new TabularLabel(
            "spill", "Spill", "", () -> StatusText.html(List.of(statistics().spillFault())));
    private final JLabel trigger = new JLabel();
    private final JLabel computing = new JLabel();
    private final JPanel figures = new JPanel();
    private final Rate rate = new Rate();
    private boolean ownLine;
    private long published;
    private long toldLeaps;
    private String toldSpill = "";
    private List<String> toldFaults = List.of();

    /**
     * @param messages gets what is told as well
     * @param showRejected is run when the number of rejected lines is clicked
     */
    public StatusBar(RunningSession session, Messages messages, Runnable showRejected) {
        super(new BorderLayout(GAP, 0));
        this.session = session;
        sources = new SourceBar(session, messages);
        rejected.onClick(showRejected);
        mode.setName("mode");
        mode.setIconTextGap(7);
        figures.setLayout(new BoxLayout(figures, BoxLayout.LINE_AXIS));
        figures.setOpaque(false);
        trigger.setName("trigger");
        trigger.setVisible(false);
        computing.setName("computing");
        computing.setToolTipText("Formulas are computed over what came before; what is seen comes first");
        computing.setVisible(false);
        spill.text("failed", true);
        spill.setVisible(false);
        for (JComponent figure :
                List.of(points, perSecond, dropped, spill, rejected, frame, computing, trigger, mode)) {
            if (figures.getComponentCount() > 0) {
                figure.setBorder(BorderFactory.createEmptyBorder(0, GAP, 0, 0));
            }
            figure.setAlignmentY(CENTER_ALIGNMENT);
            figures.add(figure);
        }
        figures.add(Box.createHorizontalStrut(1));
        add(sources, BorderLayout.CENTER);
        add(figures, BorderLayout.LINE_END);
        updateUI();
    }

    /** Puts something before the figures, which is there when it has something to say. */
    public void lead(JComponent first) {
        first.setAlignmentY(CENTER_ALIGNMENT);
        figures.add(Box.createHorizontalStrut(GAP), 0);
        figures.add(first, 0);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(1, 0, 0, 0, UIManager.getColor("Separator.foreground")),
                BorderFactory.createEmptyBorder(3, 12, 3, 12)));
    }

    /** Always as high as with a button in it, so that a failure does not move the chart. */
    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        int line = getFontMetrics(getFont()).getHeight();
        return new Dimension(size.width, Math.max(size.height, line + 11));
    }

    @Override
    public void doLayout() {
        for (TabularLabel figure : List.of(frame, perSecond)) {
            figure.setVisible(true);
        }
        for (TabularLabel figure : List.of(frame, perSecond)) {
            int room = getWidth() - figures.getPreferredSize().width - GAP;
            figure.setVisible(room >= (ownLine ? 0 : SOURCES_WIDTH));
        }
        super.doLayout();
    }

    /**
     * Brings the texts up to date; what has not changed is not painted.
     *
     * @param seconds of a clock that does not go back
     * @return whether something of it goes on by the clock: how long nothing has come from a source
     */
    public boolean refresh(double seconds) {
        refreshCounters();
        rate.at(seconds, published);
        perSecond.text(StatusText.perSecond(rate.perSecond()));
        boolean isAnyLate = sources.refresh();
        placeSources(session.sources().size() > 1);
        refreshMode();
        return isAnyLate;
    }

    /** One source fits beside the figures; several have a line of their own, since each may have something to say. */
    private void placeSources(boolean newOwnLine) {
        if (newOwnLine != ownLine) {
            ownLine = newOwnLine;
            add(sources, ownLine ? BorderLayout.PAGE_START : BorderLayout.CENTER);
            revalidate();
        }
    }

    private void refreshCounters() {
        ChartStatistics s = statistics();
        published = s.published();
        long rejectedLines = session.rejected();
        points.text(CountText.of(published));
        dropped.text(CountText.of(s.dropped()), s.dropped() > 0);
        rejected.text(CountText.of(rejectedLines + s.rejected()), rejectedLines + s.rejected() > 0);
        frame.text(StatusText.millis(s.frameMillisP50()));
        spill.setVisible(!s.spillFault().isEmpty());
        if (spill.isVisible() && !s.spillFault().equals(toldSpill)) {
            toldSpill = s.spillFault();
            tell(toldSpill, true);
        }
        ChartAnalysis analysis = session.chart().analysis();
        List<String> faults = Stream.of(analysis.passedOver(), analysis.faults())
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty() && !faults.equals(toldFaults)) {
            tell(faults.get(faults.size() - 1), true);
        }
        toldFaults = faults;
        Leap leap = session.chart().leap();
        if (leap != null && leap.number() != toldLeaps) {
            toldLeaps = leap.number();
            tell(StatusText.leap(leap, session.chart().xAxis()), false);
        }
    }

    /** Says at once whether the chart is live. */
    public void refreshMode() {
        Mode now = Mode.of(session.chart());
        if (!now.text.equals(mode.getText())) {
            mode.setText(now.text);
            mode.setToolTipText(now.tip);
        }
        show(trigger, StatusText.trigger(session.chart().analysis()));
        show(computing, StatusText.computing(session.chart().analysis().computed()));
        // The text may stay where what it is about changes; an equal tip changes nothing.
        trigger.setToolTipText(StatusText.triggerTip(session.chart().analysis()));
        StateDot dot = new StateDot(now.color());
        if (!dot.equals(mode.getIcon())) {
            mode.setIcon(dot);
        }
    }

    private static void show(JLabel label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
        }
    }

    /** What of the data is shown. */
    private enum Mode {
        LIVE("Live", "The newest point is shown"),
        ON_EVENT("On event", "The window stands on an event of the trigger; points keep coming in"),
        PAUSED("Paused", "The picture is held still; points keep coming in"),
        WHOLE("Whole", "What has come is shown up to its end"),
        ZOOMED("Zoomed", "A part of what has come is shown");

        private final String text;
        private final String tip;

        Mode(String text, String tip) {
            this.text = text;
            this.tip = tip;
        }

        static Mode of(LiveChart chart) {
            Viewport viewport = chart.viewport();
            if (!viewport.isComplete()
                    && !Double.isNaN(chart.analysis().eventView().event())) {
                return ON_EVENT;
            }
            if (viewport.isComplete()) {
                return viewport.isLive() ? WHOLE : ZOOMED;
            }
            return viewport.isLive() ? LIVE : PAUSED;
        }

        Color color() {
            return this == LIVE || this == ON_EVENT
                    ? Colors.good()
                    : this == PAUSED ? Colors.warning() : Colors.muted();
        }
    }

    private ChartStatistics statistics() {
        return session.chart().statistics();
    }

    private List<StateSummary> states() {
        return StateSummary.of(session.chart());
    }

    private String rejectedTip() {
        return StatusText.rejectedTip(statistics(), session.rejected(), session.latestRejected());
    }

    /** Shows one line for a few seconds. */
    public void tell(String message, boolean isFault) {
        sources.tell(message, isFault);
    }

    public void stop() {
        sources.stop();
    }
}
