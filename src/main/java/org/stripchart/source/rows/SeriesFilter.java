// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.stripchart.words.SeriesName;

/**
 * Which series are kept, by their names: those that fit one of {@code include} (or all, if there is none) and none of
 * {@code exclude}.
 *
 * <p>An entry is a glob for the whole name, with its unit or without, in which {@code *} stands for anything and {@code ?} for one character; between
 * slashes, {@code /cpu[0-3]$/}, it is a regular expression that is found somewhere in the name.
 *
 * @param include globs or regular expressions
 * @param exclude the same
 */
public record SeriesFilter(List<String> include, List<String> exclude) {

    /** Keeps every series. */
    public static final SeriesFilter ALL = new SeriesFilter(List.of(), List.of());

    /**
     * @throws IllegalArgumentException if an entry is blank or no regular expression
     */
    public SeriesFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        include.forEach(entry -> predicate("include", entry));
        exclude.forEach(entry -> predicate("exclude", entry));
    }

    /** Whether there are names that are not kept. */
    public boolean isSelective() {
        return !include.isEmpty() || !exclude.isEmpty();
    }

    /** The names that are asked for, not just taken along. */
    public Predicate<String> asked() {
        return include.isEmpty() ? name -> false : names();
    }

    /** The names that are kept. */
    public Predicate<String> names() {
        if (!isSelective()) {
            return name -> true;
        }
        List<Predicate<String>> in =
                include.stream().map(entry -> predicate("include", entry)).toList();
        List<Predicate<String>> out =
                exclude.stream().map(entry -> predicate("exclude", entry)).toList();
        return name -> (in.isEmpty() || in.stream().anyMatch(p -> p.test(name)))
                && out.stream().noneMatch(p -> p.test(name));
    }

    private static Predicate<String> predicate(String option, String entry) {
        if (entry.isBlank()) {
            throw new IllegalArgumentException(option + " (" + entry + ") must not be blank");
        }
        if (entry.length() > 2 && entry.startsWith("/") && entry.endsWith("/")) {
            try {
                return Pattern.compile(entry.substring(1, entry.length() - 1)).asPredicate();
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        option + " (" + entry + ") must be a regular expression: " + e.getDescription(), e);
            }
        }
        return name -> SeriesName.matches(entry, name);
    }
}
