// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Cursor;

final class FigureTest extends FigureFixture {

    @ParameterizedTest
    @EnumSource(names = {"HANN", "BLACKMAN_HARRIS", "FLAT_TOP"})
    void readsAmplitudeAndFrequencyOfASine(Taper taper) {
        feed("sine", 8192, t -> 2 + 1.234 * Math.sin(2 * Math.PI * 50.3 * t));
        Figure figure = figure(new FigureSpec.OfSpectrum("sine", false, taper, 1024, false, false));

        Spectrum.Peak peak = ((SpectrumContent) figure.content()).peaks().get(0);
        assertThat(peak.frequency()).isEqualTo(50.3, within(0.1 * RATE / 1024));
        assertThat(peak.amplitude()).isEqualTo(1.234, within(0.001 * 1.234));
        assertThat(figure.readings().get(0)).matches("1: 50\\.[23]\\d* Hz, 1\\.23\\d* V");
        assertThat(figure.note())
                .startsWith("15 segments of 1024 points averaged, " + taper)
                .doesNotContain("resampled", "left out");
    }

    @Test
    void callsItsSeriesAsTheChartDoes() {
        feed("pulse (scaled)", 8192, t -> t);
        Figure figure = figure(FigureSpec.spectrogram("pulse (scaled)"));
        assertThat(figure.title()).isEqualTo("Spectrogram of pulse (scaled)");

        chart.arrangement().traces().get(0).label("Druck");

        assertThat(figure.title()).isEqualTo("Spectrogram of Druck");
        assertThat(FigureSpec.plane("none", "pulse (scaled)").title(figure::label))
                .isEqualTo("X\u2013Y: Druck over none");
    }

    @Test
    void saysWhyThereIsNoSpectrum() {
        feed("few", 7, t -> t);
        assertThat(figure(FigureSpec.spectrum("few")).note())
                .isEqualTo("Too few points for a spectrum: 7, where it takes 16 (in view)");
        assertThat(figure(FigureSpec.spectrum("none")).note()).isEqualTo("There is no series none yet");
        feed("gaps", 1000, t -> Math.round(t * RATE) % 5 == 0 ? Double.NaN : t);
        assertThat(figure(FigureSpec.spectrum("gaps")).note())
                .isEqualTo("No spectrum: there are not 256 points without a gap between them (in view)");
    }

    @Test
    void breaksTheReasonWhereItIsWiderThanTheFigure() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        FontMetrics metrics = g.getFontMetrics();
        String why = "No spectrum: there are not 256 points without a gap between them (in view)";
        int width = metrics.stringWidth(why) / 3;
        List<String> lines = FigurePlot.lines(why, metrics, width);
        assertThat(lines).hasSizeBetween(3, 5).allMatch(line -> metrics.stringWidth(line) <= width);
        assertThat(String.join(" ", lines)).isEqualTo(why);
        assertThat(FigurePlot.lines(why, metrics, 10_000)).containsExactly(why);
        g.dispose();
    }

    @Test
    void saysThatPointsAreUnevenAndSegmentsHaveGaps() {
        Random random = new Random(3);
        feed("a", 4096, t -> t > 2 && t < 2.01 ? Double.NaN : Math.sin(100 * t));
        assertThat(figure(FigureSpec.spectrum("a")).note()).containsPattern(", \\d left out for gaps");
        var sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("b"));
        for (int i = 0; i < 4096; i++) {
            double t = (i + 0.3 * random.nextDouble()) / RATE;
            sink.add(EPOCH + t, Math.sin(100 * t));
        }
        settle();
        assertThat(figure(FigureSpec.spectrum("b")).note()).endsWith(", resampled: the points are uneven");
    }

    @Test
    void tellsFrequenciesOfNumbersByTheUnitOfX() {
        chart.xAxis(XAxis.NUMBER);
        chart.xLabel("Index");
        var sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("rows"));
        for (int i = 0; i < 1024; i++) {
            sink.add(i, Math.sin(2 * Math.PI * i / 8));
        }
        Figure figure = figure(FigureSpec.spectrum("rows"));
        assertThat(figure.readings().get(0)).isEqualTo("1: 0.125 / Index, 1");
        assertThat(figure.table().get(0).get(0)).isEqualTo("Frequency (1/Index)");
        for (String seconds : List.of("s", "second", "Seconds", "Time [s]", "elapsed (sec)", "time_s")) {
            chart.xLabel(seconds);
            settle();
            assertThat(figure.readings().get(0)).as(seconds).isEqualTo("1: 125 mHz, 1");
        }
        for (String other : List.of("Time [ms]", "revs", "pass", "rows")) {
            chart.xLabel(other);
            settle();
            assertThat(figure.readings().get(0)).as(other).isEqualTo("1: 0.125 / " + other + ", 1");
        }
    }

    @Test
    void tellsLevelsInDecibels() {
        feed("sine", 4096, t -> 10 * Math.sin(2 * Math.PI * 125 * t));
        Figure figure = figure(new FigureSpec.OfSpectrum("sine", false, Taper.HANN, 1024, true, true));
        assertThat(figure.readings().get(0)).isEqualTo("1: 125 Hz, 20.00 dB");
        picture(figure);
        Axes axes = figure.axes();
        assertThat(axes.valueAcross(axes.x(125))).isEqualTo(125, within(1e-9));
        assertThat(axes.x(10) - axes.x(1)).isEqualTo(axes.x(100) - axes.x(10), within(1e-6));
    }

    @Test
    void readsTheHighestLineBesideThePointer() {
        feed("sine", 4096, t -> Math.sin(2 * Math.PI * 125 * t));
        Figure figure = figure(new FigureSpec.OfSpectrum("sine", false, Taper.HANN, 1024, false, false));
        picture(figure);
        point(figure, figure.axes().x(125) + 3, 100);
        assertThat(figure.readOut()).startsWith("125 Hz   1 V");
        point(figure, 2, 2);
        assertThat(figure.readOut()).isNull();
    }

    private static void point(Figure figure, double x, double y) {
        figure.dispatchEvent(
                new MouseEvent(figure, MouseEvent.MOUSE_MOVED, 0, 0, (int) Math.round(x), (int) y, 0, false));
    }

    @Test
    void isOfTheStretchBetweenTheCursorsWhereThatIsAsked() {
        feed("a", 4000, t -> t < 2 ? 1 : 5);
        FigureSpec between = new FigureSpec.OfHistogram("a", true, false);
        assertThat(figure(between).readings().get(0)).isEqualTo("Mean 3 V");
        chart.cursors().put(Cursor.B, EPOCH + 0.5);
        chart.cursors().put(Cursor.A, EPOCH + 1.5);
        Figure figure = figure(between);
        assertThat(figure.readings().get(0)).isEqualTo("Mean 1 V");
        assertThat(figure.note()).startsWith("1001 points");

        chart.cursors().put(Cursor.A, EPOCH + 3.999);
        settle();
        assertThat(figure.readings().get(0)).isEqualTo("Mean 3.2857 V");
    }

    @Test
    void countsValuesAndTellsWhereTheyLie() {
        Random random = new Random(1);
        double[] values = random.doubles(10_000).toArray();
        feed("even", values.length, t -> values[(int) Math.round(t * RATE)]);
        Figure figure = figure(FigureSpec.histogram("even"));
        assertThat(figure.readings()).hasSize(7);
        assertThat(figure.readings().get(4)).matches("P50 0\\.(49|50)\\d* V");
        assertThat(figure.table().stream()
                        .skip(1)
                        .mapToLong(row -> Long.parseLong(row.get(2)))
                        .sum())
                .isEqualTo(values.length);
        BufferedImage picture = picture(figure);
        Color bar = ChartTheme.LIGHT.line(0);
        Rectangle2D area = figure.dataArea();
        int colored = 0;
        for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
            Color at = new Color(picture.getRGB(x, (int) area.getMaxY() - 4));
            colored += at.getBlue() > at.getRed() + 40 ? 1 : 0;
        }
        assertThat(colored).as("bars of %s", bar).isGreaterThan((int) (area.getWidth() * 0.8));
    }

    @Test
    void theHighestLabelOfTheUpwardAxisHasRoomAboveThePlot() {
        feed("sine", 8192, t -> Math.sin(2 * Math.PI * 50.3 * t));
        Figure figure = figure(FigureSpec.histogram("sine"));
        figure.setSize(SIZE.width, 100);
        settle();
        BufferedImage picture = picture(figure);
        FontMetrics metrics =
                picture.createGraphics().getFontMetrics(chart.theme().font());
        double readings = 4 + metrics.getHeight();
        assertThat(figure.dataArea().getY()).isGreaterThanOrEqualTo(readings + metrics.getHeight() / 2.0);
    }

    @Test
    void givesEachOfFewValuesABar() {
        feed("steps", 6000, t -> Math.round(t * RATE) % 6);
        Figure figure = figure(FigureSpec.histogram("steps"));
        List<List<String>> rows = figure.table();
        assertThat(rows).hasSize(7);
        assertThat(figure.note()).contains("6000 points from 0 V to 5 V, a bar for each value");
        assertThat(figure.readings().subList(2, 7))
                .containsExactly("P1 0 V", "P5 0 V", "P50 2 V", "P95 5 V", "P99 5 V");
        for (int i = 0; i < 6; i++) {
            double from = Double.parseDouble(rows.get(i + 1).get(0));
            double to = Double.parseDouble(rows.get(i + 1).get(1));
            assertThat((from + to) / 2).isEqualTo(i, within(0.01));
            assertThat(rows.get(i + 1).get(2)).isEqualTo("1000");
        }
        feed("level", 100, t -> 5);
        assertThat(figure(FigureSpec.histogram("level")).table()).hasSize(2);
    }

    @Test
    void doesNotTakeManyValuesForFewBecauseOfAGlitch() {
        Random random = new Random(2);
        feed("noise", 20_000, t -> t == 3 ? 10_000 : random.nextGaussian());
        assertThat(figure(FigureSpec.histogram("noise")).note()).contains(", bars of ");
        feed("steps", 20_000, t -> t == 3 ? 10_000 : Math.round(t * RATE) % 3 * 50);
        Figure figure = figure(FigureSpec.histogram("steps"));
        assertThat(figure.note()).contains(", a bar for each value");
        List<List<String>> rows = figure.table();
        assertThat(rows.subList(1, rows.size()).stream()
                        .map(row -> Math.round(
                                (Double.parseDouble(row.get(0)) + Double.parseDouble(row.get(1))) / 2 * 1000)))
                .containsExactly(0L, 50_000L, 100_000L, 10_000_000L);
    }

    @Test
    void putsTwoSeriesAgainstEachOtherAndMarksTheNewest() {
        feed("cos", 4000, t -> Math.cos(t));
        feed("sin", 4000, t -> 3 * Math.sin(t));
        Figure figure = figure(FigureSpec.plane("cos", "sin"));
        assertThat(figure.readings())
                .containsExactly(
                        "Newest: cos " + text(Math.cos(3.999)) + " V", "sin " + text(3 * Math.sin(3.999)) + " V");
        assertThat(figure.note())
                .startsWith("4000 points")
                .endsWith("where one series has no point, it has its last value");
        BufferedImage picture = picture(figure);
        int newest = colorAt(picture, figure.axes(), Math.cos(3.9), 3 * Math.sin(3.9));
        int oldest = colorAt(picture, figure.axes(), 1, 0.3);
        assertThat(newest).as("the newest is stronger").isLessThan(oldest - 100);
        assertThat(oldest).as("the oldest is seen").isLessThan(3 * 255);
        point(figure, figure.axes().x(Math.cos(2)), figure.axes().y(3 * Math.sin(2)));
        assertThat(figure.readOut()).startsWith("-0.4");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18, 24})
    void theRingOfTheNewestIsAsLargeAsTheFont(int fontSize) {
        feed("cos", 4000, t -> Math.cos(t));
        feed("sin", 4000, t -> 3 * Math.sin(t));
        chart.theme(ChartTheme.LIGHT.with(null, null, new Font(Font.SANS_SERIF, Font.PLAIN, fontSize)));
        Figure figure = figure(FigureSpec.plane("cos", "sin"));
        BufferedImage picture = picture(figure);
        int x = (int) figure.axes().x(Math.cos(3.999));
        int y = (int) figure.axes().y(3 * Math.sin(3.999));
        int outermost = 0;
        for (int away = 1; away < 30; away++) {
            Color at = new Color(picture.getRGB(x + away, y));
            outermost = at.getBlue() < 180 ? away : outermost;
        }
        assertThat((double) outermost).isCloseTo(5 * fontSize / 12.0, within(1.5));
    }

    @Test
    void putsWhatLastsFromBeforeTheViewAgainstWhatIsInIt() {
        feed("setpoint", 1, t -> 7);
        feed("sin", 4000, t -> 3 * Math.sin(t));
        chart.viewport().show(EPOCH + 1.0005, EPOCH + 2.0005);
        Figure figure = figure(FigureSpec.plane("setpoint", "sin"));
        assertThat(figure.note()).startsWith("1000 points");
        assertThat(figure.readings().get(0)).isEqualTo("Newest: setpoint 7 V");
        chart.viewport().show(EPOCH + 9, EPOCH + 10);
        settle();
        assertThat(figure.note()).isEqualTo("Nothing to put against each other (in view)");
    }

    private static String text(double value) {
        return String.valueOf(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5))
                .doubleValue());
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
    void computesNothingWhileNobodySeesIt() {
        feed("a", 1000, t -> 1);
        Figure figure = new Figure(chart, FigureSpec.histogram("a"), clock);
        settle();
        assertThat(figure.readings()).isEmpty();
        figure.follow(true);
        settle();
        assertThat(figure.note()).startsWith("1000 points");
        figure.follow(false);
        feed("a", 100, t -> 2);
        settle();
        assertThat(figure.note()).startsWith("1000 points");
        assertThat(clock.running()).isZero();
    }

    @Test
    void staysAsItIsWhenItsChartIsClosed() {
        feed("a", 1000, t -> 1);
        Figure figure = figure(FigureSpec.histogram("a"));
        chart.close();
        picture(figure);
        clock.step(1000);
        figure.follow(false);
        assertThat(clock.running()).isZero();
    }

    @Test
    void takesOverTheThemeOfItsChart() {
        feed("sine", 1024, t -> Math.sin(2 * Math.PI * 125 * t));
        Figure figure = figure(FigureSpec.spectrum("sine"));
        Rectangle2D corner = new Rectangle2D.Double(0, SIZE.height - 2, 2, 2);
        assertThat(count(picture(figure), corner, ChartTheme.LIGHT.background()))
                .isEqualTo(4);
        chart.theme(ChartTheme.DARK);
        assertThat(count(picture(figure), corner, ChartTheme.DARK.background())).isEqualTo(4);
    }

    @Test
    void refusesSegmentsOfOtherLengths() {
        for (int length : new int[] {-1, 1, 8, 100, 1 << 15}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> new FigureSpec.OfSpectrum("a", false, Taper.HANN, length, false, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("length (" + length + ") must be 0, or a power of two from 16 to 16384");
        }
    }
}
