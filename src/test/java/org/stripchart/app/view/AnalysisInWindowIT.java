// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.util.List;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Trace;

/** Computed series and alarms, as a person asks for them. */
final class AnalysisInWindowIT extends MainWindowFixture {

    private SeriesSink idle;

    @BeforeEach
    void feedIdle() {
        reopenWithFakes("one");
        idle = opened.get(0).sink().series("cpu idle");
        feed(0, 90);
    }

    private void feed(double x, double y) {
        idle.add(x, y);
        execute(chart::refresh);
    }

    private List<String> listed() {
        return execute(
                () -> chart.arrangement().listed().stream().map(Trace::name).toList());
    }

    private double latest(String name) {
        return execute(() -> {
            int number = chart.seriesNames().indexOf(name);
            return chart.history(number).isEmpty()
                    ? Double.NaN
                    : chart.history(number).y(chart.history(number).endIndex() - 1);
        });
    }

    private List<AlarmEvent> alarms() {
        return execute(() -> chart.analysis().alarms().events());
    }

    @Test
    void aSeriesIsComputedByKeys() {
        press(KeyEvent.VK_F, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture asked = prompt();
        robot.enterText("busy");
        press(KeyEvent.VK_TAB);
        robot.enterText("%");
        press(KeyEvent.VK_TAB);
        robot.enterText("100 -");
        press(KeyEvent.VK_ENTER);
        until("said", () -> asked.label("message").text().contains("at character 6"));
        robot.enterText(" `cpu idle`");
        press(KeyEvent.VK_ENTER);

        until("computed", () -> listed().equals(List.of("cpu idle", "busy")) && latest("busy") == 10);
        feed(1, 70);
        until("goes on", () -> latest("busy") == 30);
        assertThat(execute(() -> chart.seriesInfo(1))).isEqualTo(SeriesInfo.derived("busy", "%", "100 - `cpu idle`"));
    }

    @Test
    void aComputedSeriesIsChangedAndTakenAwayByMouse() {
        execute(() -> chart.analysis().derive("busy", "%", "100 - `cpu idle`"));
        until("computed", () -> listed().contains("busy"));
        window.menuItemWithPath("Analysis", "Compute series\u2026").click();
        DialogFixture asked = prompt();
        asked.comboBox("Name").selectItem("busy");
        asked.textBox("Formula").requireText("100 - `cpu idle`").setText("1 - `cpu idle` / 100");
        asked.button("ok").click();
        until("computed anew", () -> Math.abs(latest("busy") - 0.1) < 1e-9);

        window.menuItemWithPath("Analysis", "Remove computed series\u2026").click();
        prompt().button("ok").click();
        until("gone", () -> listed().equals(List.of("cpu idle")));
    }

    @Test
    void anAlarmComesIsListedAndSeen() {
        press(KeyEvent.VK_A, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        prompt();
        robot.enterText("`cpu idle` < 20");
        press(KeyEvent.VK_ENTER);
        until("followed", () -> execute(() -> chart.analysis().alarmRules()).equals(List.of("`cpu idle` < 20")));
        feed(1, 5);
        feed(2, 50);
        until("come and gone", () -> alarms().size() == 1 && !alarms().get(0).isOn());
        until("told", () -> window.label("message").text().startsWith("Alarm: `cpu idle` < 20 no more"));

        window.menuItemWithPath("Analysis", "Alarms\u2026").click();
        DialogFixture list = dialog("alarms");
        list.table("rows").requireRowCount(1);
        list.button("seen").click();
        until("seen", () -> alarms().get(0).acknowledged());
        execute(() -> chart.viewport().show(100, 101));
        list.table("rows")
                .cell(org.assertj.swing.data.TableCell.row(0).column(0))
                .doubleClick();
        until("the moment is shown", () -> execute(() -> chart.viewport().from()) == 0.5);
        list.button("close").click();

        window.menuItemWithPath("Analysis", "Remove alarm\u2026").click();
        prompt().button("ok").click();
        until("followed no more", () -> execute(() -> chart.analysis().alarmRules())
                .isEmpty());
    }
}
