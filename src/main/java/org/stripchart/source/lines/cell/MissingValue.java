// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What instruments, spreadsheets and tools write into a cell that holds no value: nothing, a dash, {@code N/A}, {@code OL}
 * for an overload, an error of a formula.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class MissingValue {

    private static final Set<String> WORDS = Set.of(
            "-",
            "--",
            "---",
            "----",
            "na",
            "n/a",
            "#n/a",
            "n.a.",
            "[n/a]",
            "[not supported]",
            "[unknown error]",
            "null",
            "nil",
            "none",
            "ol",
            "o.l",
            "overload",
            "ovld",
            "err",
            "error",
            "#div/0!",
            "#value!",
            "#ref!",
            "#num!",
            "#name?",
            "#null!");

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    /** The lengths that there are, so that nearly all cells are told by their length and first byte. */
    private static final Set<Integer> FIRST_BYTES = firstBytes();

    private MissingValue() {}

    private static Set<Integer> firstBytes() {
        Set<Integer> bytes = new HashSet<>();
        for (String word : WORDS) {
            bytes.add((int) word.charAt(0));
        }
        return Set.copyOf(bytes);
    }

    /** Returns whether the bytes stand for no value. */
    public static boolean is(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return true;
        }
        if (length == 1) {
            return bytes[from] == '-';
        }
        if (length > LONGEST || !FIRST_BYTES.contains(lower(bytes[from]))) {
            return false;
        }
        return is(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
    }

    /** Returns whether the text stands for no value. */
    public static boolean is(String text) {
        return text.isEmpty() || WORDS.contains(lower(text));
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
