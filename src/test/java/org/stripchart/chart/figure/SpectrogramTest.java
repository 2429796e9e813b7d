// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LiveWindow;
import org.stripchart.words.TimeStyle;

final class SpectrogramTest extends FigureFixture {

    private static void point(Figure figure, double x, double y) {
        figure.dispatchEvent(
                new MouseEvent(figure, MouseEvent.MOUSE_MOVED, 0, 0, (int) Math.round(x), (int) y, 0, false));
    }

    /** The darkest around a place. */
    private static int colorAt(BufferedImage picture, Axes axes, double x, double y) {
        int least = 3 * 255;
        for (int dx = -3; dx <= 3; dx++) {
            for (int dy = -3; dy <= 3; dy++) {
                Color at = new Color(picture.getRGB((int) axes.x(x) + dx, (int) axes.y(y) + dy));
                least = Math.min(least, at.getRed() + at.getGreen() + at.getBlue());
            }
        }
        return least;
    }

    @Test
    void tellsWhichFrequencyThereIsWhen() {
        feed("chirp", 8000, t -> 2 * Math.sin(2 * Math.PI * (t < 4 ? 62.5 : 250) * t));
        Figure figure = figure(new FigureSpec.OfSpectrogram("chirp", false, Taper.HANN, 256));
        assertThat(figure.readings().get(0)).matches("Strongest: (62\\.5|250) Hz, (2|1\\.99\\d*|2\\.00\\d*) V");
        assertThat(figure.note()).matches("Segments of 256 points, Hann, 3\\.906\\d Hz apart.*");
        List<List<String>> rows = figure.table();
        assertThat(strongest(rows, 1.5)).isEqualTo(62.5, within(0.01));
        assertThat(strongest(rows, 6.5)).isEqualTo(250, within(0.01));

        BufferedImage picture = picture(figure);
        Axes axes = figure.axes();
        assertThat(axes.valueAcross(axes.area().getMaxX()))
                .isEqualTo(chart.viewport().to(), within(1e-3));
        assertThat(colorAt(picture, axes, EPOCH + 1.5, 62.5)).isLessThan(300);
        assertThat(colorAt(picture, axes, EPOCH + 1.5, 250)).isGreaterThan(600);
        assertThat(colorAt(picture, axes, EPOCH + 6.5, 250)).isLessThan(300);
        point(figure, axes.x(EPOCH + 1.5), axes.y(62.5));
        assertThat(figure.readOut()).contains("62.5 Hz").endsWith(" V");
    }

    /** The frequency that is strongest in the column of a time. */
    private static double strongest(List<List<String>> rows, double time) {
        List<String> best = rows.get(1);
        for (List<String> row : rows.subList(1, rows.size())) {
            boolean isNearer = Math.abs(Double.parseDouble(row.get(0)) - EPOCH - time)
                    < Math.abs(Double.parseDouble(best.get(0)) - EPOCH - time);
            best = isNearer ? row : best;
        }
        int at = 1;
        for (int i = 1; i < best.size(); i++) {
            at = Double.parseDouble(best.get(i)) > Double.parseDouble(best.get(at)) ? i : at;
        }
        return Double.parseDouble(rows.get(0).get(at));
    }

    @Test
    void spectrogramsGoWithTheAxisOfTheChart() {
        feed("sine", 4000, t -> Math.sin(2 * Math.PI * 125 * t));
        chart.viewport().show(EPOCH - 1, EPOCH + 5);
        Figure figure = figure(FigureSpec.spectrogram("sine"));
        picture(figure);
        chart.viewport().show(EPOCH - 10, EPOCH + 10);
        settle();
        picture(figure);
        Axes axes = figure.axes();
        assertThat(axes.valueAcross(axes.area().getX())).isEqualTo(EPOCH - 10, within(1e-3));
        point(figure, axes.x(EPOCH + 2), axes.y(125));
        String before = figure.readOut();
        chart.times(new TimeStyle(ZoneOffset.UTC, true));
        settle();
        assertThat(figure.readOut()).isNotEqualTo(before).contains("125 Hz");
    }

    @Test
    void spectrogramsAreEmptyWhereThereIsNoData() {
        feed("sine", 4000, t -> Math.sin(2 * Math.PI * 125 * t));
        chart.viewport().show(EPOCH - 100, EPOCH + 200);
        Figure figure = figure(FigureSpec.spectrogram("sine"));
        List<List<String>> rows = figure.table();
        double half = width(figure) / 2;
        assertThat(rows.subList(1, rows.size())).isNotEmpty().allSatisfy(row -> assertThat(
                        Double.parseDouble(row.get(0)))
                .isBetween(EPOCH - half, EPOCH + 4 + half));
    }

    @Test
    void saysThatALevelHasNoLines() {
        feed("level", 4000, t -> 0.1);
        Figure figure = figure(FigureSpec.spectrogram("level"));
        assertThat(figure.readings()).containsExactly("No lines");
        Rectangle2D inside = new Rectangle2D.Double(300, 100, 10, 10);
        assertThat(count(picture(figure), inside, ChartTheme.LIGHT.background()))
                .isGreaterThan(50);
        assertThat(figure(FigureSpec.spectrum("level")).readings()).containsExactly("No peaks");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.512, 2, 3, 3.333})
    void columnsOfALiveViewAreAllOfTheSameWidth(double span) {
        chart.viewport().window(new LiveWindow.Span(span));
        feed("sine", 4000, t -> Math.sin(2 * Math.PI * 125 * t));
        Figure figure = figure(new FigureSpec.OfSpectrogram("sine", false, Taper.HANN, 64));
        double width = width(figure);
        var sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("sine").withUnit("V"));
        for (int i = 0; i < 20; i++) {
            sink.add(EPOCH + 4 + i * 0.00137, 0);
            chart.refresh();
            chart.viewport().layOut(637 + i);
            settle();
            assertThat(width(figure)).isEqualTo(width);
        }
    }

    private static double width(Figure figure) {
        return ((SpectrogramContent) figure.content()).width();
    }

    @Test
    void saysWhyThereIsNoSpectrogram() {
        feed("few", 20, t -> t);
        assertThat(figure(FigureSpec.spectrogram("few")).note())
                .isEqualTo("Too few points for a spectrogram: 20, where a segment has 64 (in view)");
        feed("gaps", 3000, t -> Math.round(t * RATE) % 5 == 0 ? Double.NaN : t);
        assertThat(figure(FigureSpec.spectrogram("gaps")).note())
                .isEqualTo("No spectrogram: there are not 64 points without a gap between them (in view)");
    }

    @Test
    void isNoneBetweenTwoCursorsAtOneX() {
        feed("sine", 4000, t -> Math.sin(2 * Math.PI * 125 * t));
        chart.cursors().put(Cursor.A, EPOCH + 2);
        chart.cursors().put(Cursor.B, EPOCH + 2);

        Figure figure = figure(new FigureSpec.OfSpectrogram("sine", true, Taper.HANN, 64));

        assertThat(figure.note()).isEqualTo("Too few points for a spectrogram: 1, where a segment has 64 (A to B)");
    }
}
