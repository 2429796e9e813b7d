// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_C;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JRootPane;
import javax.swing.JTable;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.StripRule;

/** Who gives way to whom in a window that is not large. */
final class RoomInWindowIT extends MainWindowFixture {

    private static final double NOW = 1_800_000_000;

    /** As many series as vmstat has, of very different sizes, for longer than the window is. */
    @BeforeEach
    void feed() {
        strips = StripRule.AUTO;
        reopenWithFakes();
        for (int i = 0; i < 17; i++) {
            feed("series_" + i, Math.pow(10, i % 5 * 2 - 2), i);
        }
        until("the panel opens by itself", this::isPanelOpen);
    }

    private void feed(String name, double size, int phase) {
        double[] xs = new double[200];
        double[] ys = new double[xs.length];
        for (int k = 0; k < xs.length; k++) {
            xs[k] = NOW + k;
            ys[k] = size * (1 + Math.abs(Math.sin(k / 9.0 + phase)));
        }
        opened.get(opened.size() - 1).sink().series(name).addAll(xs, ys, 0, xs.length);
    }

    private boolean isPanelOpen() {
        return isShown("seriesPanel");
    }

    private boolean isShown(String name) {
        return !robot.finder()
                .findAll(window.target(), each -> name.equals(each.getName()) && each.isShowing())
                .isEmpty();
    }

    private void size(int width, int height) {
        execute(() -> {
            Insets insets = mainWindow.frame().getInsets();
            mainWindow.frame().setSize(width + insets.left + insets.right, height + insets.top + insets.bottom);
        });
        until("resized", () -> execute(() -> root().getSize()).equals(new Dimension(width, height)));
        robot.waitForIdle();
    }

    private JRootPane root() {
        return mainWindow.frame().getRootPane();
    }

    private double share() {
        return execute(() -> {
            Rectangle2D area = panel().dataArea();
            return area.getWidth() * area.getHeight() / root().getWidth() / root().getHeight();
        });
    }

    private JTable table() {
        return robot.finder().findByName(window.target(), "series", JTable.class);
    }

    @Test
    void thePlotHasHalfOfTheWindowBesideThePanelAndAboveTheOverview() {
        size(1080, 680);
        until("an overview", () -> isShown("overview"));
        until("half for the plot", () -> share() >= 0.5);
        assertThat(isPanelOpen()).isTrue();
        assertThat(execute(() -> table().getWidth()))
                .as("no figure is cut")
                .isLessThanOrEqualTo(execute(() -> table().getParent().getWidth()));
    }

    @Test
    void theOverviewGivesWayInALowWindowUnlessAPersonAsksForIt() {
        size(640, 480);
        until("no overview", () -> !isShown("overview"));
        until("half for the plot", () -> share() >= 0.5);
        window.menuItemWithPath("View", "Overview").click();
        until("asked for", () -> isShown("overview"));
        execute(() -> mainWindow.refreshAll());
        robot.waitForIdle();
        assertThat(isShown("overview")).isTrue();
    }

    @Test
    void nothingGoesToAndFroWhereThePlotHasJustItsHalf() {
        reopenWithFakes();
        feed("a name for which the panel would like to be wide", 10, 0);
        until("a line", () -> !execute(() -> panel().chart().seriesNames()).isEmpty());
        press(VK_F9);
        until("open", this::isPanelOpen);
        for (int height = 680; height <= 760; height += 10) {
            size(1080, height);
            // The overview goes when a cursor comes, for want of room.
            execute(() -> panel().chart().cursors().remove(Cursor.A));
            execute(() -> mainWindow.refreshAll());
            robot.waitForIdle();
            execute(() -> panel().chart().cursors().put(Cursor.A, NOW + 100));
            Set<String> seen = new LinkedHashSet<>();
            for (int look = 0; look < 6; look++) {
                execute(() -> mainWindow.refreshAll());
                robot.waitForIdle();
                if (look > 1) {
                    seen.add(execute(mainWindow.series::getDividerLocation)
                            + (isShown("overview") ? " with the overview" : "")
                            + (isShown("cursor table") ? " with rows" : ""));
                }
            }

            assertThat(seen).as("%d high", height).hasSize(1);
        }
    }

    @Test
    void theTableOfCursorsIsABarWhereItsRowsWouldTakeTheHalfOfThePlot() {
        size(640, 480);
        until("half for the plot", () -> share() >= 0.5);
        robot.moveMouse(panel(), middle());
        press(VK_A);
        until("its bar", () -> isShown("cursor times"));
        until("half for the plot", () -> share() >= 0.5);
        assertThat(isShown("cursor table")).isFalse();
        window.button("figures").click();
        until("its rows by one click", () -> isShown("cursor table"));
        execute(() -> mainWindow.refreshAll());
        robot.waitForIdle();
        assertThat(isShown("cursor table")).as("as a person wants it").isTrue();
        window.button("figures").click();
        until("its bar again", () -> !isShown("cursor table"));
    }

    @Test
    void aFigureGivesWayToThePlotInTheLowestWindow() {
        reopenWithFakes();
        feed("one", 10, 0);
        until("a line", () -> !execute(() -> panel().chart().seriesNames()).isEmpty());
        size(1080, 680);
        press(VK_S);
        Component figures = robot.finder().findByName(window.target(), "figureTabs");
        until("a figure", () -> execute(figures::getHeight) >= 110);
        execute(() -> mainWindow.frame().setSize(mainWindow.frame().getMinimumSize()));
        until("a plot", () -> execute(() -> panel().dataArea().getHeight()) >= 80);
        assertThat(isShown("figureTabs"))
                .as("its title, which tells that it is there")
                .isTrue();
        size(1080, 680);
        until("the figure again", () -> execute(figures::getHeight) >= 110);
    }

    @Test
    void aPersonMakesThePanelAsWideAsItIsToBe() {
        size(1080, 680);
        until("half for the plot", () -> share() >= 0.5);
        Component side = robot.finder().findByName(window.target(), "seriesPanel");
        int before = execute(side::getWidth);
        java.awt.Point divider = execute(() -> new java.awt.Point(
                mainWindow.series.getDividerLocation() + mainWindow.series.getDividerSize() / 2,
                mainWindow.series.getHeight() / 2));
        robot.pressMouse(mainWindow.series, divider, MouseButton.LEFT_BUTTON);
        for (int step = 20; step <= 100; step += 20) {
            robot.moveMouse(mainWindow.series, divider.x - step, divider.y);
        }
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        until("wider", () -> execute(side::getWidth) > before + 80);
        int wide = execute(side::getWidth);
        execute(() -> mainWindow.refreshAll());
        size(1100, 690);
        execute(() -> mainWindow.refreshAll());
        robot.waitForIdle();
        assertThat(execute(side::getWidth)).isEqualTo(wide);
        press(VK_F9);
        until("closed", () -> !isPanelOpen());
        press(VK_F9);
        until("open", this::isPanelOpen);
        until("as wide as before", () -> execute(side::getWidth) == wide);
    }

    @Test
    void thePanelLeavesRoomForTheOverviewOnceThatIsThere() {
        reopenWithFakes();
        String name = "a name for which the panel would like to be wide";
        opened.get(opened.size() - 1).sink().series(name).add(NOW, 1);
        until("a line", () -> !execute(() -> panel().chart().seriesNames()).isEmpty());
        press(VK_F9);
        until("open", this::isPanelOpen);
        size(1080, 680);
        until("half for the plot", () -> share() >= 0.5);
        assertThat(isShown("overview")).isFalse();
        Component side = robot.finder().findByName(window.target(), "seriesPanel");
        int alone = execute(side::getWidth);

        feed(name, 10, 0);
        until("more than is shown", () -> isShown("overview"));
        until("room for it", () -> execute(side::getWidth) < alone);
        until("half for the plot", () -> share() >= 0.5);
    }

    /** As it is when the session is opened again. */
    @Test
    void thePanelIsAsWideAsItLikesWhereThereIsRoomForIt() {
        reopenWithFakes();
        SeriesSink line = opened.get(opened.size() - 1).sink().series("a");
        line.add(NOW, 0.1);
        until("a line", () -> !execute(() -> panel().chart().seriesNames()).isEmpty());
        press(VK_F9);
        until("open", this::isPanelOpen);
        size(1270, 720);
        Component side = robot.finder().findByName(window.target(), "seriesPanel");
        double[] longer = {
            12345.6, -12345.6, 123456, 123456.7, -123456.7, 1_234_567, -1_234_567, 12_345_678, -12_345_678
        };
        for (int i = 0; i < longer.length; i++) {
            line.add(NOW + 1 + i, longer[i]);
            execute(() -> mainWindow.refreshAll());
            until("as wide as it likes", () -> execute(() -> side.getWidth() == side.getPreferredSize().width));
        }
    }

    @Test
    void aPanelThatAPersonHasOpenedGivesWayInASmallWindow() {
        size(1080, 680);
        press(VK_F9);
        until("closed", () -> !isPanelOpen());
        press(VK_F9);
        until("open by hand", this::isPanelOpen);
        for (Dimension small : List.of(new Dimension(640, 480), new Dimension(520, 420))) {
            size(small.width, small.height);
            execute(() -> mainWindow.refreshAll());
            until("the plot's alone", () -> !isPanelOpen());
            until("half for the plot, or nearly so in the smallest", () -> share() >= 0.48);
        }
        press(VK_F9);
        until("asked for here", this::isPanelOpen);
        execute(() -> mainWindow.refreshAll());
        robot.waitForIdle();
        assertThat(isPanelOpen()).isTrue();
        press(VK_F9);
        until("closed here", () -> !isPanelOpen());
        press(VK_F9);
        until("asked for again", this::isPanelOpen);
        size(1080, 680);
        size(640, 480);
        execute(() -> mainWindow.refreshAll());
        until("gone again", () -> !isPanelOpen());
        size(1080, 680);
        execute(() -> mainWindow.refreshAll());
        until("back where there is room", this::isPanelOpen);
    }

    @Test
    void thePanelComesBackAsItWasLeft() {
        size(1080, 680);
        press(VK_F9);
        until("closed", () -> !isPanelOpen());
        comeBack("panel.series=closed");
        window.button("series").click();
        until("open by one click", this::isPanelOpen);
        window.button("seriesColumns").click();
        new org.assertj.swing.fixture.JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItemWithPath("Latest")
                .click();
        until("fewer columns", () -> !titles().contains("Latest"));
        comeBack("panel.series=open");
        until("open as before", this::isPanelOpen);
        assertThat(titles()).contains("Name").doesNotContain("Latest");
    }

    /** Closes the window, and opens another once it is written what there was. */
    private void comeBack(String written) {
        execute(() -> mainWindow.close());
        until("written", () -> Files.readString(folder.resolve("preferences")).contains(written));
        reopenWithFakes();
    }

    private List<String> titles() {
        return execute(() -> Collections.list(table().getColumnModel().getColumns()).stream()
                .map(column -> String.valueOf(column.getHeaderValue()))
                .toList());
    }

    @Test
    void theTableOfSeriesIsCopied() {
        execute(() -> table().requestFocusInWindow());
        until("in the table", () -> execute(() -> table().isFocusOwner()));
        press(VK_C, VK_CONTROL);
        until("all series", () -> clipboard().lines().count() == 18);
        assertThat(clipboard()).startsWith("Series\tStrip\tShown\tUnit\tLatest\n");
        execute(() -> table().setRowSelectionInterval(1, 2));
        press(VK_C, VK_CONTROL);
        until("those that are chosen", () -> clipboard().lines().count() == 3);
        assertThat(message()).isEqualTo("Table of series copied");
    }
}
