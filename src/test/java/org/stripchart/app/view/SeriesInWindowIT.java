// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_ALT;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static java.awt.event.KeyEvent.VK_SPACE;
import static java.awt.event.KeyEvent.VK_UP;
import static java.awt.event.KeyEvent.VK_Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.session.spec.PanelPlace;

/** The series panel as a hand meets it: by the mouse, and by the keyboard alone. */
final class SeriesInWindowIT extends MainWindowFixture {

    private static final int EYE = 0;
    private static final int SWATCH = 1;
    private static final int NAME = 2;

    @BeforeEach
    void feed() {
        reopenWithFakes();
        // Its own width changes with the chart, and with it where a hand that has no eyes would click.
        execute(() -> robot.finder()
                .findByName(window.target(), "sides", SeriesSide.class)
                .place(new PanelPlace(null, 230, null, null)));
        for (int i = 0; i < 10; i++) {
            double[] xs = new double[200];
            double[] ys = new double[xs.length];
            for (int k = 0; k < xs.length; k++) {
                xs[k] = 1_800_000_000 + k / 4.0;
                ys[k] = Math.sin(k / 9.0 + i);
            }
            opened.get(0).sink().series("s" + i).addAll(xs, ys, 0, xs.length);
        }
        until(
                "the panel opens by itself",
                () -> robot.finder().findAll(window.target(), JTable.class::isInstance).stream()
                        .anyMatch(table -> "series".equals(table.getName()) && table.isShowing()));
        until("all are listed", () -> execute(() -> table().getRowCount()) == 10);
    }

    private JTable table() {
        return robot.finder().findByName(window.target(), "series", JTable.class);
    }

    private Trace trace(String name) {
        return execute(() -> chart.arrangement().traces().stream()
                .filter(trace -> trace.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private String shown() {
        return execute(() -> chart.arrangement().traces().stream()
                .filter(Trace::visible)
                .map(Trace::name)
                .collect(Collectors.joining(" ")));
    }

    private void showsOnly(String names) {
        until("shown: " + names, () -> shown().equals(names));
    }

    private void showsAll() {
        until("all are shown", () -> shown().length() == 29);
    }

    private void countSays(String text) {
        until("counted", () -> text.equals(window.label("seriesCount").text()));
    }

    private void untilFocused(String what, Supplier<Component> component) {
        until(what, () -> execute(() -> component.get().isFocusOwner()));
    }

    /** The traces of each strip; a slash parts axes. */
    private String strips() {
        return execute(
                () -> chart.arrangement().strips().stream().map(this::axes).collect(Collectors.joining(" | ")));
    }

    private String axes(Strip strip) {
        return strip.axes().stream()
                .map(axis -> chart.arrangement().traces().stream()
                        .filter(trace -> trace.axis() == axis)
                        .map(Trace::label)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("/"));
    }

    private Point cell(String text, int column) {
        return execute(() -> {
            JTable table = table();
            for (int row = 0; row < table.getRowCount(); row++) {
                if (String.valueOf(table.getModel().getValueAt(row, NAME)).startsWith(text)) {
                    Rectangle cell = table.getCellRect(row, column, true);
                    return new Point((int) cell.getCenterX(), (int) cell.getCenterY());
                }
            }
            throw new AssertionError("no row " + text);
        });
    }

    private void click(String text, int column) {
        robot.click(table(), cell(text, column));
        robot.waitForIdle();
    }

    private JPopupMenu popup() {
        until("a menu", () -> robot.findActivePopupMenu() != null);
        return robot.findActivePopupMenu();
    }

    private JMenuItem item(JPopupMenu menu, String text) {
        return execute(() -> {
            for (MenuElement each : menu.getSubElements()) {
                if (each instanceof JMenuItem item && (text.equals(item.getText()) || text.equals(item.getName()))) {
                    return item;
                }
            }
            throw new AssertionError("no item " + text);
        });
    }

    @Test
    void theMouseHidesAndSetsApart() {
        click("s3", EYE);
        until("hidden", () -> !shown().contains("s3"));
        click("s3", EYE);
        showsAll();
        click("s4", NAME);
        showsOnly("s4");
        countSays("1 of 10 shown");
        robot.pressKey(VK_CONTROL);
        click("s6", NAME);
        showsOnly("s4 s6");
        robot.releaseKey(VK_CONTROL);
        click("s6", NAME);
        showsOnly("s6");
        click("s6", NAME);
        showsAll();
        robot.moveMouse(table(), cell("s7", NAME));
        until("in front", () -> execute(() -> chart.arrangement().highlighted()) == trace("s7"));
        robot.moveMouse(panel(), middle());
        until("all alike", () -> execute(() -> chart.arrangement().highlighted()) == null);
    }

    @Test
    void theMouseColoursAndMoves() {
        click("s2", SWATCH);
        robot.click(item(popup(), "color17"));
        until("dotted", () -> execute(() -> trace("s2").color()) == 17);

        robot.click(table(), cell("s5", NAME), MouseButton.RIGHT_BUTTON, 1);
        robot.click(item(popup(), "Own strip"));
        until("a strip of its own", () -> strips().endsWith(" | s5"));

        drag("s1", table(), cell("Strip 2", NAME));
        until("dragged onto a heading", () -> strips().endsWith(" | s1 s5"));

        Point upper = execute(() -> {
            Point at = new Point(panel().getWidth() / 2, 60);
            Strip strip = panel().spot(at).strip();
            assertThat(strip).isSameAs(chart.arrangement().strips().get(0));
            return at;
        });
        drag("s5", panel(), upper);
        until("dragged onto the chart", () -> strips().endsWith(" | s1"));

        robot.click(table(), cell("s0", NAME), MouseButton.RIGHT_BUTTON, 1);
        robot.click(item(popup(), "Right axis"));
        until("by the right axis", () -> trace("s0").axis().side() == YAxis.Side.RIGHT);
        assertThat(strips()).isEqualTo("s2 s3 s4 s5 s6 s7 s8 s9/s0 | s1");
    }

    @Test
    void aNameInTheChartHasTheMenuOfItsSeries() {
        execute(() -> trace("s0").visible(false));
        until("names", () -> nameOf("s1") != null);
        robot.click(panel(), nameOf("s1"), MouseButton.RIGHT_BUTTON, 1);
        robot.click(item(popup(), "Rename\u2026"));
        untilFocused("written in the panel", () -> table().getEditorComponent());
        robot.enterText("Room");
        press(VK_ENTER);
        until("renamed", () -> nameOf("Room") != null);
        robot.click(panel(), nameOf("Room"));
        until("alone", () -> shown().equals("s1"));
    }

    /** Where in the chart a series' name is. */
    private @Nullable Point nameOf(String label) {
        return execute(() -> {
            for (int y = 0; y < 60; y += 4) {
                for (int x = 0; x < panel().getWidth(); x += 4) {
                    Trace trace = panel().spot(new Point(x, y)).trace();
                    if (trace != null && trace.label().equals(label)) {
                        return new Point(x + 4, y + 4);
                    }
                }
            }
            return null;
        });
    }

    private void drag(String row, Component to, Point at) {
        robot.moveMouse(table(), cell(row, NAME));
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        Point near = cell(row, NAME);
        robot.moveMouse(table(), near.x + 8, near.y);
        robot.moveMouse(to, at.x - 3, at.y);
        robot.moveMouse(to, at);
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        robot.waitForIdle();
    }

    @Test
    void theMouseOpensAndClosesThePanel() {
        window.button("series").click();
        until("closed", () -> !isOpen());
        execute(() -> trace("s0").visible(false));
        until("painted", () -> execute(() -> panel().spot(new Point(100, 100)).strip() != null));
        window.button("series").click();
        until("open", this::isOpen);
        window.button("seriesColumns").click();
        robot.click(item(popup(), "Mean"));
        until(
                "a column more",
                () -> execute(() -> Collections.list(table().getColumnModel().getColumns()).stream()
                        .anyMatch(column -> "Mean".equals(column.getHeaderValue()))));
        until("it tells a mean", () -> execute(
                        () -> String.valueOf(table().getModel().getValueAt(0, 7)))
                .matches("-?0\\.\\d+"));
    }

    @Test
    void thePanelGivesWayInANarrowWindowUnlessAPersonHasAskedForIt() {
        execute(() -> mainWindow.frame().setSize(640, 480));
        until("closed", () -> !isOpen());
        press(VK_F9);
        until("asked for", this::isOpen);
        execute(() -> mainWindow.frame().setSize(660, 480));
        until("as wide as that", () -> execute(() -> mainWindow.frame().getWidth()) == 660);
        robot.waitForIdle();
        assertThat(isOpen()).isTrue();
    }

    private boolean isOpen() {
        return !robot.finder()
                .findAll(
                        window.target(),
                        each -> "series".equals(each.getName()) && each instanceof JTable && each.isShowing())
                .isEmpty();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        press(VK_F, VK_CONTROL);
        JTextComponentFixture filter = window.textBox("seriesFilter");
        untilFocused("in the filter", filter::target);
        filter.enterText("s7");
        until("found", () -> execute(() -> table().getRowCount()) == 1);
        countSays("1 of 10 found");
        press(VK_DOWN);
        until("in the table", () -> execute(() -> table().isFocusOwner()));

        press(VK_SPACE);
        until("hidden", () -> !shown().contains("s7"));
        assertThat(live()).as("Space is the table's").isTrue();
        press(VK_SPACE);
        showsAll();
        press(VK_ENTER);
        until("alone", () -> shown().equals("s7"));
        press(VK_ENTER);
        showsAll();

        press(VK_F2);
        untilFocused("a name is written", () -> table().getEditorComponent());
        robot.enterText("Pump l");
        press(VK_ENTER);
        until("renamed", () -> execute(() -> trace("s7").label()).equals("Pump l"));
        assertThat(execute(() -> trace("s7").name())).isEqualTo("s7");
        assertThat(shown()).as("a blank that is typed hides nothing").contains("s7");

        press(VK_F10, VK_SHIFT);
        choose("Own strip");
        until("a strip of its own", () -> strips().endsWith(" | Pump l"));
        press(VK_F10, VK_SHIFT);
        choose("Logarithmic axis");
        until("its axis", () -> execute(() -> trace("s7").axis().limits().scale()) == Scale.LOGARITHMIC);
        press(VK_UP, VK_ALT);
        until("taller", () -> timesAsHigh() > 1.4);
        press(VK_DOWN, VK_ALT);
        until("as before", () -> Math.abs(timesAsHigh() - 1) < 0.05);
        press(VK_DOWN, VK_ALT);
        until("lower", () -> timesAsHigh() < 0.8);
        press(VK_Y, VK_SHIFT);
        until("even", () -> timesAsHigh() == 1);
        press(VK_UP, VK_CONTROL, VK_SHIFT);
        until("moved up", () -> strips().startsWith("Pump l | "));

        press(VK_ESCAPE);
        until("back in the chart", () -> execute(() -> panel().isFocusOwner()));
        press(VK_F9);
        until("closed", () -> !isOpen());
    }

    /** How many times as high the strip of one series is as that of the others. */
    private double timesAsHigh() {
        return execute(() ->
                trace("s7").axis().strip().share() / trace("s1").axis().strip().share());
    }

    /** Goes down in the menu that is open until it comes to an item, and takes it. */
    private void choose(String text) {
        JPopupMenu menu = popup();
        int most = execute(() -> menu.getComponentCount()) + 1;
        for (int i = 0; i < most && !text.equals(chosen()); i++) {
            String before = chosen();
            press(VK_DOWN);
            until("the next item", () -> !chosen().equals(before));
        }
        assertThat(chosen()).isEqualTo(text);
        press(VK_ENTER);
    }

    private String chosen() {
        return execute(() -> {
            List<MenuElement> path =
                    List.of(MenuSelectionManager.defaultManager().getSelectedPath());
            return path.isEmpty() || !(path.get(path.size() - 1) instanceof JMenuItem item) ? "" : item.getText();
        });
    }
}
