// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Scale;

final class FigurePainterTest {

    private static final int HEIGHT = 300;

    private final FigurePainter painter = new FigurePainter();

    private BufferedImage drawn(int width, double to) {
        painter.axes().across("Frequency (Hz)", 0, to, Scale.LINEAR);
        painter.axes().up("", "", 0, 1);
        BufferedImage picture = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        painter.draw(g, new Rectangle2D.Double(0, 0, width, HEIGHT));
        g.dispose();
        return picture;
    }

    private static final int WIDTH = 640;
    private static final int SQUARE = 16;

    private static SpectrumContent spectrum(int bins) {
        SplittableRandom random = new SplittableRandom(1);
        double[] amplitudes = new double[bins];
        for (int i = 0; i < bins; i++) {
            amplitudes[i] = Math.pow(10, -3 * random.nextDouble() - 2.0 * i / bins);
        }
        return spectrum(true, amplitudes);
    }

    private static SpectrumContent spectrum(boolean decibels, double... amplitudes) {
        return new SpectrumContent(
                new FigureSpec.OfSpectrum("a", false, Taper.HANN, 0, decibels, false),
                new Subject(new History(HistoryLimit.points(1)).series(0), "a", "V", 0),
                new Spectrum(1, amplitudes, amplitudes, Taper.HANN, 1, 0, 0, false),
                new Frequencies(""));
    }

    /** @param strokes where lines are to lie: as geometry says, only a path does */
    private BufferedImage drawn(double scale, Object strokes) {
        BufferedImage picture =
                new BufferedImage((int) (scale * WIDTH), (int) (scale * HEIGHT), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokes);
        g.scale(scale, scale);
        painter.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g.dispose();
        return picture;
    }

    /** Returns how much ink there is in each square of {@value #SQUARE} pixels of the data, row by row. */
    private double[] ink(BufferedImage picture, double scale) {
        Rectangle2D area = painter.dataArea();
        int left = (int) Math.ceil(area.getX() * scale);
        int top = (int) Math.ceil(area.getY() * scale);
        int across = (int) (area.getWidth() * scale) / SQUARE;
        int down = (int) (area.getHeight() * scale) / SQUARE;
        double[] ink = new double[across * down];
        for (int y = 0; y < down * SQUARE; y++) {
            for (int x = 0; x < across * SQUARE; x++) {
                ink[y / SQUARE * across + x / SQUARE] += 255 - (picture.getRGB(left + x, top + y) >> 16 & 0xff);
            }
        }
        return ink;
    }

    @Test
    void aLineOfManyBinsIsWhereItsPathIs() {
        for (int bins : new int[] {65, 257, 1025, 4097}) {
            for (double scale : new double[] {1, 1.5, 2}) {
                painter.content(spectrum(bins));
                double[] spans = ink(drawn(scale, RenderingHints.VALUE_STROKE_DEFAULT), scale);
                double[] path = ink(drawn(scale, RenderingHints.VALUE_STROKE_PURE), scale);
                double differs = 0;
                for (int i = 0; i < path.length; i++) {
                    differs += Math.abs(spans[i] - path[i]);
                }
                assertThat(differs / Arrays.stream(path).sum())
                        .as("%s bins at %s", bins, scale)
                        .isLessThan(0.1);
            }
        }
    }

    /** A slow wave is high in the bins beside the mean: cut off at the upper edge it would be taken for what it is not. */
    @Test
    void whatCannotBeToldFromTheMeanIsNotDrawn() {
        double[] amplitudes = new double[65];
        amplitudes[1] = 40;
        amplitudes[2] = 0.5;
        amplitudes[20] = 1;
        SpectrumContent content = spectrum(false, amplitudes);
        painter.content(content);
        BufferedImage picture = drawn(1, RenderingHints.VALUE_STROKE_DEFAULT);
        Rectangle2D area = painter.dataArea();
        int top = (int) area.getY() + 3;
        int ground = picture.getRGB((int) area.getMaxX() - 3, top);
        for (int x = (int) area.getX() + 3; x < area.getX() + 30; x++) {
            assertThat(picture.getRGB(x, top)).as("at %s", x).isEqualTo(ground);
        }
        double first = painter.axes().x(1);
        assertThat(content.at(first, 0, painter.axes()))
                .isNotNull()
                .extracting(Content.Spot::x)
                .isEqualTo(2.0);
    }

    private static int firstInkFromTheRight(BufferedImage picture) {
        int ground = picture.getRGB(picture.getWidth() - 1, 0);
        for (int x = picture.getWidth() - 1; x >= 0; x--) {
            for (int y = 0; y < HEIGHT; y++) {
                if (picture.getRGB(x, y) != ground) {
                    return picture.getWidth() - 1 - x;
                }
            }
        }
        return picture.getWidth();
    }

    @Test
    void theLastLabelKeepsClearOfTheEdge() {
        for (double to : new double[] {0.25, 2.5, 50, 500, 1000, 5000, 25_000}) {
            for (int width = 300; width < 700; width += 5) {
                assertThat(firstInkFromTheRight(drawn(width, to)))
                        .as("up to %s, %s wide", to, width)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }
}
