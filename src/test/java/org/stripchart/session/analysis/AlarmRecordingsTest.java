// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

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

    private final AlarmRecordings recordings = new AlarmRecordings(
            (ofChart, from, to, name) -> {
                written.add(from + ".." + to + " " + name);
                return fails
                        ? CompletableFuture.failedFuture(new IllegalStateException("the disk is full"))
                        : CompletableFuture.completedFuture("/there");
            },
            soon::add,
            () -> 0,
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
}
