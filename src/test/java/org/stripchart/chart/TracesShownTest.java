// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.strip.StripPlace.NamePlace;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/** Traces as they are seen: names above strips, lines in front and broken lines, strips that give way. */
@ExtendWith(OnEdt.class)
class TracesShownTest {

    private static final ChartTheme THEME = ChartTheme.LIGHT;

    private final PanelOnBench bench = new PanelOnBench(LiveChart.builder()
            .xAxis(XAxis.NUMBER)
            .windowAll()
            .theme(THEME)
            .strip("volts")
            .axis("amps", Scale.LINEAR, YAxis.Side.RIGHT)
            .strip("metres"));
    private final LiveChart chart = bench.chart;

    TracesShownTest() {
        bench.panel.setOverview(false);
        for (String name : List.of("u", "v", "i", "s")) {
            for (int x = 0; x < 500; x++) {
                chart.series(name).add(x, x % 100 + name.charAt(0) * (name.equals("v") ? 2 : 1));
            }
        }
        chart.series("i").axis(0, 1);
        chart.series("s").strip(1);
        chart.refresh();
        bench.paint();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Trace trace(String name) {
        return chart.arrangement().traces().stream()
                .filter(trace -> trace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Rectangle2D name(String label) {
        return bench.panel.places().stream()
                .flatMap(place -> place.names().stream())
                .filter(place -> label.equals(nameOf(place)))
                .map(NamePlace::area)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no name " + label));
    }

    private static String nameOf(NamePlace place) {
        Trace trace = place.trace();
        return trace == null ? "more" : trace.label();
    }

    private String names() {
        return String.join(
                " | ",
                bench.panel.places().stream()
                        .map(place -> String.join(
                                " ",
                                place.names().stream()
                                        .map(TracesShownTest::nameOf)
                                        .toList()))
                        .toList());
    }

    private FakeMouse mouseOn(String label) {
        Rectangle2D at = name(label);
        return bench.mouse().at(at.getCenterX(), at.getCenterY());
    }

    /** How many pixels of the data have just that colour. */
    private static long pixels(BufferedImage image, Rectangle2D area, Color color) {
        return IntStream.range((int) area.getY(), (int) area.getMaxY())
                .mapToLong(y -> IntStream.range((int) area.getX(), (int) area.getMaxX())
                        .filter(x -> image.getRGB(x, y) == color.getRGB())
                        .count())
                .sum();
    }

    private long pixels(Color color) {
        return pixels(bench.paint(), bench.panel.dataArea(), color);
    }

    @Test
    void aNameUnderThePointerBringsItsLineToTheFront() {
        Color u = THEME.line(trace("u").color());
        Color v = THEME.line(trace("v").color());
        long before = pixels(v);
        assertThat(before).isPositive();
        Rectangle2D at = name("u");
        bench.mouse().at(1, 1).moveTo(at.getCenterX(), at.getCenterY());
        assertThat(chart.arrangement().highlighted()).isSameAs(trace("u"));
        // Its name has its colour still.
        assertThat(pixels(v)).as("faint").isLessThan(before / 4);
        assertThat(pixels(u)).as("in front, and wider").isGreaterThan(before);
        assertThat(bench.panel.getCursor().getType()).isEqualTo(Cursor.HAND_CURSOR);

        bench.mouse().at(1, 1).leave();
        assertThat(chart.arrangement().highlighted()).isNull();
        assertThat(pixels(v)).isEqualTo(before);
    }

    @Test
    void whatIsHiddenMakesNothingFaint() {
        trace("u").visible(false);
        Color v = THEME.line(trace("v").color());
        long before = pixels(v);
        chart.arrangement().highlight(trace("u"));
        assertThat(pixels(v)).isEqualTo(before);
    }

    @Test
    void aClickOnANameShowsThatLineOnlyAndAnotherOneAllAgain() {
        assertThat(names()).isEqualTo("u v i | s");
        mouseOn("v").press().release().click();
        bench.paint();
        assertThat(names()).as("a strip of which all is hidden gives way").isEqualTo("v more");
        assertThat(chart.viewport().isLive()).isTrue();
        mouseOn("v").press().release().click();
        bench.paint();
        assertThat(names()).isEqualTo("u v i | s");
    }

    @Test
    void whatIsHiddenCountsForNoLimits() {
        YAxis axis = trace("u").axis();
        double high = axis.limits().range().upper();
        trace("v").visible(false);
        bench.paint();
        assertThat(axis.limits().range().upper()).isLessThan(high);
    }

    @Test
    void theNoteThatThereAreMoreIsForTheHost() {
        AtomicInteger asked = new AtomicInteger();
        bench.panel.onMore(asked::incrementAndGet);
        trace("u").visible(false);
        bench.paint();
        mouseOn("more").click();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameOfItsOwnIsShownWhereverItIsTold() {
        trace("u").label("Voltage of the pump");
        bench.paint();
        assertThat(names()).startsWith("Voltage of the pump v");
        bench.mouse().at(1, 1).moveTo((int) bench.panel.dataArea().getCenterX(), (int)
                bench.panel.dataArea().getCenterY());
        bench.paint();
        assertThat(String.valueOf(bench.panel.reading())).contains("Voltage of the pump");
    }

    @Test
    void anAxisOfOneLineHasItsColour() {
        Color i = THEME.line(trace("i").color());
        Rectangle2D area = bench.panel.places().get(0).area();
        Rectangle2D beside = new Rectangle2D.Double(
                area.getMaxX() + 1, area.getY(), bench.panel.getWidth() - area.getMaxX() - 2, area.getHeight());
        assertThat(pixels(bench.paint(), beside, i)).isPositive();
        trace("v").axis(trace("i").axis());
        assertThat(pixels(bench.paint(), beside, i)).as("of two lines").isZero();
    }

    @Test
    void brokenLinesAreBrokenWhereverTheyAre() {
        Color s = THEME.line(trace("s").color());
        long solid = pixels(s);
        trace("s").color(trace("s").color() + THEME.lines().size());
        long dashed = pixels(s);
        trace("s").color(trace("s").color() + THEME.lines().size());
        long dotted = pixels(s);
        assertThat(dashed).isBetween(solid / 2, solid * 4 / 5);
        assertThat(dotted).isBetween(solid / 5, solid / 2);
    }

    @Test
    void piecesOfABrokenLineStayWhereTheyAreWhileItScrolls() {
        trace("s").color(16);
        chart.viewport().show(0, 400);
        BufferedImage before = bench.paint();
        Rectangle2D area = bench.panel.places().get(1).area();
        double column = (chart.viewport().to() - chart.viewport().from()) / area.getWidth();
        chart.viewport().pan(3 * column);
        BufferedImage after = bench.paint();
        assertThat(columns(after, area, 5)).contains(true).contains(false).isEqualTo(columns(before, area, 8));
    }

    /** In which columns from there on the line of the lower strip is. */
    private List<Boolean> columns(BufferedImage image, Rectangle2D area, int from) {
        Color s = THEME.line(trace("s").color());
        return IntStream.range(0, (int) area.getWidth() - 20)
                .mapToObj(x -> pixels(
                                image,
                                new Rectangle2D.Double(area.getX() + from + x, area.getY(), 1, area.getHeight()),
                                s)
                        > 0)
                .toList();
    }
}
