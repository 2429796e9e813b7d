// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand beside each other without what all of them have: of {@code node_cpu{cpu="0",mode="idle"}} and
 * {@code node_cpu{cpu="0",mode="user"}} the head is {@code node_cpu cpu=0} and the tails are {@code idle} and {@code user}.
 *
 * @param head what all have, to be written once; empty if that is not worth it
 * @param tails what is left of each, in the order of the names: no two are the same, unless names are
 */
public record ShortNames(String head, List<String> tails) {

    /** What all names begin or end with is left out if it is at least so long. */
    private static final int LEAST = 4;

    private static final String SEPARATORS = "./:{_ ";
    private static final String CUT = "\u2026";

    private static final Pattern UNIT_BEHIND = Pattern.compile("^(.{2,}?) *(?:\\[[^\\[\\]]{1,8}]|\\([^()]{1,8}\\))$");

    /** A label, as Prometheus writes it. */
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    private static final Pattern SAYS_ITSELF = Pattern.compile("\\p{L}");

    public ShortNames {
        tails = List.copyOf(tails);
    }

    /** What a name consists of. */
    private record Parts(String stem, Map<String, String> labels) {

        static Parts of(String name) {
            Map<String, String> labels = new LinkedHashMap<>();
            int start = name.endsWith("}") ? name.indexOf('{') : -1;
            Matcher each = LABEL.matcher(name);
            for (int at = start; at >= 0 && each.find(at); at = each.end()) {
                labels.put(each.group(1), each.group(2));
            }
            return new Parts(labels.isEmpty() ? name : name.substring(0, start), labels);
        }

        /** Returns its labels that not all have. */
        String told(Map<String, String> shared) {
            Map<String, String> own = new LinkedHashMap<>(labels);
            own.entrySet().removeAll(shared.entrySet());
            return values(own);
        }

        /** Returns the values of labels; where none has a letter, the first says what it is. */
        static String values(Map<String, String> labels) {
            String told = String.join(" ", labels.values());
            return labels.isEmpty() || SAYS_ITSELF.matcher(told).find()
                    ? told
                    : labels.keySet().iterator().next() + "=" + told;
        }
    }

    /** Returns the short forms of names. */
    public static ShortNames of(List<String> names) {
        if (names.size() < 2) {
            return new ShortNames("", names);
        }
        if (names.stream().anyMatch(name -> name.endsWith("}"))) {
            ShortNames labelled = labelled(names.stream().map(Parts::of).toList());
            if (isTold(names, labelled.tails)) {
                return labelled;
            }
        }
        return plain(names);
    }

    private static ShortNames labelled(List<Parts> all) {
        Map<String, Map<String, String>> shared = new HashMap<>();
        for (Parts each : all) {
            shared.computeIfAbsent(each.stem, stem -> new LinkedHashMap<>(each.labels))
                    .entrySet()
                    .retainAll(each.labels.entrySet());
        }
        List<String> stems = all.stream().map(Parts::stem).distinct().toList();
        ShortNames brief = plain(stems);
        List<String> tails = new ArrayList<>();
        for (Parts each : all) {
            String stem = stems.size() == 1 ? "" : brief.tails.get(stems.indexOf(each.stem));
            tails.add((stem + " " + each.told(shared.getOrDefault(each.stem, Map.of()))).strip());
        }
        String only = stems.get(0);
        String head = (only + " " + Parts.values(shared.getOrDefault(only, Map.of()))).strip();
        return new ShortNames(stems.size() == 1 ? head : brief.head, tails);
    }

    /**
     * Returns what names end with, each without what it has in common with some other up to a separator; those that would be the same
     * then stay whole. For where there is no room, and what all have is nothing.
     */
    public static List<String> ends(List<String> names) {
        Map<String, Integer> starts = new HashMap<>();
        for (String name : names) {
            for (int i = LEAST; i < name.length(); i++) {
                if (SEPARATORS.indexOf(name.charAt(i - 1)) >= 0) {
                    starts.merge(name.substring(0, i), 1, Integer::sum);
                }
            }
        }
        List<String> ends = names.stream().map(name -> end(name, starts)).toList();
        Map<String, Integer> counts = new HashMap<>();
        ends.forEach(end -> counts.merge(end, 1, Integer::sum));
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            apart.add(counts.getOrDefault(ends.get(i), 0) > 1 ? names.get(i) : ends.get(i));
        }
        return apart;
    }

    private static String end(String name, Map<String, Integer> starts) {
        for (int i = name.length() - 1; i >= LEAST; i--) {
            if (starts.getOrDefault(name.substring(0, i), 0) > 1) {
                return name.substring(i);
            }
        }
        return name;
    }

    /** Returns names without the units that stand behind them in brackets, which values tell as well; all stay whole where only these differ. */
    public static List<String> withoutUnits(List<String> names) {
        List<String> bare = names.stream()
                .map(name -> UNIT_BEHIND.matcher(name).replaceFirst("$1"))
                .toList();
        return new HashSet<>(bare).size() == new HashSet<>(names).size() ? bare : names;
    }

    /** Whether names can be told apart by what is left of them. */
    private static boolean isTold(List<String> names, List<String> tails) {
        Set<String> different = new HashSet<>(tails);
        return !different.contains("") && different.size() == new HashSet<>(names).size();
    }

    private static ShortNames plain(List<String> names) {
        String first = names.get(0);
        int same = first.length() - 1;
        int end = first.length() - 1;
        for (String name : names) {
            same = Math.min(same, commonStart(first, name));
            end = Math.min(end, commonEnd(first, name));
        }
        while (same > 0 && SEPARATORS.indexOf(first.charAt(same - 1)) < 0) {
            same--;
        }
        if (same < LEAST || names.size() < 2) {
            return new ShortNames("", names);
        }
        for (String name : names) {
            end = Math.min(end, name.length() - same - 1);
        }
        while (end > 0 && SEPARATORS.indexOf(first.charAt(first.length() - end)) < 0) {
            end--;
        }
        int start = same;
        int left = end < LEAST ? 0 : end;
        String head = first.substring(0, same) + (left == 0 ? "" : CUT + first.substring(first.length() - left));
        // More points beside it would be read as a part of it.
        head = head.replaceFirst("\\.?" + CUT + "\\.?", CUT);
        return new ShortNames(
                head,
                names.stream()
                        .map(name -> name.substring(start, name.length() - left))
                        .toList());
    }

    /** Returns how many characters two names begin with alike, short of all of either. */
    private static int commonStart(String a, String b) {
        int most = Math.min(a.length(), b.length()) - 1;
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return Math.max(0, same);
    }

    private static int commonEnd(String a, String b) {
        int most = Math.min(a.length(), b.length()) - 1;
        int same = 0;
        while (same < most && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        return Math.max(0, same);
    }
}
