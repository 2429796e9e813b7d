// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_RIGHT;
import static java.awt.event.KeyEvent.VK_SPACE;
import static java.awt.event.KeyEvent.VK_TAB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.UIManager;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.app.look.Colors;

/** The tool bar where it has no room for all its tools. */
final class ToolBarInWindowIT extends MainWindowFixture {

    private void width(int width) {
        execute(() -> mainWindow.frame().setSize(width, 500));
        until(
                "resized",
                () -> execute(() -> mainWindow.frame().getWidth()) == width
                        && execute(
                                () -> bar().isValid() && bar().getWidth() > width - 50 && bar().getWidth() <= width));
        robot.waitForIdle();
    }

    private MainToolBar bar() {
        return robot.finder().findByType(window.target(), MainToolBar.class);
    }

    private List<Component> shown() {
        return execute(() -> Stream.of(bar().getComponents())
                .filter(each -> each.isShowing() && each instanceof JButton)
                .toList());
    }

    private List<String> names() {
        return execute(() -> shown().stream().map(Component::getName).toList());
    }

    private JPopupMenu menu() {
        until("a menu", () -> robot.findActivePopupMenu() != null);
        return robot.findActivePopupMenu();
    }

    private static List<String> texts(JPopupMenu menu) {
        return execute(() -> Stream.of(menu.getComponents())
                .map(each -> ((JMenuItem) each).getText())
                .toList());
    }

    /** Returns how many pixels of the button have the colour of the focus. */
    private long ring(String tool) {
        JButton button = window.button(tool).target();
        BufferedImage picture = new BufferedImage(button.getWidth(), button.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        button.paint(g);
        g.dispose();
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int ring = Colors.focus().getRGB();
        return IntStream.of(pixels).filter(pixel -> pixel == ring).count();
    }

    @Test
    void isWholeInAWideWindow() {
        assertThat(names())
                .containsExactly(
                        "open",
                        "add",
                        "pause",
                        "clear",
                        "window",
                        "ylimits",
                        "interval",
                        "series",
                        "record",
                        "copy",
                        "save",
                        "theme");
    }

    @Test
    void whatHasNoRoomIsInAMenuAtItsEnd() {
        width(480);
        List<String> names = names();
        assertThat(names).startsWith("open", "add", "pause", "clear", "window").endsWith("overflow");
        assertThat(names).doesNotContain("theme");
        for (Component each : shown()) {
            assertThat(execute(() -> each.getX() + each.getWidth()))
                    .as(each.getName())
                    .isLessThanOrEqualTo(execute(() -> bar().getWidth()));
            assertThat(execute(each::getWidth))
                    .as(each.getName())
                    .isGreaterThanOrEqualTo(execute(() -> each.getPreferredSize().width));
        }

        window.button("overflow").click();
        assertThat(texts(menu())).hasSize(13 - names.size()).endsWith("Save picture\u2026", "Theme");
        new JPopupMenuFixture(robot, menu()).menuItemWithPath("Theme", "Dark").click();
        until("dark", () -> execute(() -> UIManager.getBoolean("laf.dark")));

        width(1000);
        assertThat(names()).hasSize(12).doesNotContain("overflow");
    }

    /** Puts the focus on a tool: to the bar by Tab, along it by an arrow. */
    private void goTo(String tool) {
        for (int i = 0; i < 20 && !execute(this::isInBar); i++) {
            press(VK_TAB);
            robot.waitForIdle();
        }
        assertThat(execute(this::isInBar)).as("in the bar").isTrue();
        for (int i = 0; i < 20 && !execute(() -> window.button(tool).target().isFocusOwner()); i++) {
            press(VK_RIGHT);
            robot.waitForIdle();
        }
        assertThat(execute(() -> window.button(tool).target().isFocusOwner()))
                .as(tool)
                .isTrue();
    }

    private boolean isInBar() {
        return shown().stream().anyMatch(Component::isFocusOwner);
    }

    @Test
    void keysReachEachToolAndAClickLeavesTheChartItsKeys() {
        width(1000);
        goTo("pause");
        assertThat(execute(() -> ring("pause"))).as("the focus is seen").isGreaterThan(20);
        press(VK_SPACE);
        until("paused by the button", () -> !live());
        execute(() -> panel().requestFocusInWindow());
        until("in the chart", () -> execute(() -> panel().isFocusOwner()));
        window.button("pause").click();
        until("live", this::live);
        assertThat(execute(() -> panel().isFocusOwner()))
                .as("keys are the chart's")
                .isTrue();
    }

    @Test
    void keysReachWhatHasNoRoom() {
        width(480);
        goTo("overflow");
        assertThat(execute(() -> ring("overflow"))).as("the focus is seen").isGreaterThan(20);
        press(VK_SPACE);
        JPopupMenu menu = menu();
        JMenuItem copy = execute(() -> Stream.of(menu.getComponents())
                .map(JMenuItem.class::cast)
                .filter(each -> each.getText().equals("Copy picture"))
                .findFirst()
                .orElseThrow());
        press(execute(copy::getMnemonic));
        until("copied", () -> message().contains("copied"));
        assertThat(live()).as("Space was the button's").isTrue();
    }
}
