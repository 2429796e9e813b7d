// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_BACK_SPACE;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_G;
import static java.awt.event.KeyEvent.VK_HOME;
import static java.awt.event.KeyEvent.VK_L;
import static java.awt.event.KeyEvent.VK_LEFT;
import static java.awt.event.KeyEvent.VK_P;
import static java.awt.event.KeyEvent.VK_PAGE_UP;
import static java.awt.event.KeyEvent.VK_RIGHT;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static java.awt.event.KeyEvent.VK_UP;
import static java.awt.event.KeyEvent.VK_Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Point;
import java.nio.file.Files;
import javax.swing.JPopupMenu;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.overlay.BehindButton;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Scale;
import org.stripchart.plot.YScale;

/** Views: drawn and moved by mouse and by keys, undone, gone to, and left for the newest point again. */
final class ViewsInWindowIT extends MainWindowFixture {

    /** A quarter of an hour of a slow wave, the latest minute of which is shown. */
    @BeforeEach
    void fill() {
        reopenWithFakes();
        double[] x = new double[900];
        double[] y = new double[900];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1.79e9 + i;
            y[i] = Math.sin(i / 20.0);
        }
        opened.get(0).sink().series("wave").addAll(x, y, 0, x.length);
        execute(() -> chart.viewport().window(new LiveWindow.Span(60)));
        until("all points are there", () -> execute(chart::statistics).appended() == 900);
    }

    private double from() {
        return execute(() -> chart.viewport().from());
    }

    private double to() {
        return execute(() -> chart.viewport().to());
    }

    private Point at(double right, double down) {
        return new Point((int) (panel().getWidth() * right), (int) (panel().getHeight() * down));
    }

    private void drag(MouseButton button, Point from, Point to) {
        robot.moveMouse(panel(), from);
        robot.pressMouse(button);
        robot.moveMouse(panel(), new Point((from.x + to.x) / 2, (from.y + to.y) / 2));
        robot.moveMouse(panel(), to);
        robot.releaseMouse(button);
        robot.waitForIdle();
    }

    private BehindButton behind() {
        return robot.finder().find(window.target(), new GenericTypeMatcher<>(BehindButton.class, true) {
            @Override
            protected boolean isMatching(BehindButton button) {
                return true;
            }
        });
    }

    @Test
    void byMouse() {
        drag(MouseButton.RIGHT_BUTTON, at(0.4, 0.3), at(0.6, 0.5));
        until("held", () -> !live());
        double span = to() - from();
        assertThat(span).isBetween(8.0, 20.0);
        assertThat(execute(() -> chart.yScale().mode())).isEqualTo(YScale.Mode.FIXED);

        robot.moveMouse(panel(), at(0.5, 0.4));
        robot.rotateMouseWheel(panel(), -2);
        until("zoomed in", () -> to() - from() < span / 1.7);
        drag(MouseButton.LEFT_BUTTON, at(0.5, 0.4), at(0.7, 0.4));
        double moved = from();

        robot.click(panel(), at(0.5, 0.4), MouseButton.RIGHT_BUTTON, 1);
        menuItem("view.undo").click();
        until("the drag is undone", () -> from() > moved);
        robot.click(panel(), at(0.5, 0.4), MouseButton.RIGHT_BUTTON, 1);
        menuItem("view.undo").click();
        until("the wheel is undone", () -> Math.abs(to() - from() - span) < 1e-6);

        BehindButton behind = behind();
        assertThat(execute(behind::getText)).matches("\u00bb Live, \\d+ s behind");
        robot.click(behind);
        until("live", this::live);
        until("hidden", () -> !execute(behind::isVisible));

        robot.click(panel(), at(0.02, 0.4), MouseButton.RIGHT_BUTTON, 1);
        menuItem("axis.fit").click();
        until("fitted", () -> execute(() -> chart.yScale().mode()) == YScale.Mode.AUTO);
        robot.click(panel(), at(0.02, 0.4), MouseButton.RIGHT_BUTTON, 1);
        menuItem("axis.scale").click();
        until("logarithmic", () -> execute(() -> chart.yScale().scale()) == Scale.LOGARITHMIC);
    }

    private org.assertj.swing.fixture.JMenuItemFixture menuItem(String id) {
        return new JPopupMenuFixture(robot, robot.findActivePopupMenu()).menuItem(id);
    }

    @Test
    void timesAreToldAsElapsedByMouse() {
        window.menuItemWithPath("View", "Time", "Elapsed since the start").click();
        until("elapsed", () -> execute(() -> chart.times().isElapsed()));
        robot.click(panel(), at(0.5, 0.4), MouseButton.RIGHT_BUTTON, 1);
        menuItem("cursor.a").click();
        until("told in the cursor table", () -> cursorHead().matches("A {2}0:14:\\d\\d\\.\\d+"));
        window.menuItemWithPath("View", "Time", "Other zone\u2026").click();
        DialogFixture zone = prompt();
        zone.textBox("Zone").requireText("elapsed").selectAll().enterText("Asia/Kolkata");
        zone.button("ok").click();
        until("another zone", () -> execute(() -> chart.zone().getId()).equals("Asia/Kolkata"));
        assertThat(execute(() -> chart.times().isElapsed())).isFalse();
    }

    @Test
    void timesAreToldAsElapsedByKeyboardAndTheNextWindowRemembers() {
        press(VK_P, VK_CONTROL, VK_SHIFT);
        dialog("palette").textBox("command").requireFocused().enterText("time elapsed");
        press(VK_ENTER);
        until("elapsed", () -> execute(() -> chart.times().isElapsed()));
        press(VK_G);
        DialogFixture field = dialog("goTo");
        field.textBox("destination").requireFocused().enterText("0:10..1:10");
        until("judged", () -> "0:00:10 to 0:01:10, 1 min"
                .equals(field.label("judged").text()));
        press(VK_ENTER);
        until("there", () -> from() == 1.79e9 + 10 && to() == 1.79e9 + 70);

        execute(() -> mainWindow.close());
        until("remembered", () -> Files.readString(folder.resolve("preferences"))
                .contains("elapsed"));
        reopenWithFakes();
        assertThat(execute(() -> chart.times().isElapsed())).isTrue();
    }

    private String cursorHead() {
        return String.valueOf(window.label("cursor times").text());
    }

    @Test
    void byKeyboardAlone() {
        double live = to();
        press(VK_LEFT);
        until("held", () -> !live());
        assertThat(to()).isCloseTo(live - 6, within(0.5));
        press(VK_PAGE_UP);
        press(VK_LEFT, VK_SHIFT);
        until("two windows further", () -> Math.abs(to() - (live - 126)) < 1);
        press(VK_RIGHT);
        press(VK_UP);
        press(VK_UP, VK_SHIFT);
        until("y is fixed", () -> execute(() -> chart.yScale().mode()) == YScale.Mode.FIXED);
        press(VK_DOWN);
        for (int i = 0; i < 4; i++) {
            press(i % 2 == 0 ? VK_BACK_SPACE : VK_Z, i % 2 == 0 ? new int[0] : new int[] {VK_CONTROL});
        }
        until("y is as before", () -> execute(() -> chart.yScale().mode()) == YScale.Mode.AUTO);
        press(VK_Z, VK_CONTROL, VK_SHIFT);

        press(VK_HOME);
        until("all is shown", () -> to() - from() == 899);

        press(VK_G);
        DialogFixture field = dialog("goTo");
        field.textBox("destination").requireFocused().enterText("-10");
        until("judged", () -> String.valueOf(field.label("judged").text()).contains("is not a time"));
        press(VK_ENTER);
        field.textBox("destination").enterText("m");
        press(VK_ENTER);
        until("ten minutes", () -> Math.abs(to() - from() - 600) < 1e-3);

        press(VK_G);
        DialogFixture left = dialog("goTo");
        press(VK_ESCAPE);
        until("left", () -> !left.target().isShowing());

        press(VK_F10, VK_SHIFT);
        JPopupMenu menu = robot.findActivePopupMenu();
        assertThat(menu).isNotNull();
        press(VK_ESCAPE);
        until("closed", () -> !execute(menu::isVisible));

        press(VK_L);
        until("live", this::live);
    }

    @Test
    void escGivesUpARectangle() {
        robot.moveMouse(panel(), at(0.4, 0.3));
        robot.pressMouse(MouseButton.RIGHT_BUTTON);
        robot.moveMouse(panel(), at(0.6, 0.5));
        press(VK_ESCAPE);
        robot.releaseMouse(MouseButton.RIGHT_BUTTON);
        robot.waitForIdle();
        assertThat(live()).isTrue();
        assertThat(robot.findActivePopupMenu()).isNull();
    }

    @Test
    void aSourceThatFallsSilentSaysForHowLong() {
        for (int i = 0; i < 5; i++) {
            long points = 901L + i;
            opened.get(0).sink().series("wave").add(1.79e9 + points, 1);
            until("it is there", () -> execute(chart::statistics).appended() == points);
        }
        until("late", () -> sources().matches("fake \u00b7 no data for \\d+ s"));
        opened.get(0).sink().series("wave").add(1.79e9 + 1000, 1);
        until("on time", () -> sources().equals("fake \u00b7 running"));
    }
}
