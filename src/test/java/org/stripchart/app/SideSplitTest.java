// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.stripchart.testing.Dressed;

final class SideSplitTest {

    @Test
    void aSideThatIsClosedGetsTheNewLookToo() {
        execute(() -> {
            SideSplit split = new SideSplit(JSplitPane.HORIZONTAL_SPLIT, new JPanel()) {
                @Override
                protected int wanted() {
                    return 100;
                }
            };
            Dressed part = new Dressed();
            split.side().add(part);
            split.put(true);
            SwingUtilities.updateComponentTreeUI(split);
            assertThat(part.times()).as("while it is open").isEqualTo(1);
            split.put(false);
            SwingUtilities.updateComponentTreeUI(split);
            assertThat(part.times()).isEqualTo(2);
        });
    }
}
