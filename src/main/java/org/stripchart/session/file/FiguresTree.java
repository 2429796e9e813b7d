// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.chart.figure.FigureSpec.OfHistogram;
import org.stripchart.chart.figure.FigureSpec.OfPlane;
import org.stripchart.chart.figure.FigureSpec.OfSpectrogram;
import org.stripchart.chart.figure.FigureSpec.OfSpectrum;
import org.stripchart.session.spec.FiguresPlace;

/** The part of a session file that tells of figures. */
final class FiguresTree {

    private static final String SPECTRUM = "spectrum";
    private static final String SPECTROGRAM = "spectrogram";
    private static final String HISTOGRAM = "histogram";
    private static final String PLANE = "xy";

    private FiguresTree() {}

    /** Returns the part that tells of these. */
    static Map<String, @Nullable Object> of(FiguresPlace place) {
        Map<String, @Nullable Object> tree = SessionWriter.object(
                "open", place.figures().stream().map(FiguresTree::figure).toList());
        tree.put("chosen", place.chosen());
        SessionWriter.put(tree, "height", place.height() == 0 ? null : place.height());
        return tree;
    }

    private static Map<String, @Nullable Object> figure(FigureSpec figure) {
        Map<String, @Nullable Object> tree;
        if (figure instanceof OfSpectrum spectrum) {
            tree = SessionWriter.object("kind", SPECTRUM);
            tree.put("window", Fields.word(spectrum.taper()));
            tree.put("length", spectrum.length());
            tree.put("decibels", spectrum.decibels());
            tree.put("logarithmic", spectrum.logarithmic());
        } else if (figure instanceof OfSpectrogram spectrogram) {
            tree = SessionWriter.object("kind", SPECTROGRAM);
            tree.put("window", Fields.word(spectrogram.taper()));
            tree.put("length", spectrogram.length());
        } else if (figure instanceof OfHistogram histogram) {
            tree = SessionWriter.object("kind", HISTOGRAM);
            tree.put("normal", histogram.normal());
        } else {
            tree = SessionWriter.object("kind", PLANE);
            tree.put("linear", ((OfPlane) figure).linear());
        }
        tree.put("of", figure.series());
        tree.put("betweenCursors", figure.betweenCursors());
        return tree;
    }

    /** Returns what the part tells. */
    static FiguresPlace read(Fields figures) {
        List<FigureSpec> open =
                figures.objects("open").stream().map(FiguresTree::figure).toList();
        int chosen = bounded(figures.whole("chosen", 0));
        int height = bounded(figures.whole("height", 0));
        return figures.checked("", () -> new FiguresPlace(open, chosen, height));
    }

    private static int bounded(long number) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(-1, number));
    }

    private static FigureSpec figure(Fields figure) {
        String kind = figure.text("kind", "");
        List<String> of = figure.texts("of");
        boolean isBetween = figure.flag("betweenCursors", false);
        if (of.size() != (kind.equals(PLANE) ? 2 : 1)) {
            throw figure.wrong("of", "must name " + (kind.equals(PLANE) ? "two series" : "one series"));
        }
        return switch (kind) {
            case SPECTRUM -> {
                Taper taper = figure.choice("window", Taper.class, Taper.HANN);
                int length = bounded(figure.whole("length", 0));
                boolean decibels = figure.flag("decibels", false);
                boolean logarithmic = figure.flag("logarithmic", false);
                yield figure.checked(
                        "length", () -> new OfSpectrum(of.get(0), isBetween, taper, length, decibels, logarithmic));
            }
            case SPECTROGRAM -> {
                Taper taper = figure.choice("window", Taper.class, Taper.HANN);
                int length = bounded(figure.whole("length", 0));
                yield figure.checked("length", () -> new OfSpectrogram(of.get(0), isBetween, taper, length));
            }
            case HISTOGRAM -> new OfHistogram(of.get(0), isBetween, figure.flag("normal", true));
            case PLANE -> new OfPlane(of.get(0), of.get(1), isBetween, figure.flag("linear", false));
            default ->
                throw figure.wrong(
                        "kind", "must be " + SPECTRUM + ", " + SPECTROGRAM + ", " + HISTOGRAM + " or " + PLANE);
        };
    }
}
