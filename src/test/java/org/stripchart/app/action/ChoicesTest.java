// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.junit.jupiter.api.Test;

final class ChoicesTest {

    private boolean isTime;
    private final List<Integer> chosen = new ArrayList<>();
    private final Choices<Integer> choices = new Choices<Integer>("Length", () -> 1, chosen::add)
            .preset("1 s", 1, () -> isTime)
            .preset("1 point", 2, () -> !isTime)
            .preset("All", 3);

    private static List<String> seen(Component... items) {
        return Arrays.stream(items)
                .filter(Component::isVisible)
                .map(item -> ((JMenuItem) item).getText())
                .toList();
    }

    @Test
    void offersWhatCanBeChosenNow() {
        execute(() -> {
            JMenu menu = choices.menu();
            assertThat(seen(menu.getMenuComponents())).containsExactly("1 point", "All");
            isTime = true;
            choices.refresh();
            assertThat(seen(menu.getMenuComponents())).containsExactly("1 s", "All");
            JPopupMenu popup = new JPopupMenu();
            choices.addTo(popup);
            assertThat(seen(popup.getComponents())).containsExactly("1 s", "All");
            assertThat(choices.commands("View"))
                    .extracting(Command::text)
                    .containsExactly("Length: 1 s", "Length: All");
        });
    }
}
