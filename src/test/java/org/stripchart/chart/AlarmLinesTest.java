// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.chart.overlay.SeverityMark;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.plot.StripRule;

/** The limits of alarms over the strips of their series. */
@ExtendWith(OnEdt.class)
class AlarmLinesTest {

    private final FakeFrameClock clock = new FakeFrameClock();
    private final PanelOnBench bench = make();

    private PanelOnBench make() {
        LiveChartBuilder builder = LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .arrange(new StripRule(StripRule.Kind.EACH, java.util.List.of()));
        builder.clock(clock);
        PanelOnBench made = new PanelOnBench(builder);
        for (int i = 0; i < 100; i++) {
            made.chart.series("a").add(i, 10 + i % 2);
            made.chart.series("b").add(i, 1000 + i % 2);
        }
        clock.step(100);
        made.paint();
        made.chart.arrangement().strips().forEach(strip -> strip.axes()
                .forEach(axis -> axis.limits().fixed(0, 2000)));
        made.chart.arrangement().strips().get(0).axes().get(0).limits().fixed(0, 20);
        clock.step(100);
        made.paint();
        return made;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Rectangle2D strip(int number) {
        return bench.panel.places().get(number).area();
    }

    /** How many pixels of a row, right of the labels, are in the colour of a severity. */
    private static int ink(BufferedImage image, Rectangle2D strip, double y, Severity severity) {
        Color color = new SeverityMark(severity, true, false).color();
        int count = 0;
        for (int x = (int) strip.getCenterX(); x < strip.getMaxX(); x++) {
            count += new Color(image.getRGB(x, (int) Math.floor(y))).equals(color) ? 1 : 0;
        }
        return count;
    }

    private static double at(Rectangle2D strip, double share) {
        return strip.getMaxY() - share * strip.getHeight();
    }

    @Test
    void aLimitIsALineInTheStripOfItsSeries() {
        BufferedImage without = bench.paint();
        bench.chart.analysis().alarm("b > 1500 as warning");
        clock.step(100);
        BufferedImage with = bench.paint();
        assertThat(ink(with, strip(1), at(strip(1), 0.75), Severity.WARNING))
                .as("dashes")
                .isBetween(100, (int) strip(1).getWidth() / 2 - 50);
        for (int y = 0; y < strip(1).getY() - 1; y++) {
            for (int x = 0; x < PanelOnBench.WIDTH; x++) {
                assertThat(with.getRGB(x, y)).isEqualTo(without.getRGB(x, y));
            }
        }
        bench.chart.analysis().removeAlarm("b > 1500 as warning");
        clock.step(100);
        assertThat(PanelOnBench.differences(without, bench.paint())).isZero();
    }

    @Test
    void aSeriesThatCameSinceTheLastFrameHasNoLineYet() {
        BufferedImage without = bench.paint();
        bench.chart.analysis().alarm("c > 1");
        clock.step(100);
        bench.chart.sink(OverflowPolicy.DROP).series("c");

        assertThat(PanelOnBench.differences(without, bench.paint())).isZero();
    }

    @Test
    void theLineIsWholeWhileTheAlarmIsOn() {
        bench.chart.analysis().alarm("a outside 5..15");
        clock.step(100);
        BufferedImage off = bench.paint();
        int dashes = ink(off, strip(0), at(strip(0), 0.75), Severity.ALARM);
        assertThat(dashes).isPositive();
        assertThat(ink(off, strip(0), at(strip(0), 0.25), Severity.ALARM)).isPositive();
        bench.chart.series("a").add(100, 18);
        clock.step(100);
        BufferedImage on = bench.paint();
        assertThat(bench.chart.analysis().alarms().count()).isEqualTo(1);
        int row = (int) Math.floor(at(strip(0), 0.75));
        int whole = Math.max(
                ink(on, strip(0), row, Severity.ALARM),
                Math.max(ink(on, strip(0), row - 1, Severity.ALARM), ink(on, strip(0), row + 1, Severity.ALARM)));
        assertThat(whole).isGreaterThan(dashes);
    }

    @Test
    void whatHasNoPlaceIsNotDrawn() {
        BufferedImage without = bench.paint();
        bench.chart.analysis().alarm("a > 500");
        bench.chart.analysis().alarm("a + b > 500");
        bench.chart.analysis().alarm("c > 10");
        bench.chart.analysis().alarm("b stale for 500s");
        clock.step(100);
        assertThat(PanelOnBench.differences(without, bench.paint())).isZero();
    }

    @Test
    void whatIsHiddenHasNoLimits() {
        bench.chart.analysis().alarm("b > 1500");
        bench.chart.arrangement().traces().get(0).visible(true);
        bench.chart.arrangement().traces().get(1).visible(false);
        clock.step(100);
        BufferedImage image = bench.paint();
        Color color = new SeverityMark(Severity.ALARM, true, false).color();
        for (int y = 0; y < PanelOnBench.HEIGHT; y++) {
            for (int x = 0; x < PanelOnBench.WIDTH; x++) {
                assertThat(new Color(image.getRGB(x, y))).isNotEqualTo(color);
            }
        }
    }

    @Test
    void picturesWithoutAWindowHaveThemToo() {
        bench.chart.analysis().alarm("b > 1500");
        clock.step(100);
        BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        bench.chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 900, 500));
        Color color = new SeverityMark(Severity.ALARM, true, false).color();
        int count = 0;
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 900; x++) {
                count += new Color(image.getRGB(x, y)).equals(color) ? 1 : 0;
            }
        }
        assertThat(count).isGreaterThan(200);
    }
}
