// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.words.CountText;

/** Spectra beside each other, the stronger a line the further its colour from the ground. Event dispatch thread only. */
final class SpectrogramContent implements Content {

    /** What is weaker than the strongest by so many decibels has the colour of the ground. */
    private static final double DECIBELS = 60;

    /** At this share of the way from the ground, the colour is that of the line; beyond, it goes to that of text. */
    private static final double MIDDLE = 0.7;

    private final Subject of;
    private final Stretch stretch;
    private final Frequencies frequencies;
    private final Axes.Along along;
    private final @Nullable Spectrum[] columns;
    private final long first;
    private final double width;
    private final Spectrum any;
    private final double top;
    private final int strongestColumn;
    private final double strongestFrequency;
    private final double strongest;
    private final KeptPicture kept = new KeptPicture();

    private SpectrogramContent(
            Subject of,
            Stretch stretch,
            Frequencies frequencies,
            Axes.Along along,
            @Nullable Spectrum[] columns,
            long first,
            double width,
            Spectrum any) {
        this.of = of;
        this.stretch = stretch;
        this.frequencies = frequencies;
        this.along = along;
        this.columns = columns;
        this.first = first;
        this.width = width;
        this.any = any;
        int atColumn = 0;
        double atFrequency = 0;
        double most = 0;
        double highest = 0;
        for (int column = 0; column < columns.length; column++) {
            Spectrum spectrum = columns[column];
            if (spectrum != null) {
                highest = Math.max(highest, spectrum.frequency(spectrum.amplitudes().length - 1));
                // What is slower than a segment is no line.
                for (int bin = any.taper().reach(); bin < spectrum.amplitudes().length; bin++) {
                    if (spectrum.amplitudes()[bin] > most) {
                        most = spectrum.amplitudes()[bin];
                        atColumn = column;
                        atFrequency = spectrum.frequency(bin);
                    }
                }
            }
        }
        top = highest;
        strongestColumn = atColumn;
        strongestFrequency = atFrequency;
        strongest = most;
    }

    /**
     * Returns what there is; null if there is nothing.
     *
     * @param columns null where there is none
     * @param first the place of the first, in widths from 0
     */
    static @Nullable Content of(
            Subject of,
            Stretch stretch,
            Frequencies frequencies,
            Axes.Along along,
            @Nullable Spectrum[] columns,
            long first,
            double width) {
        for (Spectrum any : columns) {
            if (any != null) {
                return new SpectrogramContent(of, stretch, frequencies, along, columns, first, width, any);
            }
        }
        return null;
    }

    double width() {
        return width;
    }

    private double middle(int column) {
        return (first + column + 0.5) * width;
    }

    /** Returns the amplitude at the bin of a column that is nearest to a frequency; NaN if there is none. */
    private double amplitude(int column, double frequency) {
        Spectrum spectrum = columns[column];
        // Points may come at another rate later, so that bins are elsewhere.
        int bin = spectrum == null ? -1 : (int) Math.round(frequency / spectrum.step());
        return spectrum == null || bin < 0 || bin >= spectrum.amplitudes().length
                ? Double.NaN
                : spectrum.amplitudes()[bin];
    }

    /** Returns the largest amplitude of a column from a frequency to another, or at the nearest bin where there is none between. */
    private double largest(Spectrum spectrum, double from, double to) {
        int first = (int) Math.max(1, Math.ceil(from / spectrum.step()));
        double most = first >= to / spectrum.step() && first < spectrum.amplitudes().length
                ? spectrum.amplitudes()[Math.max(1, (int) Math.round((from + to) / 2 / spectrum.step()))]
                : 0;
        for (int bin = first; bin < Math.min(spectrum.amplitudes().length, to / spectrum.step()); bin++) {
            most = Math.max(most, spectrum.amplitudes()[bin]);
        }
        return most;
    }

    private String time(int column) {
        return along.text(middle(column), stretch.to() - stretch.from());
    }

    @Override
    public List<String> readings() {
        if (strongest == 0) {
            return List.of("No lines");
        }
        return List.of(
                "Strongest: " + frequencies.text(strongestFrequency) + ", " + of.text(strongest),
                "at " + time(strongestColumn));
    }

    @Override
    public String note() {
        return "Segments of " + CountText.of(2L * (any.amplitudes().length - 1), "point") + ", " + any.taper() + ", "
                + frequencies.text(any.step()) + " apart; the colour of the ground is " + Math.round(DECIBELS)
                + " dB below the strongest";
    }

    @Override
    public void layOut(Axes axes) {
        axes.along(along, stretch.from(), stretch.to());
        axes.up(frequencies.title(), frequencies.unit(), 0, top);
    }

    @Override
    public void paint(Graphics2D g, Axes axes) {
        int rows = (int) Math.max(1, axes.area().getHeight());
        BufferedImage picture = kept.of(List.of(rows, axes.theme()), () -> picture(axes, rows));
        AffineTransform place = AffineTransform.getTranslateInstance(
                axes.x(first * width), axes.area().getY());
        place.scale(
                (axes.x((first + columns.length) * width) - axes.x(first * width)) / columns.length,
                axes.area().getHeight() / rows);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(picture, place, null);
    }

    private BufferedImage picture(Axes axes, int rows) {
        BufferedImage picture = new BufferedImage(columns.length, rows, BufferedImage.TYPE_INT_ARGB);
        for (int column = 0; column < columns.length; column++) {
            Spectrum spectrum = columns[column];
            for (int row = 0; row < rows && spectrum != null; row++) {
                double most = largest(spectrum, top * row / rows, top * (row + 1) / rows);
                picture.setRGB(column, rows - 1 - row, color(axes, share(most)));
            }
        }
        return picture;
    }

    /** Returns how far an amplitude is from the weakest that is seen to the strongest. */
    private double share(double amplitude) {
        if (amplitude == 0) {
            return 0;
        }
        double level = 20 * Math.log10(amplitude / strongest);
        return Math.max(0, Math.min(1, 1 + level / DECIBELS));
    }

    private int color(Axes axes, double share) {
        Color ground = axes.theme().background();
        Color line = axes.line(of.color(), 1);
        return share < MIDDLE
                ? mix(ground, line, share / MIDDLE)
                : mix(line, axes.theme().text(), (share - MIDDLE) / (1 - MIDDLE));
    }

    private static int mix(Color from, Color to, double share) {
        return new Color(
                        part(from.getRed(), to.getRed(), share),
                        part(from.getGreen(), to.getGreen(), share),
                        part(from.getBlue(), to.getBlue(), share))
                .getRGB();
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    @Override
    public @Nullable Spot at(double across, double up, Axes axes) {
        int column = (int) (Math.floor(axes.valueAcross(across) / width) - first);
        double frequency = axes.valueUp(up);
        Spectrum spectrum = column < 0 || column >= columns.length ? null : columns[column];
        double amplitude = spectrum == null ? Double.NaN : amplitude(column, frequency);
        if (spectrum == null || Double.isNaN(amplitude)) {
            return null;
        }
        double there = spectrum.frequency((int) Math.round(frequency / spectrum.step()));
        return new Spot(
                middle(column), there, time(column) + "   " + frequencies.text(there) + "   " + of.text(amplitude));
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> titles = new ArrayList<>(List.of(along.label() + " \\ " + frequencies.title()));
        for (int bin = 0; bin < any.amplitudes().length; bin++) {
            titles.add(Subject.full(any.frequency(bin)));
        }
        rows.add(titles);
        for (int column = 0; column < columns.length; column++) {
            if (columns[column] != null) {
                List<String> row = new ArrayList<>(List.of(Subject.full(middle(column))));
                for (int bin = 0; bin < any.amplitudes().length; bin++) {
                    row.add(Subject.full(amplitude(column, any.frequency(bin))));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
