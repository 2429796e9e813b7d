// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.testing.RequiresDisplay;

/** What other tests do by keys is done here by the mouse; only names are typed. */
@RequiresDisplay
final class MouseAloneIT extends MainWindowFixture {

    private void save(Path file) {
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approveButton().click();
    }

    @Test
    void aSessionIsSavedAndOpenedAgainFromTheRecentOnes() throws Exception {
        Path file = folder.resolve("plant.strip");
        window.menuItemWithPath("File", "Save session as\u2026").click();
        save(file);
        until("told", () -> message().contains("Saved " + file));
        assertThat(SessionFile.read(file, SessionSpec.NOTHING_SAID)
                        .spec()
                        .sources()
                        .locations())
                .containsExactly("random");
        execute(() -> mainWindow.close());
        until("closed", () -> onClose.getCount() == 0);

        execute(session::close);
        open(WindowSettings.NONE, "random");
        window.menuItemWithPath("File", "Recent sessions", "plant.strip \u2013 " + folder)
                .click();
        until("opened", () -> sessionsOpened.equals(List.of(file)));
    }

    @Test
    void pointsAreExported() {
        reopenWithFakes();
        for (int i = 0; i < 5; i++) {
            chart.series("a").add(i, 10 * i);
        }
        execute(chart::refresh);
        execute(() -> chart.viewport().show(2, 3));
        window.menuItemWithPath("File", "Export\u2026").click();
        prompt().button("ok").click();
        save(folder.resolve("points"));
        until("told", () -> message().contains("Exported " + folder.resolve("points.csv")));
        assertThat(folder.resolve("points.csv")).hasContent("time,a\n2,20\n3,30\n");
    }

    @Test
    void aKindOfSourceIsChosenInTheForm() {
        reopenWithFakes();
        window.button("add").click();
        org.assertj.swing.fixture.DialogFixture form = dialog("addSource");
        form.list("kinds").clickItem("Command");
        form.textBox("Command").click();
        robot.pressAndReleaseKey(KeyEvent.VK_W);
        form.button("ok").click();
        until("added", () -> execute(() -> session.sources()).size() == 2);
        assertThat(execute(() -> session.sources().get(1).location())).isEqualTo("exec:w");
    }
}
