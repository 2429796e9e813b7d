// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;

/** Printing, recent sources, and what the mouse does by dropping files, without a mouse. */
final class KeyboardFilesIT extends MainWindowFixture {

    private void typeFiles(String text) {
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        until(
                "the name is to be typed",
                () -> execute(() -> chooser.fileNameTextBox().target().isFocusOwner()));
        press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        typed(text);
        press(KeyEvent.VK_ENTER);
    }

    private Path file(String name) throws Exception {
        return Files.writeString(folder.resolve(name), "time,a\n2026-11-26T14:00:00Z,1\n2026-11-26T14:00:01Z,2\n");
    }

    private boolean asks() {
        return robot.finder().findAll(part -> part.isShowing() && "prompt".equals(part.getName())).stream()
                .findAny()
                .isPresent();
    }

    @Test
    void whatIsDroppedByTheMouseIsOpenedByName() throws Exception {
        Path first = file("first.csv");
        press(KeyEvent.VK_O, KeyEvent.VK_CONTROL);
        typeFiles(first.toString());
        until("opened", () -> openedElsewhere.equals(List.of(List.of(first.toString()))));

        Path second = file("second.csv");
        press(KeyEvent.VK_O, KeyEvent.VK_CONTROL);
        typeFiles('"' + first.toString() + "\" \"" + second + '"');
        until("both", () -> openedElsewhere.size() == 2);
        assertThat(openedElsewhere.get(1)).containsExactly(first.toString(), second.toString());
    }

    @Test
    void aRecentSourceIsChosenAndAddedAgain() throws Exception {
        String file = file("again.csv").toString();
        press(KeyEvent.VK_N, KeyEvent.VK_CONTROL);
        DialogFixture form = dialog("addSource");
        untilFocusIn(form, "location");
        typed(file);
        press(KeyEvent.VK_ENTER);
        until(
                "added",
                () -> execute(() -> session.sources()).size() == 2
                        && !form.target().isShowing());

        press(KeyEvent.VK_N, KeyEvent.VK_CONTROL);
        DialogFixture again = dialog("addSource");
        untilFocusIn(again, "location");
        JComboBox<?> location = robot.finder().findByName(again.target(), "location", JComboBox.class);
        until("offered", () -> {
            press(KeyEvent.VK_DOWN);
            robot.waitForIdle();
            return execute(() -> file.equals(String.valueOf(location.getEditor().getItem())));
        });
        until("added again", () -> {
            if (again.target().isShowing()) {
                press(KeyEvent.VK_ENTER);
                robot.waitForIdle();
            }
            return execute(() -> session.sources()).size() == 3;
        });
    }

    @Test
    void printingIsAskedForOrRefusedInALine() {
        press(KeyEvent.VK_P, KeyEvent.VK_CONTROL);
        until("asked or told", () -> asks() || message().equals("Not printed: there is no printer"));
        if (asks()) {
            prompt();
            press(KeyEvent.VK_ESCAPE);
            until("given up", () -> !asks());
        }
        assertThat(execute(() -> window.target().isShowing())).isTrue();
    }
}
