// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Has what is under the pointer read out: moves the read-out with it, and pins it at a click, or lets it go again.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Pointing extends MouseAdapter {

    private final ReadOut readOut;
    private final JComponent component;
    private final Predicate<Point> isFree;
    private @Nullable Point at;
    private boolean stays;

    /**
     * @param isFree whether a click at a place means nothing else
     */
    public Pointing(ReadOut readOut, JComponent component, Predicate<Point> isFree) {
        this.readOut = readOut;
        this.component = component;
        this.isFree = isFree;
    }

    /** Begins to listen. */
    public void install() {
        component.addMouseListener(this);
        component.addMouseMotionListener(this);
    }

    /** Returns where the pointer is; null when it is elsewhere. */
    public @Nullable Point at() {
        return at;
    }

    /** Takes the pointer to be at a place, null for nowhere, until it moves over the component again: while it is in a menu, which was opened there. */
    public void stay(@Nullable Point where) {
        show(where);
        stays = true;
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        show(e.getPoint());
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        show(e.getPoint());
    }

    @Override
    public void mouseExited(MouseEvent e) {
        if (!stays) {
            show(null);
        }
    }

    @Override
    public void mouseClicked(MouseEvent e) {
        boolean wasPinned = readOut.unpin();
        // The first click of two has done it already, which then meant something else.
        if (SwingUtilities.isLeftMouseButton(e)
                && e.getClickCount() == 1
                && !wasPinned
                && !e.isControlDown()
                && isFree.test(e.getPoint())) {
            show(e.getPoint());
            readOut.pin();
        }
        component.repaint();
    }

    private void show(@Nullable Point where) {
        at = where;
        stays = false;
        readOut.pointer(where);
        component.repaint();
    }
}
