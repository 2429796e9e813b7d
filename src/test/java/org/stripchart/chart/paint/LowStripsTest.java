// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.plot.Trace;

/** Several strips in a picture that is too low for them: their scales and names stay readable. */
class LowStripsTest {

    private static final int WIDTH = 560;
    private static final Color GROUND = ChartTheme.LIGHT.background();

    private final CanvasOnBench bench = new CanvasOnBench("");

    private void show(int strips, float fontSize) {
        double[] xs = IntStream.rangeClosed(0, 1000).asDoubleStream().toArray();
        // From 0 to 100, so that both ends of each axis have a tick.
        double[] ys = Arrays.stream(xs).map(x -> 50 + 50 * Math.sin(x / 5)).toArray();
        bench.canvas.theme(
                ChartTheme.LIGHT.with(null, null, new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(fontSize)));
        List<String> names = IntStream.range(0, strips)
                .mapToObj(i -> "series " + (char) ('a' + i))
                .toList();
        double[][] allXs = new double[strips][];
        double[][] allYs = new double[strips][];
        Arrays.fill(allXs, xs);
        Arrays.fill(allYs, ys);
        bench.arrangement.adopt(names, number -> false);
        bench.arrangement.traces().stream().skip(1).forEach(Trace::moveToOwnStrip);
        bench.arrangement.strips().forEach(strip -> strip.axis().limits().fixed(0, 100));
        bench.show(names, allXs, allYs);
    }

    private static boolean hasInk(BufferedImage image, int y, int from, int to) {
        return IntStream.range(from, to).anyMatch(x -> (image.getRGB(x, y) & 0xffffff) != (GROUND.getRGB() & 0xffffff));
    }

    @ParameterizedTest
    @CsvSource({"5, 160, 12", "5, 220, 12", "5, 300, 12", "8, 220, 12", "3, 240, 24", "5, 480, 24", "12, 160, 12"})
    void labelsOfTicksKeepClearOfThoseOfTheNextStrip(int strips, int height, float fontSize) {
        show(strips, fontSize);
        BufferedImage image = bench.draw(WIDTH, height);
        List<StripPlace> places = bench.canvas.places();
        assertThat(places).hasSize(strips);
        for (int i = 1; i < strips; i++) {
            double end = places.get(i - 1).area().getMaxY();
            double begin = places.get(i).area().getMinY();
            int left = (int) places.get(i).area().getMinX();
            assertThat(hasInk(image, (int) ((end + begin) / 2), 0, left - 1))
                    .as("labels meet between %s and %s", end, begin)
                    .isFalse();
        }
    }

    @Test
    void aLowStripStillTellsItsScale() {
        show(5, 12);
        BufferedImage image = bench.draw(WIDTH, 240);
        for (StripPlace place : bench.canvas.places()) {
            Rectangle2D area = place.area();
            int runs = 0;
            for (int y = (int) area.getMinY() + 1; y < area.getMaxY(); y++) {
                boolean isBegin = hasInk(image, y, 0, (int) area.getMinX() - 1)
                        && !hasInk(image, y - 1, 0, (int) area.getMinX() - 1);
                runs += isBegin ? 1 : 0;
            }
            assertThat(runs).as("labels beside %s", area).isPositive();
        }
    }

    @Test
    void namesStandInsideWhereThereIsNoRoomAbove() {
        show(5, 12);
        BufferedImage image = bench.draw(WIDTH, 220);
        int number = 0;
        for (StripPlace place : bench.canvas.places()) {
            assertThat(place.names()).hasSize(1);
            Rectangle2D name = place.names().get(0).area();
            assertThat(place.area().contains(name))
                    .as("%s in %s", name, place.area())
                    .isTrue();
            // Nothing of the line, which goes up and down all the way, is behind the text.
            int swatchEnd = (int) (name.getX() + 18);
            Color line =
                    ChartTheme.LIGHT.line(bench.arrangement.traces().get(number).color());
            int ink = 0;
            for (int y = (int) name.getMinY() + 1; y < name.getMaxY() - 1; y++) {
                for (int x = swatchEnd; x < name.getMaxX(); x++) {
                    ink += (image.getRGB(x, y) & 0xffffff) == (line.getRGB() & 0xffffff) ? 1 : 0;
                }
            }
            assertThat(ink).as("pixels of the line behind %s", name).isZero();
            number++;
        }
    }

    @Test
    void namesInsideStayOverTheLinesWhenOnlyThoseAreDrawnAgain() {
        show(5, 12);
        BufferedImage kept = Canvas.picture(WIDTH, 220);
        Backdrop backdrop = new Backdrop();
        Graphics2D g = kept.createGraphics();
        // The whole, then what does not move and the lines over it.
        for (int i = 0; i < 3; i++) {
            bench.canvas.draw(g, kept, backdrop, new Rectangle(WIDTH, 220), new ChartRenderingInfo(null));
        }
        g.dispose();
        assertThat(backdrop.reused()).isPositive();
        BufferedImage whole = Canvas.picture(WIDTH, 220);
        Graphics2D h = whole.createGraphics();
        bench.canvas.draw(h, whole, new Rectangle(WIDTH, 220), new ChartRenderingInfo(null));
        h.dispose();
        assertThat(CanvasOnBench.pixels(kept)).isEqualTo(CanvasOnBench.pixels(whole));
    }

    @Test
    void stripsThatAreLowerThanANameHaveNone() {
        show(12, 12);
        bench.draw(WIDTH, 160);
        assertThat(bench.canvas.places()).allMatch(place -> place.names().isEmpty());
    }
}
