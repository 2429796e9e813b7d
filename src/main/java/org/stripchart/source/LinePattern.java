// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression whose groups are the values of a line, such as {@code time=(?<rtt>[0-9.]+)}.
 *
 * <p>The name of a group may have any characters, may be written as in Python, {@code (?P<name>…)}, and may repeat. If no group is
 * named, all groups are values.
 *
 * <p><b>Threading:</b> immutable.
 */
public final class LinePattern {

    private final String text;
    private final Pattern pattern;
    private final List<String> names;

    private LinePattern(String text, Pattern pattern, List<String> names) {
        this.text = text;
        this.pattern = pattern;
        this.names = List.copyOf(names);
    }

    /**
     * Parses a value of {@code --pattern}.
     *
     * @throws IllegalArgumentException if the text is not a regular expression or has no groups
     */
    public static LinePattern parse(String text) {
        List<String> names = new ArrayList<>();
        String numbered = withoutNames(text, names);
        Pattern pattern;
        try {
            pattern = Pattern.compile(numbered);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "pattern (" + text + ") must be a regular expression: " + e.getDescription(), e);
        }
        int groups = pattern.matcher("").groupCount();
        if (groups == 0) {
            throw new IllegalArgumentException(
                    "pattern (" + text + ") must have a group for each value, such as (?<name>[0-9.]+)");
        }
        if (names.stream().allMatch(String::isEmpty)) {
            names.clear();
        }
        return new LinePattern(text, pattern, names);
    }

    /**
     * Removes the names, since Java allows only letters and digits in them, and lists them by group; a group without a
     * name among named ones has an empty one.
     */
    private static String withoutNames(String text, List<String> names) {
        StringBuilder out = new StringBuilder(text.length());
        int inClass = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (text.startsWith("\\Q", i)) {
                int end = text.indexOf("\\E", i + 2);
                int next = end < 0 ? text.length() : end + 2;
                out.append(text, i, next);
                i = next;
            } else if (text.startsWith("\\k<", i) && text.indexOf('>', i) > 0) {
                int end = text.indexOf('>', i);
                int group = names.indexOf(text.substring(i + 3, end)) + 1;
                // The brackets keep a digit that follows from becoming part of the number.
                out.append(group > 0 ? "(?:\\" + group + ")" : text.substring(i, end + 1));
                i = end + 1;
            } else if (c == '\\') {
                out.append(text, i, Math.min(i + 2, text.length()));
                i += 2;
            } else if (inClass > 0 || c == '[') {
                inClass += c == '[' ? 1 : c == ']' ? -1 : 0;
                out.append(c);
                i++;
            } else if (c == '(') {
                i = group(text, i, names, out);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int group(String text, int at, List<String> names, StringBuilder out) {
        out.append('(');
        if (!text.startsWith("(?", at)) {
            names.add("");
            return at + 1;
        }
        int open = text.startsWith("(?P<", at) ? at + 3 : at + 2;
        int close = text.indexOf('>', open);
        boolean isName = text.startsWith("<", open)
                && close > open + 1
                && text.charAt(open + 1) != '='
                && text.charAt(open + 1) != '!';
        if (!isName) {
            return at + 1;
        }
        names.add(text.substring(open + 1, close));
        return close + 1;
    }

    /** Returns the expression, with plain groups in place of named ones. */
    public Pattern pattern() {
        return pattern;
    }

    /** Returns the names of the groups, from the first; a group with an empty name is not a value. If the list is empty, every group is a value. */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinePattern line && line.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** Returns the expression as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
