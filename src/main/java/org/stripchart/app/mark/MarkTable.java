// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.SystemFileChooser.FileNameExtensionFilter;
import java.awt.Window;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.Typing;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.SaveDialog;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.mark.Mark;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.mark.MarksCsv;
import org.stripchart.session.undo.TakenOffList;
import org.stripchart.words.CountText;

/** The marks of a chart, to be found, gone to, changed, removed and exported. Event dispatch thread only. */
final class MarkTable {

    private static final List<TableDialog.Column> COLUMNS = List.of(
            TableDialog.Column.of("At", 190),
            TableDialog.Column.ofNumbers("For", 110),
            TableDialog.Column.of("Text", 420));
    private static final int FILTER_COLUMNS = 12;

    private final Window owner;
    private final LiveChart chart;
    private final TakenOffList takenOff;
    private final FileFolder folder;
    private final PendingWrites writes;
    private final Teller teller;
    private final JTextField filter = new JTextField(FILTER_COLUMNS);
    private List<Mark> shown = List.of();
    private @Nullable TableDialog dialog;

    MarkTable(
            Window owner,
            LiveChart chart,
            TakenOffList takenOff,
            FileFolder folder,
            PendingWrites writes,
            Teller teller) {
        this.owner = owner;
        this.chart = chart;
        this.takenOff = takenOff;
        this.folder = folder;
        this.writes = writes;
        this.teller = teller;
    }

    /** Opens it. */
    void show() {
        filter.setName("filter");
        filter.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Filter");
        filter.getAccessibleContext().setAccessibleName("Filter");
        filter.getDocument().addDocumentListener(new Typing(this::refresh));
        dialog = TableDialog.show(
                owner,
                "marks",
                "Marks",
                COLUMNS,
                this::rows,
                "None",
                teller,
                row -> goTo(shown.get(row)),
                List.of(
                        TableDialog.RowAction.each(
                                "edit",
                                "Edit\u2026",
                                "F2",
                                row -> shown.get(row),
                                mark -> true,
                                mark -> MarkActions.edit(owner, chart, mark)),
                        new TableDialog.RowAction(
                                "remove",
                                "Remove",
                                "DELETE",
                                row -> true,
                                rows -> MarkActions.remove(
                                        chart,
                                        takenOff,
                                        rows.stream().map(shown::get).toList(),
                                        teller))),
                filter,
                export());
    }

    private List<List<String>> rows() {
        shown = matching(chart.marks().list(), filter.getText());
        MarkText words = MarkText.of(chart);
        return shown.stream()
                .map(each -> List.of(words.x(each.x()), words.length(each), each.text()))
                .toList();
    }

    /** Returns the marks in whose text a part is found, whatever its case. */
    static List<Mark> matching(List<Mark> marks, String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return marks.stream()
                .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private void refresh() {
        if (dialog != null) {
            dialog.refresh();
        }
    }

    /** Shows a moment in the middle of a stretch as long as before, and a stretch with a little on both sides. */
    private void goTo(Mark mark) {
        Viewport view = chart.viewport();
        double half = (view.to() - view.from()) / 2;
        double beside = mark.isRegion() ? (mark.to() - mark.x()) / 10 : half;
        chart.marks().hold(mark);
        chart.viewHistory().step(() -> view.show(mark.x() - beside, mark.end() + beside));
    }

    private JButton export() {
        JButton export = new JButton("Export\u2026");
        export.setName("export");
        export.addActionListener(event -> askWhere());
        return export;
    }

    private void askWhere() {
        SystemFileChooser chooser = new SystemFileChooser(folder.file());
        chooser.setFileFilter(new FileNameExtensionFilter("CSV (*.csv)", "csv"));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), "marks.csv"));
        Path file = SaveDialog.ask(chooser, owner, "Export marks", () -> List.of("csv"));
        if (file != null) {
            folder.note(file);
            CompletableFuture<Void> unused = export(shown, chart.xAxis() == XAxis.TIME, file, writes, teller);
        }
    }

    /** Writes some, and says so once that is done. */
    static CompletableFuture<Void> export(
            List<Mark> exported, boolean isTime, Path file, PendingWrites writes, Teller teller) {
        String table = MarksCsv.write(exported, isTime);
        return writes.begin("marks", file, () -> AtomicFile.write(file, table.getBytes(StandardCharsets.UTF_8)))
                .handle((written, fault) -> {
                    teller.tell(
                            fault == null
                                    ? "Exported " + CountText.of(exported.size(), "mark") + " to " + file
                                    : "Cannot export marks to " + file + ": " + PendingWrites.reason(fault),
                            fault != null);
                    return null;
                });
    }
}
