// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.KeyStroke;

/**
 * Something that a user can have done.
 *
 * @param id by which it is known, and which never changes, such as {@code view.live}
 * @param text what it is called where it is offered
 * @param category what it is listed under
 * @param keys as {@link KeyStroke#getKeyStroke(String)} reads them; the first is the one to be told
 * @param enabled whether it does anything now
 * @param run does it, on the event dispatch thread
 */
public record PanelAction(
        String id, String text, String category, List<String> keys, BooleanSupplier enabled, Runnable run) {

    /** Makes one that can always be done. */
    public PanelAction(String id, String text, String category, List<String> keys, Runnable run) {
        this(id, text, category, keys, () -> true, run);
    }

    /**
     * @throws IllegalArgumentException if a key is none, or the id blank
     */
    public PanelAction {
        keys = List.copyOf(keys);
        if (id.isBlank()) {
            throw new IllegalArgumentException("id (" + id + ") must not be blank");
        }
        for (String key : keys) {
            if (KeyStroke.getKeyStroke(key) == null) {
                throw new IllegalArgumentException("key (" + key + ") of " + id + " must be a key stroke");
            }
        }
    }
}
