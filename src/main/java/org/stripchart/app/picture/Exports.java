// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.SystemFileChooser.FileNameExtensionFilter;
import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.ProgressMonitor;
import javax.swing.Timer;
import org.stripchart.app.Edt;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.SaveDialog;
import org.stripchart.app.picture.ExportPrompt.Wish;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.CsvOutput;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.PictureSpec;

/**
 * Exports what a window shows: points as CSV, or a picture of any size. Files are written on another thread, and take the place of
 * others only when they are whole. Event dispatch thread only.
 */
public final class Exports {

    private static final int LOOK_MILLIS = 100;

    private final LiveChartPanel panel;
    private final Window owner;
    private final Teller teller;
    private final Pictures pictures;
    private final PendingWrites writes;
    private final ExportPrompt prompt;

    /**
     * Makes them.
     *
     * @param pictures which are saved into the same folder
     */
    public Exports(LiveChartPanel panel, Window owner, Pictures pictures, PendingWrites writes, Teller teller) {
        this.panel = panel;
        this.owner = owner;
        this.pictures = pictures;
        this.writes = writes;
        this.teller = teller;
        prompt = new ExportPrompt(panel, owner);
    }

    /** Asks what to export and where to, and does it. */
    public void ask(String title) {
        Wish wish = prompt.ask();
        if (wish == null) {
            return;
        }
        String extension = wish.format().extension();
        SystemFileChooser chooser = new SystemFileChooser(pictures.folder().file());
        chooser.setFileFilter(new FileNameExtensionFilter("*." + extension, extension));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), proposed(title, extension)));
        // An extension that names another format counts for more than what was asked for before.
        Path file = SaveDialog.ask(chooser, owner, "Export", () -> extensions(extension));
        if (file != null) {
            pictures.folder().note(file);
            export(wish.as(file.toString()), file);
        }
    }

    /** Returns a name that tells what is exported, and is not that of the source itself. */
    static String proposed(String title, String extension) {
        String name = Pictures.fileName(title);
        String whole = name + "." + extension;
        return whole.equalsIgnoreCase(title.strip()) ? name + "-export." + extension : whole;
    }

    private static List<String> extensions(String first) {
        return Stream.concat(
                        Stream.of(first), Arrays.stream(OutputFormat.values()).map(OutputFormat::extension))
                .distinct()
                .toList();
    }

    private void export(Wish wish, Path file) {
        PictureSpec size = wish.picture();
        if (wish.format() == OutputFormat.CSV) {
            CsvOutput output = new CsvOutput(Edt.OWNER, panel.chart(), wish.csv());
            export(file, output::write, output::share, output::cancel, output::remark);
        } else {
            // Lines that are drawn are as sharp as can be.
            double scale = wish.format() == OutputFormat.PNG ? size.scale() : 1;
            ChartFiles.Picture picture =
                    ChartFiles.take(panel.chart(), wish.format(), size.width(), size.height(), scale);
            panel.repaint();
            export(file, picture::writeTo, picture::share, picture::cancel, () -> "");
        }
    }

    private void export(
            Path file, AtomicFile.Content content, DoubleSupplier share, Runnable cancel, Supplier<String> remark) {
        Runnable end = watch(share, cancel, file);
        CompletableFuture<Void> unused = writes.begin("export", file, () -> AtomicFile.write(file, content), cancel)
                .handle((done, fault) -> {
                    end.run();
                    teller.tell(
                            fault == null
                                    ? "Exported " + file + remark.get()
                                    : "Not exported: " + file + ": " + PendingWrites.reason(fault),
                            fault != null);
                    return null;
                });
    }

    /** Shows how far it is, once that takes a while, and lets it be cancelled; returns what ends that. */
    private Runnable watch(DoubleSupplier share, Runnable cancel, Path file) {
        ProgressMonitor monitor = new ProgressMonitor(owner, "Exporting " + file.getFileName(), null, 0, 100);
        Timer looks = new Timer(LOOK_MILLIS, event -> {
            if (monitor.isCanceled()) {
                cancel.run();
            } else if (owner.isDisplayable()) {
                // At 100 it would close, and the last rows may take their time.
                monitor.setProgress((int) (99 * share.getAsDouble()));
            }
        });
        looks.start();
        return () -> {
            looks.stop();
            monitor.close();
        };
    }
}
