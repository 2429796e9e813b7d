// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.util.function.Supplier;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/**
 * Tells those who do not see it what a painted part of a chart is; what a host has set for it goes before. It is made into words when
 * somebody asks, and at no other time.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class AccessiblePart extends JComponent.AccessibleJComponent {

    private final String name;
    private final transient Supplier<String> description;

    /**
     * @param description what is to be seen there
     */
    public AccessiblePart(JComponent part, String name, Supplier<String> description) {
        part.super();
        this.name = name;
        this.description = description;
    }

    @Override
    public String getAccessibleName() {
        return accessibleName == null ? name : accessibleName;
    }

    @Override
    public String getAccessibleDescription() {
        return accessibleDescription == null ? description.get() : accessibleDescription;
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.CANVAS;
    }
}
