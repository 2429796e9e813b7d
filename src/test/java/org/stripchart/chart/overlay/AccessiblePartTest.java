// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;

class AccessiblePartTest {

    private int asked;

    private final AccessibleContext part = new AccessiblePart(new JComponent() {}, "Chart", () -> "line " + ++asked);

    @Test
    void tellsItsNameAndWhatIsToBeSeenWhenSomebodyAsks() {
        assertThat(part.getAccessibleName()).isEqualTo("Chart");
        assertThat(asked).isZero();
        assertThat(part.getAccessibleDescription()).isEqualTo("line 1");
        assertThat(part.getAccessibleDescription()).isEqualTo("line 2");
        assertThat(part.getAccessibleRole()).isEqualTo(AccessibleRole.CANVAS);
    }

    @Test
    void tellsWhatAHostHasSetForIt() {
        part.setAccessibleName("Pump");
        part.setAccessibleDescription("Its pressure");
        assertThat(part.getAccessibleName()).isEqualTo("Pump");
        assertThat(part.getAccessibleDescription()).isEqualTo("Its pressure");
        assertThat(asked).isZero();
    }
}
