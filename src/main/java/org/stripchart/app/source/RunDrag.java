// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import java.awt.Cursor;
import java.awt.Point;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.chart.tool.Tool;
import org.stripchart.plot.Trace;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/**
 * Moves a run that is compared with a drag while Ctrl is held: its lines go along faintly, a tip says how far, and once the button is up it is read
 * again from there. It is a step that can be undone.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class RunDrag implements Tool {

    /** Below and right of the pointer. */
    private static final int BESIDE = 14;

    private final Comparison comparison;
    private final RunningSession session;
    private final LiveChartPanel panel;
    private final JLabel tip = new JLabel();
    private @Nullable SessionSource run;
    private int pressedX;
    private double by;

    private RunDrag(RunningSession session, LiveChartPanel panel) {
        this.comparison = new Comparison(session);
        this.session = session;
        this.panel = panel;
        tip.setName("runTip");
        tip.setOpaque(true);
    }

    /** Has a panel move the runs of its session. */
    public static void install(RunningSession session, LiveChartPanel panel) {
        panel.lead(new RunDrag(session, panel));
    }

    @Override
    public boolean press(Pointer at) {
        run = runAt(at);
        pressedX = at.x();
        by = 0;
        return run != null;
    }

    /** Returns the run whose line is nearest or, if that is none that can be moved, the one that was opened last. */
    private @Nullable SessionSource runAt(Pointer at) {
        Point place = new Point(at.x(), at.y());
        List<SessionSource> runs = comparison.runs();
        boolean isOver = panel.dataArea().contains(place) && panel.spot(place).trace() == null;
        if (!at.ctrl() || !isOver || runs.isEmpty() || session.sources().size() < 2) {
            return null;
        }
        Trace nearest = panel.lineNear(place);
        return runs.stream()
                .filter(each -> nearest != null && each.series().contains(nearest.name()))
                .findFirst()
                .orElse(runs.get(runs.size() - 1));
    }

    @Override
    public void drag(Pointer to) {
        SessionSource moved = run;
        if (moved == null) {
            return;
        }
        double span = panel.chart().viewport().to() - panel.chart().viewport().from();
        boolean isMeant = Math.abs(to.x() - pressedX) > SLIP || by != 0;
        by = isMeant ? (to.x() - pressedX) / panel.dataArea().getWidth() * span : 0;
        show(moved, by);
        if (isMeant) {
            showTip(moved, to);
        }
    }

    private void show(SessionSource moved, double far) {
        panel.chart().arrangement().moved(moved.series(), far);
    }

    private void showTip(SessionSource moved, Pointer at) {
        String size = panel.chart().xAxis() == XAxis.TIME ? ElapsedText.of(Math.abs(by)) : NumberText.of(Math.abs(by));
        tip.setText(moved.title() + ": " + size + (by < 0 ? " earlier" : " later"));
        tip.setBackground(UIManager.getColor("ToolTip.background"));
        tip.setForeground(UIManager.getColor("ToolTip.foreground"));
        tip.setBorder(BorderFactory.createCompoundBorder(
                UIManager.getBorder("ToolTip.border"), BorderFactory.createEmptyBorder(2, 4, 2, 4)));
        JRootPane root = SwingUtilities.getRootPane(panel);
        if (root != null) {
            JLayeredPane layers = root.getLayeredPane();
            layers.add(tip, JLayeredPane.DRAG_LAYER);
            tip.setSize(tip.getPreferredSize());
            Point place = SwingUtilities.convertPoint(panel, at.x() + BESIDE, at.y() + BESIDE, layers);
            tip.setLocation(Math.min(place.x, layers.getWidth() - tip.getWidth()), place.y);
        }
    }

    @Override
    public void release() {
        SessionSource moved = run;
        cancel();
        if (moved != null && by != 0) {
            comparison.move(moved, by);
        }
    }

    @Override
    public void cancel() {
        SessionSource moved = run;
        run = null;
        if (moved != null) {
            show(moved, 0);
        }
        if (tip.getParent() instanceof JLayeredPane layers) {
            layers.remove(tip);
            layers.repaint(tip.getBounds());
        }
    }

    @Override
    public int cursor(Pointer at) {
        return run != null || runAt(at) != null ? Cursor.W_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
    }
}
