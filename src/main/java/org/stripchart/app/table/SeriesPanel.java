// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Clipboard;
import org.stripchart.app.Teller;
import org.stripchart.app.Typing;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.look.Colors;
import org.stripchart.app.look.EdgeInset;
import org.stripchart.app.look.Icons;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.session.spec.PanelPlace;

/**
 * All series of a chart in a table, with a filter above it: what is shown, in which colour, what it is called, where it stands.
 *
 * <p>It follows the arrangement by itself until it is {@link #stop stopped}; what values it tells is looked at when {@link
 * #refresh} is called, a few times a second.
 *
 * <p>More than 300 lines, since filter, table, menus and columns meet here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class SeriesPanel extends JPanel {

    private static final int LEAST_WIDTH = 160;

    private final transient LiveChart chart;
    private final transient Arrangement arrangement;
    private final transient SeriesModel model;
    private final SeriesTable table;
    private final JTextField filter = new JTextField();
    private final JLabel count = new JLabel();
    private final transient Runnable leave;
    private final transient BiConsumer<JPopupMenu, Trace> more;
    private final transient Teller teller;
    private transient Runnable columnsChanged = () -> {};
    private transient Runnable endOfFollowing = () -> {};
    private boolean isLate;
    private boolean isSortedAgain = true;
    private boolean isSortedWhole = true;

    /**
     * @param spotOf finds the axis at a place of the screen outside the panel, for rows that are dragged there
     * @param leave gives the focus back to the chart
     * @param more puts something at the end of the menu of series, given the first of them
     */
    public SeriesPanel(
            LiveChart chart,
            Function<MouseEvent, @Nullable YAxis> spotOf,
            Runnable leave,
            BiConsumer<JPopupMenu, Trace> more,
            Teller teller) {
        super(new BorderLayout());
        this.chart = chart;
        this.arrangement = chart.arrangement();
        this.leave = leave;
        this.more = more;
        this.teller = teller;
        model = new SeriesModel(chart, teller);
        table = new SeriesTable(model);
        setName("seriesPanel");
        RowMouse mouse = new RowMouse(table, model, spotOf, this::openMenu, this::openPalette);
        table.addMouseListener(mouse);
        table.addMouseMotionListener(mouse);
        bind(table, "shift F10", this::openMenuOfLead);
        bind(table, "CONTEXT_MENU", this::openMenuOfLead);
        bind(table, "ESCAPE", () -> {
            if (!mouse.cancel()) {
                leave.run();
            }
        });
        table.getActionMap().put("copy", action(this::copy));
        build();
        endOfFollowing = arrangement.onChange(this::followLater);
        follow();
    }

    private void build() {
        filter.setName("seriesFilter");
        filter.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Filter: name, *, ?");
        filter.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        filter.getAccessibleContext().setAccessibleName("Filter of series");
        filter.getDocument().addDocumentListener(new Typing(this::filter));
        bind(filter, "ESCAPE", this::clearOrLeave);
        bind(filter, "DOWN", this::toTable);
        bind(filter, "ENTER", this::toTable);
        count.setName("seriesCount");
        JButton more = new JButton(Icons.named("columns"));
        more.setName("seriesColumns");
        more.setToolTipText("Columns, and all series at once");
        more.getAccessibleContext().setAccessibleName("Columns, and all series at once");
        more.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        more.addActionListener(event -> {
            JPopupMenu menu = columns();
            menu.show(more, more.getWidth() - menu.getPreferredSize().width, more.getHeight());
        });
        JPanel top = new JPanel(new BorderLayout(UIScale.scale(4), UIScale.scale(3)));
        int pad = UIScale.scale(6);
        top.setBorder(BorderFactory.createEmptyBorder(pad, pad, UIScale.scale(4), pad));
        top.add(filter, BorderLayout.CENTER);
        top.add(more, BorderLayout.LINE_END);
        top.add(count, BorderLayout.PAGE_END);
        JScrollPane scrolled = EdgeInset.scrolled(table, pad);
        scrolled.getViewport().addChangeListener(event -> table.look());
        add(top, BorderLayout.PAGE_START);
        add(scrolled, BorderLayout.CENTER);
    }

    /** Is as wide as it takes to show all columns. */
    @Override
    public Dimension getPreferredSize() {
        return new Dimension(beside(table.wantedWidth()), super.getPreferredSize().height);
    }

    /** Cuts no figure. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(beside(table.leastWidth()), 0);
    }

    private static int beside(int width) {
        return Math.max(UIScale.scale(LEAST_WIDTH), width + UIScale.scale(UIManager.getInt("ScrollBar.width")));
    }

    private static void bind(JComponent component, String key, Runnable does) {
        component.getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "panel." + key);
        component.getActionMap().put("panel." + key, action(does));
    }

    private static AbstractAction action(Runnable does) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                does.run();
            }
        };
    }

    /** Copies the series that are selected, or all that are listed if none is, as text with tabs between. */
    public void copy() {
        Clipboard.copyText(table.tabSeparated(), "Table of series", teller);
    }

    /** Returns which columns there are, those that a person may do without. */
    public Set<String> shownColumns() {
        return SeriesColumn.optional().stream()
                .filter(table.shown()::contains)
                .map(SeriesColumn::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Shows these of the columns that a person may do without, and no others; what is no column is passed over. */
    public void showColumns(Set<String> wanted) {
        SeriesColumn.optional().forEach(column -> table.show(column, wanted.contains(column.id())));
    }

    /** Returns how the rows are sorted; null if they are not. */
    public PanelPlace.@Nullable Sorting sorting() {
        return model.sorting();
    }

    /** Sorts the rows; what is no column leaves them as they are. */
    public void sort(PanelPlace.@Nullable Sorting sorting) {
        table.sort(sorting);
        isSortedAgain = sorting == null;
        isSortedWhole = sorting == null;
    }

    /** Figures by which it was sorted in another run come by and by, and sums: looks again once there are some, and once all have come. */
    private void sortAgain() {
        boolean isWhole = chart.viewport().isComplete();
        boolean isDue = !(isWhole ? isSortedWhole : isSortedAgain) && model.hasValues();
        // A name that is being typed belongs to its row.
        if (!table.isEditing() && (isDue || model.sumUp())) {
            isSortedAgain |= isDue;
            isSortedWhole |= isDue && isWhole;
            table.sort(model.sorting());
        }
    }

    /** Says what is done when a person has taken other columns. */
    public void onColumns(Runnable task) {
        columnsChanged = task;
    }

    /** Stops following the chart. */
    public void stop() {
        endOfFollowing.run();
    }

    /** Looks anew at what the rows tell that are seen. */
    public void refresh() {
        if (isShowing()) {
            follow();
            sortAgain();
            table.look();
        }
    }

    /** Lets a person type into the filter. */
    public void find() {
        filter.requestFocusInWindow();
        filter.selectAll();
    }

    /** Lets a person write another name for a series, in its row. */
    public void rename(Trace trace) {
        inRow(trace, table::rename);
    }

    /** Lets a person write how a series is scaled, in its row. */
    public void scale(Trace trace) {
        inRow(trace, table::scale);
    }

    private void inRow(Trace trace, Runnable task) {
        if (model.row(trace) < 0) {
            filter.setText("");
        }
        int row = model.row(trace);
        if (row >= 0) {
            table.setRowSelectionInterval(row, row);
            table.scrollRectToVisible(table.getCellRect(row, 0, true));
            task.run();
        }
    }

    /** Returns the strip of the row that keys act on; null if there is none. */
    public @Nullable Strip strip() {
        YAxis axis = table.leadAxis();
        return isShowing() && axis != null ? axis.strip() : null;
    }

    /** Many changes at once are followed once. */
    private void followLater() {
        if (!isLate) {
            isLate = true;
            EventQueue.invokeLater(() -> {
                isLate = false;
                follow();
            });
        }
    }

    private void follow() {
        table.follow();
        int all = arrangement.listed().size();
        String text = filter.getText().isBlank()
                ? arrangement.traces().stream().filter(Trace::visible).count() + " of " + all + " shown"
                : model.rows().found() + " of " + all + " found";
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
        // Of the theme that there is by now.
        count.setForeground(Colors.muted());
    }

    private void clearOrLeave() {
        if (filter.getText().isEmpty()) {
            leave.run();
        } else {
            filter.setText("");
        }
    }

    private void toTable() {
        for (int row = 0; row < table.getRowCount(); row++) {
            if (model.trace(row) != null) {
                table.setRowSelectionInterval(row, row);
                table.scrollRectToVisible(table.getCellRect(row, 0, true));
                break;
            }
        }
        table.requestFocusInWindow();
    }

    private JPopupMenu columns() {
        JPopupMenu menu = new JPopupMenu();
        for (SeriesColumn column : SeriesColumn.optional()) {
            JCheckBoxMenuItem item =
                    new JCheckBoxMenuItem(column.text(), table.shown().contains(column));
            item.addActionListener(event -> {
                table.show(column, item.isSelected());
                columnsChanged.run();
            });
            menu.add(item);
        }
        menu.addSeparator();
        menu.add(all("Show all", true));
        menu.add(all("Hide all", false));
        menu.addSeparator();
        menu.add(sorting(table.shown()));
        JMenuItem copy = new JMenuItem(table.selected().isEmpty() ? "Copy table" : "Copy rows");
        copy.addActionListener(event -> copy());
        menu.add(copy);
        Mnemonics.keep(menu);
        return menu;
    }

    /** What a click on the head of a column does, for who has no mouse. */
    private JMenu sorting(Set<SeriesColumn> columns) {
        JMenu menu = new JMenu("Sort rows");
        PanelPlace.Sorting now = model.sorting();
        JRadioButtonMenuItem unsorted = new JRadioButtonMenuItem("Order of arrival", now == null);
        unsorted.addActionListener(event -> sort(null));
        menu.add(unsorted);
        for (SeriesColumn column : columns) {
            if (column.isSorted() && !column.text().isEmpty()) {
                boolean isSorted = now != null && now.column().equals(column.id());
                JRadioButtonMenuItem item =
                        new JRadioButtonMenuItem("By " + column.text().toLowerCase(Locale.ROOT), isSorted);
                item.addActionListener(event -> table.sort(column));
                menu.add(item);
            }
        }
        return menu;
    }

    /** Does to all that fit the filter. */
    private JMenuItem all(String text, boolean isShown) {
        JMenuItem item = new JMenuItem(filter.getText().isBlank() ? text : text + " found");
        item.addActionListener(event -> arrangement.change(() -> {
            for (SeriesRows.Row row : model.rows().rows()) {
                Trace trace = row.trace();
                if (trace != null) {
                    trace.visible(isShown);
                }
            }
        }));
        return item;
    }

    private void openMenuOfLead() {
        List<Trace> traces = table.selected();
        Trace lead = table.lead();
        if (!traces.isEmpty() && lead != null) {
            Rectangle cell = table.getCellRect(model.row(lead), 0, true);
            openMenu(traces, new Point(cell.x + UIScale.scale(30), cell.y + cell.height));
        }
    }

    private void openMenu(List<Trace> traces, Point at) {
        JPopupMenu menu = SeriesMenu.of(arrangement, chart.theme(), traces, table::rename, table::scale);
        JMenuItem copy = new JMenuItem(traces.size() == 1 ? "Copy row" : "Copy rows");
        copy.addActionListener(event -> copy());
        menu.addSeparator();
        menu.add(copy);
        more.accept(menu, traces.get(0));
        Mnemonics.keep(menu);
        menu.show(table, at.x, at.y);
    }

    private void filter() {
        model.filter(SeriesRows.filter(filter.getText()));
        follow();
        table.look();
    }

    private void openPalette(List<Trace> traces, Point at) {
        SeriesMenu.palette(arrangement, chart.theme(), traces).show(table, at.x, at.y);
    }
}
