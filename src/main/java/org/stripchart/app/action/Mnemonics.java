// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPopupMenu;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/**
 * Gives what stands in a menu or a dialog a letter each, which chooses it: one that is in its text, and no other's there. Letters
 * with which words begin go before others, and what stands higher goes first.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Mnemonics {

    private final List<String> texts;
    /** Where in its text the letter of each is; -1 if it has none. */
    private final int[] places;

    private final Map<Character, Integer> owners = new HashMap<>();

    private Mnemonics(List<String> texts) {
        this.texts = List.copyOf(texts);
        places = new int[texts.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = -1;
            takeFree(i, beginsWord(texts.get(i)));
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                take(i, new HashSet<>());
            }
        }
    }

    /** Returns where in each text its letter is; -1 where there is none left for it. */
    static int[] places(List<String> texts) {
        return new Mnemonics(texts).places;
    }

    /** Gives letters to the menus of a bar, and {@link #keep(JPopupMenu) keeps} those of what is in them. */
    public static void keep(JMenuBar bar) {
        give(List.of(bar.getComponents()));
        keepMenusIn(bar);
    }

    /** Gives letters to what is in a menu and in the menus below it: now, and anew whenever it opens, since texts change. */
    public static void keep(JPopupMenu menu) {
        give(List.of(menu.getComponents()));
        menu.addPopupMenuListener(new PopupMenuListener() {
            @Override
            public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
                give(List.of(menu.getComponents()));
            }

            @Override
            public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
                // the letters stay
            }

            @Override
            public void popupMenuCanceled(PopupMenuEvent event) {
                // the letters stay
            }
        });
        keepMenusIn(menu);
    }

    private static void keepMenusIn(Container parent) {
        for (Component each : parent.getComponents()) {
            if (each instanceof JMenu menu) {
                keep(menu.getPopupMenu());
            }
        }
    }

    /** Gives letters to the labels of fields and to the buttons in a dialog. */
    public static void give(Container dialog) {
        List<Component> all = new ArrayList<>();
        collect(dialog, all);
        give(all);
    }

    private static void collect(Container parent, List<Component> all) {
        for (Component each : parent.getComponents()) {
            all.add(each);
            if (each instanceof Container inner) {
                collect(inner, all);
            }
        }
    }

    private static void give(List<Component> all) {
        List<Component> named =
                all.stream().filter(each -> !text(each).isEmpty()).toList();
        int[] places = places(named.stream().map(Mnemonics::text).toList());
        for (int i = 0; i < places.length; i++) {
            char letter = places[i] < 0 ? 0 : letter(text(named.get(i)), places[i]);
            if (named.get(i) instanceof AbstractButton button) {
                button.setMnemonic(letter);
                button.setDisplayedMnemonicIndex(places[i]);
            } else if (named.get(i) instanceof JLabel label) {
                label.setDisplayedMnemonic(letter);
                label.setDisplayedMnemonicIndex(places[i]);
            }
        }
    }

    /** Returns the text of what can be chosen; empty for anything else, such as what has an icon only. */
    private static String text(Component component) {
        String text = component instanceof AbstractButton button
                ? button.getText()
                : component instanceof JLabel label && label.getLabelFor() != null ? label.getText() : null;
        return text == null ? "" : text;
    }

    private static char letter(String text, int place) {
        char own = text.charAt(place);
        return own >= 'a' && own <= 'z' ? Character.toUpperCase(own) : own;
    }

    /** A key of its own has only what every keyboard has. */
    private static boolean isKey(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static IntPredicate beginsWord(String text) {
        return place -> place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }

    private int[] keys(int number, IntPredicate among) {
        String text = texts.get(number);
        return IntStream.range(0, text.length())
                .filter(place -> isKey(letter(text, place)))
                .filter(among)
                .toArray();
    }

    private boolean takeFree(int number, IntPredicate among) {
        for (int place : keys(number, among)) {
            if (!owners.containsKey(letter(texts.get(number), place))) {
                put(number, place);
                return true;
            }
        }
        return false;
    }

    /** Takes a letter that is free, or that of another which can do with a further one, and so on (Kuhn's matching). */
    private boolean take(int number, Set<Character> tried) {
        if (takeFree(number, place -> true)) {
            return true;
        }
        for (int place : keys(number, any -> true)) {
            char letter = letter(texts.get(number), place);
            Integer owner = owners.get(letter);
            if (owner != null && tried.add(letter) && take(owner, tried)) {
                put(number, place);
                return true;
            }
        }
        return false;
    }

    private void put(int number, int place) {
        places[number] = place;
        owners.put(letter(texts.get(number), place), number);
    }
}
