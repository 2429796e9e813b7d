// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import org.stripchart.words.EscapedText;

/** Names of series: printable, not endless, and told apart by what stands before them. */
public final class SeriesNames {

    /** The longest name, in bytes or characters. */
    public static final int LONGEST = 400;

    /** What a series is called that is the only one and has no name. */
    public static final String ONLY = "value";

    private SeriesNames() {}

    /** Returns a name that is printable, and not too long. */
    public static String shorten(String text) {
        String shown = EscapedText.of(text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }

    /** Returns a name with what stands before all names of its stream; a number without a name goes by that alone. */
    public static String prefixed(String prefix, String name) {
        return prefix.isEmpty() ? name : name.isEmpty() || name.equals(ONLY) ? prefix : prefix + "/" + name;
    }
}
