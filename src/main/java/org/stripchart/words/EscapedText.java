// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

/** Foreign text made fit to be shown in a line, a label or a terminal. */
public final class EscapedText {

    private EscapedText() {}

    /** Returns the text with every character that could upset a terminal or a label written as an escape. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(EscapedText::isUnprintable)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                escaped.append("\\t");
            } else if (isUnprintable(c)) {
                escaped.append(String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /**
     * Returns the text as it fits a line of a terminal: without line breaks and the blanks around them, since a value may hold some and so
     * may what quotes it, and with commas between the thousands of numbers, since not every terminal has thin gaps.
     */
    public static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").replaceAll("(?<=\\d)" + DigitGroups.GAP + "(?=\\d{3})", ",");
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
