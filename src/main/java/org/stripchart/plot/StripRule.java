// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.List;
import java.util.Objects;
import org.stripchart.words.SeriesName;

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
                if (SeriesName.matches(glob, name)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
