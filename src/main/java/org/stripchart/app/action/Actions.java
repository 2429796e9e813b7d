// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.stripchart.app.look.Icons;

/**
 * All that can be done in a window, each thing once: menus, tool bar and keys are made from it. An id and a key are given
 * once. Event dispatch thread only.
 */
public final class Actions {

    private final Map<String, Shown> actions = new LinkedHashMap<>();
    private final Map<KeyStroke, String> keys = new HashMap<>();
    private final Map<String, Choices<?>> choices = new LinkedHashMap<>();

    /**
     * Takes an action.
     *
     * @throws IllegalArgumentException if its id or one of its keys is taken
     */
    public void add(Action action) {
        free(action.id());
        for (String key : action.keys()) {
            for (KeyStroke stroke : Keys.strokes(key)) {
                String other = keys.putIfAbsent(stroke, action.id());
                if (other != null) {
                    throw new IllegalArgumentException(
                            "key (" + key + ") of " + action.id() + " must not be that of " + other);
                }
            }
        }
        actions.put(action.id(), new Shown(action));
    }

    /**
     * Takes a setting.
     *
     * @throws IllegalArgumentException if its id is taken
     */
    public <T> Choices<T> add(String id, Choices<T> setting) {
        free(id);
        choices.put(id, setting);
        return setting;
    }

    private void free(String id) {
        if (actions.containsKey(id) || choices.containsKey(id)) {
            throw new IllegalArgumentException("id (" + id + ") must not be taken");
        }
    }

    /** Returns all actions, in the order in which they were added. */
    public List<Action> all() {
        return actions.values().stream().map(shown -> shown.action).toList();
    }

    /** Returns the ids of all actions and settings. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(actions.keySet());
        ids.addAll(choices.keySet());
        return ids;
    }

    /** Returns all that can be done, each choice of a setting included, as things are now. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        actions.forEach((id, shown) -> commands.add(new Command(
                category(id), shown.plainText(), shown.action.keys(), shown.action.enabled(), shown::perform)));
        choices.forEach((id, setting) -> commands.addAll(setting.commands(category(id))));
        return commands;
    }

    /** Returns the part of an id that tells where it belongs, as people read it: {@code View}. */
    private static String category(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1, id.indexOf('.'));
    }

    /** Returns a button with the icon of an action; what it is called is told to those who do not see it. */
    public JButton iconButton(String id) {
        Shown shown = shown(id);
        JButton button = new JButton(shown);
        button.setHideActionText(true);
        Runnable tell = () -> button.getAccessibleContext().setAccessibleName(shown.plainText());
        shown.addPropertyChangeListener(event -> tell.run());
        tell.run();
        return button;
    }

    /** Returns an action for a button. */
    public javax.swing.Action forButton(String id) {
        return shown(id);
    }

    /** Returns a menu item for an action. */
    public JMenuItem menuItem(String id) {
        JMenuItem item = new JMenuItem(shown(id));
        // The tool tip is for buttons, which have no text.
        item.setToolTipText(null);
        return item;
    }

    /** Returns the setting of that id. */
    public Choices<?> setting(String id) {
        Choices<?> setting = choices.get(id);
        if (setting == null) {
            throw new IllegalArgumentException("id (" + id + ") must be one of " + choices.keySet());
        }
        return setting;
    }

    /** Whether that id is one of a setting. */
    public boolean isSetting(String id) {
        return choices.containsKey(id);
    }

    /**
     * Binds all keys, wherever the focus is in the window; a menu that is open goes before. It has its keys from the root pane, whose
     * own would be asked first, so ours are the content's.
     */
    public void bindKeys(JRootPane root) {
        JComponent content = (JComponent) root.getContentPane();
        keys.forEach((key, id) -> {
            content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, id);
            content.getActionMap().put(id, shown(id));
        });
    }

    /** Makes names, icons and what is enabled agree with how things are. */
    public void refresh() {
        actions.values().forEach(Shown::refresh);
        choices.values().forEach(Choices::refresh);
    }

    private Shown shown(String id) {
        Shown shown = actions.get(id);
        if (shown == null) {
            throw new IllegalArgumentException("id (" + id + ") must be one of " + actions.keySet());
        }
        return shown;
    }

    /** An action as Swing wants it. */
    private static final class Shown extends AbstractAction {

        private final transient Action action;
        private String text = "";
        private String icon = "";

        Shown(Action action) {
            this.action = action;
            if (!action.keys().isEmpty()) {
                putValue(ACCELERATOR_KEY, Keys.strokes(action.keys().get(0)).get(0));
            }
            refresh();
        }

        void refresh() {
            String newText = action.text().get();
            if (!newText.equals(text)) {
                text = newText;
                putValue(NAME, text);
                putValue(
                        SHORT_DESCRIPTION,
                        action.keys().isEmpty()
                                ? plainText()
                                : plainText() + " (" + action.keys().get(0) + ")");
            }
            String newIcon = action.icon().get();
            if (!newIcon.equals(icon)) {
                icon = newIcon;
                putValue(SMALL_ICON, icon.isEmpty() ? null : Icons.named(icon));
            }
            setEnabled(action.enabled().getAsBoolean());
        }

        /** What it is called, without the mark of a dialog that follows. */
        String plainText() {
            return text.replace("\u2026", "");
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            if (!Keys.isTyping(EventQueue.getCurrentEvent())) {
                perform();
            }
        }

        /** Does it, even if Enter in a text has asked for it. */
        void perform() {
            if (action.enabled().getAsBoolean()) {
                action.run().run();
            }
        }
    }
}
