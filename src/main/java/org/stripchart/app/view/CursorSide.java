// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.table.CursorTable;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.clock.Ticker;
import org.stripchart.plot.Cursors;

/**
 * The table of the cursors below the chart: it opens by itself when a cursor is set, unless it was closed since there were none,
 * and goes with the last one. It tells a few times a second what is new, and measures a few milliseconds at a time.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class CursorSide extends JPanel {

    private static final int BEAT_MILLIS = 100;

    /** While there is something to measure, a fifth of the time goes there. */
    private static final int BUSY_MILLIS = 20;

    private static final long BUDGET_NANOS = 4_000_000;

    /** When nothing is moved, points are looked after at every so many beats. */
    private static final int BEATS_BETWEEN_LOOKS = 4;

    private final transient LiveChartPanel chart;
    private final CursorTable table;
    private final Timer timer = new Timer(BEAT_MILLIS, event -> beat());
    private final transient Runnable endOfListening;
    private transient Runnable opened = () -> {};
    private boolean isClosed;
    private boolean hasMoved;
    private int beats;

    CursorSide(LiveChartPanel chart, Ticker ticker, Teller teller) {
        super(new BorderLayout());
        this.chart = chart;
        table = new CursorTable(chart.chart(), ticker::nanos, teller, this::toggle);
        endOfListening = chart.chart().cursors().onChange(this::moved);
        moved();
    }

    /** Adds what can be done with it. */
    static void addTo(Actions actions, Cursors cursors, Supplier<CursorSide> side) {
        actions.add(
                Action.of("cursor.table", "Cursor table", "", () -> side.get().toggle())
                        .when(cursors::isAnySet));
        actions.add(Action.of("cursor.copyTable", "Copy cursor table", "", () -> side.get()
                        .copy())
                .when(cursors::isAnySet));
    }

    /** Puts this above what is at the lower edge of the window. */
    JComponent above(JComponent below) {
        JPanel both = new JPanel(new BorderLayout());
        both.add(this, BorderLayout.CENTER);
        both.add(below, BorderLayout.PAGE_END);
        return both;
    }

    /** Whether the table is there. */
    boolean isOpen() {
        return getComponentCount() > 0;
    }

    /** Closes the table, or opens it where there is something to tell. */
    void toggle() {
        isClosed = isOpen();
        moved();
    }

    /** Whether the table is there while a cursor is set. */
    boolean isWanted() {
        return !isClosed;
    }

    /** Says whether the table is to be there while a cursor is set, until there is none. */
    void want(boolean isThere) {
        isClosed = !isThere;
        moved();
    }

    /** Returns whether a person wants the rows of the table, or its bar only; null if nobody has said. */
    @Nullable
    Boolean rowsChosen() {
        return table.rowsChosen();
    }

    /** Says the same, while the table is there. */
    void chooseRows(@Nullable Boolean isShown) {
        if (isOpen()) {
            table.chooseRows(isShown);
        }
    }

    /** Returns how high the table would be with its rows; 0 where it is not there. */
    int wholeHeight() {
        return isOpen() ? table.wholeHeight() : 0;
    }

    /** Returns how high the table would be without its rows; 0 where it is not there. */
    int barHeight() {
        return isOpen() ? table.barHeight() : 0;
    }

    /** Says whether there is room for the rows of the table. */
    void hasRoom(boolean isThere) {
        table.hasRoom(isThere);
    }

    /** Says what is done when the table comes or goes. */
    void onOpen(Runnable task) {
        opened = task;
    }

    private void copy() {
        table.look();
        table.copyAll();
    }

    /** Lets go of the chart. */
    void stop() {
        endOfListening.run();
        timer.stop();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table != null && !isOpen()) {
            // What is in no window is not told of a new look.
            SwingUtilities.updateComponentTreeUI(table);
        }
        setBackground(UIManager.getColor("Panel.background"));
    }

    private void moved() {
        boolean isAnySet = chart.chart().cursors().isAnySet();
        isClosed = isClosed && isAnySet;
        boolean isToBeOpen = isAnySet && !isClosed;
        hasMoved = true;
        if (isToBeOpen && !isOpen()) {
            add(table);
            beat();
            timer.start();
            revalidate();
            opened.run();
        } else if (!isToBeOpen && isOpen()) {
            Component focused =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            boolean hadFocus = focused != null && SwingUtilities.isDescendingFrom(focused, table);
            timer.stop();
            remove(table);
            table.chooseRows(null);
            revalidate();
            opened.run();
            if (hadFocus) {
                chart.requestFocusInWindow();
            }
        }
    }

    private void beat() {
        beats++;
        if (hasMoved || beats >= BEATS_BETWEEN_LOOKS) {
            hasMoved = false;
            beats = 0;
            table.look();
        }
        boolean isMore = table.work(BUDGET_NANOS);
        timer.setDelay(isMore ? BUSY_MILLIS : BEAT_MILLIS);
    }
}
