// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.stripchart.app.Clipboard;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.look.Headings;

/**
 * A table in a window of its own, which may stay open beside the chart and follows what it tells of. Its rows can be copied as
 * text with tabs.
 *
 * <p>More than 300 lines, since rows, buttons and keys are of one dialog, whose parts are of no use alone.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class TableDialog {

    private static final int REFRESH_MILLIS = 1000;
    /** Wide enough for any look. */
    private static final int SCROLL_BAR = 20;
    /** Of a cell, beyond what is around its text in any look. */
    private static final int MARGINS = 10;

    private static final Dimension SIZE = new Dimension(760, 380);

    /**
     * What can be done to rows that are chosen.
     *
     * @param name of the button
     * @param key that does it while the table has the focus
     * @param isFor whether there is something to do to the row in a place
     * @param run gets the places of all of them, while the rows are as they were asked for last
     */
    public record RowAction(String name, String text, String key, IntPredicate isFor, Consumer<List<Integer>> run) {

        /**
         * Returns what is done to one after the other. What they stand for is looked up before the first: places may be others' after
         * it, as rows are asked for again while it asks something.
         *
         * @param row returns what stands in a place
         * @param isFor whether there is something to do to it
         */
        public static <T> RowAction each(
                String name, String text, String key, IntFunction<T> row, Predicate<T> isFor, Consumer<T> run) {
            return new RowAction(name, text, key, at -> isFor.test(row.apply(at)), rows -> rows.stream()
                    .map(row::apply)
                    .toList()
                    .forEach(run));
        }
    }

    /**
     * A column.
     *
     * @param width before scaling
     * @param isNumber whether its texts end at the right
     */
    public record Column(String title, int width, boolean isNumber) {

        /** Returns one of texts that are so wide. */
        public static Column of(String title, int width) {
            return new Column(title, width + MARGINS, false);
        }

        /** Returns one of numbers that are so wide. */
        public static Column ofNumbers(String title, int width) {
            return new Column(title, width + MARGINS, true);
        }
    }

    private final JDialog dialog;
    private final Supplier<List<List<String>>> rows;
    private final Teller teller;
    private final Model model;
    private final JTable table;
    private final Timer refresher;
    private final JLabel empty = new JLabel();

    private TableDialog(
            Window owner, String title, List<Column> columns, Supplier<List<List<String>>> rows, Teller teller) {
        this.teller = teller;
        this.dialog = new JDialog(owner, title);
        this.rows = rows;
        this.model = new Model(columns);
        this.table = table(model);
        this.refresher = new Timer(REFRESH_MILLIS, event -> refresh());
    }

    /** Opens it, with rows of which none can be chosen. */
    public static void show(
            Window owner,
            String name,
            String title,
            List<Column> columns,
            Supplier<List<List<String>>> rows,
            String none,
            Teller teller,
            JComponent... further) {
        show(owner, name, title, columns, rows, none, teller, row -> {}, List.of(), further);
    }

    /**
     * Opens it.
     *
     * @param name of the component
     * @param rows asked again and again while it is open; one may have a further text, by which it is known again
     * @param none said in place of rows, where there are none
     * @param teller told what is copied
     * @param chosen gets the place of a row that is double-clicked, or chosen by Enter
     * @param actions on rows, each with a button
     * @param further stands at the left below the table
     */
    public static TableDialog show(
            Window owner,
            String name,
            String title,
            List<Column> columns,
            Supplier<List<List<String>>> rows,
            String none,
            Teller teller,
            IntConsumer chosen,
            List<RowAction> actions,
            JComponent... further) {
        TableDialog dialog = new TableDialog(owner, title, columns, rows, teller);
        dialog.build(
                name,
                none,
                Stream.concat(actions.stream().map(dialog::button), Stream.of(further))
                        .toArray(JComponent[]::new));
        dialog.onChosen(chosen);
        dialog.dialog.setVisible(true);
        return dialog;
    }

    /** Returns the place of the row that is selected; -1 if none is. */
    public int selected() {
        return table.getSelectedRow();
    }

    private void build(String name, String none, JComponent... further) {
        dialog.setName(name);
        table.setName("rows");
        table.getAccessibleContext().setAccessibleName(dialog.getTitle());
        empty.setText(none);
        JButton copy = new JButton("Copy all");
        copy.setName("copy");
        copy.addActionListener(event -> copy());
        JButton close = new JButton("Close");
        close.setName("close");
        close.addActionListener(event -> dialog.dispose());
        int gap = UIScale.scale(8);
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, gap, 0));
        Stream.concat(Stream.of(empty), Stream.of(further)).forEach(left::add);
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, gap, 0));
        right.add(copy);
        right.add(close);
        JPanel lower = new JPanel(new BorderLayout());
        lower.setBorder(BorderFactory.createEmptyBorder(gap, 0, gap, 0));
        lower.add(left, BorderLayout.CENTER);
        lower.add(right, BorderLayout.LINE_END);
        JScrollPane scrolled = new JScrollPane(table);
        scrolled.setBorder(null);
        dialog.add(scrolled, BorderLayout.CENTER);
        dialog.add(lower, BorderLayout.PAGE_END);
        Mnemonics.give(dialog.getContentPane());
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                refresher.stop();
            }
        });
        int whole = model.columns.stream().mapToInt(Column::width).sum() + SCROLL_BAR;
        dialog.setSize(UIScale.scale(new Dimension(Math.max(SIZE.width, whole), SIZE.height)));
        dialog.setLocationRelativeTo(dialog.getOwner());
        refresh();
        refresher.start();
    }

    /** Returns a table of rows as a dialog has it. */
    static JTable table(List<Column> columns, List<List<String>> rows) {
        Model model = new Model(columns);
        model.rows = rows;
        return table(model);
    }

    private static JTable table(Model model) {
        JTable table = new JTable(model);
        table.setFillsViewportHeight(true);
        table.setRowHeight(UIScale.scale(24));
        table.setDefaultRenderer(Object.class, new Cell(model.columns));
        Headings.put(table, told -> model.columns.get(told).isNumber(), told -> null);
        for (int i = 0; i < model.columns.size(); i++) {
            table.getColumnModel()
                    .getColumn(i)
                    .setPreferredWidth(UIScale.scale(model.columns.get(i).width()));
        }
        return table;
    }

    private JButton button(RowAction action) {
        JButton button = new JButton(action.text());
        button.setName(action.name());
        button.setToolTipText(action.key());
        button.addActionListener(event -> run(action));
        bind(action.key(), () -> run(action));
        button.setEnabled(false);
        table.getSelectionModel()
                .addListSelectionListener(event ->
                        button.setEnabled(IntStream.of(table.getSelectedRows()).anyMatch(action.isFor())));
        return button;
    }

    private void run(RowAction action) {
        action.run().accept(IntStream.of(table.getSelectedRows()).boxed().toList());
        refresh();
    }

    private void onChosen(IntConsumer chosen) {
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = table.rowAtPoint(event.getPoint());
                if (row >= 0 && event.getClickCount() == 2) {
                    chosen.accept(row);
                }
            }
        });
        bind("ENTER", () -> {
            if (table.getSelectedRow() >= 0) {
                chosen.accept(table.getSelectedRow());
            }
        });
    }

    private void bind(String key, Runnable does) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), key);
        table.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                does.run();
            }
        });
    }

    /** Asks for the rows now. */
    public void refresh() {
        List<List<String>> now = rows.get();
        List<List<String>> before = model.rows;
        if (!now.equals(before)) {
            int[] selected = table.getSelectedRows();
            Map<Object, Integer> places = selected.length == 0 ? Map.of() : places(now);
            int[] chosen = IntStream.of(selected)
                    .map(row -> place(before.get(row), row, now.size(), places))
                    .filter(row -> row >= 0)
                    .sorted()
                    .toArray();
            model.rows = now;
            model.fireTableDataChanged();
            select(chosen);
        }
        empty.setVisible(now.isEmpty());
    }

    /** Returns where a row is now; -1 where it is gone. Without a further text, one that says something else now is where it was. */
    private int place(List<String> row, int before, int count, Map<Object, Integer> places) {
        Integer same = places.get(known(row));
        boolean isInPlace = row.size() == model.columns.size() && model.getRowCount() == count;
        return same != null ? same : isInPlace ? before : -1;
    }

    /** Returns where each row is, the first of those that are equal. */
    private Map<Object, Integer> places(List<List<String>> now) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            places.putIfAbsent(known(now.get(i)), i);
        }
        return places;
    }

    /** Returns by what a row is known again. */
    private Object known(List<String> row) {
        int columns = model.columns.size();
        return row.size() == columns ? row : row.get(columns);
    }

    /** Selects rows, those that follow each other at once, as all listeners hear of each step. */
    private void select(int... sorted) {
        int first = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || sorted[i + 1] > sorted[i] + 1) {
                table.addRowSelectionInterval(sorted[first], sorted[i]);
                first = i + 1;
            }
        }
    }

    private void copy() {
        List<String> titles = model.columns.stream().map(Column::title).toList();
        List<List<String>> all = Stream.concat(Stream.of(titles), model.rows.stream())
                .map(row -> row.subList(0, model.columns.size()))
                .toList();
        Clipboard.copyText(Clipboard.tabSeparated(all), dialog.getTitle(), teller);
    }

    private static final class Model extends AbstractTableModel {

        private final transient List<Column> columns;
        private transient List<List<String>> rows = List.of();

        Model(List<Column> columns) {
            this.columns = columns;
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return columns.get(column).title();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return rows.get(row).get(column);
        }
    }

    /** Whole in its tool tip, and never taken for markup. */
    private static final class Cell extends DefaultTableCellRenderer {

        private final transient List<Column> columns;

        Cell(List<Column> columns) {
            this.columns = columns;
            putClientProperty("html.disable", true);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable in, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
            JLabel cell = (JLabel) super.getTableCellRendererComponent(in, value, isSelected, hasFocus, row, column);
            String text = String.valueOf(value);
            boolean isNumber = columns.get(in.convertColumnIndexToModel(column)).isNumber();
            cell.setHorizontalAlignment(isNumber ? TRAILING : LEADING);
            cell.setToolTipText(text.isEmpty() || text.startsWith("<html>") ? null : text);
            return cell;
        }
    }
}
