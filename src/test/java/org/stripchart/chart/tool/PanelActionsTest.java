// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

class PanelActionsTest {

    private final List<String> done = new ArrayList<>();
    private final PanelActions actions = new PanelActions();

    private PanelAction action(String id, String... keys) {
        return new PanelAction(id, "Text of " + id, "View", List.of(keys), () -> done.add(id));
    }

    @Test
    void listsThemInOrder() {
        actions.add(action("b.second", "L")).add(action("a.first"));
        assertThat(actions.list()).extracting(PanelAction::id).containsExactly("b.second", "a.first");
    }

    @Test
    void bindsEveryKeyToItsAction() {
        actions.add(action("view.live", "L", "END")).add(action("view.hold", "SPACE"));
        JPanel panel = new JPanel();
        actions.bind(panel);
        for (String key : List.of("L", "SPACE", "END")) {
            Object name = panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                    .get(KeyStroke.getKeyStroke(key));
            panel.getActionMap().get(name).actionPerformed(null);
        }
        assertThat(done).containsExactly("view.live", "view.hold", "view.live");
    }

    @Test
    void refusesAnIdOrAKeyTwice() {
        actions.add(action("view.live", "L"));
        assertThatThrownBy(() -> actions.add(action("view.live")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id (view.live) must not be taken");
        assertThatThrownBy(() -> actions.add(action("view.last", "END", "L")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key (L) of view.last must not be taken by view.live");
        assertThat(actions.list()).hasSize(1);
        actions.add(action("view.end", "END"));
    }

    @Test
    void refusesWhatIsNoAction() {
        assertThatThrownBy(() -> action(" ")).hasMessage("id ( ) must not be blank");
        assertThatThrownBy(() -> action("a", "no key")).hasMessage("key (no key) of a must be a key stroke");
    }
}
