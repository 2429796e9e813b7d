// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import com.formdev.flatlaf.util.UIScale;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** Asks what is x in a text, and how it tells time; both are found out unless somebody says so. Event dispatch thread only. */
final class XFields extends JPanel {

    private static final String AUTOMATIC = "Automatic";
    private static final String ARRIVAL = "When a line arrives";
    private static final String ROW = "Number of the row";
    private static final List<String> ORIGINS = List.of(AUTOMATIC, ARRIVAL, ROW);

    private final JComboBox<String> from = new JComboBox<>(ORIGINS.toArray(String[]::new));
    private final JComboBox<String> format =
            new JComboBox<>(new String[] {AUTOMATIC, "none", "iso", "s", "ms", "us", "ns", "dd.MM.yyyy HH:mm:ss"});
    private final transient Runnable changed;
    private boolean offering;

    /**
     * @param changed is called when somebody has chosen another one
     */
    XFields(Runnable changed) {
        super(new GridBagLayout());
        this.changed = changed;
        add(from, "x", 0);
        add(format, "Time format", 1);
    }

    private void add(JComboBox<String> combo, String name, int row) {
        combo.setName(name);
        combo.setEditable(true);
        combo.addActionListener(event -> {
            if (!offering) {
                changed.run();
            }
        });
        int gap = UIScale.scale(8);
        add(
                SourceFields.label(name, combo),
                new GridBagConstraints(
                        0,
                        row,
                        1,
                        1,
                        0,
                        0,
                        GridBagConstraints.LINE_START,
                        GridBagConstraints.NONE,
                        new Insets(0, 0, gap, gap),
                        0,
                        0));
        add(
                combo,
                new GridBagConstraints(
                        1,
                        row,
                        1,
                        1,
                        1,
                        0,
                        GridBagConstraints.LINE_START,
                        GridBagConstraints.HORIZONTAL,
                        new Insets(0, 0, gap, 0),
                        0,
                        0));
    }

    /** Offers columns for x, and leaves alone what is chosen. */
    void offer(List<String> columns) {
        offering = true;
        try {
            String chosen = text(from);
            from.removeAllItems();
            ORIGINS.forEach(from::addItem);
            columns.forEach(from::addItem);
            from.setSelectedItem(chosen);
        } finally {
            offering = false;
        }
    }

    /**
     * Returns what is chosen.
     *
     * @param without the names that are not wanted
     * @throws IllegalArgumentException if the time format is none, with a line for the user
     */
    SourceChoice choice(List<String> without) {
        String origin = text(from);
        @Nullable
        XFrom x =
                switch (origin) {
                    case AUTOMATIC, "" -> null;
                    case ARRIVAL -> XFrom.ARRIVAL;
                    case ROW -> XFrom.INDEX;
                    default -> XFrom.column(origin);
                };
        String pattern = text(format);
        @Nullable
        TimeFormat timeFormat = pattern.equals(AUTOMATIC) || pattern.isEmpty() ? null : TimeFormat.parse(pattern);
        return new SourceChoice(x, timeFormat, without);
    }

    private static String text(JComboBox<String> combo) {
        return ((JTextComponent) combo.getEditor().getEditorComponent())
                .getText()
                .strip();
    }
}
