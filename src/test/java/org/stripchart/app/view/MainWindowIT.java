// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_END;
import static java.awt.event.KeyEvent.VK_L;
import static java.awt.event.KeyEvent.VK_SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.UIManager;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.SourceResult;

/** What a hand does to the window, and what the window does then. */
final class MainWindowIT extends MainWindowFixture {

    @Test
    void spaceHoldsThePictureWhilePointsKeepComing() {
        until("points come", () -> execute(chart::statistics).appended() > 3);

        press(VK_SPACE);

        until("held", () -> !live());
        long before = execute(chart::statistics).appended();
        until("intake goes on", () -> execute(chart::statistics).appended() > before + 3);
        window.label("mode").requireText("Paused");
        window.button("pause").requireToolTip("Back to live (Space)");

        press(VK_SPACE);

        until("live again", this::live);
        window.label("mode").requireText("Live");
    }

    @Test
    void theKeysForLiveWorkWhereverTheFocusIs() {
        for (int key : new int[] {VK_L, VK_END}) {
            window.button("pause").click();
            until("held", () -> !live());
            window.button("pause").requireToolTip("Back to live (Space)");
            // The chart is not the focus owner here.
            execute(() -> mainWindow.frame().getRootPane().requestFocusInWindow());

            press(key);

            until("live by key " + key, this::live);
        }
        window.button("pause").requireToolTip("Pause (Space)");
    }

    @Test
    void theWheelMakesTheWindowShorterAndKeepsItLive() {
        until("points come", () -> execute(chart::statistics).appended() > 20);
        robot.waitForIdle();
        double span = execute(() -> chart.viewport().to() - chart.viewport().from());
        robot.moveMouse(panel(), middle());
        robot.rotateMouseWheel(panel(), -3);

        until(
                "shorter",
                () -> execute(() -> chart.viewport().to() - chart.viewport().from()) < span * 0.8);
        assertThat(live()).isTrue();
    }

    @Test
    void theWheelZoomsAHeldViewAndADoubleClickGoesBack() {
        until("points come", () -> execute(chart::statistics).appended() > 20);
        press(VK_SPACE);
        until("held", () -> !live());
        double span = execute(() -> chart.viewport().to() - chart.viewport().from());
        robot.moveMouse(panel(), middle());
        robot.rotateMouseWheel(panel(), -3);
        until(
                "zoomed in",
                () -> execute(() -> chart.viewport().to() - chart.viewport().from()) < span * 0.8);

        // On a busy machine two clicks may come too far apart for one; a hand clicks again.
        until("live by double click", () -> {
            robot.click(panel(), middle(), MouseButton.LEFT_BUTTON, 2);
            return live();
        });
    }

    @Test
    void draggingPans() {
        execute(() -> chart.viewport().window(new LiveWindow.Span(0.2)));
        until("points come", () -> execute(chart::statistics).appended() > 20);
        press(VK_SPACE);
        until("held", () -> !live());
        double from = execute(() -> chart.viewport().from());

        Point middle = middle();
        robot.pressMouse(panel(), middle, MouseButton.LEFT_BUTTON);
        for (int step = 1; step <= 5; step++) {
            robot.moveMouse(panel(), new Point(middle.x + step * 20, middle.y));
        }
        robot.releaseMouse(MouseButton.LEFT_BUTTON);

        until("moved to earlier times", () -> execute(() -> chart.viewport().from()) < from);
    }

    @Test
    void theWindowLengthIsChosenFromPresetsOrTyped() {
        choose("window", "5 min");
        until("5 min", () -> LiveWindow.of(Duration.ofMinutes(5)).equals(windowLength()));
        assertThat(window.button("window").text()).isEqualTo("5 min");

        choose("window", "Custom…");
        DialogFixture dialog = prompt();
        dialog.textBox().setText("").enterText("nonsense");
        dialog.button("ok").click();
        until("said", () -> String.valueOf(dialog.label("message").text())
                .contains("nonsense is not a window; expected a time such as 60s"));
        // Keys of the window are text here.
        dialog.textBox().setText("").enterText("5000");
        dialog.button("ok").click();

        until("5000 points", () -> new LiveWindow.Points(5000).equals(windowLength()));
        assertThat(window.button("window").text()).isEqualTo("5000 points");
        assertThat(live()).isTrue();
    }

    @Test
    void yLimitsAreTypedAndTakenBack() {
        choose("ylimits", "Fixed limits…");
        DialogFixture dialog = prompt();
        dialog.textBox("Lower").setText("").enterText("-10");
        dialog.textBox("Upper").setText("").enterText("200");
        dialog.button("ok").click();
        until("fixed", () -> execute(() -> chart.yScale().mode()) == YScale.Mode.FIXED);
        until("-10 to 200", () -> execute(() -> chart.yScale().range().upper()) == 200);
        assertThat(window.button("ylimits").text()).isEqualTo("-10 – 200");

        choose("ylimits", "Soft limits…");
        prompt().button("cancel").click();
        assertThat(execute(() -> chart.yScale().mode())).isEqualTo(YScale.Mode.FIXED);

        choose("ylimits", "Automatic");
        until("automatic", () -> execute(() -> chart.yScale().mode()) == YScale.Mode.AUTO);
    }

    @Test
    void theIntervalOfTheRandomSourceIsChosen() {
        choose("interval", "10 s");
        until("10 s", () -> execute(() -> session.interval()).equals(Duration.ofSeconds(10)));
    }

    @Test
    void clearForgetsThePoints() {
        choose("interval", "10 s");
        until("points came", () -> execute(chart::statistics).retained() > 0);

        window.button("clear").click();

        until("cleared", () -> execute(chart::statistics).retained() < 3);
        assertThat(execute(chart::statistics).published()).isGreaterThan(0);
    }

    @Test
    void theThemeChangesEverythingAtOnce() {
        choose("theme", "Dark");
        until("dark", () -> lightness(UIManager.getColor("Panel.background")) < 100);
        until("dark chart", () -> lightness(execute(() -> chart.theme().background())) < 100);

        choose("theme", "Light");
        until("light chart", () -> lightness(execute(() -> chart.theme().background())) > 600);
    }

    @Test
    void copiesThePicture() throws Exception {
        window.button("copy").click();
        until("told", () -> message().contains("Picture copied"));

        Object copied = Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.imageFlavor);

        assertThat(copied).isInstanceOf(BufferedImage.class);
        assertThat(((BufferedImage) copied).getWidth()).isEqualTo(panel().getWidth());
    }

    @Test
    void savesThePicture() throws IOException {
        Path file = folder.resolve("picture.png");
        boolean command = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() == KeyEvent.META_DOWN_MASK;
        int modifier = command ? KeyEvent.VK_META : KeyEvent.VK_CONTROL;
        robot.pressKey(modifier);
        robot.pressKey(KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKey(KeyEvent.VK_E);
        robot.releaseKey(KeyEvent.VK_SHIFT);
        robot.releaseKey(modifier);
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString().replace(".png", ""));
        chooser.approve();

        until("told", () -> message().contains("Saved " + file));
        assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(panel().getHeight());
    }

    @Test
    void aFailureIsToldWithAWayToTryAgain() {
        reopenWithFakes();
        assertThat(window.target().getTitle()).isEqualTo("fake – Stripchart");
        until("running", () -> sources().equals("fake · running"));

        opened.get(0).rejected = 1;
        opened.get(0).result.complete(SourceResult.failed("fake: <b>connection</b> lost"));
        until("told", () -> sources().equals("fake · failed: <b>connection</b> lost"));
        until("counted", () -> "1".equals(figure("rejected").text()));
        assertThat(execute(() -> figure("rejected").getToolTipText())).contains("line 1: not a number");

        window.button("retry").click();

        until("runs again", () -> sources().equals("fake · running"));
        assertThat(opened).hasSize(2);
        opened.get(1).result.complete(SourceResult.ended());
        until("ended", () -> sources().equals("fake · ended"));
        window.requireVisible();
    }

    @Test
    void theCountersTellWhatCameIn() {
        reopenWithFakes();
        for (int i = 0; i < 1234; i++) {
            opened.get(0).sink().series("x").add(i, i);
        }
        opened.get(0).sink().series("x").add(0, Double.POSITIVE_INFINITY);

        until("points", () -> "1234".equals(figure("points").text()));
        until("rejected", () -> "1".equals(figure("rejected").text()));
        assertThat(figure("dropped").text()).isEqualTo("0");
    }

    @Test
    void whatWasChosenComesBackAtTheNextStart() throws Exception {
        choose("window", "1 h");
        choose("theme", "Dark");
        choose("ylimits", "Expand only");
        choose("interval", "100 ms");
        Rectangle bounds = new Rectangle(120, 90, 700, 500);
        execute(() -> window.target().setBounds(bounds));
        until("placed", () -> bounds.equals(execute(() -> window.target().getBounds())));
        robot.waitForIdle();

        window.close();

        assertThat(onClose.await(1, TimeUnit.SECONDS))
                .as("closed within a second")
                .isTrue();
        execute(session::close);
        open(WindowSettings.NONE, "random");
        until("same place", () -> bounds.equals(execute(() -> window.target().getBounds())));
        assertThat(windowLength()).isEqualTo(LiveWindow.of(Duration.ofHours(1)));
        assertThat(lightness(execute(() -> chart.theme().background()))).isLessThan(100);
        assertThat(execute(() -> chart.yScale().mode())).isEqualTo(YScale.Mode.EXPAND);
        assertThat(execute(() -> session.interval())).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void theCommandLineGoesBeforeWhatWasRemembered() throws Exception {
        choose("window", "1 h");
        choose("theme", "Dark");
        window.close();
        assertThat(onClose.await(1, TimeUnit.SECONDS)).isTrue();
        execute(session::close);

        open(new WindowSettings(Theme.LIGHT, new LiveWindow.All(), null, null, null), "random");

        assertThat(windowLength()).isEqualTo(new LiveWindow.All());
        assertThat(lightness(execute(() -> chart.theme().background()))).isGreaterThan(600);
    }

    @Test
    void damagedPreferencesDoNotStopIt() throws Exception {
        window.close();
        assertThat(onClose.await(1, TimeUnit.SECONDS)).isTrue();
        execute(session::close);
        Files.writeString(
                folder.resolve("preferences"),
                "window.place=99x\ntheme=purple\nwindow.time=0s\ninterval=-1\ny=fixed 3 2\ntheme.system.dark=?\n");

        open(WindowSettings.NONE, "random");

        window.requireVisible();
        assertThat(windowLength()).isEqualTo(LiveWindow.of(Duration.ofMinutes(1)));
    }
}
