// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.SystemFileChooser.FileNameExtensionFilter;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.swing.JComponent;
import org.stripchart.app.Clipboard;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.SaveDialog;
import org.stripchart.chart.ChartImage;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.figure.Figure;
import org.stripchart.session.spec.OutputFormat;

/** Saves and copies what the window shows. Event dispatch thread only. */
public final class Pictures {

    private final LiveChartPanel panel;
    private final PendingWrites writes;
    private final Teller teller;
    private final FileFolder folder;

    /**
     * @param folder where they are saved
     */
    public Pictures(LiveChartPanel panel, FileFolder folder, PendingWrites writes, Teller teller) {
        this.panel = panel;
        this.folder = folder;
        this.writes = writes;
        this.teller = teller;
    }

    /** Returns where they are saved. */
    public FileFolder folder() {
        return folder;
    }

    /** What is drawn. */
    private interface Drawn {

        ChartFiles.Picture take(OutputFormat format, int width, int height, double scale);
    }

    /** Asks for a file and writes the chart to it, off the event dispatch thread. */
    public void save(String title) {
        save(
                title,
                panel,
                (format, width, height, scale) -> ChartFiles.take(panel.chart(), format, width, height, scale));
    }

    /** Asks for a file and writes a figure to it. */
    public void save(String title, Figure figure) {
        save(title, figure, (format, width, height, scale) -> ChartFiles.take(figure, format, width, height, scale));
    }

    private void save(String title, JComponent shown, Drawn drawn) {
        SystemFileChooser chooser = new SystemFileChooser(folder.file());
        chooser.setAcceptAllFileFilterUsed(false);
        FileNameExtensionFilter png = new FileNameExtensionFilter("PNG picture (*.png)", "png");
        FileNameExtensionFilter svg = new FileNameExtensionFilter("SVG drawing (*.svg)", "svg");
        chooser.addChoosableFileFilter(png);
        chooser.addChoosableFileFilter(svg);
        chooser.setFileFilter(png);
        // Without an extension, so that the kind that is chosen below decides.
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), fileName(title)));
        // The file's own extension counts if it names a format.
        Path file = SaveDialog.ask(
                chooser,
                panel,
                "Save picture",
                () -> chooser.getFileFilter() == svg ? List.of("svg", "png") : List.of("png", "svg"));
        if (file != null) {
            write(file, shown, drawn);
        }
    }

    /** Puts a picture of the chart on the clipboard. */
    public void copy() {
        Clipboard.copyPicture(
                ChartImage.of(panel.chart(), panel.getWidth(), panel.getHeight(), scale()), "Picture", teller);
        panel.repaint();
    }

    /** What is charted, as a name that every file system takes. */
    public static String fileName(String title) {
        String name = stem(title).replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        name = name.substring(0, Math.min(60, name.length()));
        return name.isEmpty() ? "stripchart" : name.toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void write(Path file, JComponent shown, Drawn drawn) {
        folder.note(file);
        OutputFormat format =
                OutputFormat.of(file.toString()) == OutputFormat.SVG ? OutputFormat.SVG : OutputFormat.PNG;
        ChartFiles.Picture picture = drawn.take(format, shown.getWidth(), shown.getHeight(), scale());
        shown.repaint();
        CompletableFuture<Void> unused = writes.begin("picture", file, () -> picture.writeTo(file), picture::cancel)
                .handle((done, fault) -> {
                    teller.tell(
                            fault == null ? "Saved " + file : "Not saved: " + file + ": " + PendingWrites.reason(fault),
                            fault != null);
                    return null;
                });
    }

    /** As sharp as on the screen that the window is on. */
    private double scale() {
        return panel.getGraphicsConfiguration().getDefaultTransform().getScaleX();
    }
}
