// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.CellRendererPane;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JToolBar;
import javax.swing.table.JTableHeader;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** What people work with in a window, a dialog or a menu: whether it has a name, and a letter. Event dispatch thread only. */
public final class Controls {

    private Controls() {}

    /** Returns those controls that are there to be seen but have no name for those who do not see. */
    public static List<String> unnamed(Container root) {
        return seen(root).stream()
                .filter(Controls::isControl)
                .filter(each -> each.getAccessibleContext() == null
                        || isBlank(each.getAccessibleContext().getAccessibleName()))
                .map(Controls::told)
                .toList();
    }

    /** Returns how many controls there are. */
    public static long count(Container root) {
        return seen(root).stream().filter(Controls::isControl).count();
    }

    /** Returns what has a text, but no letter in it that is no other's, in a dialog. */
    public static List<String> withoutLetter(Container dialog) {
        return withoutLetter(seen(dialog));
    }

    /** Returns the same of a menu, or a bar of menus, and all menus below. */
    public static List<String> withoutLetterInMenus(Container menu) {
        Stream<String> own = withoutLetter(List.of(menu.getComponents())).stream();
        Stream<String> below = Stream.of(menu.getComponents())
                .filter(JMenu.class::isInstance)
                .flatMap(each -> withoutLetterInMenus(((JMenu) each).getPopupMenu()).stream());
        return Stream.concat(own, below).toList();
    }

    private static List<String> withoutLetter(List<Component> all) {
        Map<Integer, String> owners = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Component each : all) {
            String text = each instanceof AbstractButton button
                    ? button.getText()
                    : each instanceof JLabel label && label.getLabelFor() != null ? label.getText() : null;
            if (!isBlank(text)) {
                int letter = each instanceof AbstractButton button
                        ? button.getMnemonic()
                        : ((JLabel) each).getDisplayedMnemonic();
                if (letter == 0 && each instanceof JRadioButtonMenuItem) {
                    // Values may be too alike, such as 1 s and 10 s.
                    continue;
                }
                String other = owners.putIfAbsent(letter, String.valueOf(text));
                if (other != null
                        || String.valueOf(text).toUpperCase(Locale.ROOT).indexOf(letter) < 0) {
                    faults.add(text + " (letter " + letter + "), " + other);
                }
            }
        }
        return faults;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isControl(Component each) {
        boolean isPartOfAnother = each.getParent() instanceof JComboBox
                || each.getParent() instanceof JScrollBar
                || each.getParent() instanceof JSpinner;
        boolean isOfSwing = (each instanceof AbstractButton && !isPartOfAnother)
                || (each instanceof JTextComponent && each.isFocusable())
                || each instanceof JComboBox
                || each instanceof JTable
                || each instanceof JList
                || each instanceof JProgressBar
                || (each instanceof JLabel label
                        && each.isFocusable()
                        && label.getInputMap().size() > 0);
        return isOfSwing || isOwn(each);
    }

    private static boolean isOwn(Component each) {
        return each instanceof JComponent
                && each.getClass().getName().startsWith("org.stripchart.")
                && !(each instanceof JPanel
                        || each instanceof JLabel
                        || each instanceof JToolBar
                        || each instanceof JSplitPane
                        || each instanceof JTableHeader);
    }

    private static List<Component> seen(Container root) {
        List<Component> found = new ArrayList<>();
        for (Component each : root.getComponents()) {
            if (each.isVisible() && !(each instanceof CellRendererPane)) {
                found.add(each);
                if (each instanceof Container inner) {
                    found.addAll(seen(inner));
                }
            }
        }
        return found;
    }

    private static String told(Component each) {
        return each.getClass().getName() + " " + each.getName();
    }
}
