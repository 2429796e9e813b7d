// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/**
 * The sources and, while there is one, a message after them. The message has the room that it likes, but leaves the sources a third
 * where they like it. Event dispatch thread only.
 */
final class MessageRow implements LayoutManager {

    private final int gap;

    /**
     * @param gap between the two
     */
    MessageRow(int gap) {
        this.gap = gap;
    }

    /** Returns how wide what stands before a message may be. */
    static int beforeMessage(int wanted, int message, int room) {
        return Math.max(0, Math.min(wanted, Math.max(room - message, room / 3)));
    }

    @Override
    public void layoutContainer(Container parent) {
        Component last = null;
        for (Component each : parent.getComponents()) {
            last = each.isVisible() ? each : last;
        }
        if (last == null) {
            return;
        }
        int x = 0;
        int height = parent.getHeight();
        for (Component each : parent.getComponents()) {
            if (each.isVisible() && each != last) {
                int room = parent.getWidth() - gap;
                int width = beforeMessage(each.getPreferredSize().width, last.getPreferredSize().width, room);
                each.setBounds(x, 0, width, height);
                x += width + gap;
            }
        }
        last.setBounds(x, 0, Math.max(0, parent.getWidth() - x), height);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Dimension size = new Dimension();
        for (Component each : parent.getComponents()) {
            if (each.isVisible()) {
                Dimension wanted = each.getPreferredSize();
                size.width += wanted.width + gap;
                size.height = Math.max(size.height, wanted.height);
            }
        }
        return size;
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}
}
