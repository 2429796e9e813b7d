// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.awt.AWTEvent;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Keys as people read them: {@code Ctrl+O}, where Ctrl is the Command key on a Mac, {@code Space}, {@code L}. */
public final class Keys {

    /** Keys by the name that people read, where it is not the key's own: all that write the same sign. */
    private static final Map<String, List<String>> BY_NAME = Map.of(
            "+", List.of("PLUS", "ADD", "EQUALS", "shift EQUALS"),
            "-", List.of("MINUS", "SUBTRACT"),
            "?", List.of("shift SLASH", "typed ?"),
            // Where the key is differs from keyboard to keyboard.
            "[", List.of("typed ["),
            "]", List.of("typed ]"),
            "Backspace", List.of("BACK_SPACE"),
            "Menu", List.of("CONTEXT_MENU"));

    private Keys() {}

    /**
     * Returns all strokes for a key; the first is for menus.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static List<KeyStroke> strokes(String key) {
        List<String> names = BY_NAME.get(key);
        return names == null
                ? List.of(stroke(key))
                : names.stream().map(KeyStroke::getKeyStroke).toList();
    }

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

    /** Returns whether an event is a key that writes into a text, so that it must do nothing else: {@code L} in a field is no command. */
    static boolean isTyping(@Nullable AWTEvent event) {
        return event instanceof KeyEvent key
                && key.getComponent() instanceof JTextComponent text
                && text.isEditable()
                && !key.isControlDown()
                && !key.isMetaDown()
                && !key.isAltDown()
                && !key.isActionKey()
                && key.getKeyCode() != KeyEvent.VK_ESCAPE;
    }

    private static int menuModifier() {
        return GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }
}
