// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Names without their middle, where there is no room for all of them; beside others, with that by which they differ. */
public final class CutText {

    private static final String ELLIPSIS = "\u2026";

    /** So much is told of what names share before they differ. */
    private static final int BEFORE_DIFFERENCE = 6;

    /** What was cut anew may be like another: that is mended as often as this. */
    private static final int MOST_ROUNDS = 8;

    private CutText() {}

    /**
     * Returns texts as they fit into the room, each without its middle if need be or, where others would be the same, of its name that by
     * which it differs. Different names get different texts, as far as any room can tell them apart.
     *
     * @param names whole
     * @param briefs what is written of each where there is room for it
     * @param width of a text, in the unit of the room
     */
    public static List<String> apart(List<String> names, List<String> briefs, int room, ToIntFunction<String> width) {
        List<String> cut = new ArrayList<>();
        briefs.forEach(brief -> cut.add(within(brief, room, width)));
        boolean isMended = true;
        for (int round = 0; isMended && round < MOST_ROUNDS; round++) {
            isMended = false;
            for (List<Integer> alike : alike(names, cut)) {
                int common = common(alike.stream().map(names::get).toList());
                for (int each : alike) {
                    isMended |= !cut.set(each, from(names.get(each), common, room, width))
                            .equals(cut.get(each));
                }
            }
        }
        return List.copyOf(cut);
    }

    /** Returns the places of different names that are cut to the same. */
    private static List<List<Integer>> alike(List<String> names, List<String> cut) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        Map<String, Set<String>> different = new LinkedHashMap<>();
        for (int i = 0; i < cut.size(); i++) {
            places.computeIfAbsent(cut.get(i), text -> new ArrayList<>()).add(i);
            different.computeIfAbsent(cut.get(i), text -> new HashSet<>()).add(names.get(i));
        }
        places.keySet().removeIf(text -> different.getOrDefault(text, Set.of()).size() < 2);
        return List.copyOf(places.values());
    }

    /** Returns how long the beginning is that texts share. */
    private static int common(List<String> texts) {
        String first = texts.get(0);
        int common = first.length();
        for (String each : texts) {
            int same = 0;
            while (same < Math.min(common, each.length()) && each.charAt(same) == first.charAt(same)) {
                same++;
            }
            // Two that are the same have nothing by which they differ.
            common = each.equals(first) ? common : same;
        }
        return common;
    }

    /** Returns what fits of a name from a place on, where it begins to differ, with some of what is before it. */
    private static String from(String name, int place, int room, ToIntFunction<String> width) {
        int end = name.length();
        while (end > place + 1 && width.applyAsInt(part(name, place, end)) > room) {
            end--;
        }
        int begin = end < name.length() ? Math.max(0, place - Math.min(BEFORE_DIFFERENCE, (end - place) / 3)) : place;
        while (end > place + 1 && width.applyAsInt(part(name, begin, end)) > room) {
            end--;
        }
        while (begin > 0 && width.applyAsInt(part(name, begin - 1, end)) <= room) {
            begin--;
        }
        return part(name, begin, end);
    }

    private static String part(String name, int begin, int end) {
        return (begin > 0 ? ELLIPSIS : "") + name.substring(begin, end) + (end < name.length() ? ELLIPSIS : "");
    }

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
        String cut = text.substring(0, kept - tail) + ELLIPSIS + text.substring(text.length() - tail);
        // Where it had one there already.
        return cut.replace(ELLIPSIS + ELLIPSIS, ELLIPSIS);
    }
}
