// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.chart.paint.ColumnRaster;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.plot.Scale;
import org.stripchart.words.CountText;

/** A spectrum as a line, with its peaks numbered. Event dispatch thread only. */
final class SpectrumContent implements Content {

    /** More peaks than these nobody compares. */
    private static final int MOST_PEAKS = 5;

    /** What is lower than the highest peak by more decibels is not shown. */
    private static final double MOST_DECIBELS = 120;

    /** The pointer reads the highest of what is so many pixels beside it. */
    private static final double REACH = 4;

    private static final float LINE_WIDTH = 1.5f;

    /** With more columns than this for each bin, a path is cheap and its steep parts are the smoother. */
    private static final int PATH_COLUMNS_PER_BIN = 8;

    private final FigureSpec.OfSpectrum spec;
    private final Subject of;
    private final Spectrum spectrum;
    private final List<Spectrum.Peak> peaks;
    private final Frequencies frequencies;
    /** The first bin that is shown: those below cannot be told from the mean, and what is slower than a segment is high in them. */
    private final int first;

    SpectrumContent(FigureSpec.OfSpectrum spec, Subject of, Spectrum spectrum, Frequencies frequencies) {
        this.spec = spec;
        this.of = of;
        this.spectrum = spectrum;
        this.frequencies = frequencies;
        peaks = spectrum.peaks(MOST_PEAKS);
        first = Math.min(spectrum.taper().reach(), spectrum.amplitudes().length - 1);
    }

    /** Returns the peaks that are told, the highest first. */
    List<Spectrum.Peak> peaks() {
        return peaks;
    }

    @Override
    public List<String> readings() {
        if (peaks.isEmpty()) {
            return List.of("No peaks");
        }
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            Spectrum.Peak peak = peaks.get(i);
            readings.add((i + 1) + ": " + frequencies.text(peak.frequency()) + ", " + amplitude(peak.amplitude()));
        }
        return readings;
    }

    @Override
    public String note() {
        StringBuilder note = new StringBuilder();
        note.append(CountText.of(spectrum.segments(), "segment"))
                .append(" of ")
                .append(CountText.of(2L * (spectrum.amplitudes().length - 1), "point"))
                .append(spectrum.segments() > 1 ? " averaged, " : ", ")
                .append(spectrum.taper())
                .append(", ")
                .append(frequencies.text(spectrum.step()))
                .append(" apart");
        if (spectrum.left() > 0) {
            note.append(", ").append(CountText.of(spectrum.left())).append(" left out for gaps");
        }
        if (spectrum.dense() > 0) {
            note.append(", ").append(CountText.of(spectrum.dense())).append(" left out where points lie much denser");
        }
        if (spectrum.isResampled()) {
            note.append(", resampled: the points are uneven");
        }
        return note.toString();
    }

    private String amplitude(double amplitude) {
        return spec.decibels() ? String.format(Locale.ROOT, "%.2f dB", level(amplitude)) : of.text(amplitude);
    }

    private static double level(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    private double shown(double amplitude) {
        return spec.decibels() ? level(amplitude) : amplitude;
    }

    private double highest() {
        double highest = 0;
        for (int bin = first; bin < spectrum.amplitudes().length; bin++) {
            highest = Math.max(highest, spectrum.amplitudes()[bin]);
        }
        for (Spectrum.Peak peak : peaks) {
            highest = Math.max(highest, peak.amplitude());
        }
        return highest;
    }

    @Override
    public void layOut(Axes axes) {
        double last = spectrum.frequency(spectrum.amplitudes().length - 1);
        boolean isLogarithmic = spec.logarithmic();
        axes.across(
                frequencies.title(),
                isLogarithmic ? spectrum.frequency(first) : 0,
                last,
                isLogarithmic ? Scale.LOGARITHMIC : Scale.LINEAR);
        double highest = highest();
        if (!spec.decibels()) {
            axes.up(of.onAxis("Amplitude"), of.unit(), 0, axes.top(highest));
            return;
        }
        double top = highest > 0 ? Math.ceil((level(highest) + 3) / 10) * 10 : 0;
        double lowest = top - 20;
        for (int bin = first; bin < spectrum.amplitudes().length; bin++) {
            lowest = Math.min(lowest, Math.max(top - MOST_DECIBELS, level(spectrum.amplitudes()[bin])));
        }
        axes.up("Level (dB of 1" + (of.unit().isEmpty() ? "" : " " + of.unit()) + ")", "", axes.bottom(lowest), top);
    }

    @Override
    public void paint(Graphics2D g, Axes axes) {
        Pixels pixels = axes.pixels();
        boolean isPath = (long) spectrum.amplitudes().length * PATH_COLUMNS_PER_BIN
                <= axes.area().getWidth() * g.getTransform().getScaleX();
        if (pixels == null || isPath) {
            g.setColor(axes.line(of.color(), 1));
            Path2D line = line(g, axes);
            g.setStroke(new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            g.draw(line);
        } else {
            paintSpans(g, axes, pixels);
        }
        g.setStroke(new BasicStroke(1));
        double scale = axes.scale();
        for (int i = peaks.size() - 1; i >= 0; i--) {
            Spectrum.Peak peak = peaks.get(i);
            double x = axes.x(peak.frequency());
            double y = Math.max(axes.area().getY(), axes.y(shown(peak.amplitude())));
            g.setColor(axes.theme().muted());
            g.draw(new Line2D.Double(x, y - 6 * scale, x, y - 2 * scale));
            g.setColor(axes.theme().text());
            axes.write(g, String.valueOf(i + 1), x, y - 8 * scale);
        }
    }

    /** The line through the bins as a chart has its lines: as a path it would take most of the time of a figure. */
    private void paintSpans(Graphics2D g, Axes axes, Pixels pixels) {
        AffineTransform toDevice = g.getTransform();
        double scale = toDevice.getScaleX();
        double left = Math.rint(axes.area().getX() * scale + toDevice.getTranslateX());
        ColumnRaster raster = new ColumnRaster();
        raster.begin((int) Math.max(1, Math.round(axes.area().getWidth() * scale)), (float) (LINE_WIDTH * scale));
        double floor = axes.area().getMaxY();
        boolean isBegun = false;
        for (int bin = first; bin < spectrum.amplitudes().length; bin++) {
            double x = axes.x(spectrum.frequency(bin)) * scale + toDevice.getTranslateX() - left;
            double y = place(axes, bin, floor) * toDevice.getScaleY() + toDevice.getTranslateY();
            if (!Double.isFinite(y)) {
                isBegun = false;
            } else if (isBegun) {
                raster.lineTo(x, y);
            } else {
                raster.moveTo(x, y);
                isBegun = true;
            }
        }
        raster.end();
        Color color = axes.line(of.color(), 1);
        g.setTransform(new AffineTransform());
        raster.paintEdges(g, pixels, (int) left, color, axes.theme().background());
        g.setColor(color);
        raster.paint(g, pixels, (int) left);
        g.setTransform(toDevice);
    }

    /** The line through the bins; where several are in a column of pixels, from the lowest to the highest of them. */
    private Path2D line(Graphics2D g, Axes axes) {
        double[] amplitudes = spectrum.amplitudes();
        double floor = axes.area().getMaxY();
        Path2D line = new Path2D.Double();
        int bin = first;
        int drawn = 0;
        boolean isDense = false;
        while (bin < amplitudes.length) {
            double x = axes.x(spectrum.frequency(bin));
            double high = place(axes, bin, floor);
            double low = high;
            double last = high;
            int end = bin + 1;
            while (end < amplitudes.length && axes.x(spectrum.frequency(end)) < Math.floor(x) + 1) {
                last = place(axes, end, floor);
                high = Math.min(high, last);
                low = Math.max(low, last);
                end++;
            }
            isDense |= end - bin > 2;
            if (drawn++ == 0) {
                line.moveTo(x, place(axes, bin, floor));
            } else {
                line.lineTo(x, place(axes, bin, floor));
            }
            if (end - bin > 1) {
                line.lineTo(x, high);
                line.lineTo(x, low);
                line.lineTo(x, last);
            }
            bin = end;
        }
        if (isDense) {
            // Smooth edges of what stands as close cost more than all else, and nobody sees them.
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        }
        return line;
    }

    private double place(Axes axes, int bin, double floor) {
        double amplitude = spectrum.amplitudes()[bin];
        return amplitude > 0 || !spec.decibels() ? Math.min(floor, axes.y(shown(amplitude))) : floor;
    }

    @Override
    public @Nullable Spot at(double across, double up, Axes axes) {
        int from = bin(axes.valueAcross(across - REACH));
        int to = bin(axes.valueAcross(across + REACH));
        int best = from;
        for (int bin = from; bin <= to; bin++) {
            if (spectrum.amplitudes()[bin] > spectrum.amplitudes()[best]) {
                best = bin;
            }
        }
        double amplitude = spectrum.amplitudes()[best];
        return new Spot(
                spectrum.frequency(best),
                shown(amplitude),
                frequencies.text(spectrum.frequency(best)) + "   " + amplitude(amplitude));
    }

    private int bin(double frequency) {
        return (int)
                Math.max(first, Math.min(spectrum.amplitudes().length - 1, Math.round(frequency / spectrum.step())));
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String unit = of.unit().isEmpty() ? "" : " (" + of.unit() + ")";
        rows.add(List.of(frequencies.title(), "Amplitude" + unit, "Level (dB)", "Power density"));
        for (int bin = 0; bin < spectrum.amplitudes().length; bin++) {
            rows.add(List.of(
                    Subject.full(spectrum.frequency(bin)),
                    Subject.full(spectrum.amplitudes()[bin]),
                    bin == 0 ? "" : Subject.full(level(spectrum.amplitudes()[bin])),
                    Subject.full(spectrum.density()[bin])));
        }
        return rows;
    }
}
