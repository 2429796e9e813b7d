// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.List;
import java.util.Objects;

/**
 * The rule that divides series into strips as they come.
 *
 * @param kind what happens to series that match no glob
 * @param globs one strip each, above all others: the patterns of the names that go there, in which {@code *} stands for any
 *     characters and {@code ?} for one
 */
public record StripRule(Kind kind, List<List<String>> globs) {

    /** What becomes of series. */
    public enum Kind {
        /** What belongs together, and is of like size, shares a strip. */
        AUTO,
        /** All are in one strip. */
        ONE,
        /** Each has a strip of its own. */
        EACH
    }

    /** What belongs together, and is of like size, shares a strip. */
    public static final StripRule AUTO = new StripRule(Kind.AUTO, List.of());

    /** All series are in one strip. */
    public static final StripRule ONE = new StripRule(Kind.ONE, List.of());

    /** Checks that nothing is null, and copies the lists. */
    public StripRule {
        Objects.requireNonNull(kind, "kind");
        globs = globs.stream().map(List::copyOf).toList();
    }

    /** Returns the number of the first list of globs with one that matches a name; -1 if none does. */
    int globOf(String name) {
        for (int i = 0; i < globs.size(); i++) {
            for (String glob : globs.get(i)) {
                if (matches(glob, name) || matches(glob, withoutUnit(name))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A unit may stand behind a name, in brackets. */
    private static String withoutUnit(String name) {
        int bracket = name.endsWith("]") ? name.lastIndexOf(" [") : -1;
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    private static boolean matches(String glob, String name) {
        int star = -1;
        int retry = 0;
        int at = 0;
        int next = 0;
        while (next < name.length()) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                retry = next;
            } else if (at < glob.length() && (glob.charAt(at) == '?' || glob.charAt(at) == name.charAt(next))) {
                at++;
                next++;
            } else if (star >= 0) {
                at = star + 1;
                next = ++retry;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }
}
