// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jfree.chart.plot.ValueMarker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.LineStyle;

/**
 * While a window goes on, only what moves is drawn anew; each picture is what a panel would show that had drawn all of it. Two
 * charts get the same points: one is left alone, of the other all is said to have changed before each picture.
 */
@ExtendWith(OnEdt.class)
class MovingFramesTest {

    private static final double EPOCH = 1.79e9;
    private static final int FRAMES = 8;
    private static final int MANY_FRAMES = 30;

    private final FakeFrameClock clock = new FakeFrameClock();
    private LiveChart chart = make(builder -> builder.window(Duration.ofMinutes(1)));
    private LiveChart other = make(builder -> builder.window(Duration.ofMinutes(1)));
    private LiveChartPanel panel = new LiveChartPanel(chart);
    private LiveChartPanel whole = new LiveChartPanel(other);
    private int width = 400;
    private int height = 260;

    private LiveChart make(Consumer<LiveChartBuilder> with) {
        LiveChartBuilder builder = LiveChart.builder().theme(ChartTheme.LIGHT).title("Title");
        builder.clock(clock);
        with.accept(builder);
        return builder.build();
    }

    private void makeBoth(Consumer<LiveChartBuilder> with) {
        close();
        chart = make(with);
        other = make(with);
        panel = new LiveChartPanel(chart);
        whole = new LiveChartPanel(other);
    }

    @AfterEach
    void close() {
        chart.close();
        other.close();
    }

    private void both(Consumer<LiveChart> change) {
        change.accept(chart);
        change.accept(other);
    }

    private void add(int series, double from, double to, double step) {
        both(each -> {
            for (int s = 0; s < series; s++) {
                for (double x = from; x < to; x += step) {
                    each.series("series " + s).add(x, Math.sin(x / 3 + s) + Math.sin(x * 7) / 9);
                }
            }
            each.refresh();
        });
    }

    private BufferedImage paint(LiveChartPanel of, double scale) {
        of.setSize(width, height);
        of.doLayout();
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        of.paint(g);
        g.dispose();
        return image;
    }

    private void assertFresh(double scale, String what) {
        BufferedImage shown = paint(panel, scale);
        other.jfreeChart().fireChartChanged();
        assertThat(PanelOnBench.differences(shown, paint(whole, scale)))
                .as(what)
                .isZero();
        assertThat(whole.picture.reused()).isZero();
    }

    static Stream<Arguments> kinds() {
        Consumer<LiveChart> plain = each -> {};
        Consumer<LiveChart> strips = each -> each.arrangement().change(() -> {
            each.arrangement()
                    .traces()
                    .get(1)
                    .axis(each.arrangement().addStrip().axis());
        });
        return Stream.of(
                Arguments.of(1, 1, 0.9, plain),
                Arguments.of(1, 2, 0.05, plain),
                Arguments.of(1.25, 2, 0.9, plain),
                Arguments.of(2, 1, 0.02, plain),
                Arguments.of(1, 2, 0.3, strips),
                Arguments.of(1.25, 2, 0.05, strips),
                Arguments.of(1, 30, 2, plain),
                Arguments.of(1, 1, 0.9, (Consumer<LiveChart>) each -> each.theme(ChartTheme.DARK)),
                Arguments.of(1, 2, 0.9, (Consumer<LiveChart>) each -> each.line(2, LineStyle.STEP)),
                Arguments.of(1, 2, 0.9, (Consumer<LiveChart>)
                        each -> each.arrangement().traces().get(0).visible(false)),
                Arguments.of(
                        1, 1, 0.9, (Consumer<LiveChart>) each -> each.yScale().fixed(-0.5, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isWhatAWholePictureWouldBe(double scale, int series, double step, Consumer<LiveChart> change) {
        add(series, EPOCH, EPOCH + 100, step);
        both(change);
        for (int i = 0; i < FRAMES; i++) {
            double from = EPOCH + 100 + i * 1.7;
            add(series, from, from + 1.7, step);
            assertFresh(scale, "frame " + i);
        }
        assertThat(panel.picture.reused())
                .as("frames of which only what moves was drawn")
                .isGreaterThan(FRAMES / 2);
    }

    /** How lines of few and of many points may look that are moved, each with its points. */
    static Stream<Arguments> looks() {
        Consumer<LiveChart> points = each -> each.line(2, LineStyle.POINTS);
        Consumer<LiveChart> wide = each -> each.line(4, LineStyle.LINE);
        Consumer<LiveChart> dark = each -> each.theme(ChartTheme.DARK);
        Consumer<LiveChart> front =
                each -> each.arrangement().highlight(each.arrangement().traces().get(0));
        Consumer<LiveChart> narrow = each -> each.yScale().fixed(-0.5, 0.3);
        Consumer<LiveChart> logarithmic = each -> each.yScale().scale(org.stripchart.plot.Scale.LOGARITHMIC);
        Consumer<LiveChart> step = each -> each.line(3, LineStyle.STEP);
        Consumer<LiveChart> elsewhere = each -> each.zone(java.time.ZoneId.of("Asia/Tokyo"));
        return Stream.of(1.0, 2.0)
                .flatMap(scale -> Stream.of(points, wide, dark, front, narrow, logarithmic, step, elsewhere)
                        .flatMap(look -> Stream.of(0.06, 1.3, 2.9).map(rate -> Arguments.of(scale, rate, look))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWasDrawnOfLinesIsMoved(double scale, double rate, Consumer<LiveChart> look) {
        Random random = new Random(7);
        double x = walk(random, EPOCH, rate, 100);
        both(look);
        for (int i = 0; i < MANY_FRAMES; i++) {
            x = walk(random, x, rate, rate < 1 ? 0.4 + random.nextDouble() : rate / 2);
            assertFresh(scale, "frame " + i);
        }
        assertThat(panel.picture.moved()).as("pictures that were moved").isGreaterThan(MANY_FRAMES / 2);
    }

    /** Four series go on for a while: steeply, with gaps, of points between gaps, and one of them with points that are late; returns where they are. */
    private double walk(Random random, double from, double rate, double length) {
        double x = from;
        while (x < from + length) {
            x += rate * (0.5 + random.nextDouble());
            double at = x;
            double steep = random.nextInt(9) == 0 ? 40 : random.nextDouble();
            double gap = random.nextInt(7) == 0 ? Double.NaN : random.nextDouble() * 0.4;
            boolean isLate = random.nextInt(40) == 0;
            double value = random.nextDouble() - 0.3;
            both(each -> {
                each.series("steep").add(at, steep);
                each.series("gaps").add(at, gap);
                each.series("lone").add(at, value > 0.4 ? value : Double.NaN);
                each.series("late").add(isLate ? at - 20 : at, value);
            });
        }
        both(LiveChart::refresh);
        return x;
    }

    @Test
    void aLineThatStaysAtOneColumnIsDrawnAnewThere() {
        makeBoth(builder -> builder.xAxis(XAxis.NUMBER).window(new org.stripchart.plot.LiveWindow.Span(1000)));
        add(2, 0, 1500, 30);
        for (int i = 0; i < FRAMES; i++) {
            double x = 1500 + i * 0.01;
            double y = i;
            both(each -> {
                each.series("series 0").add(x, y / 9);
                each.refresh();
            });
            assertFresh(1, "frame " + i);
        }
        assertThat(panel.picture.moved()).isGreaterThan(FRAMES / 2);
    }

    @Test
    void aPointThatComesBesideAnotherTakesItsMark() {
        add(1, EPOCH, EPOCH + 100, 0.9);
        for (int i = 1; i < 80; i++) {
            double x = EPOCH + 100 + Math.floorDiv(i, 4) * (9 + new double[] {0, 0.095, 0.1, 0.2}[i % 4]);
            double y = i % 2 == 0 ? 0.5 : Double.NaN;
            both(each -> each.series("lone").add(x, y));
            both(LiveChart::refresh);
            assertFresh(1, "frame " + i);
        }
    }

    @Test
    void linesOfTheGridAreMovedAtEveryStepOfTheirLabels() {
        for (double span : new double[] {2.5, 7, 45, 600, 7200}) {
            makeBoth(builder -> builder.window(Duration.ofMillis((long) (span * 1000))));
            double x = EPOCH;
            add(1, x, x + span * 1.5, span / 30);
            x += span * 1.5;
            for (int i = 0; i < MANY_FRAMES; i++) {
                add(1, x, x + span / 30, span / 60);
                x += span / 30;
                assertFresh(1, span + " s, frame " + i);
            }
            assertThat(panel.picture.moved()).isGreaterThan(MANY_FRAMES / 3);
        }
    }

    @Test
    void whereColumnsAreNoPixelsNothingIsMoved() {
        add(2, EPOCH, EPOCH + 100, 0.9);
        width = 401;
        for (int i = 0; i < FRAMES; i++) {
            add(2, EPOCH + 100 + i, EPOCH + 101 + i, 0.3);
            assertFresh(1.25, "frame " + i);
        }
        assertThat(panel.picture.reused()).isGreaterThan(FRAMES / 2);
        assertThat(panel.picture.moved()).isZero();
    }

    @Test
    void numbersMoveAsTimesDo() {
        makeBoth(builder -> builder.xAxis(XAxis.NUMBER).window(new org.stripchart.plot.LiveWindow.Span(1000)));
        for (int i = 0; i < FRAMES; i++) {
            add(2, i * 40, i * 40 + 40, 1);
            assertFresh(1, "frame " + i);
        }
        assertThat(panel.picture.reused()).isGreaterThan(FRAMES / 2);
    }

    /** Each changes what is not drawn anew while the window goes on. */
    static Stream<Consumer<LiveChart>> changes() {
        return Stream.of(
                each -> each.theme(ChartTheme.DARK),
                each -> each.jfreeChart().setTitle("Another"),
                each -> each.xLabel("x"),
                each -> each.jfreeChart().getXYPlot().getRangeAxis().setLabel("volts"),
                each -> each.yScale().fixed(-9, 9),
                each -> each.yScale().scale(org.stripchart.plot.Scale.LOGARITHMIC),
                each -> each.arrangement().traces().get(0).label("called otherwise"),
                each -> each.arrangement().traces().get(0).visible(false),
                each -> each.arrangement().highlight(each.arrangement().traces().get(1)),
                each -> each.viewport().hold(),
                each -> each.xAxis(XAxis.NUMBER),
                each -> each.zone(java.time.ZoneId.of("Asia/Tokyo")),
                each -> each.clear(),
                each -> each.viewport().complete(true),
                each -> each.series("series 2").add(EPOCH + 130, 7),
                each -> each.states("door").add(EPOCH + 130, "open"),
                each -> each.jfreeChart().getXYPlot().addDomainMarker(new ValueMarker(EPOCH + 120)),
                each -> each.jfreeChart().getXYPlot().addRangeMarker(new ValueMarker(0.4)),
                each -> each.jfreeChart().getXYPlot().setDomainGridlinesVisible(false),
                each -> each.jfreeChart().getXYPlot().setOutlineVisible(true),
                each -> each.jfreeChart().getXYPlot().getRenderer().setSeriesPaint(0, Color.RED),
                each -> each.jfreeChart().getXYPlot().getRenderer().setSeriesVisible(0, false, false));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void allIsDrawnAnewWhenAnythingElseChanges(Consumer<LiveChart> change) {
        add(2, EPOCH, EPOCH + 100, 0.3);
        for (int i = 0; i < 4; i++) {
            add(2, EPOCH + 100 + i, EPOCH + 101 + i, 0.3);
            if (i == 2) {
                both(change);
                both(LiveChart::refresh);
            }
            assertFresh(1, "frame " + i);
        }
    }

    @Test
    void aTranslucentLineOfAnAxisStaysAsItIs() {
        both(each -> {
            each.jfreeChart().getXYPlot().getDomainAxis().setAxisLineVisible(true);
            each.jfreeChart().getXYPlot().getDomainAxis().setAxisLineStroke(new BasicStroke(4));
            each.jfreeChart().getXYPlot().getDomainAxis().setAxisLinePaint(new Color(200, 0, 0, 60));
        });
        add(2, EPOCH, EPOCH + 100, 0.3);
        for (int i = 0; i < FRAMES; i++) {
            add(2, EPOCH + 100 + i, EPOCH + 101 + i, 0.3);
            assertFresh(1, "frame " + i);
        }
    }

    /** Of a host; fails when it is asked the so-manieth time. */
    private static final class FailingStroke extends BasicStroke {

        private int left = Integer.MAX_VALUE;

        FailingStroke() {
            super(2);
        }

        @Override
        public float getLineWidth() {
            if (--left == 0) {
                throw new IllegalStateException("a test's");
            }
            return super.getLineWidth();
        }
    }

    @Test
    void aFrameThatThrewLeavesNothingBehind() {
        FailingStroke stroke = new FailingStroke();
        add(2, EPOCH, EPOCH + 100, 0.3);
        chart.jfreeChart().getXYPlot().getRenderer().setSeriesStroke(0, stroke);
        other.jfreeChart().getXYPlot().getRenderer().setSeriesStroke(0, new BasicStroke(2));
        double x = EPOCH + 100;
        int thrown = -1;
        boolean hasThrown = true;
        for (int call = 1; hasThrown; call++) {
            thrown++;
            hasThrown = false;
            for (int i = 0; i < 6; i++, x++) {
                add(2, x, x + 1, 0.3);
                if (i == 3) {
                    stroke.left = call;
                    try {
                        paint(panel, 1);
                    } catch (IllegalStateException e) {
                        hasThrown = true;
                    }
                    stroke.left = Integer.MAX_VALUE;
                }
                if (i != 3 || !hasThrown) {
                    assertFresh(1, "call " + call + ", frame " + i);
                }
            }
        }
        assertThat(thrown).as("frames that threw").isGreaterThan(2);
        assertThat(panel.picture.moved()).isPositive();
    }

    @Test
    void itsSizeMayChangeMeanwhile() {
        add(2, EPOCH, EPOCH + 100, 0.3);
        for (int i = 0; i < 9; i++) {
            add(2, EPOCH + 100 + i, EPOCH + 101 + i, 0.3);
            width = i % 4 == 3 ? width + 37 : width;
            height = i % 5 == 4 ? height - 40 : height;
            assertFresh(1, "frame " + i);
        }
    }

    @Test
    void otherPicturesMeanwhileChangeNothing() {
        add(2, EPOCH, EPOCH + 100, 0.3);
        LiveChartPanel second = new LiveChartPanel(chart);
        for (int i = 0; i < 9; i++) {
            add(2, EPOCH + 100 + i, EPOCH + 101 + i, 0.3);
            if (i % 3 == 2) {
                ChartImage.of(chart, 900, 200, 1);
            }
            if (i % 4 == 2) {
                second.setSize(300, 500);
                PanelOnBench.paint(second);
            }
            assertFresh(1, "frame " + i);
        }
    }

    @Test
    void theDayAtTheAxisGoesOnAtMidnight() {
        double midnight = java.time.Instant.parse("2026-11-26T00:00:00Z").getEpochSecond();
        both(each -> each.zone(java.time.ZoneOffset.UTC));
        add(1, midnight - 60, midnight + 56, 0.5);
        for (int i = 0; i < 8; i++) {
            add(1, midnight + 56 + i, midnight + 57 + i, 0.5);
            assertFresh(1, "frame " + i);
        }
    }
}
