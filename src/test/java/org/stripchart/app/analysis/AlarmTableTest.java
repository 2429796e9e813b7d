// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.AlarmJournal.Entry;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.source.SourceOptions;

@SuppressWarnings("NullAway.Init") // made by each test
class AlarmTableTest {

    @TempDir
    private Path folder;

    @Test
    void goesOnlyToAlarmsWhoseXIsOfTheKindOfThisChart() throws Exception {
        List<String> told = new ArrayList<>();
        AlarmTable table = table();
        try {
            double from = execute(() -> chart.viewport().from());
            execute(() -> table.goTo(new Entry("r/1", true, event(1)), (line, isFault) -> told.add(line)));
            assertThat(told).containsExactly("That alarm came at a time, but x of this chart is not time");
            assertThat(execute(() -> chart.viewport().from())).isEqualTo(from);

            execute(() -> table.goTo(new Entry("r/2", false, event(2)), (line, isFault) -> told.add(line)));
            assertThat(told).hasSize(1);
            assertThat(execute(() -> chart.viewport().from() + chart.viewport().to()))
                    .isEqualTo(2e9);
        } finally {
            chart.close();
        }
    }

    @Test
    void allAlarmsOfOtherRunsAreAcknowledgedToo() throws Exception {
        AlarmTable table = table();
        try {
            List<Entry> others = IntStream.range(0, 1500)
                    .mapToObj(i -> new Entry("r/" + i, true, event(i)))
                    .toList();
            execute(() -> table.others(others));
            execute(table::acknowledgeAll);
            assertThat(execute(() -> table.rows())).allMatch(row -> row.get(4).equals("yes"));
            execute(table::acknowledgeAll);
            keeper.store().alarms().written().get();
            assertThat(keeper.otherAlarms()).hasSize(1500).allMatch(each -> each.event()
                    .acknowledged());
        } finally {
            chart.close();
        }
    }

    @Test
    void allCanBeAcknowledgedOnlyWhereSomebodyHasNotSeenOne() throws Exception {
        AlarmTable table = table();
        try {
            execute(() -> table.rows());
            assertThat(execute(() -> table.all().isEnabled())).as("no alarm").isFalse();
            execute(() -> {
                table.others(List.of(new Entry("r/1", true, event(1))));
                table.rows();
            });
            assertThat(execute(() -> table.all().isEnabled()))
                    .as("one that is new")
                    .isTrue();
            execute(() -> table.all().doClick());
            assertThat(execute(() -> table.all().isEnabled())).as("at once").isFalse();
            execute(() -> table.rows());
            assertThat(execute(() -> table.all().isEnabled())).as("later").isFalse();
        } finally {
            chart.close();
        }
    }

    private static AlarmEvent event(long number) {
        return new AlarmEvent(number, "t > 80", Severity.ALARM, 1e9, Double.NaN, Double.NaN, false);
    }

    private LiveChart chart;
    private SessionKeeper keeper;

    private AlarmTable table() throws Exception {
        OpenedSources sources = OpenedSources.open(
                List.of("boiler"), SourceOptions.DEFAULTS, (location, options) -> new FakeSource(location));
        chart = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        keeper = execute(() -> new SessionKeeper(
                new RunningSession(chart, sources, Edt.OWNER),
                SessionSpec.NOTHING_SAID,
                new SessionStore(folder),
                null));
        return execute(() -> new AlarmTable(keeper));
    }

    @Test
    void tellsAllThatIsKnownOfAnAlarm() {
        AlarmEvent on = new AlarmEvent(1, "t > 8 as info", Severity.INFO, 1e9, Double.NaN, Double.NaN, false);
        AlarmEvent off = new AlarmEvent(2, "t > 80", Severity.ALARM, 1e9, 1e9 + 60, 93.25, true);

        assertThat(AlarmTable.rows(
                        List.of(new Entry("r/1", true, on), new Entry("r/2", true, off), new Entry("r/3", false, off)),
                        ZoneOffset.UTC))
                .containsExactly(
                        List.of("info", "t > 8 as info", "2001-09-09 01:46:40", "", "", "", "r/1"),
                        List.of("alarm", "t > 80", "2001-09-09 01:46:40", "2001-09-09 01:47:40", "yes", "93.25", "r/2"),
                        List.of(
                                "alarm",
                                "t > 80",
                                "1\u202f000\u202f000\u202f000",
                                "1\u202f000\u202f000\u202f060",
                                "yes",
                                "93.25",
                                "r/3"));
    }
}
