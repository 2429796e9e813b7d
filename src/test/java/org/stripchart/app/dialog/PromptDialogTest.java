// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;

final class PromptDialogTest {

    @Test
    void aLabelIsEnabledAsItsFieldIs() {
        for (JComponent field : execute(() -> List.<JComponent>of(new JTextField(), new JComboBox<>()))) {
            execute(() -> field.setEnabled(false));
            JLabel label = execute(() -> PromptDialog.caption("Length", field));
            assertThat(label.isEnabled()).as("before it is shown").isFalse();
            execute(() -> field.setEnabled(true));
            assertThat(label.isEnabled()).isTrue();
            execute(() -> field.setEnabled(false));
            assertThat(label.isEnabled()).isFalse();
            assertThat(label.getLabelFor()).isSameAs(field);
        }
    }
}
