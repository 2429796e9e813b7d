// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.analysis.trigger.TriggerRule.Mode;
import org.stripchart.plot.mark.Mark;

/** The events before the one that is stood on, laid upon it; and marks for events. */
@ExtendWith(OnEdt.class)
class PastEventsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 500, 300);

    private final LiveChart chart = LiveChart.builder()
            .xAxis(XAxis.NUMBER)
            .window(Duration.ofSeconds(10))
            .build();

    @AfterEach
    void close() {
        chart.close();
    }

    /** Pulses at 10, 30, 50 …, each lower than the one before: 10, 9, 8 … high. */
    private void feed(int pulses) {
        LiveSeries series = chart.series("s");
        for (int i = 0; i < pulses * 20; i++) {
            int pulse = i / 20;
            series.add(i, i % 20 >= 10 && i % 20 < 14 ? 10 - pulse : 0);
        }
        chart.refresh();
        chart.refresh();
    }

    private void trigger(int overlay, boolean marks) {
        TriggerRule rule = new TriggerRule(
                "s", new Trigger.Edge(0.5, 0, Trigger.Slope.RISING), "", 0, Mode.NORMAL, 0.5, overlay, marks);
        chart.yScale().fixed(0, 12);
        chart.analysis().trigger(rule);
        chart.viewport().goLive();
        chart.refresh();
        chart.refresh();
    }

    private BufferedImage picture(boolean isVector) {
        BufferedImage picture = new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        if (isVector) {
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        }
        chart.draw(g, AREA);
        g.dispose();
        return picture;
    }

    /** How far what is two seconds behind the event, at a value, is from the background. */
    private int ink(BufferedImage picture, double value) {
        Rectangle2D data = chart.dataArea();
        int x = (int) (data.getX() + data.getWidth() * 0.7);
        int y = (int) Math.round(data.getMaxY() - value / 12 * data.getHeight());
        Color background = chart.theme().background();
        int most = 0;
        for (int row = y - 3; row <= y + 3; row++) {
            Color at = new Color(picture.getRGB(x, row));
            most = Math.max(
                    most,
                    Math.abs(at.getRed() - background.getRed())
                            + Math.abs(at.getGreen() - background.getGreen())
                            + Math.abs(at.getBlue() - background.getBlue()));
        }
        return most;
    }

    @Test
    void earlierEventsAreFainterTheOlderTheyAre() {
        feed(5);
        trigger(3, false);
        assertThat(chart.analysis().eventView().event()).isBetween(89.0, 91.0);
        BufferedImage picture = picture(false);
        int now = ink(picture, 6);
        int latest = ink(picture, 7);
        int oldest = ink(picture, 9);
        assertThat(latest).isGreaterThan(60).isLessThan(now - 60);
        assertThat(oldest).isGreaterThan(10).isLessThan(latest - 30);
        // One more than was asked for, if there were grid lines it would have them.
        assertThat(ink(picture, 9.5)).isLessThan(oldest);
        // It is kept, and drawn again.
        assertThat(ink(picture(false), 7)).isEqualTo(latest);
    }

    @Test
    void vectorFormatsGetThemAsPaths() {
        feed(5);
        trigger(3, false);
        BufferedImage picture = picture(true);
        assertThat(ink(picture, 7)).isGreaterThan(60);
        assertThat(ink(picture, 9)).isGreaterThan(10);
    }

    @Test
    void noneIsDrawnUnlessThatWasAskedFor() {
        feed(5);
        trigger(0, false);
        BufferedImage without = picture(false);
        trigger(3, false);
        assertThat(ink(without, 7)).isLessThan(ink(picture(false), 7) - 50);
        assertThat(chart.marks().size()).isZero();
    }

    @Test
    void eachEventGetsAMark() {
        feed(3);
        trigger(0, true);
        assertThat(chart.marks().list()).extracting(Mark::text).containsOnly("Event: s");
        assertThat(chart.marks().list()).extracting(Mark::x).containsExactly(9.05, 29.0 + 0.5 / 9, 49.0 + 0.5 / 8);
        LiveSeries series = chart.series("s");
        series.add(70, 0);
        series.add(71, 1);
        chart.refresh();
        chart.refresh();
        assertThat(chart.marks().size()).isEqualTo(4);
        // Looked for anew, they are the same.
        trigger(0, true);
        assertThat(chart.marks().size()).isEqualTo(4);
    }

    @Test
    void anEventThatALatePointMakesGetsAMark() {
        feed(3);
        trigger(0, true);
        assertThat(chart.marks().size()).isEqualTo(3);
        chart.series("s").add(20.5, 1);
        chart.refresh();
        chart.refresh();
        assertThat(chart.analysis().events().count()).isEqualTo(4);
        assertThat(chart.marks().list()).extracting(Mark::x).contains(20.25).hasSize(4);
    }

    @Test
    void theMarkOfAnEventThatALatePointTakesAwayGoes() {
        feed(3);
        trigger(0, true);
        Mark changed = Mark.at(9.05, "seen");
        chart.marks().replace(Mark.at(9.05, "Event: s"), changed);
        // Both rise later than it seemed.
        chart.series("s").add(9.5, 0);
        chart.series("s").add(29.5, 0);
        chart.refresh();
        chart.refresh();
        assertThat(chart.marks().list())
                .extracting(Mark::x)
                .as("what somebody has changed stays")
                .containsExactly(9.05, 9.525, 29.5 + 0.25 / 9, 49.0 + 0.5 / 8);
        assertThat(chart.marks().list()).contains(changed);
    }

    @Test
    void marksOfAnEarlierTriggerStay() {
        feed(3);
        trigger(0, true);
        chart.analysis()
                .trigger(new TriggerRule(
                        "s", new Trigger.Edge(5, 0, Trigger.Slope.RISING), "", 0, Mode.NORMAL, 0.5, 0, true));
        chart.refresh();
        chart.refresh();
        assertThat(chart.marks().size()).isEqualTo(6);
    }

    @Test
    void whatIsLaidUponIsDrawnAsFarAsPointsHaveComeMeanwhile() {
        LiveSeries series = chart.series("s");
        for (int x = 0; x <= 3; x++) {
            series.add(x, x);
        }
        chart.yScale().fixed(0, 12);
        chart.viewport().show(0, 10);
        chart.refresh();
        chart.refresh();
        chart.arrangement().moved(Set.of("s"), 2);
        BufferedImage before = picture(false);
        for (int x = 4; x <= 9; x++) {
            series.add(x, x);
        }
        chart.refresh();
        chart.refresh();
        assertThat(ink(picture(false), 5)).isGreaterThan(ink(before, 5) + 60);
    }
}
