// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.overlay.Reading;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;

/** Several strips in a panel, as a hand and an eye meet them. */
@ExtendWith(OnEdt.class)
class StripsTest {

    private static final List<Color> COLORS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.MAGENTA);

    private final PanelOnBench bench;
    private final LiveChart chart;

    StripsTest() {
        bench = new PanelOnBench(LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .windowAll()
                .strip("volts")
                .strip("parts", Scale.LOGARITHMIC)
                .axis("kelvin", Scale.LINEAR, YAxis.Side.RIGHT)
                .strip("metres of something that is much too long to be written along so low a strip, or any other"));
        chart = bench.chart;
        bench.panel.setOverview(false);
        chart.series("d").strip(7);
        for (int i = 0; i < 500; i++) {
            chart.series("a").add(i, 1e6 + i);
            chart.series("b").add(i, i % 10 == 0 ? -1 : Math.pow(10, i / 100.0));
            chart.series("c").add(i, 273 + i % 7);
            chart.series("d").add(i, i % 2);
        }
        chart.series("b").strip(1);
        chart.series("c").axis(1, 1);
        chart.refresh();
        for (int i = 0; i < COLORS.size(); i++) {
            chart.jfreeChart().getXYPlot().getRenderer().setSeriesPaint(i, COLORS.get(i));
        }
        bench.paint();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Rectangle2D area(int strip) {
        return bench.panel.places().get(strip).area();
    }

    private YScale limits(int strip, int axis) {
        return chart.arrangement().strips().get(strip).axes().get(axis).limits();
    }

    /** Which strips of a picture have a pixel of a series' colour inside. */
    private String stripsWith(BufferedImage image, int series) {
        return IntStream.range(0, bench.panel.places().size())
                .filter(strip -> has(image, area(strip), COLORS.get(series)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static boolean has(BufferedImage image, Rectangle2D area, Color color) {
        for (int y = (int) area.getY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getX(); x < area.getMaxX(); x++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void seriesAreWhereTheyWantToBe() {
        List<Strip> strips = chart.arrangement().strips();
        assertThat(strips).hasSize(3);
        assertThat(chart.arrangement().traces())
                .extracting(Trace::axis)
                .extracting(YAxis::label)
                .startsWith(
                        "metres of something that is much too long to be written along so low a strip, or any other")
                .contains("volts", "parts", "kelvin");
        assertThatThrownBy(() -> chart.series("x").strip(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart.series("x").axis(0, 4)).isInstanceOf(IllegalArgumentException.class);
        chart.series("later").strip(1).add(3, 5);
        chart.refresh();
        assertThat(chart.arrangement().traces())
                .filteredOn(trace -> trace.name().equals("later"))
                .extracting(trace -> trace.axis().label())
                .containsExactly("parts");
    }

    @Test
    void eachLineStaysInItsStripThoughItsRangeIsCut() {
        for (int i = 0; i < 3; i++) {
            chart.arrangement().strips().get(i).axes().forEach(axis -> {
                double low = axis.limits().range().lower();
                axis.limits()
                        .fixed(
                                low + axis.limits().range().length() * 0.3,
                                low + axis.limits().range().length() * 0.6);
            });
        }
        BufferedImage image = bench.paint();
        List<String> names = chart.seriesNames();
        assertThat(stripsWith(image, names.indexOf("a"))).isEqualTo("0");
        assertThat(stripsWith(image, names.indexOf("b"))).isEqualTo("1");
        assertThat(stripsWith(image, names.indexOf("c"))).isEqualTo("1");
        assertThat(stripsWith(image, names.indexOf("d"))).isEqualTo("2");
    }

    @Test
    void allStripsStandInLine() {
        assertThat(bench.panel.places()).hasSize(3).allSatisfy(place -> {
            assertThat(place.area().getX()).isEqualTo(bench.panel.dataArea().getX());
            assertThat(place.area().getWidth()).isEqualTo(bench.panel.dataArea().getWidth());
            assertThat(place.area().getHeight()).isGreaterThan(90);
        });
        assertThat(area(1).getY()).isGreaterThan(area(0).getMaxY());
        assertThat(area(2).getMaxY()).isEqualTo(bench.panel.dataArea().getMaxY());
        double left = area(0).getX();
        double right = area(0).getMaxX();
        limits(2, 0).fixed(0, 12);
        limits(0, 0).fixed(99, 101);
        bench.paint();
        assertThat(area(0).getX()).as("shorter labels").isLessThanOrEqualTo(left);
        assertThat(area(0).getMaxX()).isEqualTo(right);
        double steady = area(0).getX();
        limits(2, 0).fixed(0, 120);
        bench.paint();
        assertThat(area(0).getX()).isEqualTo(steady);
    }

    @Test
    void axesBesideEachOtherHaveTheColoursOfTheirLines() {
        // Has them dressed anew.
        chart.arrangement().traces().get(0).label("volts");
        BufferedImage image = bench.paint();
        List<String> names = chart.seriesNames();
        assertThat(has(image, beside(1, true), COLORS.get(names.indexOf("b")))).isTrue();
        assertThat(has(image, beside(1, false), COLORS.get(names.indexOf("c")))).isTrue();
        assertThat(has(image, beside(0, true), COLORS.get(names.indexOf("a"))))
                .as("alone, it is of no line more than of others to come")
                .isFalse();
    }

    /** Where the axes at the left or the right of a strip are. */
    private Rectangle2D beside(int strip, boolean isLeft) {
        Rectangle2D area = area(strip);
        double from = isLeft ? 0 : area.getMaxX() + 4;
        double to = isLeft ? area.getX() - 4 : bench.panel.getWidth();
        return new Rectangle2D.Double(from, area.getY(), to - from, area.getHeight());
    }

    @Test
    void aHandActsOnTheAxisItIsOver() {
        int left = (int) area(1).getX() - 20;
        int middle = (int) area(1).getCenterY();
        double decades =
                Math.log10(limits(1, 0).range().upper() / limits(1, 0).range().lower());
        bench.mouse().at(left, middle).wheel(-1);
        assertThat(limits(1, 0).mode()).isEqualTo(YScale.Mode.FIXED);
        assertThat(Math.log10(limits(1, 0).upper() / limits(1, 0).lower())).isCloseTo(decades / 1.35, within(1e-9));
        assertThat(limits(1, 1).mode()).isEqualTo(YScale.Mode.AUTO);
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
        bench.paint();
        bench.mouse()
                .at((int) area(1).getMaxX() + 20, middle)
                .press()
                .dragTo((int) area(1).getMaxX() + 20, middle - 40)
                .release();
        assertThat(limits(1, 1).mode()).isEqualTo(YScale.Mode.FIXED);
        assertThat(limits(1, 1).range().length()).isPositive();
        bench.mouse().at(left, middle).doubleClick();
        assertThat(limits(1, 0).mode()).isEqualTo(YScale.Mode.AUTO);
        assertThat(limits(1, 1).mode()).isEqualTo(YScale.Mode.FIXED);
    }

    @Test
    void aHandMovesBordersAndEvensThemOut() {
        int border = (int) (area(0).getMaxY() + area(1).getY()) / 2;
        double below = area(2).getHeight();
        double height = area(0).getHeight();
        bench.mouse().at(400, border).press().dragTo(400, border + 20).release();
        bench.paint();
        assertThat(area(0).getHeight()).isCloseTo(height + 20, within(1.0));
        assertThat(area(2).getHeight()).isCloseTo(below, within(1.0));
        bench.mouse()
                .at(400, (int) area(0).getMaxY() + 5)
                .press()
                .dragTo(400, 5000)
                .release();
        bench.paint();
        assertThat(area(1).getHeight()).as("where there is room").isGreaterThanOrEqualTo(89);
        bench.mouse().at(400, (int) area(0).getMaxY() + 5).doubleClick();
        bench.paint();
        assertThat(area(0).getHeight()).isCloseTo(area(1).getHeight(), within(1.0));
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void aStripIsMadeHigherAtTheCostOfAllOthers() {
        double height = area(1).getHeight();
        double all = height + area(0).getHeight() + area(2).getHeight();
        bench.panel.stretch(chart.arrangement().strips().get(1), 1.25);
        bench.paint();
        assertThat(area(1).getHeight()).isCloseTo(1.25 * height, within(1.0));
        assertThat(area(0).getHeight()).isCloseTo(area(2).getHeight(), within(1.0));
        bench.panel.stretch(chart.arrangement().strips().get(1), 0.8);
        bench.paint();
        assertThat(area(1).getHeight()).as("and back again").isCloseTo(height, within(1.0));
        for (int i = 0; i < 20; i++) {
            bench.panel.stretch(chart.arrangement().strips().get(1), 1.25);
            bench.paint();
        }
        assertThat(area(0).getHeight()).as("the others can be read").isCloseTo(90, within(1.0));
        bench.panel.stretch(chart.arrangement().strips().get(1), 0.8);
        bench.paint();
        assertThat(area(1).getHeight()).as("at once").isCloseTo(0.8 * (all - 180), within(2.0));
        bench.panel.stretch(new Arrangement(what -> {}, () -> {}).strips().get(0), 2);
        bench.paint();
        assertThat(area(1).getHeight())
                .as("what is not seen changes nothing")
                .isCloseTo(0.8 * (all - 180), within(2.0));
    }

    @Test
    void inACrowdAsWell() {
        bench.panel.setSize(900, 260);
        bench.paint();
        double height = area(1).getHeight();
        assertThat(height).isLessThan(90);
        bench.panel.stretch(chart.arrangement().strips().get(1), 1.25);
        bench.paint();
        assertThat(area(1).getHeight()).isCloseTo(1.25 * height, within(1.0));
    }

    private List<String> read() {
        Reading reading = Objects.requireNonNull(bench.panel.reading());
        return reading.rows().stream().map(Reading.Row::name).toList();
    }

    @Test
    void theReadOutTellsOfAllStripsThatAreShown() {
        bench.mouse().moveTo((int) area(2).getCenterX(), (int) area(2).getCenterY());
        assertThat(read()).containsExactlyInAnyOrder("a", "b (50 not positive)", "c", "d");
        chart.arrangement().traces().forEach(trace -> trace.visible(trace.name().equals("b")));
        bench.paint();
        assertThat(read()).containsExactly("b (50 not positive)");
    }

    @Test
    void eachAxisFitsAnewWhenAllIsCleared() {
        chart.clear();
        chart.series("d").add(1, 0.5);
        chart.series("d").add(2, 0.51);
        chart.refresh();
        assertThat(limits(2, 0).range().length()).isLessThan(0.1);
    }

    @Test
    void smallPanelsGiveWay() {
        for (int height : new int[] {400, 250, 120, 60, 20}) {
            bench.panel.setSize(300, height);
            bench.paint();
            List<StripPlace> places = bench.panel.places();
            assertThat(places).hasSize(3);
            assertThat(places.get(2).area().getMaxY()).isLessThanOrEqualTo(Math.max(height, 400));
        }
    }

    @Test
    void aHiddenLineLeavesTheNamesAndTheRange() {
        LiveChart plain = LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build();
        plain.series("low").addAll(new double[] {1, 2}, new double[] {1, 2}, 0, 2);
        plain.series("high").addAll(new double[] {1, 2}, new double[] {1000, 2000}, 0, 2);
        LiveChartPanel panel = new LiveChartPanel(plain);
        panel.setSize(400, 300);
        plain.refresh();
        panel.paint(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB).createGraphics());
        assertThat(names(panel)).containsExactly("low", "high");
        plain.arrangement().traces().get(1).visible(false);
        plain.refresh();
        panel.paint(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB).createGraphics());
        assertThat(names(panel)).containsExactly("low", "more");
        assertThat(plain.yScale().range().upper()).isLessThan(3);
        plain.close();
    }

    private static List<String> names(LiveChartPanel panel) {
        return panel.places().get(0).names().stream()
                .map(name -> name.trace())
                .map(trace -> trace == null ? "more" : trace.name())
                .toList();
    }
}
