// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;

class AlarmRecordingsTest {

    private final LiveChart chart =
            execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
    private final List<String> written = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Deque<Runnable> soon = new ArrayDeque<>();
    private boolean fails;
    private long nanos;

    private final AlarmRecordings recordings = new AlarmRecordings(
            (ofChart, from, to, name) -> {
                written.add(from + ".." + to + " " + name);
                return fails
                        ? CompletableFuture.failedFuture(new IllegalStateException("the disk is full"))
                        : CompletableFuture.completedFuture("/there");
            },
            soon::add,
            () -> nanos,
            told::add);

    AlarmRecordingsTest() {
        execute(() -> {
            chart.analysis().alarm("a > 5 record 2s before, 3s after");
            chart.analysis().alarm("a > 5 for 1s");
            recordings.follow(chart);
        });
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void add(double x, double y) {
        chart.series("a").add(x, y);
        execute(chart::refresh);
        for (int i = soon.size(); i > 0; i--) {
            Runnable task = soon.remove();
            execute(task::run);
        }
    }

    @Test
    void writesOncePointsHaveComeForTheTimeBehindIt() {
        add(9, 1);
        add(10, 9);
        add(12.9, 1);
        assertThat(written).isEmpty();
        add(13, 1);
        assertThat(written).containsExactly("8.0..13.0 alarm-10-a_5_record_2s_before_3s_after");
        assertThat(told).containsExactly("alarm: recorded /there");
        assertThat(soon).as("nothing runs while there is nothing to wait for").isEmpty();
        add(20, 9);
        assertThat(soon).hasSize(1);
    }

    @Test
    void writesWhatThereIsOfAChartThatIsClosedAndAtTheEnd() {
        add(10, 9);
        assertThat(execute(() -> recordings.ended(chart)).isDone()).isTrue();
        assertThat(written).hasSize(1);
        add(11, 1);
        add(12, 9);
        assertThat(execute(() -> recordings.ended()).isDone()).isTrue();
        assertThat(written).hasSize(2);
    }

    @Test
    void saysWhyItIsNotWritten() {
        fails = true;
        add(10, 9);
        add(14, 1);
        assertThat(told).containsExactly("alarm: not recorded: the disk is full");
    }

    @Test
    void keepsTenAMinuteAtMost() {
        for (int i = 0; i < 30; i++) {
            add(10 * i, 9);
            add(10 * i + 5, 1);
        }
        assertThat(written).hasSize(10);
    }

    @Test
    void saysHowManyWereNotRecordedWithTheNextOneAndAtTheEnd() {
        for (int i = 0; i < 13; i++) {
            add(10 * i, 9);
            add(10 * i + 5, 1);
        }
        assertThat(told).hasSize(10).containsOnly("alarm: recorded /there");
        nanos = 60_000_000_000L;
        add(200, 9);
        add(205, 1);
        assertThat(told.subList(10, told.size()))
                .containsExactly("alarm: 3 more alarms not recorded, since ten a minute are", "alarm: recorded /there");
        for (int i = 30; i < 40; i++) {
            add(10 * i, 9);
            add(10 * i + 5, 1);
        }
        execute(recordings::end);
        assertThat(told).last().isEqualTo("alarm: 1 more alarm not recorded, since ten a minute are");
        execute(recordings::end);
        assertThat(told).hasSize(22);
    }

    @Test
    void waitsForSeriesThatAreBehindButNotForEver() {
        chart.series("b").add(1, 1);
        add(10, 9);
        chart.series("b").add(11, 1);
        add(13, 1);
        assertThat(written).as("b is at 11 of 13").isEmpty();
        chart.series("b").add(13, 1);
        add(14, 1);
        assertThat(written).hasSize(1);

        add(20, 9);
        add(23, 1);
        nanos += 9_000_000_000L;
        add(24, 1);
        assertThat(written).as("b may still come").hasSize(1);
        nanos += 1_000_000_000L;
        add(25, 1);
        assertThat(written).hasSize(2);
    }
}
