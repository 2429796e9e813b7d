// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import java.util.Arrays;
import java.util.Locale;

/** How much an alarm matters, the least first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Somebody should look. */
    WARNING,
    /** Somebody must look. */
    ALARM;

    /** Returns how it is written in a rule. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the one of a word.
     *
     * @throws IllegalArgumentException with a line for the rule's author, if there is none
     */
    static Severity of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("severity (" + word + ") must be info, warning or alarm"));
    }
}
