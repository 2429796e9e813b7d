// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.stripchart.app.action.Mnemonics;

/**
 * The button at the end of a tool bar that has no room for all its tools: its menu has those that are missing. The last ones give way
 * first.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class OverflowButton extends JButton {

    private static final String OPEN = "open";

    private final transient List<Part> parts = new ArrayList<>();

    /**
     * A tool of the bar.
     *
     * @param components the tool, and what stands before it only to divide
     * @param isWanted whether it has a place in the bar at all now
     * @param item makes what stands for it in the menu
     */
    private record Part(List<Component> components, BooleanSupplier isWanted, Supplier<JMenuItem> item) {

        int width() {
            return components.stream()
                    .mapToInt(each -> each.getPreferredSize().width)
                    .sum();
        }

        void show(boolean isShown) {
            components.forEach(each -> each.setVisible(isShown));
        }

        boolean isMissing() {
            return isWanted.getAsBoolean()
                    && !components.get(components.size() - 1).isVisible();
        }
    }

    OverflowButton() {
        super("\u00bb");
        setName("overflow");
        setToolTipText("More tools");
        getAccessibleContext().setAccessibleName("More tools");
        setVisible(false);
        addActionListener(event -> open());
        for (String key : List.of("ENTER", "DOWN")) {
            getInputMap().put(KeyStroke.getKeyStroke(key), OPEN);
        }
        getActionMap().put(OPEN, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                open();
            }
        });
    }

    /**
     * Takes the next tool of the bar.
     *
     * @param components as they stand in the bar, the tool last
     */
    void take(List<Component> components, BooleanSupplier isWanted, Supplier<JMenuItem> item) {
        parts.add(new Part(List.copyOf(components), isWanted, item));
    }

    /** Shows as many tools as have room, and itself where these are not all. */
    void fit(int room) {
        List<Part> wanted =
                parts.stream().filter(part -> part.isWanted().getAsBoolean()).toList();
        boolean isNarrow = wanted.stream().mapToInt(Part::width).sum() > room;
        int left = isNarrow ? room - getPreferredSize().width : room;
        boolean hasRoom = true;
        for (Part part : parts) {
            if (wanted.contains(part)) {
                left -= part.width();
                hasRoom = hasRoom && left >= 0;
                part.show(hasRoom);
            } else {
                part.show(false);
            }
        }
        setVisible(isNarrow);
    }

    private void open() {
        JPopupMenu menu = new JPopupMenu();
        parts.stream()
                .filter(Part::isMissing)
                .forEach(part -> menu.add(part.item().get()));
        Mnemonics.keep(menu);
        menu.show(this, getWidth() - menu.getPreferredSize().width, getHeight() + 2);
        if (EventQueue.getCurrentEvent() instanceof KeyEvent) {
            MenuSelectionManager.defaultManager()
                    .setSelectedPath(new MenuElement[] {menu, (MenuElement) menu.getComponent(0)});
        }
    }
}
