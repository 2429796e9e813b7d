// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Listens to whatever is done to a plain text, by typing or otherwise.
 *
 * @param changed is called after each change
 */
public record Typing(Runnable changed) implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        // attributes, of which a plain text has none
    }
}
