// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.util.function.ToIntFunction;

/** Names without their middle, where there is no room for all of them. */
public final class CutText {

    private static final String ELLIPSIS = "\u2026";

    private CutText() {}

    /**
     * Returns a text without its middle, if it is wider than the room; names differ at their ends most often, so more of that is kept.
     *
     * @param width of a text, in the unit of the room
     */
    public static String within(String text, int room, ToIntFunction<String> width) {
        if (width.applyAsInt(text) <= room) {
            return text;
        }
        if (text.endsWith(ELLIPSIS) && text.length() > 1) {
            // One tells that something is missing; a unit that has gone is told by the values.
            return within(text.substring(0, text.length() - 1), room, width);
        }
        int fits = 0;
        int fitsNot = text.length();
        while (fits + 1 < fitsNot) {
            int middle = (fits + fitsNot) / 2;
            if (width.applyAsInt(withoutMiddle(text, middle)) <= room) {
                fits = middle;
            } else {
                fitsNot = middle;
            }
        }
        return withoutMiddle(text, fits);
    }

    private static String withoutMiddle(String text, int kept) {
        if (text.startsWith(ELLIPSIS)) {
            // What has lost its beginning already loses more of it.
            return ELLIPSIS + text.substring(text.length() - kept);
        }
        int tail = (kept * 3 + 4) / 5;
        return text.substring(0, kept - tail) + ELLIPSIS + text.substring(text.length() - tail);
    }
}
