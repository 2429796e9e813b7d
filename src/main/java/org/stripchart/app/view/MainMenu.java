// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.stripchart.app.action.Choices;
import org.stripchart.app.action.Command;
import org.stripchart.session.RunningSession;

/** The menu bar, and the keys that no menu item shows. Event dispatch thread only. */
public final class MainMenu {

    private MainMenu() {}

    static JMenuBar of(RunningSession session, WindowActions actions) {
        JMenuBar bar = new JMenuBar();
        JMenu file = menu("File", 'F', actions.open);
        file.addSeparator();
        for (Command command : new Command[] {actions.record, actions.save, actions.copy}) {
            file.add(command.menuItem());
        }
        file.addSeparator();
        file.add(actions.close.menuItem());
        bar.add(file);
        JMenu view = menu("View", 'V', actions.pause, actions.live, actions.clear);
        view.addSeparator();
        view.add(choices(actions.window));
        view.add(choices(actions.yLimits));
        view.addSeparator();
        view.add(choices(actions.lineStyle));
        view.add(choices(actions.lineWidth));
        view.add(actions.overview.menuItem());
        view.addSeparator();
        view.add(choices(actions.theme));
        bar.add(view);
        JMenu source = menu("Source", 'S', actions.addSource);
        source.addSeparator();
        JMenu interval = choices(actions.interval);
        interval.setEnabled(session.hasInterval());
        source.add(interval);
        source.add(actions.retry.menuItem());
        bar.add(source);
        bar.add(menu("Help", 'H', actions.about));
        return bar;
    }

    /** A second key for what has one in a menu. They work wherever the focus is in the window. */
    static void addKeys(JRootPane root, WindowActions actions) {
        bind(root, KeyStroke.getKeyStroke(KeyEvent.VK_END, 0), actions.live);
        bind(
                root,
                KeyStroke.getKeyStroke(
                        KeyEvent.VK_Q, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx()),
                actions.close);
    }

    private static JMenu menu(String name, char mnemonic, Command... commands) {
        JMenu menu = new JMenu(name);
        menu.setMnemonic(mnemonic);
        for (Command command : commands) {
            menu.add(command.menuItem());
        }
        return menu;
    }

    private static JMenu choices(Choices<?> choices) {
        JMenu menu = new JMenu(choices.name());
        choices.addTo(menu);
        return menu;
    }

    private static void bind(JRootPane root, KeyStroke key, Command command) {
        InputMap keys = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
        keys.put(key, key);
        root.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (command.isEnabled()) {
                    command.actionPerformed(event);
                }
            }
        });
    }
}
