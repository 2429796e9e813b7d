// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.HexFormat;
import org.stripchart.words.EscapedText;

/** Names of series: printable, not endless, and told apart by what stands before them. */
public final class SeriesNames {

    /** The longest name, in bytes or characters. */
    public static final int LONGEST = 400;

    /** What a series is called that is the only one and has no name. */
    public static final String ONLY = "value";

    /** Any odd number whose bits are mixed. */
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private SeriesNames() {}

    /**
     * Returns a name that is printable, and not too long. What is too long loses its middle, for which a digest of the whole
     * stands: names that differ stay different.
     */
    public static String shorten(String text) {
        String shown = EscapedText.of(text);
        if (shown.length() <= LONGEST) {
            return shown;
        }
        String digest = "…" + digest(shown) + "…";
        int kept = LONGEST - digest.length();
        int head = kept - kept / 3;
        int tail = shown.length() - kept / 3;
        if (Character.isLowSurrogate(shown.charAt(head))) {
            head--;
        }
        if (Character.isLowSurrogate(shown.charAt(tail))) {
            tail++;
        }
        return shown.substring(0, head) + digest + shown.substring(tail);
    }

    private static String digest(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return HexFormat.of().toHexDigits(hash);
    }

    /** Returns a name with what stands before all names of its stream; a number without a name goes by that alone. */
    public static String prefixed(String prefix, String name) {
        return prefix.isEmpty() ? name : name.isEmpty() || name.equals(ONLY) ? prefix : prefix + "/" + name;
    }
}
