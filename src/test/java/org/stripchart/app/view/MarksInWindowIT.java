// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.mark.Mark;

/** Marks, as a person sets, names, finds and removes them. */
final class MarksInWindowIT extends MainWindowFixture {

    @BeforeEach
    void feed() {
        reopenWithFakes("one");
        SeriesSink series = opened.get(0).sink().series("s");
        for (int x = 0; x <= 100; x++) {
            series.add(x, Math.sin(x / 5.0));
        }
        execute(chart::refresh);
        execute(() -> chart.viewport().show(0, 100));
        until("shown", () -> execute(() -> panel().dataArea().getWidth()) > 100);
    }

    private List<Mark> marks() {
        return execute(() -> chart.marks().list());
    }

    /** Returns the place of an x, in the middle of the chart. */
    private Point at(double x) {
        Rectangle2D area = execute(() -> panel().dataArea());
        return new Point((int) Math.round(area.getX() + x / 100 * area.getWidth()), (int) area.getCenterY());
    }

    private JPopupMenuFixture menuAt(double x) {
        robot.click(panel(), at(x), MouseButton.RIGHT_BUTTON, 1);
        until("the menu is open", () -> execute(() -> robot.findActivePopupMenu() != null));
        return new JPopupMenuFixture(robot, robot.findActivePopupMenu());
    }

    @Test
    void aKeyMarksWhatIsAtThePointerAndAnotherNamesIt() {
        robot.moveMouse(panel(), at(40));
        press(KeyEvent.VK_M);
        until("marked", () -> marks().size() == 1);
        assertThat(marks().get(0).x()).isBetween(39.0, 41.0);

        press(KeyEvent.VK_M, KeyEvent.VK_SHIFT);
        DialogFixture asked = prompt();
        asked.textBox("Text").requireText("Mark 1");
        typed("pump on");
        asked.comboBox("Colour").selectItem(2);
        asked.button("ok").click();
        until("named", () -> marks().get(0).text().equals("pump on"));
        assertThat(marks().get(0).color()).isEqualTo(1);
    }

    @Test
    void theStretchBetweenTheCursorsIsMarkedByKeys() {
        execute(() -> chart.cursors().put(Cursor.A, 20));
        execute(() -> chart.cursors().put(Cursor.B, 30));
        press(KeyEvent.VK_M, KeyEvent.VK_CONTROL);
        until("marked", () -> marks().equals(List.of(Mark.region(20, 30, "Mark 1"))));
    }

    @Test
    void itsMenuChangesAndRemovesIt() {
        menuAt(60).menuItem("mark.here").click();
        until("marked", () -> marks().size() == 1);
        double x = marks().get(0).x();
        assertThat(x).isBetween(59.0, 61.0);

        menuAt(60).menuItem("mark.edit").click();
        DialogFixture asked = prompt();
        asked.textBox("Text").setText("valve");
        asked.button("ok").click();
        until("changed", () -> marks().get(0).text().equals("valve"));

        menuAt(60).menuItem("mark.remove").click();
        until("removed", () -> marks().isEmpty());
        until("told", () -> message().startsWith("Removed \u201cvalve\u201d at "));
    }

    @Test
    void theListFindsGoesToAndRemoves() {
        execute(() -> chart.marks()
                .addAll(List.of(Mark.at(10, "pump on"), Mark.at(50, "valve"), Mark.region(70, 80, "pump off"))));
        window.menuItemWithPath("Cursor", "Marks\u2026").click();
        DialogFixture list = dialog("marks");
        list.table("rows").requireRowCount(3);
        list.textBox("filter").click();
        typed("PUMP");
        until("filtered", () -> list.table("rows").rowCount() == 2);

        doubleClick(
                list.table("rows").cell(TableCell.row(1).column(2)),
                "gone to",
                () -> execute(() -> chart.viewport().from()) == 69);
        assertThat(execute(() -> chart.viewport().to())).isEqualTo(81);

        list.table("rows").cell(TableCell.row(0).column(2)).click();
        execute(() -> chart.marks().add(Mark.at(1, "pump, earlier")));
        until("it came", () -> list.table("rows").rowCount() == 3);
        list.button("remove").click();
        until("the one that was selected is gone", () -> marks().size() == 3);
        assertThat(marks()).extracting(Mark::text).containsExactly("pump, earlier", "valve", "pump off");
        list.button("close").click();
    }

    @Test
    void theListIsExported() throws Exception {
        execute(() -> chart.marks().addAll(List.of(Mark.at(10, "pump, on"), Mark.region(70, 80, "b"))));
        press(KeyEvent.VK_M, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture list = dialog("marks");
        list.button("export").click();
        Path file = folder.resolve("chosen.csv");
        org.assertj.swing.fixture.JFileChooserFixture chooser =
                org.assertj.swing.finder.JFileChooserFinder.findFileChooser().using(robot);
        chooser.setCurrentDirectory(folder.toFile());
        chooser.fileNameTextBox().setText("chosen.csv");
        chooser.approve();
        until("told", () -> message().startsWith("Exported 2 marks to "));
        assertThat(Files.readString(file)).isEqualTo("""
                        x,to,text,colour\r
                        1970-01-01T00:00:10Z,,"pump, on",\r
                        1970-01-01T00:01:10Z,1970-01-01T00:01:20Z,"b",\r
                        """);
        list.button("close").click();
    }

    @Test
    void aMarkIsGoneToByItsText() {
        execute(() -> chart.marks().add(Mark.region(40, 50, "Heating")));
        press(KeyEvent.VK_G);
        DialogFixture asked = dialog("goTo");
        untilFocusIn(asked, "destination");
        typed("heat");
        press(KeyEvent.VK_ENTER);
        until("gone to", () -> execute(() -> chart.viewport().from()) == 39);
    }

    @Test
    void theSessionKeepsThem() {
        execute(() -> chart.marks().add(Mark.at(10, "pump on")));
        assertThat(Objects.requireNonNull(
                                execute(() -> session.describe(asked)).chart().view())
                        .marks())
                .containsExactly(Mark.at(10, "pump on"));
    }
}
