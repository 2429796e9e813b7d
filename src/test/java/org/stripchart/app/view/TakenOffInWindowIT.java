// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JLabel;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Trace;

/** What was cleared or removed, and how it comes back. */
final class TakenOffInWindowIT extends MainWindowFixture {

    @BeforeEach
    void feedTwo() {
        reopenWithFakes("one", "two");
        feed(0, 0, 100);
        feed(1, 0, 100);
    }

    private void feed(int source, int from, int to) {
        SeriesSink sink = opened.get(source).sink().series("s" + source);
        for (int x = from; x < to; x++) {
            sink.add(x, x);
        }
        execute(chart::refresh);
    }

    private long kept() {
        return execute(() -> chart.statistics().retained());
    }

    private String notice() {
        JLabel label = robot.finder().findAll(component -> "notice".equals(component.getName())).stream()
                .map(JLabel.class::cast)
                .findFirst()
                .orElseThrow();
        return execute(() -> label.isShowing() ? label.getText() : "");
    }

    private List<String> listed() {
        return execute(
                () -> chart.arrangement().listed().stream().map(Trace::name).toList());
    }

    private void removeByMouse(String title) {
        until(
                "each has its chip",
                () -> robot.finder()
                                .findAll(window.target(), each -> "source".equals(each.getName()))
                                .size()
                        == execute(() -> session.sources()).size());
        robot.waitForIdle();
        window.label(new org.assertj.swing.core.GenericTypeMatcher<>(JLabel.class, true) {
                    @Override
                    protected boolean isMatching(JLabel label) {
                        return "source".equals(label.getName())
                                && label.getText().startsWith(title);
                    }
                })
                .click();
        new JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItemWithPath("Remove")
                .click();
    }

    @Test
    void whatWasClearedIsPutBackByMouse() {
        window.button("clear").click();
        until("cleared", () -> kept() == 0);
        assertThat(notice()).isEqualTo("Cleared 200 points");
        feed(0, 100, 110);

        assertThat(window.button("notice.view.putBack").text()).isEqualTo("Undo clear");
        window.button("notice.view.putBack").click();

        until("back", () -> kept() == 210);
        until("nothing more to say", () -> notice().isEmpty());
    }

    @Test
    void whatWasClearedIsPutBackByKeys() {
        press(KeyEvent.VK_K, KeyEvent.VK_CONTROL);
        until("cleared", () -> kept() == 0 && notice().equals("Cleared 200 points"));
        press(KeyEvent.VK_K, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        until("back", () -> kept() == 200 && notice().isEmpty());
    }

    @Test
    void aSourceIsRemovedAndPutBackByMouse() {
        removeByMouse("one");
        until("gone", () -> listed().equals(List.of("s1")) && kept() == 100);
        assertThat(notice()).isEqualTo("Removed one");

        window.button("notice.view.putBack").click();

        until("back", () -> listed().equals(List.of("s0", "s1")) && kept() == 200);
        until("it goes on", () -> opened.size() == 3 && opened.get(2).wasStarted());
        feed(2, 0, 1);
        assertThat(execute(() -> session.sources().get(0).title())).isEqualTo("one");
    }

    @Test
    void aSourceIsRemovedByKeys() {
        command("remove source");
        untilFocusIn(prompt(), "Source");
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_ENTER);
        until("gone", () -> listed().equals(List.of("s0")));
        until("told", () -> notice().equals("Removed two"));
        press(KeyEvent.VK_K, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        until("back", () -> listed().equals(List.of("s0", "s1")) && kept() == 200);
    }

    @Test
    void theLastSourceIsRemovedAndPutBackByMouse() {
        removeByMouse("one");
        until("gone", () -> listed().equals(List.of("s1")));
        removeByMouse("two");
        until("gone", () -> listed().isEmpty() && kept() == 0);
        assertThat(notice()).isEqualTo("Removed two");
        until("the window says so", () -> execute(() -> mainWindow.frame().getTitle())
                .equals("Stripchart"));

        window.button("notice.view.putBack").click();
        until("back", () -> listed().equals(List.of("s1")) && kept() == 100);
        until("it goes on", () -> opened.size() == 3 && opened.get(2).wasStarted());
        until("and so says the window", () -> execute(() -> mainWindow.frame().getTitle())
                .equals("two \u2013 Stripchart"));
    }

    @Test
    void theLastSourceIsRemovedAndAnotherIsAddedByKeys() {
        for (int i = 0; i < 2; i++) {
            command("remove source");
            DialogFixture asked = prompt();
            untilFocusIn(asked, "Source");
            // Once more where the Enter that has chosen the command still counts as held.
            until("done", () -> {
                if (asked.target().isShowing()) {
                    press(KeyEvent.VK_ENTER);
                }
                return !asked.target().isShowing();
            });
        }
        until("all are gone", () -> listed().isEmpty());
        assertThat(notice()).isEqualTo("Removed two");

        press(KeyEvent.VK_N, KeyEvent.VK_CONTROL);
        DialogFixture form = dialog("addSource");
        untilFocusIn(form, "location");
        typed("another");
        press(KeyEvent.VK_ENTER);
        until("added", () -> execute(() -> session.sources()).size() == 1);
        int last = opened.size() - 1;
        feed(last, 0, 50);
        until("charted", () -> listed().equals(List.of("s" + last)) && kept() == 50);
    }
}
