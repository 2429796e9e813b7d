// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** A keyboard for tests without a display, whose keys go to one component. */
final class FakeKeys {

    private final JComponent focused;

    private FakeKeys(JComponent focused) {
        this.focused = focused;
    }

    static FakeKeys on(JComponent focused) {
        return new FakeKeys(focused);
    }

    /**
     * Presses a key.
     *
     * @param stroke as in {@link KeyStroke#getKeyStroke(String)}
     * @return whether it did something
     */
    boolean press(String stroke) {
        KeyStroke key = KeyStroke.getKeyStroke(stroke);
        return SwingUtilities.processKeyBindings(new KeyEvent(
                focused, KeyEvent.KEY_PRESSED, 0, key.getModifiers(), key.getKeyCode(), KeyEvent.CHAR_UNDEFINED));
    }
}
