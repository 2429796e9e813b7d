// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.EventQueue;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;

/**
 * Keeps a key that has opened a dialog from typing into it as long as it is held: a letter comes once more as what it types, and again
 * and again when it is held for long.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class HeldKey implements KeyEventDispatcher {

    /** A key that is held comes again sooner than this, at first as well, however slowly somebody has it repeat. */
    private static final long LONGEST_PAUSE_MILLIS = 1500;

    private final KeyEvent opening;
    private long lastMillis;

    HeldKey(KeyEvent opening) {
        this.opening = opening;
        lastMillis = opening.getWhen();
    }

    /** Begins with the key whose press is being handled; does nothing if none is. */
    public static void ignore() {
        if (EventQueue.getCurrentEvent() instanceof KeyEvent key && key.getID() == KeyEvent.KEY_PRESSED) {
            KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(new HeldKey(key));
        }
    }

    /** Returns true for what is to go nowhere. */
    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        boolean isSame = event.getID() == KeyEvent.KEY_TYPED
                ? event.getKeyChar() == opening.getKeyChar()
                : event.getKeyCode() == opening.getKeyCode();
        // Its release may have been told to another program: then a pause, or any other key, says as well that it is
        // over.
        boolean isOver = event.getID() == (isSame ? KeyEvent.KEY_RELEASED : KeyEvent.KEY_PRESSED)
                || event.getWhen() - lastMillis > LONGEST_PAUSE_MILLIS;
        lastMillis = event.getWhen();
        if (isOver) {
            KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
        }
        return isSame && !isOver;
    }
}
