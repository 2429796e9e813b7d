// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.mark.Mark;
import org.stripchart.testing.RequiresDisplay;

/** What is seen is exported as a hand does it. */
@RequiresDisplay
final class ExportInWindowIT extends MainWindowFixture {

    @Test
    void thePointsThatAreVisibleAreWritten() throws Exception {
        reopenWithFakes();
        feed();
        execute(() -> chart.viewport().show(2, 4));
        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        form().button("ok").click();
        Path file = save("points");

        until("told", () -> message().contains("Exported " + file + ".csv"));
        assertThat(Path.of(file + ".csv")).hasContent("time,a\n2,20\n3,30\n4,40\n");
        assertThat(Path.of(file + ".csv.part")).doesNotExist();
    }

    @Test
    void whatIsBetweenTheCursorsNeedsBoth() throws Exception {
        reopenWithFakes();
        feed();
        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        select(form().comboBox("Points"), "From cursor A to B");
        form().button("ok").click();
        form().label("message").requireText("Both cursors must be set; the keys A and B set them");
        execute(() -> {
            chart.cursors().put(Cursor.A, 7);
            chart.cursors().put(Cursor.B, 6);
        });
        form().button("ok").click();
        Path file = save("between");

        until("told", () -> message().contains("Exported " + file + ".csv"));
        assertThat(Path.of(file + ".csv")).hasContent("time,a\n6,60\n7,70\n");
    }

    @Test
    void aPictureHasTheSizeThatWasAsked() throws Exception {
        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        select(form().comboBox("Export"), "Picture (PNG)");
        form().textBox("Size").setText("wide");
        form().button("ok").click();
        form().label("message").requireText("The size must be such as 1280x720");
        form().textBox("Size").setText("400x300");
        form().textBox("Scale").setText("2");
        form().button("ok").click();
        Path file = save("picture");

        until("told", () -> message().contains("Exported " + file + ".png"));
        assertThat(ImageIO.read(Files.newInputStream(Path.of(file + ".png"))).getWidth())
                .isEqualTo(800);
    }

    @Test
    void theNextTimeBeginsWithWhatWasAnswered() {
        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        select(form().comboBox("Export"), "Picture (PNG)");
        form().textBox("Size").setText("400x300");
        form().textBox("Scale").setText("2");
        form().button("ok").click();
        Path file = save("no/such/folder/picture");
        until("told", () -> message().startsWith("Not exported: " + file + ".png"));

        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        form().comboBox("Export").requireSelection("Picture (PNG)");
        form().textBox("Size").requireText("400x300");
        form().textBox("Scale").requireText("2");
        form().button("cancel").click();
    }

    @Test
    void theEndOfTheNameDecidesTheKind() throws Exception {
        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        select(form().comboBox("Export"), "Picture (PNG)");
        form().button("ok").click();
        Path file = save("q.svg");

        until("told", () -> message().contains("Exported " + file));
        assertThat(file).content().contains("<svg");
    }

    @Test
    void theNextFileIsPutBesideTheLast() throws Exception {
        reopenWithFakes();
        feed();
        press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
        form().button("ok").click();
        Path file = save("points");
        until("told", () -> message().contains("Exported " + file + ".csv"));

        execute(() -> chart.marks().add(Mark.at(5, "here")));
        press(KeyEvent.VK_M, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture list =
                WindowFinder.findDialog("marks").withTimeout(10_000).using(robot);
        list.button("export").click();
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        assertThat(execute(() -> chooser.target().getCurrentDirectory())).isEqualTo(folder.toFile());
        chooser.cancel();
        list.button("close").click();
    }

    private void feed() {
        for (int i = 0; i < 10; i++) {
            chart.series("a").add(i, 10 * i);
        }
        execute(chart::refresh);
    }

    private DialogFixture form() {
        return WindowFinder.findDialog("prompt").withTimeout(10_000).using(robot);
    }

    private Path save(String name) {
        Path file = folder.resolve(name);
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
        return file;
    }
}
