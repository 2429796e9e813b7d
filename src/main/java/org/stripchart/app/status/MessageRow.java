// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;

/**
 * The sources and, while there is one, a message after them. The message has the room that it likes, but leaves the sources a third
 * where they like it. Event dispatch thread only.
 */
final class MessageRow extends ShownRow {

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
        Component[] shown = shown(parent);
        int x = 0;
        int height = parent.getHeight();
        for (int i = 0; i < shown.length; i++) {
            int width = parent.getWidth() - x;
            if (i + 1 < shown.length) {
                int message = shown[shown.length - 1].getPreferredSize().width;
                width = beforeMessage(shown[i].getPreferredSize().width, message, parent.getWidth() - gap);
            }
            shown[i].setBounds(x, 0, Math.max(0, width), height);
            x += width + gap;
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Dimension size = new Dimension();
        for (Component each : shown(parent)) {
            Dimension wanted = each.getPreferredSize();
            size.width += wanted.width + gap;
            size.height = Math.max(size.height, wanted.height);
        }
        return size;
    }
}
