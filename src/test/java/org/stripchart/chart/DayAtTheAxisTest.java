// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.words.TimeStyle;

/** The day at the left end of an axis of time, as an eye meets it. */
@ExtendWith(OnEdt.class)
class DayAtTheAxisTest {

    private static final double NOON = Instant.parse("2026-03-04T12:00:00Z").getEpochSecond();

    private static final double MIDNIGHT = Instant.parse("2024-05-01T00:00:00Z").getEpochSecond();

    private final LiveChart chart = LiveChart.builder().windowAll().build();

    @AfterEach
    void close() {
        chart.close();
    }

    /** Whether something is written in the line of the label, at its left end. */
    private boolean isWritten(int width) {
        BufferedImage image = ChartImage.of(chart, width, 300, 1);
        Rectangle2D area = chart.dataArea();
        for (int x = (int) area.getX(); x < area.getX() + 60; x++) {
            for (int y = 300 - 20; y < 300; y++) {
                if (image.getRGB(x, y) != Color.WHITE.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void isWrittenWhereThereIsRoomBesideTheLabel() {
        chart.series("a").add(NOON, 1);
        chart.series("a").add(NOON + 100, 2);
        chart.refresh();
        assertThat(isWritten(600)).isTrue();
        chart.xLabel("a label that needs nearly all the room below its axis of time");
        assertThat(isWritten(600)).isFalse();
    }

    @Test
    void saysTheStartOfElapsedTimes() {
        chart.series("a").add(NOON, 1);
        chart.series("a").add(NOON + 100, 2);
        chart.refresh();
        BufferedImage clock = ChartImage.of(chart, 600, 300, 1);
        chart.times(TimeStyle.elapsed());
        BufferedImage elapsed = ChartImage.of(chart, 600, 300, 1);
        assertThat(PanelOnBench.differences(clock, elapsed)).isPositive();
        assertThat(isWritten(600)).isTrue();
        chart.series("a").add(NOON - 50, 2);
        chart.refresh();
        assertThat(chart.viewport().start()).isEqualTo(NOON - 50);
    }

    @Test
    void isThatOfTheFirstPixelsThoughTheBoundIsAMomentBeforeMidnight() {
        chart.zone(ZoneOffset.UTC);
        chart.series("a").add(MIDNIGHT, 1);
        chart.series("a").add(MIDNIGHT + 72_000, 2);
        chart.refresh();
        int[] written = written();
        chart.viewport().show(MIDNIGHT + 60, MIDNIGHT + 72_000);
        assertThat(written).isEqualTo(written());
        chart.viewport().show(MIDNIGHT - 600, MIDNIGHT + 72_000);
        assertThat(written).isNotEqualTo(written());
    }

    @Test
    void isTrueOverManyYears() {
        chart.zone(ZoneOffset.UTC);
        chart.series("a").add(NOON, 1);
        chart.refresh();
        double[] froms = {NOON, MIDNIGHT, MIDNIGHT + 86_399, -2_208_988_800.0};
        String[] days = {"4 Mar 2026", "1 May 2024", "1 May 2024", "1 Jan 1900"};
        for (int i = 0; i < froms.length; i++) {
            for (double years : new double[] {0.1, 1, 10, 127}) {
                chart.viewport().show(froms[i], froms[i] + years * 365 * 86_400);
                for (int width : new int[] {200, 700, 1280, 2560}) {
                    ChartImage.of(chart, width, 300, 1);
                    assertThat(day()).as("%s years, %s pixels", years, width).startsWith(days[i]);
                }
            }
        }
    }

    @Test
    void isThatOfTheFirstPointOfAllThatThereIsHoweverLong() {
        chart.zone(ZoneOffset.UTC);
        double begin = Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
        for (int day = 0; day < 3653; day++) {
            chart.series("a").add(begin + day * 86_400.0, day);
        }
        chart.refresh();
        for (int width : new int[] {200, 700, 1280, 2560}) {
            ChartImage.of(chart, width, 300, 1);
            assertThat(day()).as("%s pixels", width).startsWith("1 Jan 2016");
        }
    }

    private String day() {
        return ((StripAxis) chart.jfreeChart().getXYPlot().getDomainAxis()).besideLabel();
    }

    private int[] written() {
        BufferedImage image = ChartImage.of(chart, 600, 300, 1);
        return image.getRGB((int) chart.dataArea().getX(), 300 - 20, 100, 20, null, 0, 100);
    }

    @Test
    void isNotWrittenBelowPlainNumbers() {
        chart.xAxis(XAxis.NUMBER);
        chart.series("a").add(1, 1);
        chart.series("a").add(100, 2);
        chart.refresh();
        assertThat(isWritten(600)).isFalse();
    }

    @Test
    void changesWithTheZone() {
        chart.series("a").add(NOON, 1);
        chart.series("a").add(NOON + 100, 2);
        chart.refresh();
        BufferedImage before = ChartImage.of(chart, 600, 300, 1);
        chart.zone(ZoneId.of("Pacific/Kiritimati"));
        assertThat(chart.zone()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
        assertThat(PanelOnBench.differences(before, ChartImage.of(chart, 600, 300, 1)))
                .isPositive();
    }
}
