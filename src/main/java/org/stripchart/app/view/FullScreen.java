// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;

/**
 * Lets the chart alone fill the screen, without the bars around it; Esc brings them back.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FullScreen {

    private final JFrame frame;
    private final List<JComponent> bars;
    private Rectangle before = new Rectangle();
    private boolean isOn;

    /**
     * @param bars what gives way, beside the menu bar
     */
    FullScreen(JFrame frame, List<JComponent> bars) {
        this.frame = frame;
        this.bars = List.copyOf(bars);
    }

    /** Returns whether the chart fills the screen. */
    boolean isOn() {
        return isOn;
    }

    /** Fills the screen, or goes back. */
    void toggle() {
        set(!isOn);
    }

    private void leave() {
        MenuSelectionManager menus = MenuSelectionManager.defaultManager();
        if (menus.getSelectedPath().length > 0) {
            menus.clearSelectedPath();
        } else {
            set(false);
        }
    }

    /** Bound only while it is needed, since it goes before the key with which Swing closes menus. */
    private void bindEscape() {
        KeyStroke escape = KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0);
        if (isOn) {
            frame.getRootPane().registerKeyboardAction(event -> leave(), escape, JComponent.WHEN_IN_FOCUSED_WINDOW);
        } else {
            frame.getRootPane().unregisterKeyboardAction(escape);
        }
    }

    private void set(boolean nowOn) {
        if (nowOn) {
            before = frame.getBounds();
        }
        isOn = nowOn;
        bindEscape();
        frame.getJMenuBar().setVisible(!nowOn);
        bars.forEach(bar -> bar.setVisible(!nowOn));
        frame.getGraphicsConfiguration().getDevice().setFullScreenWindow(nowOn ? frame : null);
        if (!nowOn) {
            // Some window managers put it back without a word of where.
            frame.setBounds(before);
        }
    }
}
