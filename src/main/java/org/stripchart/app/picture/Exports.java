// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.SystemFileChooser.FileNameExtensionFilter;
import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import javax.swing.ProgressMonitor;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Edt;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.app.dialog.SaveDialog;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.CsvOutput;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.PictureSpec;

/**
 * Exports what a window shows: points as CSV, or a picture of any size. Files are written on another thread, and take the place of
 * others only when they are whole. Event dispatch thread only.
 */
public final class Exports {

    private static final String WHAT = "Export";
    private static final String POINTS = "Points";
    private static final String ROWS = "Rows";
    private static final String SIZE = "Size";
    private static final String SCALE = "Scale";

    private static final String[] FORMATS = {"Data (CSV)", "Picture (PNG)", "Drawing (SVG)"};
    private static final List<CsvSpec.Stretch> OF_POINTS =
            List.of(CsvSpec.Stretch.VISIBLE, CsvSpec.Stretch.CURSORS, CsvSpec.Stretch.ALL);

    /** What these are called. */
    private static final String[] STRETCHES = {"What is visible", "From cursor A to B", "All that is kept"};

    private static final String[] KINDS_OF_ROWS = {"As the points came", "With a value of each series"};

    private static final Pattern SIZE_FORM = Pattern.compile("\\s*([0-9]{1,5})\\s*[x\u00d7*]\\s*([0-9]{1,5})\\s*");

    /** A side in pixels; what is larger takes more memory than there is. */
    private static final int LONGEST = 16_384;

    private static final int LOOK_MILLIS = 100;

    /**
     * What is to be exported.
     *
     * @param picture null for points
     */
    record Wish(OutputFormat format, CsvSpec csv, @Nullable PictureSpec picture) {}

    private final LiveChartPanel panel;
    private final Window owner;
    private final Teller teller;
    private final Pictures pictures;
    private final PendingWrites writes;

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
    }

    /** Asks what to export and where to, and does it. */
    public void ask(String title) {
        Wish wish = askWhat();
        if (wish == null) {
            return;
        }
        String extension = wish.format().extension();
        String folder = pictures.folder();
        SystemFileChooser chooser = new SystemFileChooser(folder.isEmpty() ? null : new File(folder));
        chooser.setFileFilter(new FileNameExtensionFilter("*." + extension, extension));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), Pictures.fileName(title) + "." + extension));
        Path file = SaveDialog.ask(chooser, owner, "Export", () -> List.of(extension));
        if (file != null) {
            pictures.folder(String.valueOf(file.getParent()));
            export(wish, file);
        }
    }

    private @Nullable Wish askWhat() {
        JComboBox<String> what = new JComboBox<>(FORMATS);
        JComboBox<String> points = new JComboBox<>(STRETCHES);
        JComboBox<String> rows = new JComboBox<>(KINDS_OF_ROWS);
        JTextField size = new JTextField(panel.getWidth() + "x" + panel.getHeight());
        JTextField scale = new JTextField("1");
        what.addActionListener(event -> {
            points.setEnabled(what.getSelectedIndex() == 0);
            rows.setEnabled(what.getSelectedIndex() == 0);
            size.setEnabled(what.getSelectedIndex() != 0);
            scale.setEnabled(what.getSelectedIndex() == 1);
        });
        what.setSelectedIndex(0);
        Wish[] wish = new Wish[1];
        new PromptDialog(
                        owner,
                        "Export",
                        "A picture has as many pixels as its size says, times the scale: 2 makes it twice as sharp")
                .field(WHAT, what)
                .field(POINTS, points)
                .field(ROWS, rows)
                .field(SIZE, size)
                .field(SCALE, scale)
                .ask(answer -> wish[0] = wish(
                        what.getSelectedIndex(),
                        points.getSelectedIndex(),
                        rows.getSelectedIndex(),
                        size.getText(),
                        scale.getText()));
        return wish[0];
    }

    private Wish wish(int what, int points, int rows, String size, String scale) {
        CsvSpec.Stretch stretch = OF_POINTS.get(points);
        Cursors cursors = panel.chart().cursors();
        boolean hasBoth = cursors.isSet(Cursor.A) && cursors.isSet(Cursor.B);
        if (what == 0 && stretch == CsvSpec.Stretch.CURSORS && !hasBoth) {
            throw new IllegalArgumentException("Cursors A and B are not both set; the keys A and B set them");
        }
        OutputFormat format = what == 0 ? OutputFormat.CSV : what == 1 ? OutputFormat.PNG : OutputFormat.SVG;
        return new Wish(
                format, new CsvSpec(stretch, rows == 1), what == 0 ? null : picture(size, what == 1 ? scale : "1"));
    }

    static PictureSpec picture(String size, String scale) {
        Matcher form = SIZE_FORM.matcher(size);
        if (!form.matches()) {
            throw new IllegalArgumentException("The size must be such as 1280x720");
        }
        double factor;
        try {
            factor = Double.parseDouble(scale.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The scale must be a number such as 2", e);
        }
        int width = Integer.parseInt(form.group(1));
        int height = Integer.parseInt(form.group(2));
        if (!(Math.min(width, height) * factor >= 1 && Math.max(width, height) * factor <= LONGEST)) {
            throw new IllegalArgumentException("A side must have 1 to " + LONGEST + " pixels");
        }
        return new PictureSpec(width, height, factor);
    }

    private void export(Wish wish, Path file) {
        PictureSpec size = wish.picture();
        if (size == null) {
            CsvOutput output = new CsvOutput(Edt.OWNER, panel.chart(), wish.csv());
            export(file, output::write, output::share, output::cancel, output::remark);
        } else {
            ChartFiles.Picture picture =
                    ChartFiles.take(panel.chart(), wish.format(), size.width(), size.height(), size.scale());
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
