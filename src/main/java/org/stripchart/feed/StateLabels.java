// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state texts of a series, numbered from 0 in the order in which they came. A text keeps its number.
 *
 * <p><b>Threading:</b> any thread. A text can be read as soon as its number is known.
 */
public final class StateLabels {

    /** The greatest number of states of a series. */
    public static final int MOST = 256;

    /** Returned in place of a number for a state for which there is no room. */
    public static final int NO_ROOM = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile List<String> texts = List.of();

    /** Returns the number of a text, which gets one if it has none; {@link #NO_ROOM} if there are too many. */
    public synchronized int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int added = texts.size();
        if (added == MOST) {
            return NO_ROOM;
        }
        List<String> more = new ArrayList<>(texts);
        more.add(text);
        numbers.put(text, added);
        texts = List.copyOf(more);
        return added;
    }

    /** Returns all texts, by number. */
    public List<String> texts() {
        return texts;
    }

    /** Returns the text of a y of the series; empty for a gap, and for anything that is not the number of a text. */
    public String text(double y) {
        List<String> all = texts;
        return y >= 0 && y < all.size() ? all.get((int) y) : "";
    }
}
