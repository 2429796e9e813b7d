// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Texts between two delimiters that show them to be none: they are phrases with a number in them, or have a bracket that does not close.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class PhraseText {

    /** A number and what it is of, {@code 0.0001 rate}, or a label with its number, {@code loss=2.31}, {@code +CSQ: 18}. */
    private static final Pattern PHRASE =
            Pattern.compile("-?\\d[-+\\d./>]* .*\\p{L}{2}.*|[^\\s=:]*\\p{L}[=:] ?-?\\d[\\d.]*\\W?");

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.]*");

    /** As a bus has them, {@code 41 0C 1A F8}. */
    private static final Pattern BYTE = Pattern.compile("[0-9A-F]{2}");

    private static final Pattern LETTER = Pattern.compile(".*[A-F].*");

    private PhraseText() {}

    /** Whether all are phrases, and the same one but for its numbers: {@code 12 Main St} and {@code 9 Elm Rd} are cells. */
    public static boolean arePhrases(Collection<String> texts) {
        return texts.stream()
                                .map(text -> NUMBER.matcher(text).replaceAll("0"))
                                .distinct()
                                .count()
                        == 1
                && texts.stream().allMatch(text -> PHRASE.matcher(text.strip()).matches());
    }

    /** Whether all are bytes of two hexadecimal digits, some of them with letters. */
    public static boolean areBytes(Collection<String> texts) {
        return texts.stream().allMatch(text -> BYTE.matcher(text).matches())
                && texts.stream().anyMatch(text -> LETTER.matcher(text).matches());
    }

    /** Whether a bracket opens in most of them which does not close. */
    public static boolean open(Collection<String> texts) {
        return 2 * texts.stream().filter(PhraseText::opens).count() > texts.size();
    }

    /** Whether a bracket opens in it, not in quotes, which does not close. */
    public static boolean opens(String text) {
        return text.indexOf('"') < 0
                && (text.lastIndexOf('[') > text.lastIndexOf(']') || text.lastIndexOf('(') > text.lastIndexOf(')'));
    }
}
