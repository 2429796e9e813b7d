// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Point;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Cursor;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.XFrom;

/** Two runs in files, put beside each other as a person asks for it. */
final class ComparisonInWindowIT extends MainWindowFixture {

    @Test
    void theSameFileMayBeThereTwice() throws Exception {
        String file = Files.writeString(folder.resolve("one.csv"), "t,a\n100,1\n101,2\n102,4\n")
                .toString();
        openFiles(List.of(file));
        execute(() -> session.add(file, SourceChoice.NONE)).get();
        until(
                "both",
                () -> execute(() -> {
                    chart.refresh();
                    return chart.seriesNames().size() == 2;
                }));
        List<String> names = execute(() -> chart.seriesNames());
        window.menuItemWithPath("Analysis", "Compare runs\u2026").click();
        DialogFixture asked = prompt();
        assertThat(asked.comboBox("Run").contents()).doesNotHaveDuplicates();
        select(asked.comboBox("Begins"), "Where it is now");
        asked.textBox("Later by").setText("5 s");
        asked.button("ok").click();
        until("the one that was opened last", () -> points(names.get(1)).equals("105:1 106:2 107:4"));
        assertThat(points(names.get(0))).isEqualTo("100:1 101:2 102:4");
    }

    private void openRuns() throws IOException {
        String first = Files.writeString(folder.resolve("one.csv"), "t,a\n100,1\n101,2\n102,4\n")
                .toString();
        String second = Files.writeString(folder.resolve("two.csv"), "t,a\n7000,1\n7001,1\n7002,1\n")
                .toString();
        openFiles(List.of(first, second));
        until(
                "read",
                () -> points("one.csv/a").equals("100:1 101:2 102:4")
                        && points("two.csv/a").equals("7000:1 7001:1 7002:1"));
    }

    private void openFiles(List<String> files) {
        execute(() -> mainWindow.close());
        execute(session::close);
        open(
                WindowSettings.NONE,
                () -> new RunningSession(
                        chart, OpenedSources.open(files, SourceOptions.DEFAULTS.withX(XFrom.column("t"))), Edt.OWNER));
    }

    private String points(String name) {
        return execute(() -> {
            chart.refresh();
            if (!chart.seriesNames().contains(name)) {
                return "";
            }
            SeriesView series = chart.history(chart.seriesNames().indexOf(name));
            StringBuilder text = new StringBuilder();
            for (long i = series.firstIndex(); i < series.endIndex(); i++) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(Math.round(series.x(i)))
                        .append(':')
                        .append(Math.round(series.y(i)));
            }
            return text.toString();
        });
    }

    @Test
    void theLaterRunBeginsWithTheOtherAndTheirDifferenceIsComputed() throws Exception {
        openRuns();
        window.menuItemWithPath("Analysis", "Compare runs\u2026").click();
        DialogFixture asked = prompt();
        assertThat(asked.comboBox("Begins").selectedItem()).isEqualTo("Together with the others");
        asked.checkBox("Differences").click();
        asked.button("ok").click();

        until("moved", () -> points("two.csv/a").equals("100:1 101:1 102:1"));
        until("subtracted", () -> points("a difference").equals("100:0 101:1 102:3"));
        assertThat(execute(() -> keeper.now().sources().places().get(1).choice().moved()))
                .as("is saved with the session")
                .isEqualTo(-6900);
    }

    @Test
    void aRunIsMovedByKeysToACursorAndBackToWhereItWasRecorded() throws Exception {
        openRuns();
        execute(() -> chart.cursors().put(Cursor.A, 101));
        command("compare runs");
        DialogFixture asked = prompt();
        untilFocusIn(asked, "Run");
        press(KeyEvent.VK_TAB);
        untilFocusIn(asked, "Begins");
        press(KeyEvent.VK_DOWN);
        until("chosen", () -> "At cursor A".equals(asked.comboBox("Begins").selectedItem()));
        press(KeyEvent.VK_TAB);
        untilFocusIn(asked, "Later by");
        press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        typed("-2 x");
        press(KeyEvent.VK_ENTER);
        until("judged on the spot", () -> asked.label("message").text().contains("2 x"));
        press(KeyEvent.VK_BACK_SPACE);
        typed("s");
        press(KeyEvent.VK_ENTER);
        until("moved", () -> points("two.csv/a").equals("99:1 100:1 101:1"));

        command("compare runs");
        DialogFixture again = prompt();
        select(again.comboBox("Begins"), "As recorded");
        again.button("ok").click();
        until("where it was", () -> points("two.csv/a").equals("7000:1 7001:1 7002:1"));
    }

    /** A drag with Ctrl, of so many pixels to the right, from where the first run is. */
    private void dragFrom(Point start, int pixels, Runnable meanwhile) {
        robot.moveMouse(panel(), start);
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        robot.moveMouse(panel(), start.x + pixels / 2, start.y);
        robot.moveMouse(panel(), start.x + pixels, start.y);
        meanwhile.run();
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        robot.releaseKey(KeyEvent.VK_CONTROL);
    }

    private boolean isTipShown() {
        return !robot.finder()
                .findAll(window.target(), part -> "runTip".equals(part.getName()) && part.isShowing())
                .isEmpty();
    }

    @Test
    void aRunIsDraggedAndTheDragUndone() throws Exception {
        openRuns();
        window.menuItemWithPath("Analysis", "Compare runs\u2026").click();
        DialogFixture asked = prompt();
        asked.button("ok").click();
        until("beside each other", () -> points("two.csv/a").equals("100:1 101:1 102:1"));
        until(
                "shown",
                () -> execute(
                        () -> chart.viewport().to() < 200 && panel().dataArea().getWidth() > 0));
        robot.waitForIdle();
        int pixels = (int) Math.round(execute(() -> panel().dataArea().getWidth()
                / (chart.viewport().to() - chart.viewport().from())));
        Point middle = execute(() -> new Point(
                (int) panel().dataArea().getCenterX(), (int) panel().dataArea().getMaxY() - 20));

        dragFrom(middle, pixels, () -> {
            until("told", this::isTipShown);
            press(KeyEvent.VK_ESCAPE);
        });
        until("given up", () -> !isTipShown());
        assertThat(points("two.csv/a")).isEqualTo("100:1 101:1 102:1");

        dragFrom(middle, pixels, () -> until("told", this::isTipShown));
        until(
                "moved by about 1",
                () -> points("two.csv/a").startsWith("10")
                        && !points("two.csv/a").startsWith("100:"));
        assertThat(execute(() -> keeper.now().sources().places().get(1).choice().moved()))
                .isBetween(-6899.1, -6898.9);
        assertThat(points("one.csv/a")).isEqualTo("100:1 101:2 102:4");
        press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        until("where it was", () -> points("two.csv/a").equals("100:1 101:1 102:1"));
        press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        until(
                "moved again",
                () -> points("two.csv/a").endsWith("1") && !points("two.csv/a").startsWith("100:"));
    }
}
