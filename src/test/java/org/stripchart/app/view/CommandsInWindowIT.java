// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_P;
import static java.awt.event.KeyEvent.VK_PAGE_DOWN;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Rectangle;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import org.assertj.swing.core.matcher.JLabelMatcher;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.source.SourceResult;

/** What leads to all that can be done: the palette of commands, the list of keys; the chart without its bars; what it shows. */
final class CommandsInWindowIT extends MainWindowFixture {

    @Test
    void commandsAreFoundByTypingAPartOfTheirNames() {
        press(VK_P, VK_CONTROL, VK_SHIFT);
        DialogFixture palette = dialog("palette");
        palette.textBox("command").requireFocused().enterText("zzz");
        palette.label("noCommand").requireVisible();
        palette.textBox("command").deleteText().enterText("theme dark");
        press(VK_ENTER);

        until("dark", () -> execute(() -> UIManager.getBoolean("laf.dark")));
        palette.requireNotVisible();

        press(VK_P, VK_CONTROL, VK_SHIFT);
        DialogFixture again = dialog("palette");
        press(VK_ESCAPE);
        until("left", () -> !again.target().isShowing());
    }

    @Test
    void anActionIsDoneFromThereAsASettingIs() {
        reopenWithFakes("one", "two");
        press(VK_P, VK_CONTROL, VK_SHIFT);
        dialog("palette").textBox("command").requireFocused().enterText("remove source");
        press(VK_ENTER);
        prompt().button("cancel").click();

        press(VK_P, VK_CONTROL, VK_SHIFT);
        dialog("palette").textBox("command").requireFocused().enterText("pause");
        press(VK_ENTER);
        until("paused", () -> !live());
    }

    @Test
    void theKeysAreListed() {
        press(VK_F1);
        DialogFixture keys = dialog("keys");
        assertThat(keys.label(JLabelMatcher.withText("Ctrl+Shift+P")).target().isShowing())
                .isTrue();
        Rectangle screen =
                execute(() -> keys.target().getGraphicsConfiguration().getBounds());
        assertThat(screen.contains(execute(() -> keys.target().getBounds())))
                .as("within the screen")
                .isTrue();
        JScrollBar bar =
                robot.finder().findByType(keys.target(), JScrollPane.class).getVerticalScrollBar();
        if (execute(() -> bar.isShowing())) {
            press(VK_PAGE_DOWN);
            until("further down", () -> execute(bar::getValue) > 0);
        }
        press(VK_ESCAPE);
        until("closed", () -> !keys.target().isShowing());
    }

    @Test
    void theChartAloneMayFillTheScreen() {
        inFullScreen(() -> {}, VK_ESCAPE);

        window.button("pause").requireVisible();
    }

    @Test
    void whatHasEndedIsWholeOrZoomed() {
        reopenWithFakes();
        opened.get(0).sink().series("x").addAll(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 0, 3);
        window.label("mode").requireText("Live");

        opened.get(0).result.complete(SourceResult.ended());
        until("whole", () -> window.label("mode").text().equals("Whole"));

        robot.moveMouse(panel(), middle());
        robot.rotateMouseWheel(panel(), -3);
        until("zoomed", () -> window.label("mode").text().equals("Zoomed"));
        assertThat(live()).isFalse();
    }

    @Test
    void whatDidNotFitIsListedByReason() {
        reopenWithFakes();
        opened.get(0).rejected = 3;
        until("counted", () -> "3".equals(figure("rejected").text()));

        robot.click(figure("rejected"));

        DialogFixture rejected = dialog("rejected");
        assertThat(rejected.table("rows").contents()[0]).startsWith("fake", "not a number", "3", "line 3: bad");
        opened.get(0).rejected = 4;
        until("followed", () -> "4".equals(rejected.table("rows").contents()[0][2]));
        press(java.awt.event.KeyEvent.VK_ESCAPE);
        rejected.requireNotVisible();
    }

    @Test
    void whatWasSaidCanBeReadAgain() {
        execute(() -> mainWindow.tell("wrong: no such file", true));
        window.menuItemWithPath("Help", "Messages\u2026").click();

        DialogFixture messages = dialog("messages");
        assertThat(messages.table("rows").contents()[0][1]).isEqualTo("wrong: no such file");
        messages.button("close").click();
    }
}
