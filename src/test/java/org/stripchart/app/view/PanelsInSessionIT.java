// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JTable;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.Test;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.spec.FiguresPlace;
import org.stripchart.session.spec.PanelPlace;
import org.stripchart.session.spec.PanelsSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.testing.RequiresDisplay;

/** The panels around the chart are part of a session: it comes back with those that it was saved with. */
@RequiresDisplay
final class PanelsInSessionIT extends MainWindowFixture {

    private void feed() {
        for (int i = 0; i < 4; i++) {
            opened.get(opened.size() - 1)
                    .sink()
                    .series("s" + i)
                    .addAll(new double[] {1.8e9, 1.8e9 + 1}, new double[] {i, (i * 3) % 4}, 0, 2);
        }
        until("all are there", () -> execute(chart::statistics).appended() == 8);
    }

    private PanelsSpec panels() {
        return Objects.requireNonNull(execute(() -> keeper.now().panels()));
    }

    /** What the session is when it was saved to a file and opened from it. */
    private void openAgain() throws Exception {
        SessionSpec now = execute(() -> keeper.now());
        java.nio.file.Path file = folder.resolve("panels.strip");
        SessionFile.write(file, now, SessionFile.Extras.NONE);
        asked = SessionFile.read(file, SessionSpec.NOTHING_SAID).spec();
        reopenWithFakes();
    }

    private JTable table() {
        return robot.finder().findByName(window.target(), "series", JTable.class);
    }

    private String rows() {
        return execute(() -> IntStream.range(0, table().getRowCount())
                .mapToObj(row -> String.valueOf(table().getModel().getValueAt(row, 2)))
                .collect(Collectors.joining(" ")));
    }

    @Test
    void whatAHandHasMadeOfThemComesBack() throws Exception {
        reopenWithFakes();
        feed();
        assertThat(panels()).isEqualTo(new PanelsSpec(PanelPlace.UNTOUCHED, null, true, null, FiguresPlace.NONE));
        window.button("series").click();
        until("open", () -> execute(() -> mainWindow.series.isOpen() && table().isShowing()));
        Point border = execute(() -> new Point(
                mainWindow.series.getDividerLocation() + mainWindow.series.getDividerSize() / 2,
                mainWindow.series.getHeight() / 2));
        robot.pressMouse(mainWindow.series, border, MouseButton.LEFT_BUTTON);
        robot.moveMouse(mainWindow.series, border.x - 90, border.y);
        robot.moveMouse(mainWindow.series, border.x - 180, border.y);
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        until("wider", () -> panels().series().width() > 0);
        window.button("seriesColumns").click();
        new org.assertj.swing.fixture.JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItemWithPath("Max")
                .click();
        clickHeader("Latest");
        until("sorted", () -> rows().equals("s1 s2 s3 s0"));
        window.menuItemWithPath("View", "Overview").click();
        until("no overview", () -> Boolean.FALSE.equals(panels().overview()));

        PanelsSpec saved = panels();
        int width = execute(() -> mainWindow.series.getDividerLocation());
        assertThat(saved.series().open()).isTrue();
        assertThat(saved.series().columns()).contains("max", "value");
        assertThat(saved.series().sorting()).isEqualTo(new PanelPlace.Sorting("value", true));
        openAgain();
        feed();

        assertThat(panels()).isEqualTo(saved);
        until("sorted", () -> rows().equals("s1 s2 s3 s0"));
        assertThat(execute(() -> panel().isOverview())).isFalse();
        until("as wide", () -> execute(() -> mainWindow.series.getDividerLocation()) == width);
    }

    private void clickHeader(String column) {
        Point at = execute(() -> {
            for (int i = 0; i < table().getColumnCount(); i++) {
                if (String.valueOf(table().getColumnModel().getColumn(i).getHeaderValue())
                        .startsWith(column)) {
                    java.awt.Rectangle header = table().getTableHeader().getHeaderRect(i);
                    return new Point((int) header.getCenterX(), (int) header.getCenterY());
                }
            }
            throw new AssertionError("no column " + column);
        });
        robot.click(execute(() -> table().getTableHeader()), at);
    }

    @Test
    void soDoesWhatKeysHaveMadeOfThem() throws Exception {
        reopenWithFakes();
        feed();
        press(KeyEvent.VK_F9);
        until("open", () -> execute(() -> mainWindow.series.isOpen()));
        command("overview");
        until("no overview", () -> Boolean.FALSE.equals(panels().overview()));
        execute(() -> panel().requestFocusInWindow());
        press(KeyEvent.VK_A);
        until("a cursor", () -> execute(() -> mainWindow.cursors.isOpen()));
        command("cursor table");
        until("without its table", () -> !panels().cursorTable());
        PanelsSpec saved = panels();
        openAgain();
        feed();

        assertThat(panels()).isEqualTo(saved);
        assertThat(execute(() -> mainWindow.series.isOpen())).isTrue();
        assertThat(execute(() -> panel().isOverview())).isFalse();
        assertThat(panels().series().columns()).isNull();
    }

    @Test
    void aSessionWithoutPanelsHasThemAsTheyWereLeft() throws Exception {
        reopenWithFakes();
        feed();
        execute(() -> mainWindow.series.place(
                new PanelPlace(true, 250, Set.of("value", "mean"), new PanelPlace.Sorting("name", false))));
        PanelPlace left = panels().series();
        asked = asked.withPanels(null);
        reopenWithFakes();

        assertThat(panels().series()).isEqualTo(left);
    }
}
