// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.TransferHandler.TransferSupport;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.stripchart.session.FakeSource;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

/** How the window shows its sources, and what can be done with them. */
final class SourcesInWindowIT extends MainWindowFixture {

    @Test
    void eachSourceTellsHowItIsDoing() {
        reopenWithFakes("one", "two", "three");
        until("all run", () -> labels().equals(List.of("one", "two", "three")));
        assertThat(execute(() -> mainWindow.frame().getTitle())).isEqualTo("one, two, three \u2013 Stripchart");

        opened.get(0).result.complete(SourceResult.ended());
        opened.get(1).state = SourceStatus.State.RETRYING;
        opened.get(1).detail = "connection refused; trying again in 2 s";
        opened.get(2).result.complete(SourceResult.failed("three: exit status 3"));

        until("told", () -> labels().equals(List.of(
                "one \u00b7 ended",
                "two \u00b7 connection refused; trying again in 2 s",
                "three \u00b7 exit status 3")));
    }

    @Test
    void aFileShowsHowFarItIsAndCanBeStopped() {
        reopenWithFakes();
        FakeSource file = opened.get(0);
        file.bytesTotal = 2000;
        file.bytesRead = 500;
        until("progress", () -> execute(progress()::getValue) == 250 && execute(progress()::isShowing));

        window.button("stop").click();

        until("stopped", () -> sources().equals("fake \u00b7 ended: closed"));
        assertThat(file.closed).isTrue();
        until("no progress", () -> !execute(progress()::isShowing));
    }

    @Test
    void theMenuOfASourceOpensByKeyboardAlone() {
        reopenWithFakes("one", "two");
        until(
                "listed",
                () -> robot.finder()
                                .findAll(window.target(), each -> "source".equals(each.getName()))
                                .size()
                        == 2);
        robot.waitForIdle();
        for (int i = 0; i < 20 && !hasSourceFocus(); i++) {
            press(java.awt.event.KeyEvent.VK_TAB);
            robot.waitForIdle();
        }
        assertThat(hasSourceFocus()).isTrue();
        press(java.awt.event.KeyEvent.VK_F10, java.awt.event.KeyEvent.VK_SHIFT);
        until("the menu is open", () -> robot.findActivePopupMenu() != null);
        for (int i = 0; i < 2; i++) {
            press(java.awt.event.KeyEvent.VK_DOWN);
        }
        press(java.awt.event.KeyEvent.VK_ENTER);
        until("one is left", () -> execute(() -> session.sources().size()) == 1);
    }

    private static boolean hasSourceFocus() {
        java.awt.Component focused = execute(() ->
                java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        return focused != null && "source".equals(focused.getName());
    }

    @Test
    void aSourceIsAddedToTheChart() {
        reopenWithFakes();
        DialogFixture form = addSource();
        form.button("ok").click();
        form.label("message").requireText("File is missing");
        type(form, "another");
        form.button("ok").click();

        until("added", () -> labels().equals(List.of("fake", "another")));
        assertThat(execute(() -> session.sources())).hasSize(2);
    }

    @Test
    void aLocationThatIsPastedFillsTheFields() {
        DialogFixture form = addSource();
        type(form, "mqtt://ada@plant.example:1884/boiler/#?qos=1");

        form.list("kinds").requireSelection("MQTT");
        form.textBox("Broker").requireText("plant.example");
        form.textBox("Port").requireText("1884");
        form.textBox("Topic").requireText("boiler/#");
        form.textBox("User").requireText("ada");
        form.textBox("Topic").setText("").enterText("pump");
        form.button("cancel").requireEnabled();
        assertThat(location(form)).isEqualTo("mqtt://ada@plant.example:1884/pump?qos=1");
        form.list("kinds").selectItem("Command");
        assertThat(location(form)).isEmpty();
        form.textBox("Command").enterText("vmstat 1");
        assertThat(location(form)).isEqualTo("exec:vmstat 1");
        form.button("cancel").click();
    }

    @Test
    void whatIsInAFileIsSeenBeforeItIsAdded() throws Exception {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, "t;temp [\u00b0C];hum\n0;1,5;40\n1;1,6;41\n2;1,7;42\n");
        DialogFixture form = addSource();
        type(form, file.toString());
        until("seen", () -> form.table("columns").rowCount() == 3);
        assertThat(form.table("columns").contents()[1])
                .endsWith("temp [\u00b0C]", "\u00b0C", "number", "1,5   1,6   1,7");
        assertThat(execute(
                        () -> ((javax.swing.JTextArea) robot.finder().findByName(form.target(), "sentence")).getText()))
                .startsWith("semicolons, decimal comma, names in line 1");

        form.table("columns")
                .cell(org.assertj.swing.data.TableCell.row(2).column(0))
                .click();
        form.button("ok").click();

        until("added", () -> execute(() -> session.sources()).size() == 2);
        until("read", () -> execute(chart::seriesNames).contains("temp [\u00b0C]"));
        assertThat(execute(chart::seriesNames)).doesNotContain("hum");
    }

    private DialogFixture addSource() {
        window.button("add").click();
        return dialog("addSource");
    }

    private void type(DialogFixture form, String location) {
        JComboBox<?> at = robot.finder().findByName(form.target(), "location", JComboBox.class);
        execute(() -> at.getEditor().setItem(location));
    }

    private String location(DialogFixture form) {
        JComboBox<?> at = robot.finder().findByName(form.target(), "location", JComboBox.class);
        return execute(() -> String.valueOf(at.getEditor().getItem()));
    }

    @Test
    void aSourceThatDoesNotAnswerHoldsUpNothing() throws InterruptedException {
        reopenWithFakes();
        CountDownLatch answer = new CountDownLatch(1);
        opening = () -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        DialogFixture form = addSource();
        // Of a kind that nobody looks at before it is asked for.
        type(form, "exec:another");
        form.button("ok").click();

        // The window goes on, and the dialog can be closed.
        until("told", () -> "Opening\u2026".equals(form.label("message").text()));
        opened.get(0).sink().series("x").add(1, 10);
        until("charted", () -> "1".equals(figure("points").text()));
        form.button("cancel").click();
        answer.countDown();

        until("opened", () -> opened.size() == 2 && opened.get(1).closed);
        assertThat(opened.get(1).wasStarted()).isFalse();
        assertThat(labels()).containsExactly("fake \u00b7 running");
    }

    @Test
    void filesThatAreDroppedAreOpened() {
        drop("a.csv", "b.csv");
        until("opened", () -> openedElsewhere.equals(List.of(List.of("a.csv", "b.csv"))));
    }

    @Test
    void aFileThatCannotBeOpenedIsOneLine() {
        drop("wrong");
        until("told", () -> message().equals("wrong: no such file"));
    }

    @Test
    void aRecordingIsBegunSeenAndEnded() throws Exception {
        reopenWithFakes();
        window.button("record").click();
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        Path file = folder.resolve("run");
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
        until("recording", () -> execute(() -> session.recorder().isRunning()));
        opened.get(0).sink().series("x").add(1, 10);
        until("seen", () -> "run.csv \u00b7 1 recorded".equals(recording()));
        window.button("record").requireToolTip("Stop recording");

        window.button("record").click();

        until("told", () -> message().equals("Recorded 1 points to " + file + ".csv"));
        assertThat(Files.readString(folder.resolve("run.csv"))).isEqualTo("time,series,value\n1,x,10\n");
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aFullDiskStopsTheRecordingAndNotTheChart() throws Exception {
        reopenWithFakes();
        execute(() -> session.recorder().start(Path.of("/dev/full"))).join();
        opened.get(0).sink().series("x").add(1, 10);
        until("told", () -> "full \u00b7 recording failed: No space left on device".equals(recording()));
        opened.get(0).sink().series("x").add(2, 20);
        until("charted", () -> "2".equals(figure("points").text()));
        assertThat(execute(() -> session.recorder().isRunning())).isFalse();
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    private String recording() {
        return execute(robot.finder().findByName(window.target(), "recording", JLabel.class, false)::getText);
    }

    private void drop(String... files) {
        List<File> list = List.of(files).stream().map(File::new).toList();
        Transferable dropped = new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                return list;
            }
        };
        boolean taken = execute(() -> {
            TransferSupport drop = new TransferSupport(mainWindow.frame().getRootPane(), dropped);
            return mainWindow.frame().getTransferHandler().canImport(drop)
                    && mainWindow.frame().getTransferHandler().importData(drop);
        });
        assertThat(taken).isTrue();
    }

    private List<String> labels() {
        return robot.finder().findAll(window.target(), component -> "source".equals(component.getName())).stream()
                .map(component -> execute(((JLabel) component)::getText))
                .toList();
    }

    private JProgressBar progress() {
        return robot.finder().findByName(window.target(), "progress", JProgressBar.class, false);
    }
}
