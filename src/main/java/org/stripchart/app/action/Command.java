// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.look.Icons;

/** Something to do, for a menu item and a button alike. Event dispatch thread only. */
public final class Command extends AbstractAction {

    private final transient Runnable does;

    public Command(String name, String iconName, @Nullable KeyStroke key, Runnable does) {
        this.does = does;
        show(name, iconName, key);
    }

    /** Changes what it is called, for a command that turns something on and off. */
    public void show(String name, String iconName, @Nullable KeyStroke key) {
        putValue(NAME, name);
        putValue(SMALL_ICON, Icons.named(iconName));
        putValue(ACCELERATOR_KEY, key);
        String plain = name.replace("\u2026", "");
        putValue(SHORT_DESCRIPTION, key == null ? plain : plain + " (" + text(key) + ")");
    }

    /** A menu item for it; the tool tip is for buttons, which have no text. */
    public JMenuItem menuItem() {
        JMenuItem item = new JMenuItem(this);
        item.setToolTipText(null);
        return item;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        does.run();
    }

    private static String text(KeyStroke key) {
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String name = KeyEvent.getKeyText(key.getKeyCode());
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
