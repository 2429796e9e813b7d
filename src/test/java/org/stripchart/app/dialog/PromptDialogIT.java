// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.testing.RequiresDisplay;

@RequiresDisplay
final class PromptDialogIT {

    @Test
    void nothingIsLeftOfOneThatIsClosedByItsFrame() {
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        try {
            List<String> answers = new ArrayList<>();
            EventQueue.invokeLater(() -> new PromptDialog(null, "Length", "Such as 60 s")
                    .field("Length", "60 s")
                    .ask(answer -> answers.add(answer.value("Length"))));
            DialogFixture dialog = WindowFinder.findDialog("prompt").using(robot);
            dialog.close();
            dialog.requireNotVisible();
            assertThat(execute(dialog.target()::isDisplayable)).isFalse();
            assertThat(execute(() -> List.copyOf(answers))).isEmpty();
        } finally {
            robot.cleanUp();
        }
    }
}
