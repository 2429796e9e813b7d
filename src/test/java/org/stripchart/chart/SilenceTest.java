// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Set;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.LiveWindow;

/** A panel of a minute of time to which a point comes each second, until none does. */
@ExtendWith(OnEdt.class)
class SilenceTest {

    private static final double EPOCH = 1.79e9;

    private final FakeFrameClock clock = new FakeFrameClock();
    private PanelOnBench bench = make(LiveChart.builder().window(Duration.ofMinutes(1)));

    private PanelOnBench make(LiveChartBuilder builder) {
        builder.clock(clock);
        PanelOnBench made = new PanelOnBench(builder);
        for (int i = 0; i < 100; i++) {
            made.chart.series("s").add(EPOCH + i, Math.sin(i));
            clock.step(1000);
        }
        made.paint();
        return made;
    }

    private LiveChartBuilder clocked() {
        LiveChartBuilder builder = LiveChart.builder().window(Duration.ofMinutes(1));
        builder.clock(clock);
        return builder;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Lets time go by, with a picture whenever the chart has changed, as Swing paints. */
    private void silence(int seconds) {
        for (int i = 0; i < seconds * 4; i++) {
            clock.step(250);
            bench.paint();
        }
    }

    @Test
    void timeGoesOnWhileNothingComes() {
        double end = bench.to();
        silence(1);
        assertThat(bench.to()).as("not yet late").isEqualTo(end);
        silence(20);
        assertThat(bench.to()).as("three seconds behind the clock").isCloseTo(end + 19, within(0.5));
        assertThat(bench.span()).isCloseTo(60, within(0.1));
        assertThat(bench.chart.viewport().isLive()).isTrue();
        assertThat(bench.chart.silentFor(Set.of("s")).toMillis()).isBetween(21_000L, 22_000L);
        bench.chart.series("s").add(EPOCH + 122, 1);
        clock.step(50);
        assertThat(bench.to()).isCloseTo(EPOCH + 122, within(0.2));
        assertThat(bench.chart.silentFor(Set.of("s"))).isZero();
    }

    @Test
    void nothingIsPaintedAgainToLookWhetherPointsAreLate() {
        int[] painted = new int[1];
        JComponent seen = new JComponent() {
            @Override
            public boolean isShowing() {
                return true;
            }

            @Override
            public void repaint(long millis, int x, int y, int width, int height) {
                painted[0]++;
            }
        };
        bench.chart.drive().panels().add(seen);
        bench.chart.series("s").add(EPOCH + 100, 1);
        clock.step(500);
        bench.paint();
        painted[0] = 0;
        clock.step(2000);
        assertThat(painted[0]).isZero();
        assertThat(clock.running()).as("somebody looks").isPositive();
    }

    @Test
    void whatIsHeldStandsStillAndSaysHowFarBehindItIs() {
        bench.chart.viewport().hold();
        double end = bench.to();
        silence(20);
        assertThat(bench.to()).isEqualTo(end);
        assertThat(clock.running()).as("nobody looks").isZero();
    }

    @Test
    void anAutomaticTriggerIsLiveAgainByTheClock() {
        Trigger rises = new Trigger.Edge(0, 0.1, Trigger.Slope.RISING);
        bench.chart.analysis().trigger(new TriggerRule("s", rises).with(TriggerRule.Mode.AUTO));
        clock.step(100);
        bench.paint();
        assertThat(bench.chart.viewport().isLive()).isFalse();
        silence(100);
        assertThat(bench.chart.viewport().isLive()).isFalse();
        silence(50);
        assertThat(bench.chart.viewport().isLive()).isTrue();
        assertThat(bench.to()).isCloseTo(EPOCH + 247, within(2.0));
    }

    @Test
    void numbersDoNotGoOnByTheClock() {
        bench.close();
        bench = make(LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofMinutes(1)));
        double end = bench.to();
        silence(20);
        assertThat(bench.to()).isEqualTo(end);
        assertThat(clock.running()).isZero();
    }

    @Test
    void neitherDoesWhatHasEndedNorAWindowOfPoints() {
        bench.chart.viewport().window(new LiveWindow.Points(50));
        bench.paint();
        double end = bench.to();
        silence(20);
        assertThat(bench.to()).isEqualTo(end);
        bench.chart.viewport().window(new LiveWindow.Span(60));
        bench.chart.viewport().complete(true);
        bench.paint();
        double whole = bench.to();
        silence(20);
        assertThat(bench.to()).isEqualTo(whole);
    }

    @Test
    void nothingRunsOnceThePanelIsGone() {
        bench.panel.removeNotify();
        clock.step(20_000);
        assertThat(clock.running()).isZero();
    }

    @Test
    void aStateGoesOnWithTheWindow() {
        bench.close();
        bench = new PanelOnBench(clocked());
        LiveChart chart = bench.chart;
        String[] states = {"open", "closed"};
        for (int i = 0; i < 100; i++) {
            chart.states("door").add(EPOCH + i, states[i % 2]);
            clock.step(1000);
        }
        bench.paint();
        silence(20);
        assertThat(bench.to()).as("by the clock").isGreaterThan(EPOCH + 115);
        Rectangle2D area = bench.panel.places().get(0).area();
        BufferedImage image = bench.paint();
        assertThat(new Color(image.getRGB((int) bench.pixel(bench.to() - 0.5), (int) area.getY() + 30)))
                .as("the band reaches the newest moment")
                .isEqualTo(chart.canvas().stateColor("closed"));
        assertThat(chart.stateAt(0, EPOCH + 115)).isEqualTo("closed");
        chart.viewport().complete(true);
        assertThat(chart.stateAt(0, EPOCH + 115))
                .as("nobody knows how it was after the end")
                .isEmpty();
    }

    @Test
    void oneStateAloneGoesOnFromItsFirstMoment() {
        bench.close();
        bench = new PanelOnBench(clocked());
        bench.chart.states("door").add(EPOCH, "open");
        bench.chart.refresh();
        bench.paint();
        silence(10);
        assertThat(bench.to()).as("by the clock").isCloseTo(EPOCH + 10, within(0.5));
        assertThat(bench.chart.stateAt(0, EPOCH + 9)).isEqualTo("open");
        bench.chart.states("door").add(EPOCH + 10, "closed");
        silence(1);
        assertThat(bench.to()).as("nothing jumps").isCloseTo(EPOCH + 11, within(0.5));
        bench.panel.removeNotify();
        clock.step(20_000);
        assertThat(clock.running()).as("nobody looks").isZero();
    }
}
