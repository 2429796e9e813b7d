// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_ALT;
import static java.awt.event.KeyEvent.VK_C;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_G;
import static java.awt.event.KeyEvent.VK_P;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.swing.JDialog;
import javax.swing.JMenuItem;
import javax.swing.JTextField;
import org.assertj.swing.fixture.DialogFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.app.session.SessionConsent;
import org.stripchart.plot.Cursor;
import org.stripchart.testing.Controls;

/** What those need who do not see the window, or have no mouse: names, and letters that choose. */
final class AccessibleInWindowIT extends MainWindowFixture {

    private static final double NOW = 1_800_000_000;

    @BeforeEach
    void feed() {
        reopenWithFakes("one", "two");
        opened.get(0).sink().series("cpu").addAll(new double[] {NOW, NOW + 900}, new double[] {1, 2}, 0, 2);
        until("points", () -> execute(chart::statistics).appended() == 2);
    }

    @Test
    void eachControlOfTheWindowHasAName() {
        until("the overview", () -> isShown("overview"));
        assertThat(execute(() -> Controls.unnamed(window.target()))).isEmpty();
        press(VK_F9);
        execute(() -> chart.cursors().put(Cursor.A, NOW));
        until("the bar of cursors", () -> isShown("seriesPanel") && isShown("cursor times"));
        if (!isShown("cursor table")) {
            window.button("figures").click();
        }
        until("their figures", () -> isShown("cursor table"));
        assertThat(execute(() -> Controls.count(window.target()))).isGreaterThan(25);
        assertThat(execute(() -> Controls.unnamed(window.target()))).isEmpty();
        assertThat(window.button("pause").target().getAccessibleContext().getAccessibleName())
                .isEqualTo("Pause");
        execute(() -> chart.viewport().hold());
        until(
                "the name tells what it does now",
                () -> execute(() -> window.button("pause")
                        .target()
                        .getAccessibleContext()
                        .getAccessibleName()
                        .equals("Back to live")));
        assertThat(execute(() -> Controls.unnamed(window.target()))).isEmpty();
        assertThat(execute(() -> panel().getAccessibleContext().getAccessibleDescription()))
                .startsWith("1 line, 20")
                .endsWith(", cpu 2");
    }

    @Test
    void eachControlOfTheDialogsHasANameAndALetter() {
        for (String id : List.of(
                "file.export",
                "axis.limits",
                "source.remove",
                "source.add",
                "source.rejected",
                "help.messages",
                "help.about")) {
            run(id);
            check(id);
        }
    }

    private void run(String id) {
        EventQueue.invokeLater(() -> mainWindow.actions.actions().all().stream()
                .filter(each -> each.id().equals(id))
                .forEach(each -> each.run().run()));
    }

    private void check(String what) {
        until(what + " is open", () -> execute(() -> focused() != null));
        robot.waitForIdle();
        assertThat(execute(() -> Controls.count(dialog()))).as(what).isPositive();
        assertThat(execute(() -> Controls.unnamed(dialog()))).as(what).isEmpty();
        assertThat(execute(() -> Controls.withoutLetter(dialog()))).as(what).isEmpty();
        press(VK_ESCAPE);
        until(what + " is closed", () -> execute(() -> focused() == null));
    }

    private static @Nullable JDialog focused() {
        for (Window each : Window.getWindows()) {
            if (each instanceof JDialog dialog && dialog.isShowing() && dialog.isFocused()) {
                return dialog;
            }
        }
        return null;
    }

    private static Container dialog() {
        return Objects.requireNonNull(focused()).getContentPane();
    }

    @Test
    void norIsOneMissingInEachKindOfSource() {
        run("source.add");
        DialogFixture form = dialog("addSource");
        int kinds = execute(() -> form.list("kinds").target().getModel().getSize());
        for (int i = 0; i < kinds; i++) {
            int kind = i;
            execute(() -> form.list("kinds").target().setSelectedIndex(kind));
            assertThat(execute(() -> Controls.unnamed(dialog())))
                    .as("kind " + i)
                    .isEmpty();
            assertThat(execute(() -> Controls.withoutLetter(dialog())))
                    .as("kind " + i)
                    .isEmpty();
        }
        press(VK_ESCAPE);
    }

    @Test
    void whatOpensOverTheWindowHasNames() {
        press(VK_P, VK_CONTROL, VK_SHIFT);
        check("palette");
        press(VK_G);
        check("go to");
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        EventQueue.invokeLater(() -> answer.complete(
                SessionConsent.ask(mainWindow.frame(), Path.of("x.stripchart"), List.of("exec:rm -rf /"))));
        check("consent");
        assertThat(answer.join()).isFalse();
    }

    @Test
    void lettersChooseInMenusAndInDialogs() {
        press(VK_F, VK_CONTROL);
        until(
                "typing",
                () -> execute(() -> robot.finder()
                        .findByName(window.target(), "seriesFilter", JTextField.class)
                        .isFocusOwner()));
        press(letter("Source"), VK_ALT);
        until("the menu is open", () -> robot.findActivePopupMenu() != null);
        press(letter("Remove source\u2026"));
        DialogFixture prompt = prompt();
        press(VK_C, VK_ALT);
        until("cancelled", () -> !prompt.target().isShowing());
        assertThat(execute(() -> session.sources().size())).isEqualTo(2);
    }

    /** The letter that chooses in the menu bar or in a menu that is open. */
    private int letter(String text) {
        JMenuItem item = (JMenuItem) robot.finder()
                .find(
                        mainWindow.frame().getJMenuBar(),
                        each -> each instanceof JMenuItem candidate && text.equals(candidate.getText()));
        return execute(item::getMnemonic);
    }

    private boolean isShown(String name) {
        return !robot.finder()
                .findAll(window.target(), each -> name.equals(each.getName()) && each.isShowing())
                .isEmpty();
    }
}
