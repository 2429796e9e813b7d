// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.strip.FontScale;
import org.stripchart.chart.paint.strip.Swatch;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Dash;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * What can be done to series, for their rows and for their names in the chart: hide, set apart, name, colour, and put elsewhere.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class SeriesMenu {

    private final Arrangement arrangement;
    private final ChartTheme theme;
    private final List<Trace> traces;

    private SeriesMenu(Arrangement arrangement, ChartTheme theme, List<Trace> traces) {
        this.arrangement = arrangement;
        this.theme = theme;
        this.traces = List.copyOf(traces);
    }

    /**
     * Returns the menu of series.
     *
     * @param traces at least one
     * @param rename lets a person write another name for the first
     * @param scale lets a person write how the first is scaled, and its unit
     */
    public static JPopupMenu of(
            Arrangement arrangement, ChartTheme theme, List<Trace> traces, Runnable rename, Runnable scale) {
        JPopupMenu menu = new JPopupMenu();
        new SeriesMenu(arrangement, theme, traces).fill(menu, rename, scale);
        return menu;
    }

    /** Returns the colours and kinds of lines for series, to choose from. */
    static JPopupMenu palette(Arrangement arrangement, ChartTheme theme, List<Trace> traces) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("palette");
        new SeriesMenu(arrangement, theme, traces).fillPalette(menu);
        return menu;
    }

    private void fill(JPopupMenu menu, Runnable rename, Runnable scale) {
        Trace first = traces.get(0);
        boolean isShown = traces.stream().anyMatch(Trace::visible);
        menu.setName("seriesMenu");
        if (traces.size() == 1) {
            menu.add(item("Show only this one", () -> arrangement.isolate(first)));
        }
        menu.add(item(isShown ? "Hide" : "Show", () -> each(trace -> trace.visible(!isShown))));
        if (arrangement.isIsolated()) {
            menu.add(item("Show all", arrangement::endIsolation));
        }
        menu.addSeparator();
        if (traces.size() == 1) {
            // Once the menu has given the focus back.
            menu.add(item("Rename\u2026", () -> EventQueue.invokeLater(rename)));
        }
        if (traces.size() == 1 && !first.isState()) {
            menu.add(item("Scale and unit\u2026", () -> EventQueue.invokeLater(scale)));
        }
        if (traces.stream().noneMatch(Trace::isState)) {
            addLines(menu);
            menu.addSeparator();
            menu.add(item("Left axis", () -> each(trace -> trace.moveTo(YAxis.Side.LEFT))));
            menu.add(item("Right axis", () -> each(trace -> trace.moveTo(YAxis.Side.RIGHT))));
        }
        boolean isMixed = traces.stream().anyMatch(trace -> trace.isState() != first.isState());
        if (!isMixed) {
            menu.add(item(traces.size() == 1 ? "Own strip" : "Strip of their own", this::ownStrip));
            menu.add(with(first.isState()));
        }
        menu.addSeparator();
        int at = arrangement.strips().indexOf(first.axis().strip());
        JMenuItem up = item("Strip up", () -> arrangement.move(first.axis().strip(), at - 1));
        up.setEnabled(at > 0);
        menu.add(up);
        JMenuItem down = item("Strip down", () -> arrangement.move(first.axis().strip(), at + 1));
        down.setEnabled(at + 1 < arrangement.strips().size());
        menu.add(down);
    }

    private void addLines(JPopupMenu menu) {
        JMenu colors = new JMenu("Colour");
        fillPalette(colors.getPopupMenu());
        menu.add(colors);
        JMenu styles = new JMenu("Line");
        style(styles, "Straight", LineStyle.LINE);
        style(styles, "Steps", LineStyle.STEP);
        style(styles, "With dots", LineStyle.POINTS);
        menu.add(styles);
    }

    private JMenu with(boolean isState) {
        JMenu with = new JMenu("With");
        for (Strip strip : arrangement.strips()) {
            for (YAxis axis : strip.isOfStates() == isState ? strip.axes() : List.<YAxis>of()) {
                String text = SeriesRows.heading(arrangement, axis) + names(axis);
                JMenuItem item = item(text, () -> each(trace -> trace.moveTo(axis)));
                item.setEnabled(traces.stream().anyMatch(trace -> trace.axis() != axis));
                with.add(item);
            }
        }
        return with;
    }

    /** The names of the first lines of an axis, by which a person knows it. */
    private String names(YAxis axis) {
        List<String> names = arrangement.traces().stream()
                .filter(trace -> trace.axis() == axis && trace.visible())
                .map(Trace::label)
                .limit(3)
                .toList();
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + (names.size() == 3 ? "\u2026)" : ")");
    }

    private void ownStrip() {
        arrangement.change(() -> {
            traces.get(0).moveToOwnStrip();
            YAxis axis = traces.get(0).axis();
            traces.subList(1, traces.size()).forEach(trace -> trace.moveTo(axis));
        });
    }

    private void each(Consumer<Trace> change) {
        arrangement.change(() -> traces.forEach(change));
    }

    private void style(Container menu, String text, LineStyle style) {
        JRadioButtonMenuItem item =
                new JRadioButtonMenuItem(text, traces.stream().allMatch(trace -> trace.style() == style));
        item.addActionListener(event -> each(trace -> trace.style(style)));
        menu.add(item);
    }

    private static JMenuItem item(String text, Runnable does) {
        JMenuItem item = new JMenuItem(text);
        item.addActionListener(event -> does.run());
        return item;
    }

    private void fillPalette(JPopupMenu menu) {
        int colors = theme.lines().size();
        menu.setLayout(new GridLayout(Dash.values().length, colors));
        for (int i = 0; i < Dash.values().length * colors; i++) {
            int place = i;
            JMenuItem item = new JMenuItem(new Piece(theme.line(place), theme.dash(place), FontScale.of(theme.font())));
            item.putClientProperty("FlatLaf.style", "minimumWidth: 0; margin: 3,4,3,4; minimumIconSize: 0,0");
            String name = "Colour " + (place % colors + 1)
                    + (theme.dash(place) == Dash.SOLID
                            ? ""
                            : ", " + theme.dash(place).name().toLowerCase(Locale.ROOT));
            item.setName("color" + place);
            item.setToolTipText(name);
            item.getAccessibleContext().setAccessibleName(name);
            item.addActionListener(event -> each(trace -> trace.color(place)));
            menu.add(item);
        }
    }

    /** A piece of a line. */
    private record Piece(Color color, Dash dash, double scale) implements Icon {

        private static final int HEIGHT = 16;

        @Override
        public void paintIcon(@Nullable Component on, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(color);
            g.fill(Swatch.shape(x, y + getIconHeight() / 2.0, dash, scale));
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return (int) Math.round(Swatch.width(scale));
        }

        @Override
        public int getIconHeight() {
            return (int) Math.round(HEIGHT * scale);
        }
    }
}
