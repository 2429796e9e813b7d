// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Clipboard;
import org.stripchart.app.Teller;
import org.stripchart.app.look.Headings;
import org.stripchart.app.look.Icons;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.overlay.XText;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.session.analysis.DerivedSpec;
import org.stripchart.words.NumberText;
import org.stripchart.words.PrefixedText;

/**
 * The table below the chart that tells what the cursors A and B stand at and what lies between them, of each series that is
 * shown. Whoever owns it has it look and work. Where there is no room for its rows, it is a bar that tells the times.
 *
 * <p>More than 300 lines, since the bar, the names and the figures meet here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class CursorTable extends JPanel {

    /** As many rows are seen at first, in a window that has the room. */
    private static final int MOST_ROWS = 6;

    /** So many letters of a name are seen. */
    private static final int NAME = 22;

    /** And of a figure: seven digits with their sign and point, and a short unit with its prefix. */
    private static final int FIGURE = 12;

    private static final String HIDE = "Hide the figures";

    private final transient LiveChart chart;
    private final transient Teller teller;
    private final CursorModel model;
    private final JTable names;
    private final JTable table;
    private final JLabel head = new JLabel();
    private final JPanel bar;
    private final JScrollPane scroll;
    private final JButton figures;
    private boolean isLow;
    private boolean isChosen;
    private boolean areBoth;

    /**
     * @param nanos the time, for differences only
     * @param close is run by the button that closes it
     */
    public CursorTable(LiveChart chart, LongSupplier nanos, Teller teller, Runnable close) {
        super(new BorderLayout());
        this.chart = chart;
        this.teller = teller;
        model = new CursorModel(chart, nanos);
        names = table("cursor names");
        table = table("cursor table");
        while (names.getColumnCount() > 1) {
            names.removeColumn(names.getColumnModel().getColumn(1));
        }
        table.removeColumn(table.getColumnModel().getColumn(0));
        table.setSelectionModel(names.getSelectionModel());
        table.getAccessibleContext().setAccessibleName("Cursors");
        names.getAccessibleContext().setAccessibleName("Series at the cursors");
        scroll = new JScrollPane(table);
        // The names stay where they are when the figures go to the side.
        scroll.setRowHeaderView(names);
        scroll.setCorner(ScrollPaneConstants.UPPER_LEADING_CORNER, names.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        figures = button("collapse", HIDE, () -> chooseRows(isLow));
        figures.setName("figures");
        bar = bar(close);
        add(bar, BorderLayout.PAGE_START);
        add(scroll, BorderLayout.CENTER);
        setName("cursors");
        widths();
    }

    private JTable table(String name) {
        JTable made = new JTable(model) {
            @Override
            public @Nullable Point getPopupLocation(@Nullable MouseEvent event) {
                // By a key: at the row that is chosen, or the first.
                Rectangle row = getCellRect(Math.max(0, getSelectedRow()), 0, true);
                return event == null ? new Point(row.x, row.y + row.height / 2) : super.getPopupLocation(event);
            }
        };
        made.setName(name);
        made.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        made.setFillsViewportHeight(true);
        made.setDefaultRenderer(Object.class, new Figures());
        made.getTableHeader().setReorderingAllowed(false);
        Headings.put(
                made,
                told -> told > 0,
                told -> told == 0 ? null : CursorModel.column(told).explanation());
        made.getActionMap().put("copy", action("Copy", this::copy));
        made.setComponentPopupMenu(menu(made));
        return made;
    }

    /** Keeps what is told of the row that is chosen, or under the pointer, as a series of its own. */
    private JPopupMenu menu(JTable of) {
        return new JPopupMenu() {
            @Override
            public void show(Component invoker, int x, int y) {
                int at = of.rowAtPoint(new Point(x, y));
                int row = at < 0 ? Math.max(0, of.getSelectedRow()) : at;
                removeAll();
                if (row < of.getRowCount()) {
                    of.setRowSelectionInterval(row, row);
                    for (CursorColumn column : CursorColumn.values()) {
                        DerivedSpec kept = model.kept(row, column);
                        if (kept != null) {
                            add(column.title()).addActionListener(event -> keep(kept));
                        }
                    }
                }
                if (getComponentCount() > 0) {
                    JMenuItem title = new JMenuItem("Keep as series:");
                    title.setEnabled(false);
                    insert(title, 0);
                    super.show(invoker, x, y);
                }
            }
        };
    }

    private void keep(DerivedSpec kept) {
        try {
            chart.analysis().derive(kept.name(), kept.unit(), kept.formula());
            teller.tell("Kept as series: " + kept.name() + " = " + kept.formula(), false);
        } catch (IllegalArgumentException e) {
            teller.tell(String.valueOf(e.getMessage()), true);
        }
    }

    private JPanel bar(Runnable close) {
        JPanel made = new JPanel();
        made.setLayout(new BoxLayout(made, BoxLayout.LINE_AXIS));
        int gap = UIScale.scale(8);
        made.setBorder(BorderFactory.createEmptyBorder(0, gap, 0, UIScale.scale(4)));
        head.setName("cursor times");
        head.setMinimumSize(new Dimension(0, 0));
        made.add(head);
        made.add(Box.createHorizontalGlue());
        made.add(figures);
        made.add(button("copy", "Copy the table", this::copyAll));
        made.add(button("close", "Close the table", close));
        return made;
    }

    private static JButton button(String name, String text, Runnable run) {
        JButton button = new JButton(action(text, run));
        button.setText(null);
        button.setIcon(Icons.named(name));
        button.setToolTipText(text);
        button.setName(name + " cursors");
        button.getAccessibleContext().setAccessibleName(text);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        return button;
    }

    private static AbstractAction action(String text, Runnable run) {
        return new AbstractAction(text) {
            @Override
            public void actionPerformed(ActionEvent event) {
                run.run();
            }
        };
    }

    private void widths() {
        FontMetrics metrics = table.getFontMetrics(table.getFont());
        int letter = metrics.charWidth('0');
        for (TableColumn column : Collections.list(table.getColumnModel().getColumns())) {
            int letters =
                    Math.max(FIGURE, String.valueOf(column.getHeaderValue()).length());
            column.setPreferredWidth(letter * (letters + 2));
        }
        names.getColumnModel().getColumn(0).setPreferredWidth(letter * NAME);
        names.setPreferredScrollableViewportSize(new Dimension(letter * NAME, 0));
        for (JTable each : List.of(names, table)) {
            each.setRowHeight(metrics.getHeight() + UIScale.scale(4));
        }
    }

    /** Is a quarter of the window at most, and no higher than its rows. */
    @Override
    public Dimension getPreferredSize() {
        return new Dimension(0, isLow ? barHeight() : wholeHeight());
    }

    /** Returns how high it is with its rows. */
    public int wholeHeight() {
        int rows = Math.max(1, Math.min(MOST_ROWS, model.getRowCount()));
        int bars = barHeight() + table.getTableHeader().getPreferredSize().height;
        // Room for the bar to scroll sideways with.
        int wanted = bars + rows * table.getRowHeight() + UIScale.scale(14);
        int most = getRootPane() == null ? wanted : getRootPane().getHeight() / 4;
        return Math.min(wanted, Math.max(most, bars + 2 * table.getRowHeight()));
    }

    /** Returns how high the bar above the rows is, which tells the times. */
    public int barHeight() {
        return Math.max(bar.getPreferredSize().height, head.getPreferredSize().height + UIScale.scale(10));
    }

    /** Says whether there is room for its rows as well as for its bar; what a person has chosen goes before. */
    public void hasRoom(boolean isThere) {
        if (!isChosen) {
            showRows(isThere);
        }
    }

    /** Shows the rows, or the bar only, until there is no cursor, whatever the room; null: leaves it to the room. */
    public void chooseRows(@Nullable Boolean isShown) {
        isChosen = isShown != null;
        if (isShown != null) {
            showRows(isShown);
        }
    }

    /** Returns whether a person wants the rows; null if nobody has said. */
    public @Nullable Boolean rowsChosen() {
        return isChosen ? !isLow : null;
    }

    private void showRows(boolean isShown) {
        if (isShown == isLow) {
            isLow = !isShown;
            scroll.setVisible(isShown);
            String text = isShown ? HIDE : "Show the figures";
            figures.setIcon(Icons.named(isShown ? "collapse" : "expand"));
            figures.setToolTipText(text);
            figures.getAccessibleContext().setAccessibleName(text);
            revalidate();
        }
    }

    /** Whether it is its bar only. */
    public boolean isLow() {
        return isLow;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table != null) {
            widths();
        }
    }

    /** Looks anew at the cursors and at what is shown. */
    public void look() {
        int before = getPreferredSize().height;
        boolean wasBoth = areBoth;
        areBoth = chart.cursors().isSet(Cursor.A) && chart.cursors().isSet(Cursor.B);
        if (wasBoth && !areBoth) {
            // What is told of both stands at the right, and is empty now.
            scroll.getHorizontalScrollBar().setValue(0);
        }
        model.look();
        head.setText(headText("   ", true));
        head.setToolTipText(head.getText());
        if (getPreferredSize().height != before) {
            revalidate();
        }
    }

    /** Measures for a while; returns whether there is more to do. */
    public boolean work(long budgetNanos) {
        return model.work(budgetNanos);
    }

    /**
     * @param isShort whether the date of both is said once
     */
    private String headText(String between, boolean isShort) {
        StringJoiner parts = new StringJoiner(between);
        for (Cursor each : Cursor.values()) {
            if (chart.cursors().isSet(each)) {
                parts.add(each + "  " + at(each, isShort && each == Cursor.B));
            }
        }
        Cursors cursors = chart.cursors();
        double apart = cursors.x(Cursor.B) - cursors.x(Cursor.A);
        if (!Double.isNaN(apart)) {
            boolean isTime = model.isTime();
            parts.add((isTime ? "\u0394t  " : "\u0394x  ")
                    + (isTime ? PrefixedText.ofSeconds(apart) : NumberText.of(apart)));
            if (apart != 0) {
                double frequency = 1 / Math.abs(apart);
                parts.add((isTime ? "1/\u0394t  " : "1/\u0394x  ")
                        + (isTime ? PrefixedText.of(frequency, "Hz") : NumberText.of(frequency)));
            }
        }
        return parts.toString();
    }

    private String at(Cursor cursor, boolean isBelowA) {
        Cursors cursors = chart.cursors();
        double span = chart.viewport().to() - chart.viewport().from();
        XText text = model.isTime()
                ? XText.ofTimes(span, chart.times(), chart.viewport().start())
                : XText.ofNumbers();
        double x = cursors.x(cursor);
        String at = isBelowA && cursors.isSet(Cursor.A) ? text.below(text.of(cursors.x(Cursor.A)), x) : text.of(x);
        return at + (cursors.isKept(cursor) ? "" : " (points no longer kept)");
    }

    /** Copies the rows that are chosen, or all if none is. */
    private void copy() {
        copy(
                table.getSelectedRowCount() == 0
                        ? IntStream.range(0, table.getRowCount()).toArray()
                        : table.getSelectedRows());
    }

    /** Copies the times of the cursors and all rows, as text with tabs between. */
    public void copyAll() {
        copy(IntStream.range(0, table.getRowCount()).toArray());
    }

    private void copy(int[] rows) {
        Clipboard.copyText(tabSeparated(rows), "Cursor table", teller);
    }

    /** Returns the times of the cursors, a row of titles, and rows, with tabs between and numbers in full. */
    String tabSeparated(int... rows) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(NumberText.withoutGaps(headText("\n", false)).replace("  ", "\t"));
        StringJoiner titles = new StringJoiner("\t");
        for (int i = 0; i < model.getColumnCount(); i++) {
            titles.add(model.getColumnName(i));
        }
        lines.add(titles.toString());
        for (int row : rows) {
            lines.add(model.tabSeparated(row));
        }
        return lines.toString();
    }

    /** Figures at the right, names at the left with the colour of their line. */
    private final class Figures extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(
                JTable of, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(of, value, isSelected, hasFocus, row, column);
            boolean isName = of == names;
            setHorizontalAlignment(isName ? SwingConstants.LEADING : SwingConstants.TRAILING);
            setIcon(isName ? new LineIcon(chart.theme().line(model.trace(row).color())) : null);
            if (isName) {
                int beside = getInsets().left + getInsets().right + getIcon().getIconWidth() + getIconTextGap();
                int room = of.getColumnModel().getColumn(column).getWidth() - beside;
                setText(model.seen(row, room, getFontMetrics(getFont())::stringWidth));
            }
            setToolTipText(isName ? String.valueOf(value) : model.why(row, of.convertColumnIndexToModel(column)));
            return this;
        }
    }
}
