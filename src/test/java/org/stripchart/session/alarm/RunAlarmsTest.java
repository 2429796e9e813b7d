// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.mark.Mark;
import org.stripchart.testing.RequiresProgram;

@Timeout(60)
class RunAlarmsTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<LiveChart> charts = new ArrayList<>();
    private final RunAlarms alarms = new RunAlarms(told::add, () -> 0);

    @AfterEach
    void close() {
        charts.forEach(LiveChart::close);
    }

    @Test
    void tellsOfEachSessionWhatComesAndGoesButNotWhatWasSeen() {
        LiveChart first = chart("");
        LiveChart second = chart("");
        feed(first, 1, 2);
        assertThat(execute(alarms::hasCome)).isFalse();
        feed(second, 1, 9);
        assertThat(execute(alarms::hasCome)).isTrue();
        execute(() -> second.analysis().alarms().acknowledge(1));
        feed(second, 2, 3);
        feed(first, 2, 7);

        assertThat(told)
                .containsExactly(
                        "alarm: a > 5 since 1",
                        "alarm: a > 5 no more, from 1 for 1, at worst 9",
                        "alarm: a > 5 since 2");
    }

    @Test
    void anAlarmIsMarkedAndIsAStretchOnceItHasGone() {
        LiveChart chart = chart(new AlarmReaction(false, false, true, ""));
        feed(chart, 1, 9);
        assertThat(execute(() -> chart.marks().list())).containsExactly(Mark.at(1, "a > 5"));
        feed(chart, 2, 3);
        assertThat(execute(() -> chart.marks().list())).containsExactly(Mark.region(1, 2, "a > 5"));
    }

    @Test
    @RequiresProgram("sh")
    void theCommandOfAnAlarmThatWasAcknowledgedGetsItsEnd() throws Exception {
        Path out = folder.resolve("out");
        LiveChart chart = chart("sh -c 'echo $1 >> \"$0\"' '" + out + "'");
        feed(chart, 1, 9);
        execute(alarms::ended).get();
        execute(() -> chart.analysis().alarms().acknowledge(1));
        execute(alarms::ended).get();
        assertThat(Files.readString(out)).isEqualTo("came\n");
        feed(chart, 2, 3);
        execute(alarms::ended).get();
        assertThat(Files.readString(out)).isEqualTo("came\ngone\n");
    }

    @Test
    @RequiresProgram("sh")
    void theCommandOfASessionThatWasLeftIsWaitedFor() throws Exception {
        Path goOn = folder.resolve("go");
        LiveChart chart = chart("sh -c 'until [ -e \"$0\" ]; do sleep 0.01; done' '" + goOn + "'");
        feed(chart, 1, 9);
        execute(() -> alarms.leave(chart)).get();
        CompletableFuture<Void> ended = execute(alarms::ended);
        assertThat(ended).isNotDone();
        Files.createFile(goOn);
        ended.get();
    }

    @Test
    void holdsNothingOfASessionThatWasLeft() {
        WeakReference<LiveChart> chart = left();
        while (chart.get() != null && !Thread.interrupted()) {
            System.gc();
        }
        assertThat(chart.get()).isNull();
    }

    private WeakReference<LiveChart> left() {
        LiveChart chart = chart("");
        execute(() -> alarms.leave(chart).thenRun(chart::close)).join();
        charts.clear();
        return new WeakReference<>(chart);
    }

    private LiveChart chart(String command) {
        return chart(new AlarmReaction(false, false, command));
    }

    private LiveChart chart(AlarmReaction reaction) {
        LiveChart chart = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        charts.add(chart);
        execute(() -> {
            SessionAlarms session = new SessionAlarms(chart, () -> 0, Runnable::run);
            session.reaction(reaction);
            chart.analysis().alarm("a > 5");
            alarms.follow(chart, session);
        });
        return chart;
    }

    private static void feed(LiveChart chart, double x, double y) {
        chart.series("a").add(x, y);
        execute(chart::refresh);
    }
}
