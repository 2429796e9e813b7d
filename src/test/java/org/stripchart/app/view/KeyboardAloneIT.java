// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_C;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_N;
import static java.awt.event.KeyEvent.VK_O;
import static java.awt.event.KeyEvent.VK_RIGHT;
import static java.awt.event.KeyEvent.VK_S;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static java.awt.event.KeyEvent.VK_SPACE;
import static java.awt.event.KeyEvent.VK_TAB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.testing.RequiresDisplay;

/** What other tests do by mouse is done here without one. */
@RequiresDisplay
final class KeyboardAloneIT extends MainWindowFixture {

    private static Component focused() {
        return execute(
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    /** Goes from control to control until it comes to that one. */
    private void tabTo(String name) {
        robot.waitForIdle();
        for (int i = 0; i < 60 && !isFocused(name); i++) {
            press(VK_TAB);
            robot.waitForIdle();
        }
        assertThat(isFocused(name)).as("%s is reached, not %s", name, focused()).isTrue();
    }

    private static boolean isFocused(String name) {
        Component focused = focused();
        return focused != null && name.equals(focused.getName());
    }

    /** Types where a file is into the dialog that asks for one. */
    private void typeFile(Path file) {
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        until(
                "the name is to be typed",
                () -> execute(() -> chooser.fileNameTextBox().target().isFocusOwner()));
        press(java.awt.event.KeyEvent.VK_A, VK_CONTROL);
        typed(file.toString());
        press(VK_ENTER);
    }

    /** Goes down in the menu that is open until it comes to an item. */
    private void goTo(String item) {
        for (int i = 0; i < 20 && !item.equals(chosen()); i++) {
            press(VK_DOWN);
            robot.waitForIdle();
        }
        assertThat(chosen()).isEqualTo(item);
    }

    private static String chosen() {
        return execute(() -> {
            MenuElement[] path = MenuSelectionManager.defaultManager().getSelectedPath();
            for (int i = path.length - 1; i >= 0; i--) {
                if (path[i] instanceof JMenuItem item) {
                    return item.getText();
                }
            }
            return "";
        });
    }

    @Test
    void settingsAreChosenAndTyped() {
        command("window length custom");
        untilFocusIn(prompt(), "Show the latest");
        typed("5000");
        press(VK_ENTER);
        until("5000 points", () -> new LiveWindow.Points(5000).equals(windowLength()));

        command("y limits fixed");
        untilFocusIn(prompt(), "Lower");
        press(java.awt.event.KeyEvent.VK_A, VK_CONTROL);
        typed("-10");
        press(VK_TAB);
        press(java.awt.event.KeyEvent.VK_A, VK_CONTROL);
        typed("200");
        press(VK_ENTER);
        until("fixed", () -> execute(() -> chart.yScale().mode()) == YScale.Mode.FIXED);
        until("-10 to 200", () -> execute(() -> chart.yScale().range().lower()) == -10);

        command("interval custom");
        untilFocusIn(prompt(), "Time between points");
        typed("10 s");
        press(VK_ENTER);
        until("10 s", () -> execute(() -> session.interval()).equals(Duration.ofSeconds(10)));
    }

    @Test
    void aPictureIsCopiedAndSaved() throws Exception {
        press(VK_C, VK_CONTROL);
        until("copied", () -> message().contains("Picture copied"));
        press(VK_E, VK_CONTROL, VK_SHIFT);
        typeFile(folder.resolve("picture"));
        until("saved", () -> message().contains("Saved " + folder.resolve("picture.png")));
        assertThat(ImageIO.read(folder.resolve("picture.png").toFile()).getHeight())
                .isEqualTo(panel().getHeight());
    }

    @Test
    void dataAndPicturesAreExported() throws Exception {
        reopenWithFakes();
        for (int i = 0; i < 10; i++) {
            chart.series("a").add(i, 10 * i);
        }
        execute(chart::refresh);
        execute(() -> chart.viewport().show(2, 4));
        press(VK_E, VK_CONTROL);
        prompt();
        press(VK_ENTER);
        typeFile(folder.resolve("points"));
        until("told", () -> message().contains("Exported " + folder.resolve("points.csv")));
        assertThat(folder.resolve("points.csv")).hasContent("time,a\n2,20\n3,30\n4,40\n");

        press(VK_E, VK_CONTROL);
        DialogFixture form = prompt();
        untilFocusIn(form, "Export");
        press(VK_DOWN);
        tabTo("Size");
        press(java.awt.event.KeyEvent.VK_A, VK_CONTROL);
        typed("3000x2000");
        press(VK_ENTER);
        typeFile(folder.resolve("large"));
        until("told", () -> message().contains("Exported " + folder.resolve("large.png")));
        assertThat(ImageIO.read(folder.resolve("large.png").toFile()).getWidth())
                .isEqualTo(3000);
    }

    @Test
    void aSessionIsSavedAndAnotherOpened() throws Exception {
        Path file = folder.resolve("plant.strip");
        press(VK_S, VK_CONTROL);
        typeFile(folder.resolve("plant"));
        until("saved", () -> message().contains("Saved " + file));
        assertThat(SessionFile.read(file, SessionSpec.NOTHING_SAID)
                        .spec()
                        .sources()
                        .locations())
                .containsExactly("random");

        press(VK_O, VK_CONTROL, VK_SHIFT);
        typeFile(file);
        until("opened", () -> sessionsOpened.contains(file));
    }

    @Test
    void aRecordingIsBegunAndEnded() {
        reopenWithFakes();
        command("record");
        typeFile(folder.resolve("run"));
        until("recording", () -> execute(() -> session.recorder().latest()) != null);
        opened.get(0).sink().series("x").add(1, 10);
        command("stop recording");
        until("told", () -> message().startsWith("Recorded 1 points to "));
        assertThat(folder.resolve("run.csv")).hasContent("time,series,value\n1,x,10\n");
    }

    @Test
    void whatWasSaidAndWhatDidNotFitIsRead() {
        reopenWithFakes();
        opened.get(0).rejected = 3;
        execute(() -> mainWindow.tell("wrong: no such file", true));
        command("rejected lines");
        DialogFixture rejected = dialog("rejected");
        assertThat(rejected.table("rows").contents()[0]).startsWith("fake", "not a number", "3");
        press(VK_ESCAPE);
        until("closed", () -> !rejected.target().isShowing());
        command("messages");
        DialogFixture messages = dialog("messages");
        assertThat(messages.table("rows").contents()[0][1]).isEqualTo("wrong: no such file");
        press(VK_ESCAPE);
        until("closed", () -> !messages.target().isShowing());
    }

    @Test
    void aSourceOfAnyKindIsAddedWithItsFields() {
        reopenWithFakes();
        press(VK_N, VK_CONTROL);
        DialogFixture form = dialog("addSource");
        tabTo("kinds");
        for (int i = 0; i < 20 && !"Command".equals(kind(form)); i++) {
            press(VK_DOWN);
            robot.waitForIdle();
        }
        tabTo("Command");
        typed("vmstat 1");
        press(VK_ENTER);
        until("added", () -> execute(() -> session.sources()).size() == 2);
        assertThat(execute(() -> session.sources().get(1).location())).isEqualTo("exec:vmstat 1");
    }

    private static String kind(DialogFixture form) {
        return form.list("kinds").selection()[0];
    }

    @Test
    void aColumnOfAFileIsLeftOut() throws Exception {
        Path file = Files.writeString(
                folder.resolve("log.csv"), "time,temp,hum\n2026-11-26T14:00:00Z,1,40\n2026-11-26T14:00:01Z,2,41\n");
        press(VK_N, VK_CONTROL);
        DialogFixture form = dialog("addSource");
        untilFocusIn(form, "location");
        typed(file.toString());
        until("seen", () -> form.table("columns").rowCount() == 3);
        tabTo("columns");
        JTable columns = form.table("columns").target();
        for (int i = 0; i < 5 && execute(columns::getSelectedRow) != 2; i++) {
            press(VK_DOWN);
            robot.waitForIdle();
        }
        press(VK_SPACE);
        until("not wanted", () -> Boolean.FALSE.equals(execute(() -> columns.getValueAt(2, 0))));
        // Enter is the table's, which goes down.
        tabTo("ok");
        press(VK_SPACE);
        until("read", () -> execute(chart::seriesNames).contains("temp"));
        assertThat(execute(chart::seriesNames)).doesNotContain("hum");
    }

    @Test
    void theRowsOfThePanelAreSortedAndItsColumnsChosen() {
        reopenWithFakes();
        for (int i = 0; i < 4; i++) {
            opened.get(0)
                    .sink()
                    .series("s" + i)
                    .addAll(new double[] {1.8e9, 1.8e9 + 1}, new double[] {i, (i * 3) % 4}, 0, 2);
        }
        press(VK_F9);
        until("open", () -> execute(() -> mainWindow.series.isOpen()));
        execute(() -> panel().requestFocusInWindow());
        tabTo("seriesColumns");
        press(VK_SPACE);
        goTo("Max");
        press(VK_ENTER);
        until("chosen", () -> columns().contains("max"));

        tabTo("seriesColumns");
        press(VK_SPACE);
        goTo("Sort rows");
        press(VK_RIGHT);
        goTo("By latest");
        press(VK_ENTER);
        JTable table = robot.finder().findByName(window.target(), "series", JTable.class);
        until("sorted", () -> "s1".equals(execute(() -> table.getModel().getValueAt(0, 2))));
    }

    private List<String> columns() {
        return List.copyOf(java.util.Objects.requireNonNullElse(
                execute(() -> mainWindow.series.place().columns()), java.util.Set.of()));
    }
}
