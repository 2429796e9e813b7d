// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.ClearedPoints.State;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LiveWindow;

@ExtendWith(OnEdt.class)
class ClearedPointsTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final FakeFrameClock clock = new FakeFrameClock();
    private final HistoryBudget budget = new HistoryBudget(1 << 20, 1 << 20);
    private final LiveChart chart = make();
    private final LiveSeries a = chart.series("a");
    private final LiveSeries b = chart.series("b");

    private LiveChart make() {
        LiveChartBuilder builder = LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofSeconds(100));
        builder.clock(clock);
        builder.historyBudget = budget;
        return builder.build();
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void add(LiveSeries series, int from, int to) {
        for (int x = from; x < to; x++) {
            series.add(x, Math.sin(x / 9.0));
        }
        chart.refresh();
    }

    private BufferedImage picture() {
        return ChartImage.of(chart, 500, 300, 1);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void theSamePictureComesBackAndTheCountersAreWhatTheyWere() {
        add(a, 0, 400);
        // The pump, which points have woken, sleeps again.
        clock.step(100);
        int[] before = pixels(picture());
        ChartStatistics counted = chart.statistics();

        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        assertThat(pixels(picture())).isNotEqualTo(before);
        assertThat(cleared.count()).isEqualTo(400);
        assertThat(chart.statistics().retained()).isZero();
        assertThat(chart.statistics().evicted()).isZero();
        assertThat(cleared.state()).isEqualTo(State.KEPT);

        assertThat(cleared.bringBack()).isTrue();
        assertThat(pixels(picture())).isEqualTo(before);
        assertThat(cleared.state()).isEqualTo(State.BACK);
        assertThat(cleared.bringBack()).isFalse();
        ChartStatistics now = chart.statistics();
        assertThat(now.published()).isEqualTo(counted.published());
        assertThat(now.appended()).isEqualTo(counted.appended());
        assertThat(now.retained()).isEqualTo(counted.retained());
        assertThat(now.evicted()).isEqualTo(counted.evicted());
        assertThat(clock.running()).isZero();
    }

    @Test
    void pointsThatCameMeanwhileLieBehindThem() {
        add(a, 0, 100);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        add(a, 100, 120);
        add(b, 100, 110);

        cleared.bringBack();

        SeriesView points = chart.history(0);
        assertThat(points.size()).isEqualTo(120);
        for (int i = 0; i < 120; i++) {
            assertThat(points.x(points.firstIndex() + i)).isEqualTo(i);
        }
        assertThat(chart.history(1).size()).isEqualTo(10);
        ChartStatistics counted = chart.statistics();
        assertThat(counted.appended()).isEqualTo(130).isEqualTo(counted.retained());
    }

    @Test
    void areForgottenOnceTheirTimeIsOver() {
        add(a, 0, 100);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        int[] told = new int[1];
        cleared.onChange(() -> told[0]++);

        clock.step(29_999);
        assertThat(cleared.state()).isEqualTo(State.KEPT);
        assertThat(budget.held()).isPositive();
        clock.step(1);

        assertThat(cleared.state()).isEqualTo(State.FORGOTTEN);
        assertThat(told[0]).isEqualTo(1);
        assertThat(budget.held()).isZero();
        assertThat(cleared.bringBack()).isFalse();
        assertThat(chart.statistics().retained()).isZero();
    }

    @Test
    void goWhenMemoryIsWantedAndSayIt() {
        add(a, 0, 20_000);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        int[] told = new int[1];
        cleared.onChange(() -> told[0]++);

        add(a, 20_000, 60_000);
        clock.step(1);

        assertThat(cleared.state()).isEqualTo(State.EVICTED);
        assertThat(told[0]).isEqualTo(1);
        assertThat(chart.statistics().evicted()).isZero();
        assertThat(chart.statistics().retained()).isEqualTo(40_000);
        assertThat(cleared.bringBack()).isFalse();
    }

    @Test
    void theStretchThatWasHeldIsHeldAgainUnlessSomebodyHasGoneElsewhere() {
        add(a, 0, 400);
        chart.viewport().show(50, 60);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        assertThat(chart.viewport().isLive()).isTrue();
        cleared.bringBack();
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(chart.viewport().from()).isEqualTo(50);

        ClearedPoints again = chart.setAside(HALF_A_MINUTE);
        chart.viewport().show(70, 90);
        again.bringBack();
        assertThat(chart.viewport().from()).isEqualTo(70);
    }

    @Test
    void theLiveWindowThatWasChosenSinceStays() {
        add(a, 0, 400);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        chart.viewport().window(new LiveWindow.Span(300));
        cleared.bringBack();
        assertThat(chart.viewport().window()).isEqualTo(new LiveWindow.Span(300));

        chart.viewport().show(50, 60);
        ClearedPoints again = chart.setAside(HALF_A_MINUTE);
        chart.viewport().window(new LiveWindow.Span(200));
        again.bringBack();
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(chart.viewport().window()).isEqualTo(new LiveWindow.Span(200));
    }

    @Test
    void areForgottenWithAllThatIsClearedOrClosed() {
        add(a, 0, 100);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        ClearedPoints of = chart.setAside(Set.of("b"), HALF_A_MINUTE);
        int[] told = new int[1];
        cleared.onChange(() -> told[0]++);
        chart.clear();
        assertThat(cleared.state()).isEqualTo(State.FORGOTTEN);
        assertThat(of.state()).isEqualTo(State.FORGOTTEN);
        assertThat(told[0]).isEqualTo(1);

        ClearedPoints last = chart.setAside(HALF_A_MINUTE);
        chart.close();
        assertThat(last.state()).isEqualTo(State.FORGOTTEN);
    }

    @Test
    void aCursorAmongThemTellsItsPointsAgain() {
        add(a, 0, 400);
        chart.cursors().snap(Cursor.A, 350.2);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        add(a, 400, 410);
        assertThat(chart.cursors().isKept(Cursor.A)).isFalse();

        cleared.bringBack();

        assertThat(chart.cursors().isKept(Cursor.A)).isTrue();
        assertThat(chart.cursors().x(Cursor.A)).isEqualTo(350);
    }

    @Test
    void statesComeBackWithTheirTexts() {
        LiveSeries door = chart.states("door");
        door.add(0, "open");
        door.add(10, "closed");
        chart.refresh();
        int number = chart.seriesNames().indexOf("door");

        ClearedPoints cleared = chart.setAside(Set.of("door"), HALF_A_MINUTE);
        assertThat(chart.stateAt(number, 5)).isEmpty();
        door.add(20, "open");
        chart.refresh();
        cleared.bringBack();

        assertThat(chart.stateAt(number, 5)).isEqualTo("open");
        assertThat(chart.stateAt(number, 15)).isEqualTo("closed");
        assertThat(chart.stateAt(number, 20)).isEqualTo("open");
    }

    @Test
    void someSeriesAreSetAsideAloneAndTheViewStays() {
        add(a, 0, 400);
        add(b, 0, 400);
        chart.viewport().show(50, 60);

        ClearedPoints cleared = chart.setAside(Set.of("a", "none"), HALF_A_MINUTE);

        assertThat(cleared.count()).isEqualTo(400);
        assertThat(chart.history(0).isEmpty()).isTrue();
        assertThat(chart.history(1).size()).isEqualTo(400);
        assertThat(chart.viewport().from()).isEqualTo(50);
        cleared.bringBack();
        assertThat(chart.history(0).size()).isEqualTo(400);
        assertThat(chart.viewport().from()).isEqualTo(50);
    }

    @Test
    void aLiveViewEndsWherePointsLandAlsoWhenXHasGoneBackMeanwhile() {
        add(a, 10_000, 10_400);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        add(a, 0, 200);
        picture();
        assertThat(chart.viewport().to()).isBetween(199.0, 202.0);

        cleared.bringBack();
        picture();

        assertThat(chart.viewport().to()).isBetween(199.0, 202.0);
        assertThat(chart.statistics().retained()).isEqualTo(600);
        assertThat(chart.history(0).firstX()).isZero();
    }

    @Test
    void whatHasComeOfARunThatBeganAnewIsNotTakenForLate() {
        try (LiveChart second = LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .history(HistoryLimit.duration(1000))
                .build()) {
            LiveSeries series = second.series("s");
            for (int x = 10_000; x < 12_000; x++) {
                series.add(x, 1);
            }
            second.refresh();
            ClearedPoints cleared = second.setAside(HALF_A_MINUTE);
            for (int x = 0; x < 200; x++) {
                series.add(x, 2);
            }
            second.refresh();

            cleared.bringBack();

            assertThat(second.statistics().late()).isZero();
            assertThat(second.history(0).firstX()).isZero();
            assertThat(second.history(0).y(second.history(0).firstIndex() + 199))
                    .isEqualTo(2);
        }
    }

    @Test
    void aLiveViewEndsWhereItDidWhenNothingHasCome() {
        add(a, 0, 400);
        picture();
        double to = chart.viewport().to();
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        picture();

        cleared.bringBack();
        picture();

        assertThat(chart.viewport().to()).isEqualTo(to);
    }

    @Test
    void clearAndCloseForgetThem() {
        add(a, 0, 100);
        ClearedPoints cleared = chart.setAside(HALF_A_MINUTE);
        chart.clear();
        assertThat(cleared.bringBack()).isFalse();
        assertThat(cleared.state()).isEqualTo(State.FORGOTTEN);

        add(a, 100, 200);
        ClearedPoints open = chart.setAside(HALF_A_MINUTE);
        open.forget();
        assertThat(open.bringBack()).isFalse();

        add(a, 200, 300);
        ClearedPoints last = chart.setAside(HALF_A_MINUTE);
        chart.close();
        assertThat(last.bringBack()).isFalse();
        assertThat(clock.running()).isZero();
    }

    @Test
    void theTimeMustBePositive() {
        assertThatThrownBy(() -> chart.setAside(Duration.ZERO))
                .hasMessage("time (PT0S) must be positive and at most PT24H");
    }
}
