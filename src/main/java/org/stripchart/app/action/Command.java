// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Something that can be done in a window, as the palette and the sheet of keys list it: an action, or a choice of a setting.
 *
 * @param category what it is listed under: {@code View}
 * @param text what it is called, in full
 * @param keys as people read them; empty if it has none
 * @param enabled whether it does anything now
 * @param run does it, on the event dispatch thread
 */
public record Command(String category, String text, List<String> keys, BooleanSupplier enabled, Runnable run) {

    /** So much of a text is matched by none of what was typed. */
    private static final int NO_MATCH = 3;

    public Command {
        keys = List.copyOf(keys);
    }

    /**
     * Returns those commands whose text and category hold all words of what was typed, wherever in them: first those whose
     * text begins with it, then those in which each word begins one, then the rest, each in their order.
     */
    public static List<Command> find(List<Command> all, String typed) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        List<Command> found = new ArrayList<>();
        for (int rank = 0; rank < NO_MATCH; rank++) {
            for (Command each : all) {
                if (each.rank(query) == rank) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private int rank(String query) {
        String own = text.toLowerCase(Locale.ROOT);
        if (own.startsWith(query)) {
            return 0;
        }
        String whole = " " + own + " " + category.toLowerCase(Locale.ROOT);
        int rank = 1;
        for (String word : query.split("\\s+", -1)) {
            if (!whole.contains(word)) {
                return NO_MATCH;
            }
            rank = whole.contains(" " + word) ? rank : 2;
        }
        return rank;
    }
}
