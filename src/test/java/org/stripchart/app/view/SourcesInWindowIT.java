// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.TransferHandler.TransferSupport;
import org.assertj.swing.finder.JFileChooserFinder;
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

        until("stopped", () -> sources().equals("fake \u00b7 read 25 %, stopped"));
        assertThat(file.closed).isTrue();
        until("no progress", () -> !execute(progress()::isShowing));
    }

    private FakeSource largeFile() {
        reopenWithFakes();
        FakeSource file = opened.get(0);
        file.beginsAnew = true;
        file.bytesTotal = 2000;
        file.bytesRead = 500;
        file.rowsRead = 1234;
        until("told", () -> notice().startsWith("Reading fake: 25 %, 1234 rows"));
        return file;
    }

    @Test
    void aLargeFileTellsAboveTheChartHowFarItIsUntilItIsStopped() {
        FakeSource file = largeFile();
        // A button that a hand moves to is the same while the figures change.
        javax.swing.JButton stop = window.button("notice.source.stop").target();
        file.bytesRead = 740;
        until("and how long it takes", () -> notice().matches("Reading fake: 37 %, 1234 rows, about .* left"));
        assertThat(window.button("notice.source.stop").target()).isSameAs(stop);

        window.button("notice.source.stop").click();

        until("stopped", () -> notice().equals("Read 37 % of fake, stopped"));
        assertThat(file.closed).isTrue();
        window.button("notice.source.retry").click();
        until("from the beginning", () -> opened.size() == 2 && notice().isEmpty());
    }

    @Test
    void aLargeFileIsStoppedByKeyboardAlone() {
        FakeSource file = largeFile();
        command("stop reading");
        until("stopped", () -> notice().equals("Read 25 % of fake, stopped"));
        assertThat(file.closed).isTrue();
        press(KeyEvent.VK_R, KeyEvent.VK_CONTROL);
        until("from the beginning", () -> opened.size() == 2 && notice().isEmpty());
    }

    private String notice() {
        return robot.finder().findAll(window.target(), each -> "notice".equals(each.getName())).stream()
                .map(JLabel.class::cast)
                .map(label -> execute(() -> label.isShowing() ? label.getText() : ""))
                .findFirst()
                .orElse("");
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
            press(KeyEvent.VK_TAB);
            robot.waitForIdle();
        }
        assertThat(hasSourceFocus()).isTrue();
        press(KeyEvent.VK_F10, KeyEvent.VK_SHIFT);
        until("the menu is open", () -> robot.findActivePopupMenu() != null);
        for (int i = 0; i < 2; i++) {
            press(KeyEvent.VK_DOWN);
        }
        press(KeyEvent.VK_ENTER);
        until("one is left", () -> execute(() -> session.sources().size()) == 1);
    }

    private static boolean hasSourceFocus() {
        java.awt.Component focused = execute(() ->
                java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        return focused != null && "source".equals(focused.getName());
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
        until("recording", () -> execute(() -> session.recorder().latest() != null));
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
