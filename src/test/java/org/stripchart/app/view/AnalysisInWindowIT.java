// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Trace;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.source.SourceResult;

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

    private boolean isChipShown() {
        return execute(() ->
                robot.finder().findByName(window.target(), "alarmChip", false).isVisible());
    }

    @Test
    void theChipOpensTheListAndASpaceAcknowledgesOne() {
        execute(() -> chart.analysis().alarm("`cpu idle` < 20"));
        execute(() -> chart.analysis().alarm("`cpu idle` < 30 as warning"));
        assertThat(isChipShown()).isFalse();
        feed(1, 5);
        until("told", () -> isChipShown() && window.button("alarmChip").text().equals("2 alarms"));
        window.button("alarmChip").click();
        DialogFixture list = dialog("alarms");
        list.button("acknowledge").requireDisabled();
        list.table("rows").selectRows(0);
        press(KeyEvent.VK_SPACE);
        until(
                "one is seen",
                () -> alarms().stream().filter(AlarmEvent::acknowledged).count() == 1);
        until("counted", () -> window.button("alarmChip").text().equals("1 alarm"));
        list.button("acknowledge").requireDisabled();
        list.table("rows").selectRows(1);
        list.button("acknowledge").click();
        until("all are seen", () -> !isChipShown());
        assertThat(execute(() -> missing(list.table("rows").target(), 0, 2)))
                .as("how much of the time is cut off")
                .isNotPositive();
        assertThat(list.table("rows").contents()[0])
                .as("the latest first")
                .containsExactly("warning", "`cpu idle` < 30 as warning", "1970-01-01 00:00:01", "", "yes", "");
        list.button("close").click();
    }

    private static int missing(JTable table, int row, int column) {
        Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
        return cell.getPreferredSize().width - table.getCellRect(row, column, false).width;
    }

    @Test
    void theListHasTheAlarmsOfTheRunBefore() {
        execute(() -> chart.analysis().alarm("`cpu idle` < 20"));
        feed(1, 5);
        until("come", () -> alarms().size() == 1);
        reopenWithFakes("one");
        assertThat(alarms()).isEmpty();
        assertThat(isChipShown()).as("it is of another run").isFalse();
        press(KeyEvent.VK_L, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture list = dialog("alarms");
        until("read", () -> list.table("rows").rowCount() == 1);
        list.table("rows").selectRows(0);
        list.button("acknowledge").click();
        until("seen", () -> list.table("rows").contents()[0][4].equals("yes"));
        list.button("close").click();
    }

    @Test
    void anAlarmOfAMisspeltSeriesIsTakenAndTold() {
        window.menuItemWithPath("Analysis", "Add alarm\u2026").click();
        DialogFixture asked = prompt();
        asked.textBox("Rule").setText("idel < 20");
        asked.button("ok").click();
        String told = "alarm idel < 20 waits for a series idel; there are `cpu idle`";
        until("told", () -> message().equals(told));
        opened.get(0).result.complete(SourceResult.ended());
        until("stays", () -> notices().equals(List.of(told)));
        window.button("notice.analysis.removeAlarm").click();
        prompt().button("ok").click();
        until("gone", () -> notices().isEmpty());
    }

    private List<String> notices() {
        return execute(() -> robot.finder().findAll(window.target(), each -> "notice".equals(each.getName())).stream()
                .filter(Component::isShowing)
                .map(each -> ((JLabel) each).getText())
                .toList());
    }

    @Test
    void whatHappensWhenOneComesIsChosen() {
        window.menuItemWithPath("Analysis", "When an alarm comes\u2026").click();
        DialogFixture asked = prompt();
        asked.checkBox("Notification").requireNotSelected();
        asked.checkBox("Sound").click();
        asked.textBox("Command").setText("logger 'an alarm");
        asked.button("ok").click();
        until("said", () -> asked.label("message").text().contains("not closed"));
        asked.textBox("Command").setText("logger 'an alarm'");
        asked.button("ok").click();
        until("taken", () -> execute(() -> session.alarms().reaction())
                .equals(new AlarmReaction(false, true, "logger 'an alarm'")));
        assertThat(execute(() -> keeper.now().chart().analysis().reaction().command()))
                .as("is saved with the session")
                .isEqualTo("logger 'an alarm'");
    }

    @Test
    void howMuchAnAlarmMattersIsChosenBesideTheRule() {
        press(KeyEvent.VK_A, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture asked = prompt();
        robot.enterText("`cpu idle` < 20 for 1s");
        select(asked.comboBox("Severity"), "warning");
        asked.button("ok").click();
        until("followed", () -> execute(() -> chart.analysis().alarmRules())
                .equals(List.of("`cpu idle` < 20 for 1s as warning")));
    }

    @Test
    void aKeyShowsHowTheChartFares() {
        // Or it goes on by the clock.
        execute(() -> chart.viewport().hold());
        BufferedImage before = steady();
        press(KeyEvent.VK_F12);
        until("shown", () -> execute(() -> differs(before)));
        press(KeyEvent.VK_F12);
        until("gone", () -> execute(() -> !differs(before)));
    }

    /** The chart as it stays: what was fed may still lead to a frame. */
    private BufferedImage steady() {
        BufferedImage[] latest = {execute(this::picture)};
        until("nothing moves", () -> {
            BufferedImage before = latest[0];
            robot.waitForIdle();
            latest[0] = execute(this::picture);
            return execute(() -> !differs(before));
        });
        return latest[0];
    }

    private BufferedImage picture() {
        Component panel = robot.finder().findByName(window.target(), "chart", true);
        BufferedImage image = new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        panel.paint(g);
        g.dispose();
        return image;
    }

    private boolean differs(BufferedImage from) {
        BufferedImage now = picture();
        int count = 0;
        for (int y = 60; y < 200; y++) {
            for (int x = from.getWidth() - 200; x < from.getWidth() - 60; x++) {
                count += now.getRGB(x, y) == from.getRGB(x, y) ? 0 : 1;
            }
        }
        return count > 500;
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
    void ofAFormulaOfAFormulaWhatIsInViewIsSeenFirstAndThenAll() {
        SeriesSink many = opened.get(0).sink().series("many");
        for (int x = 0; x < 200_000; x++) {
            many.add(x, x % 1000);
        }
        // Until all are there.
        until("read", () -> {
            execute(chart::refresh);
            return execute(() -> chart.history(1).endIndex()) == 200_000;
        });
        execute(() -> chart.viewport().show(150_000, 150_100));
        compute("half", "many / 2");
        compute("low", "mean(half, 20) - 10");
        until(
                "seen",
                () -> execute(() -> {
                    SeriesView low = chart.history(chart.seriesNames().indexOf("low"));
                    return !low.isEmpty() && low.lastX() >= 150_100 && low.firstX() <= 150_000;
                }));
        until("all is computed", () -> execute(() -> chart.analysis().computed()) == 1);
        assertThat(latest("low")).isEqualTo((999 - 9.5) / 2 - 10);
        assertThat(execute(
                        () -> chart.history(chart.seriesNames().indexOf("low")).endIndex()))
                .isEqualTo(200_000);
    }

    private void compute(String name, String formula) {
        press(KeyEvent.VK_F, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture asked = prompt();
        robot.enterText(name);
        asked.textBox("Formula").setText(formula);
        asked.button("ok").click();
        until("is there", () -> execute(() -> chart.seriesNames().contains(name)));
        robot.waitForIdle();
    }

    @Test
    void aComputedSeriesIsChangedAndTakenAwayByMouse() {
        execute(() -> chart.analysis().derive("busy", "%", "100 - `cpu idle`"));
        until("computed", () -> listed().contains("busy"));
        window.menuItemWithPath("Analysis", "Compute series\u2026").click();
        DialogFixture asked = prompt();
        select(asked.comboBox("Name"), "busy");
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
        until("nothing is left to see", () -> !isChipShown());
        execute(() -> chart.viewport().show(100, 101));
        doubleClick(
                list.table("rows").cell(org.assertj.swing.data.TableCell.row(0).column(0)),
                "the moment is shown",
                () -> execute(() -> chart.viewport().from()) == 0.5);
        list.button("close").click();

        window.menuItemWithPath("Analysis", "Remove alarm\u2026").click();
        prompt().button("ok").click();
        until("followed no more", () -> execute(() -> chart.analysis().alarmRules())
                .isEmpty());
    }
}
