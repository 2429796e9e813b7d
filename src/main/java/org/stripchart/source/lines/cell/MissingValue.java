// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What instruments, spreadsheets and tools write into a cell that holds no value: nothing, a dash, {@code N/A}, {@code OL}
 * for an overload, an error of a formula.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class MissingValue {

    /** What oscilloscopes write beyond their range. */
    private static final String INFINITY = "\u221e";

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
            "no reading",
            "ol",
            "o.l",
            "overload",
            INFINITY,
            "-" + INFINITY,
            "+" + INFINITY,
            "ovld",
            "err",
            "error",
            "#div/0!",
            "#value!",
            "#ref!",
            "#num!",
            "#name?",
            "#null!");

    /** The words by their lengths. */
    private static final byte[][][] BYTES = IntStream.rangeClosed(
                    0, WORDS.stream().mapToInt(String::length).max().orElse(0))
            .mapToObj(length -> WORDS.stream()
                    .map(word -> word.getBytes(StandardCharsets.UTF_8))
                    .filter(word -> word.length == length)
                    .toArray(byte[][]::new))
            .toArray(byte[][][]::new);

    private MissingValue() {}

    /** Returns whether the bytes stand for no value; makes no garbage. */
    public static boolean is(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length >= BYTES.length) {
            return length == 0;
        }
        for (byte[] word : BYTES[length]) {
            if (isSame(word, bytes, from)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it is a word for an overload or an error, which is a state among other words. */
    public static boolean mayBeState(byte[] bytes, int from, int to) {
        return from < to && (lower(bytes[from]) == 'o' || lower(bytes[from]) == 'e') && is(bytes, from, to);
    }

    private static boolean isSame(byte[] word, byte[] bytes, int from) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != lower(bytes[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
