// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JRadioButtonMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * One setting and the values to choose from, for a menu and a button alike: presets, and commands that ask for another
 * value. Event dispatch thread only.
 */
public final class Choices<T> {

    private final String name;
    private final Supplier<T> current;
    private final Consumer<T> choose;
    private final Map<T, Choice> presets = new LinkedHashMap<>();
    private final Map<Choice, Predicate<T>> others = new LinkedHashMap<>();
    private final List<JMenu> menus = new ArrayList<>();
    private BooleanSupplier enabled = () -> true;

    /**
     * @param current the value at the moment, which need not be among the presets
     */
    public Choices(String name, Supplier<T> current, Consumer<T> choose) {
        this.name = name;
        this.current = current;
        this.choose = choose;
    }

    public String name() {
        return name;
    }

    public Choices<T> preset(String text, T value) {
        return preset(text, value, () -> true);
    }

    /**
     * A value that can be chosen now and then.
     *
     * @param offered whether it is among the choices
     */
    public Choices<T> preset(String text, T value, BooleanSupplier offered) {
        presets.put(value, new Choice(text, () -> choose.accept(value), offered));
        return this;
    }

    /**
     * A command that asks for a value.
     *
     * @param isIts whether a value that is no preset came from here
     */
    public Choices<T> other(String text, Runnable ask, Predicate<T> isIts) {
        others.put(new Choice(text, ask, () -> true), isIts);
        return this;
    }

    /** Says when another value can be chosen. */
    public Choices<T> when(BooleanSupplier condition) {
        enabled = condition;
        return this;
    }

    /** Returns a menu that {@link #refresh} keeps up to date. */
    public JMenu menu() {
        JMenu menu = new JMenu(name);
        addTo(menu);
        menu.setEnabled(enabled.getAsBoolean());
        menus.add(menu);
        return menu;
    }

    /** Adds an item for each choice to a menu or a pop-up. */
    public void addTo(Container menu) {
        all().forEach(choice -> menu.add(new JRadioButtonMenuItem(choice)));
        offer(menu);
    }

    /** Shows those items that are offered. */
    private static void offer(Container menu) {
        for (Component each : menu instanceof JMenu list ? list.getMenuComponents() : menu.getComponents()) {
            if (each instanceof JRadioButtonMenuItem item && item.getAction() instanceof Choices<?>.Choice choice) {
                item.setVisible(choice.isOffered());
            }
        }
    }

    private List<Choice> all() {
        List<Choice> all = new ArrayList<>(presets.values());
        all.addAll(others.keySet());
        return all;
    }

    /** Returns a command for each choice. */
    List<Command> commands(String category) {
        return all().stream()
                .filter(Choice::isOffered)
                .map(choice -> new Command(
                        category,
                        name + ": " + choice.text().replace("\u2026", ""),
                        List.of(),
                        enabled,
                        () -> choice.actionPerformed(null)))
                .toList();
    }

    /** Marks the current value, and no other, among those that are offered now. */
    public void refresh() {
        menus.forEach(menu -> {
            menu.setEnabled(enabled.getAsBoolean());
            offer(menu);
        });
        T value = current.get();
        Choice preset = presets.get(value);
        presets.values().forEach(choice -> choice.select(choice == preset));
        others.forEach((choice, isIts) -> choice.select(preset == null && isIts.test(value)));
    }

    private final class Choice extends AbstractAction {

        private final transient Runnable does;
        private final transient BooleanSupplier offered;

        Choice(String text, Runnable does, BooleanSupplier offered) {
            super(text);
            this.does = does;
            this.offered = offered;
        }

        boolean isOffered() {
            return offered.getAsBoolean();
        }

        String text() {
            return (String) getValue(Action.NAME);
        }

        void select(boolean selected) {
            putValue(Action.SELECTED_KEY, selected);
        }

        @Override
        public void actionPerformed(@Nullable ActionEvent event) {
            does.run();
            // The item has marked itself, even if the user thought better of it in a dialog.
            refresh();
        }
    }
}
