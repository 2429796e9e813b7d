// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.SideSplit;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.table.SeriesMenu;
import org.stripchart.app.table.SeriesPanel;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.tool.Spot;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.session.spec.PanelPlace;

/**
 * The chart and, at its right, the series panel, which can be closed. It opens by itself once there are more series than a glance
 * takes in, unless somebody has opened or closed it, or there is no room for both.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SeriesSide extends SideSplit {

    /** With more series than this it opens by itself. */
    private static final int MOST_WITHOUT = 8;

    /** A window that is narrower is the chart's alone, until somebody asks in it. */
    private static final int LEAST_WIDTH = 760;

    /** Where there is hardly room, the panel gets wider by itself only by more than this, or it would never stand still. */
    private static final int STEP = 8;

    private final LiveChartPanel chart;
    private final transient PlotRoom room;
    private final SeriesPanel series;
    private transient BiConsumer<JPopupMenu, Trace> more = (menu, trace) -> {};
    /** Whether a person wants the panel; null: nobody has said. */
    private @Nullable Boolean chosen;
    /** Whether a person has asked for it in a window that has no room for both. */
    private boolean isAskedInNarrow;

    private boolean haveColumns;

    SeriesSide(LiveChartPanel chart, PlotRoom room, Teller teller) {
        super(HORIZONTAL_SPLIT, chart);
        this.chart = chart;
        this.room = room;
        series = new SeriesPanel(
                chart.chart(),
                this::axisAt,
                chart::requestFocusInWindow,
                (menu, trace) -> more.accept(menu, trace),
                teller);
        series.onColumns(this::columnsChanged);
        side().add(series);
        setName("sides");
        chart.onMore(() -> open(true));
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                isAskedInNarrow = isAskedInNarrow && isNarrow();
                // Once the chart has been painted in its new size.
                EventQueue.invokeLater(SeriesSide.this::follow);
            }
        });
    }

    /** Opens the panel, or closes it. */
    void toggle() {
        open(!isOpen());
    }

    private void open(boolean isOpen) {
        chosen = isOpen;
        isAskedInNarrow = isOpen && getWidth() > 0 && isNarrow();
        if (isOpen != isOpen()) {
            put(isOpen);
        }
    }

    /** Puts the panel as a person has left it. */
    void place(PanelPlace place) {
        Boolean isOpen = place.open();
        Set<String> columns = place.columns();
        byHand(place.width());
        if (columns != null) {
            haveColumns = true;
            series.showColumns(columns);
        }
        series.sort(place.sorting());
        if (isOpen != null) {
            open(isOpen);
        }
    }

    /** Returns how a person has left the panel. */
    PanelPlace place() {
        return new PanelPlace(
                chosen,
                Math.min(PanelPlace.MOST_WIDTH, byHand()),
                haveColumns ? series.shownColumns() : null,
                series.sorting());
    }

    private void columnsChanged() {
        haveColumns = true;
        follow();
    }

    @Override
    protected void put(boolean isOpen) {
        Component focused =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean hadFocus = focused != null && SwingUtilities.isDescendingFrom(focused, side());
        super.put(isOpen);
        if (hadFocus) {
            chart.requestFocusInWindow();
        }
        SwingUtilities.invokeLater(series::refresh);
    }

    /** The panel keeps the width that somebody has given it; else it is as wide as it likes, where the plot keeps half of the window. */
    @Override
    protected int wanted() {
        int byItself = Math.min(roomBesideHalf(), side().getPreferredSize().width);
        int width = byHand() > 0 ? UIScale.scale(byHand()) : Math.max(byItself, side().getMinimumSize().width);
        int most = getWidth() - getDividerSize();
        int besidePlot = Math.max(side().getMinimumSize().width, most - chart.getMinimumSize().width);
        return Math.max(0, Math.min(width, Math.min(most, besidePlot)));
    }

    /** Returns how wide the panel may be if the plot is to have half of the window. */
    private int roomBesideHalf() {
        double beside = chart.getWidth() - chart.dataArea().getWidth();
        int half = room.halfWidth();
        return half == 0 ? Integer.MAX_VALUE : (int) (getWidth() - getDividerSize() - beside - half);
    }

    private boolean isNarrow() {
        return getWidth() < UIScale.scale(LEAST_WIDTH);
    }

    /** Lets a person type which series to find, in the panel. */
    void find() {
        open(true);
        series.find();
    }

    /** Has something put at the end of all menus of series, given the one that is the first. */
    void onMenu(BiConsumer<JPopupMenu, Trace> task) {
        more = task;
    }

    /** Returns the menu of a series, for where its name stands. */
    JPopupMenu menu(Trace trace) {
        JPopupMenu menu = SeriesMenu.of(
                chart.chart().arrangement(),
                chart.chart().theme(),
                List.of(trace),
                () -> {
                    open(true);
                    series.rename(trace);
                },
                () -> {
                    open(true);
                    series.scale(trace);
                });
        more.accept(menu, trace);
        Mnemonics.keep(menu);
        return menu;
    }

    /** Moves the strip of the row that is chosen in the panel or, if there is none, the one under the pointer. */
    void moveStrip(int by) {
        Arrangement arrangement = chart.chart().arrangement();
        Strip strip = chosenStrip();
        int from = strip == null ? -1 : arrangement.strips().indexOf(strip);
        int to = from + by;
        if (strip != null && from >= 0 && to >= 0 && to < arrangement.strips().size()) {
            arrangement.move(strip, to);
        }
    }

    /** Makes the same strip so many times as high. */
    void stretchStrip(double factor) {
        Strip strip = chosenStrip();
        if (strip != null) {
            chart.stretch(strip, factor);
        }
    }

    private @Nullable Strip chosenStrip() {
        Strip chosen = series.strip();
        Point at = chart.getMousePosition();
        return chosen != null || at == null ? chosen : chart.spot(at).strip();
    }

    /** Looks anew at what the panel tells. */
    void refresh() {
        boolean isWanted = chosen == null ? chart.chart().arrangement().listed().size() > MOST_WITHOUT : chosen;
        boolean isToBeOpen = isWanted && (!isNarrow() || isAskedInNarrow);
        // What has no size yet is not narrow.
        if (isToBeOpen != isOpen() && getWidth() > 0) {
            put(isToBeOpen);
        }
        follow();
        series.refresh();
    }

    /**
     * Gives the plot its half where it has less, or the panel what it likes where there is room again; a width that somebody has given
     * it, as soon as there is room.
     */
    private void follow() {
        // The overview that comes or goes at this moment is in no picture yet: with its old sizes the panel would have
        // another width each time.
        if (isOpen() && side().isVisible() && !isHeld() && chart.isValid()) {
            int wanted = wanted();
            // Where the window has got its size only now, the border may still be where there was room for it.
            int step = roomBesideHalf() - UIScale.scale(STEP) >= wanted ? 0 : UIScale.scale(STEP);
            boolean isOff = byHand() > 0
                    ? wanted != given() || getDividerLocation() != getWidth() - wanted - getDividerSize()
                    : wanted < given() || wanted > given() + step || given() < side().getMinimumSize().width;
            if (isOff) {
                divide();
            }
        }
    }

    /** Lets go of the chart. */
    void stop() {
        series.stop();
    }

    /** The axis of the chart that is under the pointer while a row is dragged there. */
    private @Nullable YAxis axisAt(MouseEvent event) {
        Point at = SwingUtilities.convertPoint(event.getComponent(), event.getPoint(), chart);
        if (!chart.contains(at)) {
            return null;
        }
        Spot spot = chart.spot(at);
        Strip strip = spot.strip();
        return spot.axis() != null || strip == null ? spot.axis() : strip.axis();
    }
}
