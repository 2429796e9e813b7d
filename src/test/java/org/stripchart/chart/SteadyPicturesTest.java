// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.Viewport;

/** Twenty pictures, one after the other, while points come: nothing jumps, flickers or trembles. */
@ExtendWith(OnEdt.class)
class SteadyPicturesTest {

    private static final int PICTURES = 20;
    private static final double EPOCH = 1.79e9;

    /** Between points: so far apart that a line is a path in all pictures of the first minute. */
    private static final double STEP = 0.5;

    /** What was painted, and where. */
    private record Picture(BufferedImage image, Rectangle2D area, double from, double to, int overviewFrom) {

        int[] column(int x) {
            int top = (int) Math.ceil(area.getY()) + 1;
            int[] pixels = new int[(int) area.getMaxY() - 1 - top];
            for (int y = 0; y < pixels.length; y++) {
                pixels[y] = image.getRGB(x, top + y);
            }
            return pixels;
        }
    }

    private final FakeFrameClock clock = new FakeFrameClock();
    private PanelOnBench bench = make(LiveChart.builder().window(Duration.ofMinutes(1)));

    private PanelOnBench make(LiveChartBuilder builder) {
        builder.clock(clock);
        return new PanelOnBench(builder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Picture paint() {
        clock.step(50);
        BufferedImage image = bench.paint();
        Viewport view = bench.chart.viewport();
        return new Picture(
                image,
                bench.panel.dataArea(),
                view.from(),
                view.to(),
                bench.panel.getComponent(0).getY());
    }

    /** Adds points from then on, as many as are in the seconds, each time before a picture. */
    private List<Picture> pictures(double begin, double secondsBetween, DoubleUnaryOperator value) {
        LiveSeries series = bench.chart.series("s");
        List<Picture> pictures = new ArrayList<>();
        double x = begin;
        for (int i = 0; i < PICTURES; i++) {
            double end = begin + (i + 1) * secondsBetween;
            for (; x < end; x += STEP) {
                series.add(x, value.applyAsDouble(x));
            }
            bench.chart.refresh();
            pictures.add(paint());
        }
        return pictures;
    }

    private void fill(double begin, double end, DoubleUnaryOperator value) {
        LiveSeries series = bench.chart.series("s");
        for (double x = begin; x < end; x += STEP) {
            series.add(x, value.applyAsDouble(x));
        }
        bench.chart.refresh();
        paint();
        paint();
    }

    private static double wave(double x) {
        return Math.sin((x - EPOCH) / 3) + Math.sin((x - EPOCH) * 2) / 9;
    }

    /** What two pictures have in common is in the second as it was in the first, moved by whole pixels. */
    private static void assertScrolls(Picture before, Picture after) {
        assertThat(after.area).isEqualTo(before.area);
        double pixels = (after.from - before.from) / (before.to - before.from) * before.area.getWidth();
        assertThat(pixels).isCloseTo(Math.rint(pixels), within(1e-3));
        int moved = (int) Math.rint(pixels);
        assertThat(moved).isNotNegative();
        // The newest few columns are still being drawn, and a line is as wide as it is.
        int last = (int) before.area.getMaxX() - 6;
        int different = 0;
        for (int x = (int) before.area.getX() + 4 + moved; x < last; x++) {
            different += Arrays.equals(before.column(x), after.column(x - moved)) ? 0 : 1;
        }
        assertThat(different).as("columns that flicker").isZero();
    }

    private static void assertInkAtTheRightEnd(Picture picture) {
        int background = picture.image.getRGB((int) picture.area.getX() + 40, (int) picture.area.getY() + 3);
        int ink = 0;
        for (int x = (int) picture.area.getMaxX() - 4; x < (int) picture.area.getMaxX(); x++) {
            for (int pixel : picture.column(x)) {
                Color color = new Color(pixel);
                boolean isGrey = Math.abs(color.getRed() - color.getBlue()) < 20;
                ink += pixel != background && !isGrey ? 1 : 0;
            }
        }
        assertThat(ink).as("the newest point at the right end").isPositive();
    }

    /** Where the handle of the overview begins and ends: by its upper edge. */
    private static int[] handle(Picture picture) {
        int y = picture.overviewFrom;
        int first = -1;
        int last = -1;
        for (int x = (int) picture.area.getX(); x <= (int) picture.area.getMaxX(); x++) {
            Color color = new Color(picture.image.getRGB(x, y));
            if (color.getRed() + color.getGreen() + color.getBlue() < 3 * 170) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return new int[] {first, last};
    }

    @Test
    void whileItScrolls() {
        fill(EPOCH, EPOCH + 200, SteadyPicturesTest::wave);
        List<Picture> pictures = pictures(EPOCH + 200, 0.4, SteadyPicturesTest::wave);
        int[] handle = handle(pictures.get(0));
        assertThat(handle[1])
                .as("the overview ends at the newest point")
                .isGreaterThan((int) pictures.get(0).area.getMaxX() - 4);
        for (int i = 1; i < PICTURES; i++) {
            assertScrolls(pictures.get(i - 1), pictures.get(i));
            assertInkAtTheRightEnd(pictures.get(i));
            assertThat(handle(pictures.get(i))).as("the handle in picture " + i).isEqualTo(handle);
        }
    }

    @Test
    void inTheFirstMinute() {
        bench.chart.yScale().fixed(-2, 2);
        List<Picture> pictures = pictures(EPOCH, 2.5, SteadyPicturesTest::wave);
        for (int i = 1; i < PICTURES; i++) {
            assertScrolls(pictures.get(i - 1), pictures.get(i));
            assertInkAtTheRightEnd(pictures.get(i));
        }
    }

    @Test
    void withAllThatThereIs() {
        bench.close();
        bench = make(LiveChart.builder().windowAll());
        bench.chart.yScale().fixed(-2, 2);
        fill(EPOCH, EPOCH + 100, SteadyPicturesTest::wave);
        List<Picture> pictures = pictures(EPOCH + 100, 3, SteadyPicturesTest::wave);
        int steps = 0;
        for (int i = 1; i < PICTURES; i++) {
            Picture before = pictures.get(i - 1);
            Picture after = pictures.get(i);
            assertThat(after.area).isEqualTo(before.area);
            if (after.to - after.from == before.to - before.from) {
                assertUnchangedUpTo(EPOCH + 100 + 3 * (i - 1), before, after);
            } else {
                steps++;
                assertThat((after.to - after.from) / (before.to - before.from)).isCloseTo(1.25, within(0.01));
            }
        }
        assertThat(steps).isBetween(1, 3);
    }

    private static void assertUnchangedUpTo(double x, Picture before, Picture after) {
        assertThat(after.from).isEqualTo(before.from);
        int last =
                (int) (before.area.getX() + (x - before.from) / (before.to - before.from) * before.area.getWidth()) - 4;
        for (int column = (int) before.area.getX() + 4; column < last; column++) {
            assertThat(after.column(column)).as("column " + column).isEqualTo(before.column(column));
        }
    }

    @Test
    void withLabelsThatGetWider() {
        fill(EPOCH, EPOCH + 60, SteadyPicturesTest::wave);
        List<Picture> pictures = pictures(EPOCH + 60, 0.5, x -> wave(x) * Math.pow(10, (x - EPOCH - 60) * 0.7));
        int moved = 0;
        for (int i = 1; i < PICTURES; i++) {
            Rectangle2D before = pictures.get(i - 1).area;
            Rectangle2D after = pictures.get(i).area;
            assertThat(after.getMaxX()).as("the right edge").isEqualTo(before.getMaxX());
            assertThat(after.getX()).as("the left edge goes one way").isGreaterThanOrEqualTo(before.getX());
            moved += after.getX() == before.getX() ? 0 : 1;
            assertInkAtTheRightEnd(pictures.get(i));
        }
        assertThat(moved).as("in few steps").isLessThanOrEqualTo(3);
        List<Picture> narrower = pictures(EPOCH + 70, 0.5, SteadyPicturesTest::wave);
        for (Picture each : narrower) {
            assertThat(each.area.getX())
                    .as("and not back at once")
                    .isEqualTo(pictures.get(PICTURES - 1).area.getX());
        }
    }
}
