// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;

/** Some room at the right of what is scrolled while there is no scroll bar, or it would stand upon the edge of the window. Event dispatch thread only. */
public final class EdgeInset {

    private EdgeInset() {}

    /**
     * Returns something in a scroll pane without a border.
     *
     * @param inset how much room, in pixels of this screen
     */
    public static JScrollPane scrolled(Component shown, int inset) {
        JScrollPane scrolled = new JScrollPane(shown);
        scrolled.setBorder(BorderFactory.createEmptyBorder());
        scrolled.getVerticalScrollBar().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                scrolled.setViewportBorder(null);
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                scrolled.setViewportBorder(BorderFactory.createEmptyBorder(0, 0, 0, inset));
            }
        });
        return scrolled;
    }
}
