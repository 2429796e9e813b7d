// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.testing.RequiresDisplay;

/** Sessions are saved and opened as a hand does it. */
@RequiresDisplay
final class SessionsInWindowIT extends MainWindowFixture {

    @Test
    void ctrlSAsksOnceForAFileAndThenSavesThere() throws Exception {
        Path file = folder.resolve("plant.strip");
        press(KeyEvent.VK_S, KeyEvent.VK_CONTROL);
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString().replace(".strip", ""));
        chooser.approve();
        until("told", () -> message().contains("Saved " + file));

        SessionSpec saved = SessionFile.read(file, SessionSpec.NOTHING_SAID).spec();
        assertThat(saved.sources().locations()).containsExactly("random");

        execute(() -> chart.viewport().show(3, 4));
        press(KeyEvent.VK_S, KeyEvent.VK_CONTROL);

        until("saved again", () -> Files.readString(file).contains("\"to\" : 4.0"));
    }

    @Test
    void anotherSessionIsOpenedFromItsFile() throws Exception {
        Path file = folder.resolve("plant.strip");
        SessionFile.write(file, SessionSpec.NOTHING_SAID, SessionFile.Extras.NONE);
        press(KeyEvent.VK_O, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();

        until("opened", () -> sessionsOpened.contains(file));
        execute(() -> mainWindow.close());
        until("closed", () -> onClose.getCount() == 0);
        open(org.stripchart.session.spec.WindowSettings.NONE, "random");
        window.menuItemWithPath("File", "Recent sessions").requireEnabled();
    }

    @Test
    void whatWasShownIsKeptForTheNextRunWhenTheWindowCloses() throws Exception {
        execute(() -> chart.viewport().show(3, 4));
        execute(() -> mainWindow.close());

        Path last = keeper.store().last();
        until("closed", () -> onClose.getCount() == 0);
        ViewSpec view =
                SessionFile.read(last, SessionSpec.NOTHING_SAID).spec().chart().view();
        assertThat(Objects.requireNonNull(view).to()).isEqualTo(4);
    }
}
