// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.app.look.Icons;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.figure.Figure;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.chart.figure.FigureSpec.OfHistogram;
import org.stripchart.chart.figure.FigureSpec.OfPlane;
import org.stripchart.chart.figure.FigureSpec.OfSpectrogram;
import org.stripchart.chart.figure.FigureSpec.OfSpectrum;
import org.stripchart.plot.Trace;
import org.stripchart.words.CountText;

/** What a person chooses for a figure, above it. Event dispatch thread only. */
final class FigureBar extends JPanel {

    private static final int SHORTEST = 64;

    private static final int SERIES_WIDTH = 150;
    private static final int WIDTH = 120;

    private final transient LiveChart chart;
    private final Figure figure;
    private final transient Runnable changed;
    private final transient Supplier<FigureSpec> chosen;

    /**
     * @param changed is run once something else was chosen
     */
    FigureBar(LiveChart chart, Figure figure, Runnable changed) {
        this.chart = chart;
        this.figure = figure;
        this.changed = changed;
        setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(3), UIScale.scale(6), UIScale.scale(3), UIScale.scale(4)));
        FigureSpec spec = figure.spec();
        if (spec instanceof OfSpectrum spectrum) {
            chosen = spectrum(spectrum);
        } else if (spec instanceof OfSpectrogram spectrogram) {
            chosen = spectrogram(spectrogram);
        } else if (spec instanceof OfHistogram histogram) {
            chosen = histogram(histogram);
        } else {
            chosen = plane((OfPlane) spec);
        }
    }

    /** Adds a button at the end. */
    void button(String icon, String text, Runnable does) {
        JButton button = new JButton(Icons.named(icon));
        button.setName(icon + "Figure");
        button.setToolTipText(text);
        button.getAccessibleContext().setAccessibleName(text);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(event -> does.run());
        add(button);
    }

    /** Adds room, so that what follows is at the other end. */
    void glue() {
        add(Box.createHorizontalGlue());
    }

    private Supplier<FigureSpec> spectrum(OfSpectrum first) {
        Supplier<String> of = series("figureSeries", "Series", first.of());
        Supplier<Boolean> between = stretch(first);
        Supplier<Taper> taper = taper(first.taper());
        Supplier<Integer> length = length(first.length());
        Supplier<Boolean> decibels =
                toggle("figureDecibels", "dB", "Amplitudes in decibels relative to 1", first.decibels());
        Supplier<Boolean> logarithmic =
                toggle("figureLogarithmic", "Log f", "Logarithmic frequency axis", first.logarithmic());
        return () ->
                new OfSpectrum(of.get(), between.get(), taper.get(), length.get(), decibels.get(), logarithmic.get());
    }

    private Supplier<FigureSpec> spectrogram(OfSpectrogram first) {
        Supplier<String> of = series("figureSeries", "Series", first.of());
        Supplier<Boolean> between = stretch(first);
        Supplier<Taper> taper = taper(first.taper());
        Supplier<Integer> length = length(first.length());
        return () -> new OfSpectrogram(of.get(), between.get(), taper.get(), length.get());
    }

    private Supplier<Taper> taper(Taper first) {
        return choice(
                "figureTaper", "Window function applied to each segment", List.of(Taper.values()), first, each -> each);
    }

    private Supplier<Integer> length(int first) {
        return choice(
                "figureLength",
                "Segment length: longer segments give finer frequencies and coarser times",
                lengths(first),
                first,
                each -> each == 0 ? "Auto length" : CountText.of(each, "point"));
    }

    private static List<Integer> lengths(int one) {
        List<Integer> lengths = new ArrayList<>(List.of(0));
        for (int length = one == 0 ? SHORTEST : Math.min(SHORTEST, one); length <= FigureSpec.LONGEST; length *= 2) {
            lengths.add(length);
        }
        return lengths;
    }

    private Supplier<FigureSpec> histogram(OfHistogram first) {
        Supplier<String> of = series("figureSeries", "Series", first.of());
        Supplier<Boolean> between = stretch(first);
        Supplier<Boolean> normal =
                toggle("figureNormal", "Normal curve", "Normal curve with the same mean and deviation", first.normal());
        return () -> new OfHistogram(of.get(), between.get(), normal.get());
    }

    private Supplier<FigureSpec> plane(OfPlane first) {
        Supplier<String> across = series("figureAcross", "Series along x", first.across());
        Supplier<String> up = series("figureUp", "Series along y", first.up());
        Supplier<Boolean> between = stretch(first);
        Supplier<Boolean> linear = choice(
                "figureJoin",
                "Value of a series between its points",
                List.of(false, true),
                first.linear(),
                each -> each ? "Straight line" : "Last value");
        return () -> new OfPlane(across.get(), up.get(), between.get(), linear.get());
    }

    private void choose() {
        figure.show(chosen.get());
        changed.run();
    }

    private Supplier<Boolean> stretch(FigureSpec first) {
        return choice(
                "figureStretch",
                "Which points are used; without both cursors, those that the chart shows",
                List.of(false, true),
                first.betweenCursors(),
                each -> each ? "A to B" : "In view");
    }

    /** A choice of a series by its name in the chart. */
    private Supplier<String> series(String name, String text, String first) {
        JComboBox<String> box = box(name, text, names(first), first, figure::label);
        width(box, SERIES_WIDTH);
        box.addPopupMenuListener(new PopupMenuListener() {
            @Override
            public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
                Object before = box.getSelectedItem();
                DefaultComboBoxModel<String> model =
                        new DefaultComboBoxModel<>(names(String.valueOf(before)).toArray(String[]::new));
                model.setSelectedItem(before);
                box.setModel(model);
            }

            @Override
            public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
                // what was chosen is told otherwise
            }

            @Override
            public void popupMenuCanceled(PopupMenuEvent event) {
                // as above
            }
        });
        return () -> String.valueOf(box.getSelectedItem());
    }

    /** The series of numbers that there are now, and one that may not be there yet. */
    private List<String> names(String one) {
        List<String> names = new ArrayList<>(chart.arrangement().listed().stream()
                .filter(trace -> !trace.isState())
                .map(Trace::name)
                .toList());
        if (!names.contains(one)) {
            names.add(0, one);
        }
        return names;
    }

    private <T> Supplier<T> choice(String name, String text, List<T> values, T first, Function<T, Object> words) {
        JComboBox<T> box = box(name, text, values, first, words);
        return () -> box.getItemAt(box.getSelectedIndex());
    }

    private <T> JComboBox<T> box(String name, String text, List<T> values, T first, Function<T, Object> words) {
        DefaultComboBoxModel<T> model = new DefaultComboBoxModel<>();
        values.forEach(model::addElement);
        JComboBox<T> box = new JComboBox<>(model);
        box.setSelectedItem(first);
        box.setName(name);
        box.setToolTipText(text);
        box.getAccessibleContext().setAccessibleName(text);
        box.setRenderer(new Words<>(words));
        leaveLetters(box);
        width(box, WIDTH);
        box.addActionListener(event -> choose());
        add(box);
        add(Box.createHorizontalStrut(UIScale.scale(4)));
        return box;
    }

    /** Letters are commands, here as everywhere in the window; a blank opens the list. */
    private static void leaveLetters(JComboBox<?> box) {
        JComboBox.KeySelectionManager own = box.getKeySelectionManager();
        if (own != null) {
            box.setKeySelectionManager((key, list) -> key == ' ' ? own.selectionForKey(key, list) : -1);
        }
    }

    /** May get narrower in a narrow window, so that all that can be chosen stays in it. */
    private static void width(JComponent box, int width) {
        int height = box.getPreferredSize().height;
        box.setPreferredSize(new Dimension(UIScale.scale(width), height));
        box.setMaximumSize(new Dimension(UIScale.scale(width), height));
        box.setMinimumSize(new Dimension(UIScale.scale(width / 3), height));
    }

    private Supplier<Boolean> toggle(String name, String text, String tip, boolean first) {
        JToggleButton button = new JToggleButton(text, first);
        button.setName(name);
        button.setToolTipText(tip);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(event -> choose());
        add(button);
        return button::isSelected;
    }

    /** Says what a value is called, as it stands. */
    private static final class Words<T> extends DefaultListCellRenderer {

        private final transient Function<T, Object> words;

        Words(Function<T, Object> words) {
            this.words = words;
            putClientProperty("html.disable", true);
        }

        @Override
        @SuppressWarnings("unchecked") // a list of such values is the only one that this is for
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean isSelected, boolean hasFocus) {
            Object text = value == null ? "" : words.apply((T) value);
            return super.getListCellRendererComponent(list, text, index, isSelected, hasFocus);
        }
    }
}
