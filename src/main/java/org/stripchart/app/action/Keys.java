// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.util.Locale;
import javax.swing.KeyStroke;

/** Keys as people read them: {@code Ctrl+O}, where Ctrl is the Command key on a Mac, {@code Space}, {@code L}. */
public final class Keys {

    private Keys() {}

    /**
     * Returns the stroke for a key.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static KeyStroke stroke(String key) {
        int modifiers = 0;
        String rest = key;
        while (rest.indexOf('+') > 0) {
            String modifier = rest.substring(0, rest.indexOf('+'));
            modifiers |= switch (modifier) {
                case "Ctrl" -> menuModifier();
                case "Shift" -> InputEvent.SHIFT_DOWN_MASK;
                case "Alt" -> InputEvent.ALT_DOWN_MASK;
                default ->
                    throw new IllegalArgumentException("key (" + key + ") must have Ctrl, Shift or Alt before +");
            };
            rest = rest.substring(rest.indexOf('+') + 1);
        }
        KeyStroke plain = KeyStroke.getKeyStroke(rest.toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (plain == null) {
            throw new IllegalArgumentException("key (" + key + ") must be a key");
        }
        return KeyStroke.getKeyStroke(plain.getKeyCode(), modifiers);
    }

    private static int menuModifier() {
        return GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }
}
