// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.stripchart.app.table.Messages;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.engine.Leap;
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

    /** One source keeps this much room as long as there is a figure that can give way. */
    private static final int SOURCE_WIDTH = 180;

    private final RunningSession session;
    private final transient Messages messages;
    private final SourceBar sources;
    private final MessageLabel message = new MessageLabel();
    private final JPanel texts = new JPanel(new MessageRow(GAP));
    private final TabularLabel points =
            new TabularLabel("points", "Points", "0,000", () -> StatusText.pointsTip(statistics(), states()));
    private final TabularLabel perSecond = new TabularLabel("perSecond", "", "00.0/s", () -> "Points per second");
    private final TabularLabel dropped =
            new TabularLabel("dropped", "Dropped", "0", () -> StatusText.droppedTip(statistics()));
    private final TabularLabel rejected = new TabularLabel("rejected", "Rejected", "0", this::rejectedTip);
    private final TabularLabel frame =
            new TabularLabel("frame", "Frame", "00.0 ms", () -> StatusText.frameTip(statistics()));
    private final ModeLabel mode;
    private final TabularLabel spill = new TabularLabel(
            "spill", "Spill", "", () -> StatusText.html(List.of(statistics().spillFault())));
    private final JLabel trigger = new JLabel();
    private final JLabel computing = new JLabel();
    private final JPanel figures = new JPanel();
    private final Rate rate = new Rate();
    private final transient NewDoubts doubts = new NewDoubts();
    private boolean ownLine;
    private int placedCount;
    private int placedWidth;
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
        this.messages = messages;
        sources = new SourceBar(session);
        texts.setOpaque(false);
        texts.add(sources);
        texts.add(message);
        rejected.onClick(showRejected);
        mode = new ModeLabel(session.chart());
        figures.setLayout(new BoxLayout(figures, BoxLayout.LINE_AXIS));
        figures.setOpaque(false);
        trigger.setName("trigger");
        trigger.setVisible(false);
        computing.setName("computing");
        computing.setToolTipText("Formulas are being computed over earlier points; the visible part comes first");
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
        add(texts, BorderLayout.CENTER);
        add(figures, BorderLayout.LINE_END);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                placeSources();
            }
        });
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
        // The number of points is worth more than a source's title, and less than what is told now.
        List<TabularLabel> yielding =
                message.isVisible() ? List.of(frame, perSecond, points) : List.of(frame, perSecond);
        int beside = ownLine ? 0 : besideFigures();
        int wanted = message.isVisible()
                ? Math.min(beside, sources.getPreferredSize().width) + GAP + message.getPreferredSize().width
                : beside;
        points.setVisible(true);
        yielding.forEach(figure -> figure.setVisible(true));
        yielding.forEach(figure -> figure.setVisible(room() >= wanted));
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
        if (sources.count() != placedCount) {
            placeSources();
        }
        refreshMode();
        return isAnyLate;
    }

    /**
     * Puts the sources beside the figures where all of them have room there, else into lines of their own. That hangs on their number
     * and on the width alone, so that no text that comes and goes moves the chart.
     */
    private void placeSources() {
        if (getWidth() == 0 || (sources.count() == placedCount && getWidth() == placedWidth)) {
            return;
        }
        placedCount = sources.count();
        placedWidth = getWidth();
        boolean newOwnLine = placedCount > 1 && roomAtMost() < besideFigures();
        if (newOwnLine != ownLine) {
            ownLine = newOwnLine;
            sources.inOneRow(!ownLine);
            if (ownLine) {
                add(sources, BorderLayout.PAGE_START);
            } else {
                texts.add(sources, 0);
            }
            revalidate();
        }
    }

    private int besideFigures() {
        return Math.max(SOURCE_WIDTH, sources.leastBeside());
    }

    /** Returns the room beside the figures that are shown. */
    private int room() {
        Insets insets = getInsets();
        return getWidth() - insets.left - insets.right - figures.getPreferredSize().width - GAP;
    }

    /** Returns the room there would be beside the figures that give way to nothing. */
    private int roomAtMost() {
        int room = room();
        for (TabularLabel figure : List.of(frame, perSecond)) {
            room += figure.isVisible() ? figure.getPreferredSize().width : 0;
        }
        return room;
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
        doubts.of(session.sources()).forEach(line -> tell(line, false));
        Leap leap = session.chart().leap();
        if (leap != null && leap.number() != toldLeaps) {
            toldLeaps = leap.number();
            tell(StatusText.leap(leap, session.chart().xAxis()), false);
        }
    }

    /** Says at once whether the chart is live. */
    public void refreshMode() {
        mode.refresh();
        show(trigger, StatusText.trigger(session.chart().analysis()));
        show(computing, StatusText.computing(session.chart().analysis().computed()));
        // The text may stay where what it is about changes; an equal tip changes nothing.
        trigger.setToolTipText(StatusText.triggerTip(session.chart().analysis()));
    }

    private static void show(JLabel label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
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
    public void tell(String text, boolean isFault) {
        messages.add(text);
        message.tell(text, isFault);
    }

    public void stop() {
        message.stop();
    }
}
