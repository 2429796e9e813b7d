// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.Arrays;

/** Lays out what is visible of a row, which may become as narrow as need be, and keeps no constraints. Event dispatch thread only. */
abstract class ShownRow implements LayoutManager {

    @Override
    public final Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public final void addLayoutComponent(String name, Component component) {}

    @Override
    public final void removeLayoutComponent(Component component) {}

    /** Returns what is to be laid out. */
    static Component[] shown(Container parent) {
        return Arrays.stream(parent.getComponents())
                .filter(Component::isVisible)
                .toArray(Component[]::new);
    }
}
