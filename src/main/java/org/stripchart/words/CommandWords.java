// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words, without a shell: no variables, no globs, no pipes.
 *
 * <p>Blanks separate words. Between single quotes everything stands for itself. Between double quotes a backslash takes
 * the meaning from {@code "} and from a backslash; outside of quotes also from blanks and {@code '}. Before anything else
 * a backslash is a backslash, so that paths of Windows and the escapes of awk need no second one. Quoted and unquoted
 * parts without a blank between them are one word; {@code ''} is an empty one.
 */
public final class CommandWords {

    private static final char BACKSLASH = '\\';

    private CommandWords() {}

    /**
     * Returns the words of the command; none, if it is blank.
     *
     * @throws IllegalArgumentException if a quote is not closed
     */
    public static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            boolean escapes = c == BACKSLASH && i + 1 < command.length() && isSpecial(command.charAt(i + 1), quote);
            if (escapes) {
                word.append(command.charAt(++i));
                inWord = true;
            } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                inWord = true;
            } else if (quote != 0 || !isBlank(c)) {
                word.append(c);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote (" + quote + ") is not closed");
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isSpecial(char c, char quote) {
        return switch (quote) {
            case '\'' -> false;
            case '"' -> c == '"' || c == BACKSLASH;
            default -> c == '"' || c == '\'' || c == BACKSLASH || isBlank(c);
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
