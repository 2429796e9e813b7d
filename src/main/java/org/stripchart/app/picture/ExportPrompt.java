// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Window;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.PictureSpec;

/** Asks what to export, and begins with what was answered before. Event dispatch thread only. */
final class ExportPrompt {

    private static final String WHAT = "Export";
    private static final String POINTS = "Points";
    private static final String ROWS = "Rows";
    private static final String SIZE = "Size";
    private static final String SCALE = "Scale";

    private static final List<OutputFormat> FORMATS = List.of(OutputFormat.CSV, OutputFormat.PNG, OutputFormat.SVG);

    /** What these are called. */
    private static final String[] NAMES = {"Data (CSV)", "Picture (PNG)", "Drawing (SVG)"};

    private static final List<CsvSpec.Stretch> OF_POINTS =
            List.of(CsvSpec.Stretch.VISIBLE, CsvSpec.Stretch.CURSORS, CsvSpec.Stretch.ALL);

    /** What these are called. */
    private static final String[] STRETCHES = {"Visible part", "From cursor A to B", "Everything kept"};

    private static final String[] KINDS_OF_ROWS = {"One row per point", "Every series in each row"};

    private static final Pattern SIZE_FORM = Pattern.compile("\\s*([0-9]{1,5})\\s*[x\u00d7*]\\s*([0-9]{1,5})\\s*");

    /** A side in pixels; what is larger takes more memory than there is. */
    private static final int LONGEST = 16_384;

    /**
     * What is to be exported.
     *
     * @param csv how, where it is points
     * @param picture how large, where it is a picture
     */
    record Wish(OutputFormat format, CsvSpec csv, PictureSpec picture) {

        /** Returns this in the format that the end of a file's name stands for, if it does for one. */
        Wish as(String fileName) {
            OutputFormat named = OutputFormat.of(fileName);
            return named == null ? this : new Wish(named, csv, picture);
        }
    }

    /**
     * What was answered.
     *
     * @param size as it was typed; empty for that of the panel
     * @param scale as it was typed
     */
    private record Answer(OutputFormat format, CsvSpec csv, String size, String scale) {}

    private final LiveChartPanel panel;
    private final Window owner;
    private Answer latest = new Answer(OutputFormat.CSV, new CsvSpec(CsvSpec.Stretch.VISIBLE, false), "", "1");

    ExportPrompt(LiveChartPanel panel, Window owner) {
        this.panel = panel;
        this.owner = owner;
    }

    /** Asks; returns null if nothing is to be exported. */
    @Nullable
    Wish ask() {
        String ofPanel = panel.getWidth() + "x" + panel.getHeight();
        JComboBox<String> what = new JComboBox<>(NAMES);
        JComboBox<String> points = new JComboBox<>(STRETCHES);
        JComboBox<String> rows = new JComboBox<>(KINDS_OF_ROWS);
        JTextField size = new JTextField(latest.size().isEmpty() ? ofPanel : latest.size());
        JTextField scale = new JTextField(latest.scale());
        what.addActionListener(event -> {
            points.setEnabled(what.getSelectedIndex() == 0);
            rows.setEnabled(what.getSelectedIndex() == 0);
            size.setEnabled(what.getSelectedIndex() != 0);
            scale.setEnabled(what.getSelectedIndex() == 1);
        });
        what.setSelectedIndex(FORMATS.indexOf(latest.format()));
        points.setSelectedIndex(OF_POINTS.indexOf(latest.csv().stretch()));
        rows.setSelectedIndex(latest.csv().isCommon() ? 1 : 0);
        Wish[] wish = new Wish[1];
        new PromptDialog(owner, "Export", "The scale multiplies the pixels: 2 makes the picture twice as sharp")
                .field(WHAT, what)
                .field(POINTS, points)
                .field(ROWS, rows)
                .field(SIZE, size)
                .field(SCALE, scale)
                .ask(answer -> {
                    Answer given = new Answer(
                            FORMATS.get(what.getSelectedIndex()),
                            new CsvSpec(OF_POINTS.get(points.getSelectedIndex()), rows.getSelectedIndex() == 1),
                            // What nobody has changed goes on with the panel.
                            size.getText().equals(ofPanel) ? "" : size.getText(),
                            scale.getText());
                    wish[0] = wish(given.format(), given.csv(), size.getText(), given.scale());
                    latest = given;
                });
        return wish[0];
    }

    /** What is wrong with the other kind, which is not asked for, is left out. */
    private Wish wish(OutputFormat format, CsvSpec csv, String size, String scale) {
        Cursors cursors = panel.chart().cursors();
        boolean hasBoth = cursors.isSet(Cursor.A) && cursors.isSet(Cursor.B);
        boolean isWithout = csv.stretch() == CsvSpec.Stretch.CURSORS && !hasBoth;
        if (format == OutputFormat.CSV && isWithout) {
            throw new IllegalArgumentException("Both cursors must be set; the keys A and B set them");
        }
        return new Wish(
                format,
                isWithout ? new CsvSpec(CsvSpec.Stretch.VISIBLE, csv.isCommon()) : csv,
                format == OutputFormat.CSV ? ofPanel(size, scale) : picture(size, scale));
    }

    private PictureSpec ofPanel(String size, String scale) {
        try {
            return picture(size, scale);
        } catch (IllegalArgumentException e) {
            return new PictureSpec(panel.getWidth(), panel.getHeight(), 1);
        }
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
}
