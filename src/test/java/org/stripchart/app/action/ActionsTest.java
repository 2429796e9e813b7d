// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import org.junit.jupiter.api.Test;

final class ActionsTest {

    private final Actions actions = new Actions();
    private final List<String> done = new ArrayList<>();
    private boolean live = true;

    @Test
    void refusesAnIdThatIsTaken() {
        actions.add(action("view.live"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.add(action("view.live")))
                .withMessage("id (view.live) must not be taken");
    }

    @Test
    void refusesAKeyThatIsTaken() {
        actions.add(action("view.live").keys("L", "End"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.add(action("view.pause").keys("Space", "End")))
                .withMessage("key (End) of view.pause must not be that of view.live");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.add(action("view.live").keys("Hyper+L")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.add(action("view.other").keys("Ctrl+Nothing")));
    }

    @Test
    void everyKeyDoesIt() {
        actions.add(action("view.live").keys("L", "End"));
        JRootPane root = execute(JRootPane::new);
        execute(() -> actions.bindKeys(root));

        for (String key : List.of("L", "End")) {
            JComponent content = (JComponent) root.getContentPane();
            Object id = content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(Keys.stroke(key));
            press(content.getActionMap().get(id));
        }

        assertThat(done).containsExactly("view.live", "view.live");
    }

    @Test
    void doesNothingWhereItMakesNoSense() {
        actions.add(action("view.live").when(() -> !live));
        javax.swing.Action button = actions.forButton("view.live");
        assertThat(button.isEnabled()).isFalse();
        press(button);
        assertThat(done).isEmpty();

        live = false;
        actions.refresh();

        assertThat(button.isEnabled()).isTrue();
        press(button);
        assertThat(done).containsExactly("view.live");
    }

    @Test
    void saysWhatItWouldDoNow() {
        actions.add(Action.of("view.pause", () -> live ? "Pause" : "Resume", () -> live ? "pause" : "resume", () -> {})
                .keys("Space"));
        javax.swing.Action button = actions.forButton("view.pause");
        assertThat(button.getValue(javax.swing.Action.SHORT_DESCRIPTION)).isEqualTo("Pause (Space)");

        live = false;
        actions.refresh();

        assertThat(button.getValue(javax.swing.Action.NAME)).isEqualTo("Resume");
        assertThat(button.getValue(javax.swing.Action.SHORT_DESCRIPTION)).isEqualTo("Resume (Space)");
    }

    private Action action(String id) {
        return Action.of(id, "Text", "live", () -> done.add(id));
    }

    private static void press(javax.swing.Action action) {
        execute(() -> action.actionPerformed(new ActionEvent(action, ActionEvent.ACTION_PERFORMED, "")));
    }
}
