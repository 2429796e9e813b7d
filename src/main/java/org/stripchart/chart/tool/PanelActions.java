// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * All actions of a place: each id once, each key bound once.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class PanelActions {

    private final Map<String, PanelAction> byId = new HashMap<>();
    private final Map<KeyStroke, PanelAction> byKey = new HashMap<>();
    private final List<PanelAction> inOrder = new ArrayList<>();

    /**
     * Adds an action.
     *
     * @throws IllegalArgumentException if its id or one of its keys is taken
     */
    public PanelActions add(PanelAction action) {
        PanelAction other = byId.get(action.id());
        if (other != null) {
            throw new IllegalArgumentException("id (" + action.id() + ") must not be taken");
        }
        for (String key : action.keys()) {
            PanelAction taken = byKey.get(KeyStroke.getKeyStroke(key));
            if (taken != null) {
                throw new IllegalArgumentException(
                        "key (" + key + ") of " + action.id() + " must not be taken by " + taken.id());
            }
        }
        byId.put(action.id(), action);
        action.keys().forEach(key -> byKey.put(KeyStroke.getKeyStroke(key), action));
        inOrder.add(action);
        return this;
    }

    /** Returns all actions, in the order in which they were added. */
    public List<PanelAction> list() {
        return List.copyOf(inOrder);
    }

    /** Binds the keys of all actions to a component, for while it or a part of it has the focus. */
    public void bind(JComponent component) {
        byKey.forEach((key, action) -> {
            component.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, action.id());
            component.getActionMap().put(action.id(), new AbstractAction(action.text()) {
                @Override
                public boolean isEnabled() {
                    return action.enabled().getAsBoolean();
                }

                @Override
                public void actionPerformed(ActionEvent e) {
                    action.run().run();
                }
            });
        });
    }
}
