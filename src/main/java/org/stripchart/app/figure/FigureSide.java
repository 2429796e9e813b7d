// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.SideSplit;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Keys;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.figure.Figure;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.session.spec.FiguresPlace;

/**
 * What is in the window above, and below it the figures, a tab each, with a border between that can be moved. Without figures there
 * is nothing below; where there is no room for both, their titles only.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class FigureSide extends SideSplit {

    /** By itself, figures have this share of the height. */
    private static final double SHARE = 0.45;

    private static final int LEAST_HEIGHT = 110;
    private static final int LEAST_ABOVE = 150;

    private final LiveChartPanel chart;
    private final transient BiConsumer<String, Figure> save;
    private final transient Teller teller;
    private final FigureTabs tabs = new FigureTabs(this::close);

    /**
     * @param above what stays above
     * @param chart what the figures are of
     * @param save writes a picture of a figure to a file that somebody chooses, given a name for it
     */
    public FigureSide(JComponent above, LiveChartPanel chart, BiConsumer<String, Figure> save, Teller teller) {
        super(VERTICAL_SPLIT, above);
        this.chart = chart;
        this.save = save;
        this.teller = teller;
        setName("figures");
        side().add(tabs);
        side().setMinimumSize(new Dimension());
        // Series may be called otherwise.
        chart.chart().arrangement().onChange(tabs::title);
        bind("ESCAPE", this::leave);
        bind("Ctrl+C", this::copy);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                divide();
            }
        });
    }

    private void bind(String key, Runnable does) {
        side().getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(Keys.stroke(key), key);
        side().getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                does.run();
            }
        });
    }

    /** Opens a figure of the series that a person has in view. */
    void open(FigureKind kind) {
        Trace trace = inView();
        if (trace == null) {
            teller.tell("There is no series of numbers yet", false);
        } else {
            open(kind, trace);
        }
    }

    /** Adds what opens figures of a series to its menu. */
    public void addTo(JPopupMenu menu, Trace trace) {
        if (!trace.isState()) {
            menu.addSeparator();
            for (FigureKind kind : FigureKind.values()) {
                JMenuItem item = new JMenuItem(kind.text());
                item.setName(kind.id());
                item.addActionListener(event -> EventQueue.invokeLater(() -> open(kind, trace)));
                menu.add(item);
            }
        }
    }

    private void open(FigureKind kind, Trace trace) {
        Trace other = numbers().stream()
                .filter(each -> each != trace && each.isDrawn())
                .findFirst()
                .orElse(null);
        if (kind == FigureKind.PLANE && other == null) {
            teller.tell("X\u2013Y needs two series of numbers, and only one is shown", false);
            return;
        }
        FigureSpec spec = kind.of(trace.name(), other == null ? "" : other.name());
        int there = tabs.specs().stream()
                .map(each -> each.getClass() == spec.getClass() && each.series().equals(spec.series()))
                .toList()
                .indexOf(true);
        if (there < 0) {
            add(spec);
            there = tabs.getTabCount() - 1;
        }
        tabs.select(there);
        // Where the chart fills the screen, figures gave way until one is asked for.
        side().setVisible(true);
        put(true);
        tabs.focus();
    }

    private List<Trace> numbers() {
        return chart.chart().arrangement().listed().stream()
                .filter(trace -> !trace.isState())
                .toList();
    }

    /**
     * The series whose line is nearest to the pointer or, where none passes there, the one that is in front, or else the first of the strip
     * at the pointer or of all that are drawn.
     */
    private @Nullable Trace inView() {
        // What was clicked in a menu lay over some line or other.
        boolean isByMouse = EventQueue.getCurrentEvent() instanceof MouseEvent;
        Point at = isByMouse ? null : chart.getMousePosition();
        Trace nearest = at == null ? null : chart.lineNear(at);
        Trace front = chart.chart().arrangement().highlighted();
        if (nearest != null) {
            return nearest;
        }
        if (front != null && !front.isState()) {
            return front;
        }
        Strip strip = at == null ? null : chart.spot(at).strip();
        List<Trace> drawn = numbers().stream().filter(Trace::isDrawn).toList();
        return drawn.stream()
                .filter(trace -> trace.axis().strip() == strip)
                .findFirst()
                .orElse(drawn.isEmpty() ? null : drawn.get(0));
    }

    private void add(FigureSpec spec) {
        tabs.add(new FigureTab(chart.chart(), spec, save, teller, tabs::title));
    }

    /** Closes the figure that is seen. */
    void close() {
        if (!tabs.isEmpty()) {
            close(tabs.getSelectedIndex());
        }
    }

    private void close(int at) {
        tabs.removeTabAt(at);
        put(!tabs.isEmpty());
        if (tabs.isEmpty()) {
            leave();
        } else {
            tabs.focus();
        }
    }

    private void leave() {
        chart.requestFocusInWindow();
    }

    private void copy() {
        if (!tabs.isEmpty()) {
            tabs.tab(tabs.getSelectedIndex()).copy();
        }
    }

    /** Puts the figures as a person has left them. */
    public void place(FiguresPlace place) {
        byHand(place.height());
        place.figures().forEach(this::add);
        tabs.select(place.chosen());
        put(!tabs.isEmpty());
    }

    /** Returns how a person has left them. */
    public FiguresPlace place() {
        return new FiguresPlace(
                tabs.specs(), Math.max(0, tabs.getSelectedIndex()), Math.min(FiguresPlace.MOST_HEIGHT, byHand()));
    }

    @Override
    protected void put(boolean isOpen) {
        if (isOpen != isOpen()) {
            super.put(isOpen);
        }
    }

    @Override
    protected int wanted() {
        int most = getHeight() - getDividerSize() - UIScale.scale(LEAST_ABOVE);
        int wanted = byHand() > 0 ? UIScale.scale(byHand()) : (int) (SHARE * getHeight());
        int least = UIScale.scale(LEAST_HEIGHT);
        return most < least ? tabs.titleHeight() : Math.max(least, Math.min(wanted, most));
    }
}
